import Markup
import Partnership

/// A table of what is recorded outside plans, reviews and surveys, as one viewer may see it.
struct RecordTable: Hashable, Sendable {
    var caption: String
    var head: [String]
    var rows: [[String]]
    /// The columns whose cells are counts.
    var counts = 0..<0
    /// What is counted, for a list of figures.
    var counted = ""
    var notes: [String] = []
    /// All that it is told of.
    var things: Set<Thing>
    /// Whether nothing of its kind is kept from the viewer.
    var isWhole: Bool

    /// Stands under one of which its viewer may not see everything.
    static let isPartly = "What is not shared with you is not in it."

    /// Why whoever may not see all of it takes the paper no further.
    static let takenFurther =
        "It sets in a table of which not everything is shared with you: somebody who may see all of it takes it further."
}

extension RecordTable {
    func told(_ reference: RecordReference, _ placing: Placing) -> Told {
        let notes = notes + (isWhole ? [] : [Self.isPartly])
        guard !rows.isEmpty else {
            return Told((["\(caption): none is recorded."] + (isWhole ? [] : [Self.isPartly])).joined(separator: " "))
        }
        let figures = rows.flatMap { row in
            // What is not told is no figure.
            counts.filter { row[$0].utf8.first.map { (0x30...0x39).contains($0) } ?? false }.map { column in
                let about = "\(head[column]), \(row[0])"
                return PlacedFigure(
                    key: "\(placing.key) / \(row[0]) / \(head[column])", shown: row[column], way: .computed,
                    formula: counted, inputs: [.init(subject: about, value: row[column], source: caption)])
            }
        }
        return reference.table(caption, [head] + rows, notes: notes, figures)
    }
}

extension RecordBook {
    /// Whether a table in it lacks what is not shared with its viewer.
    var isPartly: Bool { tables.values.contains { !$0.isWhole } }

    /// Whether what a reference is told of lacks what is not shared with its viewer.
    func isPartly(_ reference: FigureReference) -> Bool {
        guard case .record(let record) = reference, let table = tables[record] else { return false }
        return !table.isWhole
    }
}
