import Testing

@testable import Checks

/// Sums that a sentence writes out, in figures and in words.
@Suite struct WrittenSumsTests {
    private func totals(_ text: String) -> [String] {
        CheckPaper(PaperText(text)).faults.filter { $0.rule == .totals }.map(\.said)
    }

    // swift-format-ignore
    @Test(arguments: [
        ("1 + 1 = 3", "“1 + 1 = 3” is not right: it makes 2."),
        ("Reports rose: 12 plus 15 is 28.", "“12 plus 15 is 28” is not right: it makes 27."),
        ("12+15=28", "“12+15=28” is not right: it makes 27."),
        ("30 − 5 = 20", "“30 − 5 = 20” is not right: it makes 25."), ("30 minus 5 makes 20.", "“30 minus 5 makes 20” is not right: it makes 25."),
        ("12 wardens + 15 officers = 28 people", "“12 wardens + 15 officers = 28” is not right: it makes 27."),
        ("4 × 5 = 25", "“4 × 5 = 25” is not right: it makes 20."), ("48 ÷ 400 = 15%", "“48 ÷ 400 = 15%” is not right: it makes 12."),
        ("£1,200 + £800 = £2,100", "“£1,200 + £800 = £2,100” is not right: it makes 2000."),
        ("£1.2m is 0.1 + 0.2 = 0.4", "“0.1 + 0.2 = 0.4” is not right: it makes 0.3."),
        ("10% + 20% = 35%", "“10% + 20% = 35%” is not right: it makes 30."),
        ("The total of 12 and 15 is 28.", "“12 and 15 is 28” is not right: it makes 27."),
        ("The sum of 12, 15 and three was 31.", "“12, 15 and three was 31” is not right: it makes 30."),
        ("12, 15 and 3 add up to 31.", "“12, 15 and 3 add up to 31” is not right: it makes 30."),
        ("12 and 15 make 28.", "“12 and 15 make 28” is not right: it makes 27."),
        ("12 men and 15 women are 28 in all.", "“12 men and 15 women are 28” is not right: it makes 27."),
        ("12 and 15 total 28 calls.", "“12 and 15 total 28” is not right: it makes 27."),
    ])
    func `a sum that does not come to what is said is told`(text: String, said: String) {
        #expect(totals(text) == [said], "\(text)")
    }

    @Test(arguments: [
        "18 CPW, 3 CPN and 0 FPN, 22 in all.", "The wardens gave 18 CPW, 3 CPN and 0 FPN, a total of 22.",
        "Harbour had 18 warnings, 3 notices and 0 fines: 22 in total", "18 CPW, 3 CPN and 0 FPN (22 altogether)",
        "18 warnings, 3 notices and 0 fines, making 22.", "18 warnings, 3 notices and 0 fines – 22 in all",
    ])
    func `a total after its parts that they do not make is told`(text: String) {
        #expect(totals(text) == ["It says 22 in all, and 18, 3, 0 make 21."], "\(text)")
    }

