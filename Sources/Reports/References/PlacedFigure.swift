import Markup

/// A figure as it stands in a paper: what is shown, whether it is cited or worked out, and of what.
package struct PlacedFigure: Hashable, Sendable {
    /// What the text says in braces; for a cell of a table, with its row and column behind it.
    package var key: String
    package var shown: String
    package var way: Way
    /// How it is worked out; empty where it is cited.
    package var formula: String
    package var inputs: [Input]
    /// The heading under which it stands.
    package var place = ""

    package enum Way: String, Sendable { case cited, computed }

    /// A record that it is made of.
    package struct Input: Hashable, Sendable {
        /// By which the record is named; empty where it has no word.
        package var word = ""
        package var subject: String
        package var value: String
        package var source: String
    }
}

/// A reference in words, with the figures that it sets in.
struct Told: Hashable {
    var text: String
    var figures: [PlacedFigure]

    init(_ text: String, _ figures: [PlacedFigure] = []) { (self.text, self.figures) = (text, figures) }
}

/// `^[words]`. A bracket in the words would end it.
func footnote(_ text: String) -> String {
    let safe = text.utf8.map { $0 == UInt8(ascii: "]") ? UInt8(ascii: ")") : $0 }
    return "^[\(String(decoding: safe, as: UTF8.self))]"
}
