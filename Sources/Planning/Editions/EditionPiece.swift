import Partnership
import Storage

/// A piece of an edition that was kept, with where it stands.
struct EditionPiece: FromRow, Guarded, Hashable {
    var block: Int
    var part: PlanPart
    var shape: PlanText.Shape
    var row: Int
    var column: Int
    var piece: Piece
    var hidden: Set<Field> = []

    /// The one place where a row of `plan_edition_piece` becomes a piece.
    init(_ line: Row) throws(StorageError) {
        block = try line["block"]
        part = try line["part"]
        shape = try line["shape"]
        row = try line["row_at"]
        column = try line["column_at"]
        let kind: Kind = try line["kind"]
        piece = Piece(
            text: try line["text"], form: try line["form"],
            about: About(
                thing: Thing(
                    kind, number: try line["number"], owner: try line["agency"], seat: try line["seat"]),
                field: try line["field"], plan: try line["elsewhere"], priority: try line["within"]))
    }

    var thing: Thing { piece.about.thing }
    mutating func blank() { if hidden.contains(piece.about.field) { piece.text = "" } }
}

/// What an edition says, in its order. What stands in a plan or a priority that a conflict of interest hides is not there,
/// and neither is the name of a seat or an agency that it hides.
struct EditionPieces: Query {
    var viewer: Viewer
    var plan: ID<Plan>
    var edition: Int

    var sql: SQL {
        """
        SELECT   block, part, shape, row_at, column_at, form, text, kind, number, agency, seat, field,
                 CASE WHEN in_priority = 0 THEN NULL ELSE in_priority END AS within,
                 CASE WHEN kind = \(Kind.plan) AND number = plan THEN NULL ELSE in_plan END AS elsewhere
        FROM     plan_edition_piece
        WHERE    plan = \(plan) AND edition = \(edition)
          AND    plan NOT IN \(list: viewer.kept(from: .plan))
          AND    in_plan NOT IN \(list: viewer.kept(from: .plan))
          AND    (in_priority = 0 OR in_priority NOT IN \(list: viewer.kept(from: .priority)))
          AND    (form <> \(Piece.Form.seat) OR seat NOT IN \(list: viewer.kept(from: .seat)))
          AND    (form <> \(Piece.Form.agency) OR agency NOT IN \(list: viewer.kept(from: .agency)))
        ORDER BY position
        """
    }

    typealias Line = EditionPiece
}

extension PlanText {
    /// An edition as it was kept, as far as it may be seen.
    init(_ lines: [EditionPiece]) {
        var open = PlanText()
        for (_, lines) in Dictionary(grouping: lines, by: \.block).sorted(by: { $0.key < $1.key }) {
            guard let first = lines.first else { continue }
            let (rows, columns) = ((lines.map(\.row).max() ?? 0) + 1, (lines.map(\.column).max() ?? 0) + 1)
            var block = Block(
                part: first.part, shape: first.shape,
                rows: [[Cell]](repeating: [Cell](repeating: [], count: columns), count: rows))
            for line in lines where !line.hidden.contains(line.piece.about.field) {
                block.rows[line.row][line.column].append(line.piece)
            }
            open.blocks.append(block)
        }
        self = open.closed
    }

    /// Keeps it as an edition of a plan.
    func insert(_ plan: ID<Plan>, _ edition: Int, _ connection: Connection) throws(StorageError) {
        var position = 0
        for (place, block) in blocks.enumerated() {
            for (row, cells) in block.rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    for piece in cell {
                        let (about, thing) = (piece.about, piece.about.thing)
                        try connection.execute(
                            """
                            INSERT INTO plan_edition_piece (plan, edition, position, block, part, shape, row_at, column_at,
                                form, text, kind, number, agency, seat, field, in_plan, in_priority)
                            VALUES (\(plan), \(edition), \(position), \(place), \(block.part), \(block.shape), \(row),
                                \(column), \(piece.form), \(piece.text), \(thing.kind), \(thing.id.number),
                                \(thing.owner), \(thing.seat), \(about.field), \(about.plan ?? plan),
                                \(about.priority?.number ?? 0))
                            """)
                        position += 1
                    }
                }
            }
        }
    }
}
