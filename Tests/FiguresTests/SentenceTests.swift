import Dates
import Figures
import Testing

@Suite("The sentence of a comparison")
struct SentenceTests {
    /// The sentence for twelve months with these counts in all, over so many months held a year before.
    private func said(_ after: Int, _ before: Int, dispersion: Dispersion = .assumed, q: Double? = nil, family: Int = 1)
        -> String
    {
        let period = Period("2025-03" as Month)
        var change = Change(
            after: [MonthCount("2025-03", after)], before: [MonthCount("2024-03", before)], dispersion)
        (change.q, change.family) = (q, family)
        return Sentence(unit: "crimes recorded", period: period, comparison: .made(change)).text
    }

    @Test func `under five nothing is compared, and no percentage is given`() {
        #expect(said(4, 60) == "4 in March 2025, against 60 in March 2024: too few to compare.")
    }

    @Test func `under fifty the counts and the difference, and no percentage`() {
        #expect(
            said(25, 16)
                == "25 in March 2025, against 16 in March 2024, 9 more: within the range expected from month-to-month variation."
        )
        #expect(!said(90, 16, dispersion: .measured(1, months: 36)).contains("%"))
    }

    @Test func `within chance it is said so, never stable`() {
        #expect(
            said(1204, 1180)
                == "1,204 in March 2025, against 1,180 in March 2024: within the range expected from month-to-month variation."
        )
    }

    /// 160 to 250: +56.25%, exp(ln 1.5625 ± 1.96·√(1/160 + 1/250)) is 1.281 to 1.906.
    @Test func `beyond chance the percentage stands with its interval and its counts`() {
        #expect(
            said(250, 160, dispersion: .measured(1, months: 36))
                == "250 in March 2025, against 160 in March 2024: up 56% (likely between 28% and 91%), more than chance variation."
        )
        #expect(
            said(160, 250, dispersion: .measured(1, months: 36)).contains(": down 36% (likely between 22% and 48%)"))
    }

    /// 105 to 130: exp(ln 1.238 ± 1.96·√(1/130 + 1/105)) is 0.957 to 1.601.
    @Test func `where the limits differ in direction both have their sign`() {
        let said = said(130, 105, dispersion: .measured(1, months: 36), q: 0.04, family: 40)
        #expect(said.contains("up 24% (likely between −4% and +60%)"))
    }

    @Test func `one of many is more than chance only by its q`() {
        let many = said(140, 105, dispersion: .measured(1, months: 36), q: 0.2, family: 40)
        #expect(many.hasSuffix("It is one of 40 figures examined; about 2 would look like this by chance."))
        #expect(
            said(140, 105, dispersion: .measured(1, months: 36), q: 0.04, family: 40).hasSuffix(
                "more than chance variation."))
        let few = said(140, 105, dispersion: .measured(1, months: 36), q: 0.2, family: 5)
        #expect(few.hasSuffix("about one in 4 such tables would look like this by chance."))
    }

    @Test func `over a gap the matched months are said first`() {
        let period = Period(2, to: "2025-03")
        let comparison = Comparison(
            after: [MonthCount("2025-02", 500), MonthCount("2025-03", 500)],
            before: [MonthCount("2024-02", nil, .absent), MonthCount("2024-03", 490)], .assumed)
        let text = Sentence(unit: "crimes recorded", period: period, comparison: comparison).text
        #expect(text.hasPrefix("Compared over the 1 month published in both years. 500 "))
    }
}
