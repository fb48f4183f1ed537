import Places

/// The categories that the rows of a long table name, by number, and what they say is counted.
struct CategoryLabels {
    private let columns: [CategoryColumn]
    /// Column by column, each category once, with the line on which it first stands.
    private var labels: [[(text: String, line: Int)]]
    private var numbers: [[[UInt8]: Int]]
    /// Every set of categories that a row has, one of each column.
    private var together: [[Int]: Int] = [:]
    private(set) var all: [[Int]] = []
    /// What the table counts; nothing while neither its name nor a row has said it.
    private(set) var counted: PopulationSet.Counted?

    init(_ layout: LongPopulationLayout) {
        columns = layout.categories
        labels = columns.map { _ in [] }
        numbers = columns.map { _ in [:] }
        counted = layout.named.counted
    }

    /// The number of the categories of a row.
    ///
    /// - Throws: ``FileRefusal`` where a row says residents in a table of households, or the other way round.
    mutating func number(_ fields: borrowing RowFields, _ line: Int) throws(FileRefusal) -> Int {
        var found: [Int] = []
        for (place, column) in columns.enumerated() {
            let text = unquoted(fields[column.column])
            if let number = numbers[place][text] {
                found.append(number)
                continue
            }
            let label = String(decoding: text, as: UTF8.self)
            try see(label, column, line)
            numbers[place][text] = labels[place].count
            found.append(labels[place].count)
            labels[place].append((label, line))
        }
        if let number = together[found] { return number }
        together[found] = all.count
        all.append(found)
        return all.count - 1
    }

    private mutating func see(_ label: String, _ column: CategoryColumn, _ line: Int) throws(FileRefusal) {
        guard let said = countedAlone(label) else { return }
        let ofPeople = columns.contains { $0.kind != .other }
        if let counted = counted ?? (ofPeople ? .residents : nil), counted != said {
            throw FileRefusal(
                "“\(shown(label.utf8))” counts \(said.rawValue), and the table counts \(counted.rawValue). The two cannot "
                    + "be in one table.", line: line, column: column.column + 1)
        }
        counted = said
    }

    /// For each column, the categories that make up the whole.
    func whole() throws(FileRefusal) -> [[Int]] {
        var kept: [[Int]] = []
        for (place, column) in columns.enumerated() { kept.append(try column.whole(of: labels[place])) }
        return kept
    }

    /// `Aged 4 years and under, Female`.
    func said(_ numbers: [Int]) -> String {
        zip(labels, numbers).map { $0[$1].text }.joined(separator: ", ")
    }
}