    // swift-format-ignore
    @Test(arguments: [
        // Right, or right but for rounding.
        "1 + 1 = 2", "The total of 12 and 15 is 27.", "18 CPW, 3 CPN and 0 FPN, 21 in all.", "33.3% + 33.3% + 33.3% = 100%",
        "100 ÷ 3 = 33", "48 ÷ 400 = 12%", "£1.2 million + £0.8 million = £2 million", "12 and 15 make 27.",
        // Days, years, times and ranges.
        "On 3 May, 4 June and 5 July, 12 in all, they met.", "The meetings of 3 May and 4 June, 2 in all.",
        "In 2024 and 2025, 30 in all.", "Between 12 and 15 is 28.", "Ages 12-15 are 28 in all.", "From 10.30, 11.30 and 12.15, 3 in all.",
        "At 10:30 and 11:30, 2 in all.", "2024/25 and 2025/26 are 2 years.", "1/2 + 1/4 = 3/4", "The total of 2024 and 2025 is 30.",
        "12/5/2026 and 13/5/2026, 2 in all.",
        // Numbers of sections and the like.
        "Sections 17 and 18 are 2 of them in all.", "Sections 6 and 7 make 20 changes.", "Paragraphs 2.1 and 2.2 are 4.",
        "Tables 3 and 4 total 30.", "Wards 3 and 4 are 7 in all, and 9 more.", "Tier 1 + 2 = 5 officers", "Priorities 1 and 2 are 5.",
        // No sum.
        "12 and 15 people come to 28 meetings.", "The total of 12 and 15 is 5 more than before.", "Of 40 calls, 18 were theft and 3 were arson, 21 in all.",
        "5 men and 3 women make 20 baskets.", "12 in 2024 and 15 in 2025, 30 in all were asked.", "Pages 12 - 15 are 4.",
        "10% of 40 and 20% of 50 make 14.", "£500 thousand + £1 million = £1.5 million", "200 + 10% = 220", "1 + 1",
        "A rise of 3 and a fall of 2, 9 in all were seen.", "See paragraph 3, 4 in all.", "Room 12 and room 13, 2 in all.",
        "24 + 7 = continuous cover", "101, 999 and 111, 3 numbers in all.", "x = 3", "= 5", "+ + =", "",
    ])
    func `what adds up, and what is no sum, is not`(text: String) {
        #expect(totals(text).isEmpty, "\(text)")
    }

    @Test(arguments: [
        ("12 of 16 (80%) agreed.", "It says 80%, and 12 of 16 makes 75%."),
        ("12 of the 16 wards (80%)", "It says 80%, and 12 of 16 makes 75%."),
        ("80% (12 of 16) agreed.", "It says 80%, and 12 of 16 makes 75%."),
        ("12 out of 16, 80%.", "It says 80%, and 12 of 16 makes 75%."),
        ("Calls rose from 100 to 150, 60%", "It says 60%, and from 100 to 150 is a change of 50%."),
        ("Calls fell from 200 to 150 (a fall of 30%)", "It says 30%, and from 200 to 150 is a change of -25%."),
    ])
    func `a percentage that its two numbers do not make is told`(text: String, said: String) {
        let found = CheckPaper(PaperText(text)).faults.filter { $0.rule == .percentages }
        #expect(found.map(\.said) == [said], "\(text)")
        #expect(found.allSatisfy { $0.weight == .answer })
    }

    @Test(arguments: [
        "12 of 16 (75%) agreed.", "1 of 3 (33%)", "2 of 3 (66.7%)", "Calls rose from 200 to 260, +30%",
        "from 300 to 200 (−33%)",
        "12 of 16, 80% of whom are men, of 400 asked", "Between 2024 and 2025 calls fell from 412 to 371, 10%.",
        "From 1 million to 2 million, 100%",
    ])
    func `a percentage that they make, or that is of something else, is not`(text: String) {
        #expect(CheckPaper(PaperText(text)).faults.filter { $0.rule == .percentages }.isEmpty, "\(text)")
    }

    @Test(arguments: [
        ("33.33% of 3 wardens", "“33.33%” of 3 is given more exactly than 3 can tell."),
        ("1 of 3 (33.3%)", "“33.3%” of 3 is given more exactly than 3 can tell."),
        ("50.0% (n = 42)", "“50.0%” of 42 is given more exactly than 42 can tell."),
        ("33% of the 12 wards", "“33%” is of 12: one more or fewer would make it another."),
        ("75% (12 of 16)", "“75%” is of 16: one more or fewer would make it another."),
    ])
    func `a percentage of few is told and stops nothing`(text: String, said: String) {
        let found = CheckPaper(PaperText(text)).faults.filter { $0.rule == .precision }
        #expect(found.map(\.said) == [said], "\(text)")
        #expect(found.map(\.weight) == [.look])
    }

    @Test(arguments: [
        "48.2% of 412 answers", "48% of 42", "100% of 9", "0% of 3", "33.3% of £50", "12 of 16 wards",
        "5.5% of 3 million", "33.3%",
    ])
    func `of many, of money, and of all or none it is not`(text: String) {
        #expect(CheckPaper(PaperText(text)).faults.filter { $0.rule == .precision }.isEmpty, "\(text)")
    }
}
