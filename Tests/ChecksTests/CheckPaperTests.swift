import Dates
import Testing

@testable import Checks

/// What a paper is told of before anybody publishes it. The facts are those of five published papers, named beside each;
/// the words are ours.
@Suite struct CheckPaperTests {
    private func faults(_ text: String, _ rule: PaperFault.Rule, day: Day? = nil) -> [PaperFault] {
        CheckPaper(PaperText(text), day: day.map { PaperDay($0, place: "the head", title: "") }).faults
            .filter { $0.rule == rule }
    }

    // Source: North East Derbyshire, Communities Scrutiny Committee, 14 April 2023: three boxes left blank.
    @Test func `a box of implications that nobody filled in is told with who should sign it`() {
        let found = faults(
            "IMPLICATIONS\n\nFinance and Risk: Yes No\n\nDetails:\n\nOn Behalf of the Section 151 Officer\n",
            .implications)
        #expect(found.count == 1)
        #expect(found.first?.said.contains("“Finance and Risk” is blank") == true)
        #expect(found.first?.mend.contains("the Section 151 Officer") == true)
        #expect(
            faults("Finance: No\n\nDetails: the budget stays.\n\nOn behalf of the Treasurer", .implications).isEmpty)
    }

    // Source: Newark and Sherwood, Policy and Performance Improvement Committee, 26 June 2023: nine are named.
    @Test func `implications that are named and not answered are told by name`() {
        let text = """
            4.0 Implications
            Officers considered the following implications: Data Protection, Digital and Cyber Security, Equality and
            """
            + " Diversity, Financial, Human Resources, Human Rights, Legal, Safeguarding and Sustainability, and where needed\n"
            + "4.1 Financial Implications FIN23-24/1539\nThe posts are paid for.\n"
        let found = faults(text, .implications)
        #expect(found.map(\.place) == ["paragraph 4.0"])
        #expect(found.first?.said.contains("names 9 implications and answers 1") == true)
        #expect(found.first?.said.contains("Financial") == false)
    }

    // Source: Central Bedfordshire, 15 March 2017, on priorities for 2018-19; that day was a Wednesday.
    @Test func `a day of the week that the date did not have is told, and years that had not begun`() {
        let text = """
            Thursday, 15th March 2017

            Priorities – 2018-19

            1. Purpose

            Achievements in 2018-2019

            321 cases were reported between 1st February 2017 – 31st January 2018.
            """
        let found = faults(text, .dates).map(\.said)
        #expect(found.contains { $0.contains("which was a Wednesday") })
        #expect(found.contains { $0.contains("speaks of 2018-2019, which began more than a year later") })
        #expect(found.contains { $0.contains("years that had not begun on 15 March 2017") })
        #expect(found.contains { $0.contains("up to 31 January 2018") })
        let right = text.split(separator: "2017\n", maxSplits: 1).joined(separator: "2018\n")
        #expect(faults(right, .dates).map(\.said).allSatisfy { $0.contains("years that had not begun") })
    }

    // Source: Bolsover, annual review of 2023: shares of answers to a survey without their number.
    @Test func `a percentage without its base is told once a list`() {
        #expect(faults("Issues:\n\n· Drug use 55%\n\n· Burglary 48%\n", .percentages).count == 1)
        #expect(faults("It rose by 20%, from 50 to 60.\n48% of 412 answers\n30% (n = 200)", .percentages).isEmpty)
    }

    // Source: Central Bedfordshire, 2017: an increase of “156% (896)”.
    @Test func `a number in brackets after a percentage is told to be ambiguous`() {
        #expect(faults("There was a 156% (896) increase in visitors.", .ambiguous).count == 1)
        #expect(faults("Under half (48%) of 412 answers. A 10% rise (from 200 to 220).", .ambiguous).isEmpty)
    }

    // Source: Newark and Sherwood, 26 June 2023: eight priorities agreed, seven explained.
    @Test func `a list that its table does not match is told with what is missing`() {
        let text = """
            2.4 The priorities that have been agreed are:
              - Burglary
              - Rural Crime
              - Exclusions (Bassetlaw)
            2.5 The table sets out why.

            Priority\tEvidence
            Burglary (not in the plan)\tSpikes
            \tand travelling gangs
            Rural Crime\tFarms
            """
        let found = faults(text, .lists)
        #expect(found.map(\.place) == ["paragraph 2.5"])
        #expect(found.first?.said.contains("has three, and the table two rows") == true)
        #expect(found.first?.said.contains("“Exclusions (Bassetlaw)”") == true)
        #expect(faults(text + "\nExclusions\tSchools", .lists).isEmpty)
    }

    @Test func `a total that is not the sum of its rows is told, and shares that do not make a whole`() {
        let table = "Ward\tReports\nNorth\t12\nSouth\t1,030\nTotal\t"
        #expect(faults(table + "1,042", .totals).isEmpty)
        let found = faults(table + "1,052", .totals)
        #expect(found.first?.said.contains("is 1052, and the rows above make 1042") == true)
        // Source: Bolsover, 2023: the work of rangers, which makes 100%.
        let shares = ["30", "27", "14", "24"].map { "- \($0)% of 200 hours" }.joined(separator: "\n")
        #expect(
            faults("A breakdown of their work:\n" + shares, .totals).map(\.said) == [
                "The shares of this list make 95%."
            ])
        #expect(faults("A breakdown of their work:\n" + shares + "\n- 5% of 200 hours", .totals).isEmpty)
    }

    @Test func `a table of a text with upright strokes is added up as one with tabs`() {
        let table = "| Ward | Reports |\n|---|---:|\n| North | 412 |\n| South | 288 |\n| Total | "
        #expect(faults(table + "700 |", .totals).isEmpty)
        #expect(
            faults(table + "710 |", .totals).map(\.said) == [
                "The total in column 2 is 710, and the rows above make 700."
            ])
    }

    @Test(arguments: ["Finance:\nLegal:\n", "Finance: \n\nLegal:"])
    func `an implication that is only named is blank`(text: String) {
        let found = faults("4.0 Implications\n" + text, .implications)
        #expect(found.map(\.said) == ["“Finance” is blank.", "“Legal” is blank."])
        #expect(faults("4.0 Implications\nFinance:\nThe budget stays.\nLegal: none\n", .implications).isEmpty)
        #expect(faults("Contents:\nHistory:\n", .implications).isEmpty)
    }

    @Test(arguments: [
        ("Three in four women avoid the quay.", "Three in four"), ("Two thirds of residents agreed.", "Two thirds"),
        ("Forty per cent came back.", "Forty per cent"), ("It is 1 in 8 of them.", "1 in 8"),
    ])
    func `a share that is told in words needs its base as well`(text: String, said: String) {
        #expect(faults(text, .percentages).map(\.said) == ["“\(said)” is of a number that is not given."])
    }

    @Test(arguments: [
        "Three in four of 212 women avoid the quay.", "There were three in 2025.", "The first two in May came late.",
        "A third group met.", "Ten officers came.",
    ])
    func `what is no share, or has its base, is let through`(text: String) {
        #expect(faults(text, .percentages).isEmpty, "\(faults(text, .percentages))")
    }

    @Test(
        arguments: [
            (
                "There are six priorities: burglary, robbery and arson.",
                "six priorities, and what follows names at most three"
            ),
            (
                "We have two wards: Harbour, Mill Hill, Quay and Strand.",
                "two wards, and what follows names at least three"
            ),
            ("We have three priorities: drugs and alcohol, robbery, and arson.", nil),
            ("The 2 wards are named: Harbour, Mill Hill and Quay.", nil),
        ] as [(String, String?)])
    func `a list in a sentence of another length than is said is told`(text: String, said: String?) {
        #expect(faults(text, .lists).map(\.said) == (said.map { ["It says \($0)."] } ?? []))
    }

    @Test func `a list of another length than is said is told`() {
        #expect(faults("We have 3 groups:\n- One\n- Two\n", .lists).count == 1)
        #expect(faults("We have 2 groups:\n- One\n- Two\n", .lists).isEmpty)
    }

    @Test func `abbreviations that are never spelled out are told together`() {
        let text =
            "1. The Community Safety Partnership (CSP) met. The CSP and the PCC agreed. CCTV helps.\nPURPOSE NOTE"
        #expect(faults(text, .abbreviations).map(\.said) == ["This abbreviation is never spelled out: PCC."])
    }
}
