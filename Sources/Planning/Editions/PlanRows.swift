import Partnership

/// The rows of a table of a plan's paper by what each is about, so that two editions of it can be held together.
struct PlanRows {
    /// What a row or a column is about: a thing that keeps its number whatever it is called, or else its words.
    enum Key: Hashable {
        case thing(ThingID)
        case words(String)
        /// A part of a thing, which is no thing of its own, by its name.
        case part(ThingID, String)

        init(_ cell: Cell) {
            let about = cell.first?.about
            if let about, about.thing.kind != .plan || about.plan != nil {
                self = .thing(about.thing.id)
            } else {
                self = .words(cell.said)
            }
        }

        /// Of a cell that names a thing and then a part of it.
        init(part cell: Cell) {
            guard case .thing(let id) = Key(cell), let name = cell.last?.text else {
                self = .words(cell.said)
                return
            }
            self = .part(id, name)
        }

        /// The thing that it is a part of, or itself.
        var whole: Key { if case .part(let id, _) = self { .thing(id) } else { self } }
    }

    private var rows: [Key: [Cell]] = [:]
    private(set) var keys: [Key] = []
    /// Without that of the rows' names.
    private(set) var columns: [Key] = []
    private var places: [Key: Int] = [:]
    private var headings: [Key: String] = [:]

    init(_ table: PlanText.Block?) {
        guard let table, table.rows.count > 2 else { return }
        for (place, cell) in table.rows[1].enumerated().dropFirst() {
            let key = Key(cell)
            columns.append(key)
            (places[key], headings[key]) = (place, cell.said)
        }
        for row in table.rows.dropFirst(2) {
            guard let head = row.first else { continue }
            let key = table.part == .counts ? Key(part: head) : Key(head)
            guard rows[key] == nil else { continue }
            rows[key] = row
            keys.append(key)
        }
    }

    var isEmpty: Bool { keys.isEmpty }

    subscript(_ key: Key) -> [Cell]? { rows[key] }

    func name(_ key: Key) -> String { rows[key]?.first?.said ?? "" }
    func heading(_ column: Key) -> String { headings[column] ?? "" }

    func said(_ key: Key, _ column: Key) -> String {
        guard let row = rows[key], let place = places[column], row.indices.contains(place) else { return "" }
        return row[place].said
    }
}
