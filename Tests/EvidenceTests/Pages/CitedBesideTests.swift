import Dates
import Figures
import Markup
import Pages
import Testing

@testable import Evidence

/// What others have published, on the page of a measure.
@Suite struct CitedBesideTests {
    @Test func `it stands under the own figure with whose it is, and is not said to be counted`() {
        var page = MeasurePage.example
        #expect(!page.body.text.contains("What others have published"))
        let number = CitedNumber(
            subject: "Reports in the county", amount: 1204, unit: .count, base: "a year", body: "A county",
            document: "Yearly report", dated: "2026-05-01", page: "page 3", caveat: "Another way of counting.")
        page.cited = [CitedBeside(number, at: home())]
        let text = page.body.text
        for words in [
            "What others have published", "Not counted here", "Reports in the county", "1,204", "of a year",
            "A county, “Yearly report”, 1 May 2026, page 3", "Another way of counting.",
        ] { #expect(text.contains(words), "\(words)") }
    }
}
