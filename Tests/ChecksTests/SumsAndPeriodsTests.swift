import Dates
import Testing

@testable import Checks

/// Sums that a paper tells, and the months of its figures.
@Suite struct SumsAndPeriodsTests {
    private func faults(_ text: String, _ rule: PaperFault.Rule, _ speaks: ClosedRange<Day>? = nil) -> [PaperFault] {
        CheckPaper(PaperText(text), speaks: speaks).faults.filter { $0.rule == rule }
    }

    @Test func `a total at the end of a row that is not the sum of the row is told`() {
        let head = "1. Purpose\n\nWard\tDay\tNight\tTotal\nHarbour\t4\t5\t9\n"
        #expect(faults(head + "Hill\t2\t3\t5", .totals).isEmpty)
        let found = faults(head + "Hill\t2\t3\t6", .totals)
        #expect(found.map(\.said) == ["The total of the row “Hill” is 6, and the numbers before it make 5."])
        #expect(found.map(\.weight) == [.answer])
    }

    @Test func `a column that is no sum of those before it is not taken for one`() {
        let text = "Ward\tPatrols\tHours\tTotal reports\nA\t1\t2\t30\nB\t2\t4\t40\nC\t3\t5\t60"
        #expect(faults(text, .totals).isEmpty)
    }

    @Test(arguments: [
        "12 in all: 5, 4 and 2.", "There were 12 calls in all: 5 in Harbour, 4 on the Hill and 2 at the Quay.",
        "A total of 12 (5 men, 4 women and 2 not known)", "12 in total – five at night, 4 by day and 2 at noon",
    ])
    func `a total in a sentence that its parts do not make is told`(text: String) {
        #expect(faults(text, .totals).map(\.said) == ["It says 12 in all, and 5, 4, 2 make 11."])
    }

    @Test(arguments: [
        "11 in all: 5, 4 and 2.", "12 in all: most of them at night.", "12 in all: half of 5 and 20% of 4.",
        "12 in all, and 5 more next year", "It costs £12 in all: see paragraph 4.",
    ])
    func `a total whose parts make it, or that has none, is not`(text: String) {
        #expect(faults(text, .totals).isEmpty)
    }

    @Test func `figures of months outside the period are told, unless they are set beside`() {
        let year: ClosedRange<Day> = "2025-04-01"..."2026-03-31"
        let early = "The wardens took 41 calls in July 2023."
        let found = faults(early, .dates, year)
        #expect(found.map(\.weight) == [.answer])
        #expect(
            found.first?.said == "It gives a figure of July 2023, and the paper is about 1 April 2025 to 31 March 2026."
        )
        #expect(faults("There were 41 reports in May 2026.", .dates, year).count == 1)
        for right in [
            "The wardens take 41 calls in July 2025.", "Calls fell to 41, compared with 60 in 2023/24.",
            "The wardens will take 50 calls in May 2026.", "The Act of July 2023 has parts.", "There are 41 wardens.",
        ] {
            #expect(faults(right, .dates, year).isEmpty, "\(right)")
        }
        #expect(
            faults("Period: April 2025 to March 2026\n\n1. Purpose\n\nThey take 41 calls in July 2023.", .dates).count
                == 1)
    }

    @Test func `a percentage without a base, and a number that can be read two ways, are answered for`() {
        #expect(faults("Of those asked, 48% agree.", .percentages).map(\.weight) == [.answer])
        #expect(faults("A 156% (896) increase", .ambiguous).map(\.weight) == [.answer])
    }
}
