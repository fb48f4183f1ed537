import Markup

/// A way in which a list can go: up or down by one of its columns.
package struct ListOrder<Line> {
    let name: StaticString
    let scale: Scale
    /// Whether the first comes before the second; the last says whether the order is the other way round.
    let isBefore: (Line, Line, Bool) -> Bool

    package enum Scale {
        case words, days, numbers
        /// Words that have an order of their own, such as how far something has come.
        case steps

        fileprivate var up: HTML {
            switch self {
            case .words: "A to Z"
            case .days: "earliest first"
            case .numbers: "smallest first"
            case .steps: "first to last"
            }
        }

        fileprivate var down: HTML {
            switch self {
            case .words: "Z to A"
            case .days: "latest first"
            case .numbers: "largest first"
            case .steps: "last to first"
            }
        }
    }

    /// As it stands in an address: the heading in small letters, with a hyphen before it where it falls.
    func word(falls: Bool) -> String { (falls ? "-" : "") + FileName(name.description).text }

    /// Up and down, to choose from.
    var choices: [Choice] {
        let header = HTML(stringLiteral: name)
        return [
            Choice(word(falls: false), "\(header), \(scale.up)"), Choice(word(falls: true), "\(header), \(scale.down)"),
        ]
    }
}
