import Figures
import Markup
import Pages
import Partnership

extension CitedFigurePage {
    /// What it said before; nothing where it was never put right.
    var beforeDrawn: HTML {
        guard !before.isEmpty else { return "" }
        return table(
            "What it said before, the latest first", id: "before",
            columns: [.sentence("It said"), Column("Until"), Column("Put right by"), .sentence("What was wrong")],
            rows: before.map { one in
                ["\(one.number.sentence)", "\(one.made.day)", "\(one.made.who(people))", "\(one.made.because)"]
            }, onNarrow: .stacks, empty: "")
    }
}
