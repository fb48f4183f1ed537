import Testing

@testable import Figures

/// A number from elsewhere, as a paper prints what must be known of it.
@Suite struct CitedNumberTests {
    @Test(arguments: [
        ("Equipment is not recorded here yet, so it is cited.", ""),
        (
            "Planned, and not yet there. Equipment is not recorded here yet, so it is cited.",
            "Planned, and not yet there."
        ),
        (
            "Which year is not said. Such orders are not recorded here yet, so it is cited. Rounded.",
            "Which year is not said. Rounded."
        ),
        ("It is not recorded here yet.", "It is not recorded here yet."), ("", ""),
    ])
    func `that a matter has no place in Wardmote yet is not printed`(caveat: String, printed: String) {
        let number = CitedNumber(
            subject: "mobile cameras", amount: 4, unit: .count, body: "A council", document: "A paper", caveat: caveat)
        #expect(number.printedCaveat == printed)
    }
}
