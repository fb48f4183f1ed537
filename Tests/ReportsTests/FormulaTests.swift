import Figures
import Planning
import Storage
import Testing

@testable import Reports

/// What is worked out of cited figures. The numbers are invented and worked out by hand, but where a source is named.
@Suite struct FormulaTests {
    private let book = CitedBook([
        .counted(1, "fines-waste", 6), .counted(2, "fines-carrier", 4), .counted(3, "fines-small", 11),
        .counted(4, "cases", 321), .counted(5, "before", 6), .counted(6, "after", 1.5, decimals: 1),
        .counted(7, "visitors", 896), .counted(8, "about-so-many", 60, isRough: true), .counted(9, "none", 0),
        .asked(10, "rise", 156), .asked(11, "north", 9), .asked(12, "south", 7),
    ])

    private func told(_ text: String) -> Told? {
        guard let placing = Placing(text), case .computed(let formula) = placing.reference else { return nil }
        return formula.told(book, placing)
    }

    // Source of the fines and cases: Central Bedfordshire, 15 March 2018, paragraph 16; of 156% (896): paragraph 9.
    @Test(arguments: [
        ("sum fines-waste fines-carrier fines-small", "21", "6 + 4 + 11 = 21"),
        ("sum fines-*", "21", "4 + 11 + 6 = 21"), ("count fines-*", "3", "how many are listed = 3"),
        ("share fines-* of cases", "6.5%", "(4 + 11 + 6) ÷ 321 = 6.5%"),
        ("share fines-waste+fines-carrier of fines-*", "47.6%", "(6 + 4) ÷ (4 + 11 + 6) = 47.6%"),
        ("change from before to after", "−75%", "(1.5 − 6) ÷ 6 = −75%"),
        ("change from after to before", "+300%", "(6 − 1.5) ÷ 1.5 = +300%"),
        ("difference cases less fines-small", "310", "321 − 11 = 310"),
        ("difference north less south", "2 percentage points", "9% − 7% = 2 percentage points"),
        ("grown visitors by rise", "2,294", "896 × (1 + 156%) = 2,294"),
        ("before visitors by rise", "350", "896 ÷ (1 + 156%) = 350"),
        ("whole visitors by rise", "574", "896 ÷ 156% = 574"),
        ("risen visitors by rise", "1,470", "896 ÷ 156% + 896 = 1,470"),
        ("sum about-so-many before", "about 66", "60 + 6 = 66"),
    ])
    func `a formula is worked out, and says how`(text: String, shown: String, formula: String) throws {
        let figure = try #require(told("bare \(text)")?.figures.first)
        #expect(figure.shown == shown && figure.formula == formula)
        #expect(figure.key == text && figure.way == .computed)
    }

    @Test func `things that are one each are counted, and no ones are added up`() throws {
        let ones = CitedBook([.counted(1, "o-one", 1), .counted(2, "o-two", 1), .counted(3, "p-one", 2)])
        func formula(_ text: String) throws -> String? {
            let placing = try #require(Placing(text))
            guard case .computed(let formula) = placing.reference else { return nil }
            return formula.told(ones, placing)?.figures.first?.formula
        }
        #expect(try formula("sum o-*") == "how many are listed = 2")
        #expect(try formula("share o-one of o-*") == "1 ÷ 2 = 50%")
        #expect(try formula("sum o-* p-one") == "1 + 1 + 2 = 4")
    }

    @Test(arguments: [
        "sum before rise", "sum nothing-such", "sum nothing-*", "share before of none", "change from none to before",
        "share before of rise", "grown rise by rise", "grown before by after",
    ])
    func `what cannot be worked out is no figure`(text: String) { #expect(told(text) == nil) }

    @Test func `where figures are from is said once, and so is each sentence of what must be known`() {
        var (first, second) = (CitedFigure.counted(1, "a-one", 1), CitedFigure.counted(2, "a-two", 2))
        (first.number.page, first.number.caveat) = ("page 1", "A rough count. Not recorded here.")
        (second.number.page, second.number.caveat) = ("page 2", "Exact. Not recorded here.")
        let book = CitedBook([first, second])
        #expect(
            book.sources([.family("a-")])?.text
                == "Aldermouth District Council, “A list”, undated, page 1, page 2. A rough count. Not recorded here. Exact."
        )
        #expect(book.sources([.word("b")]) == nil)
    }

    @Test func `with its words it tells what it is made of, and its value stands alone in a table`() {
        #expect(told("bare sum north south")?.text == "16%")
        let text = told("sum north south")?.text ?? ""
        #expect(text.hasPrefix("16%^[Worked out here: 9% + 7% = 16%. north: 9%; south: 7%. "))
        #expect(text.hasSuffix("Aldermouth District Council, “A survey (2025)”, undated.]"))
    }
}

extension CitedFigure {
    static func counted(
        _ id: Int64, _ word: String, _ amount: Double, decimals: Int = 0, isRough: Bool = false
    ) -> CitedFigure {
        CitedFigure(
            ID(id),
            CitedNumber(
                subject: word, amount: amount, decimals: decimals, unit: .count, isRough: isRough,
                body: "Aldermouth District Council", document: "A list"), isAsked: false, word: word)
    }

    /// A bracket in its document would end a footnote.
    static func asked(_ id: Int64, _ word: String, _ percent: Double, base: String = "") -> CitedFigure {
        CitedFigure(
            ID(id),
            CitedNumber(
                subject: word, amount: percent, unit: .percent, base: base, body: "Aldermouth District Council",
                document: base.isEmpty ? "A survey (2025)" : "A survey (2025]"), isAsked: true, word: word)
    }
}
