import Dates
import Partnership
import Storage

extension World {
    /// The two editions of a plan as they were kept, each with a piece of every thing that a plan's paper tells of; the
    /// numbers of what stands in the plan follow its own.
    static func addEditions(
        _ plan: Int64, _ priority: Int64, _ figure: Int64, _ seat: Int64, _ connection: Connection
    ) throws {
        let owned = (agency: council, seat: seat)
        let told: [(part: String, kind: String, number: Int64, owner: (agency: Int64, seat: Int64)?, field: String)] = [
            ("priorities", "priority", priority, owned, "text"), ("reasons", "citedFigure", figure, nil, "figures"),
            ("issues", "emergingIssue", plan + 4, nil, "text"),
            ("indicators", "indicator", plan + 5, owned, "figures"),
            ("actions", "plannedAction", plan + 6, owned, "text"), ("groups", "group", group, nil, "terms"),
        ]
        for edition in 1...2 {
            let front = [("text", "title"), ("text", "terms")]
            for (column, piece) in front.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO plan_edition_piece (plan, edition, position, block, part, shape, row_at, column_at, form,
                        text, kind, number, agency, seat, field, in_plan, in_priority)
                    VALUES (\(plan), \(edition), \(column), 0, 'plan', 'front', 0, \(column), \(piece.0),
                        \("Plan \(plan)"), 'plan', \(plan), NULL, NULL, \(piece.1), \(plan), 0)
                    """)
            }
            for (place, one) in told.enumerated() {
                // A caption and a heading of the program's own, and a row with what is told.
                for row in 0..<3 {
                    let isOwn = row < 2
                    try connection.execute(
                        """
                        INSERT INTO plan_edition_piece (plan, edition, position, block, part, shape, row_at, column_at,
                            form, text, kind, number, agency, seat, field, in_plan, in_priority)
                        VALUES (\(plan), \(edition), \(2 + place * 3 + row), \(place + 1), \(one.part), 'table', \(row),
                            0, 'text', \("Told \(place) \(edition)"), \(isOwn ? "plan" : one.kind),
                            \(isOwn ? plan : one.number), \(isOwn ? nil : one.owner?.agency),
                            \(isOwn ? nil : one.owner?.seat), \(isOwn ? "title" : one.field), \(plan),
                            \(isOwn ? 0 : priority))
                        """)
                }
            }
        }
    }
}
