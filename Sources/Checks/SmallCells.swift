/// One table in which small counts are looked for.
struct SmallCells {
    var gate: PrivacyGate
    var rows: [PaperText.Line]
    /// What stands before it.
    var caption: PaperText.Line?
    /// The ward that the whole paper is about.
    var ward: String?

    /// One a row.
    var faults: [PaperFault] {
        guard let header = rows.first else { return [] }
        let heads = header.cells.map(Token.all(in:))
        return rows.dropFirst().compactMap { row in
            let cells = row.cells.map(Token.all(in:))
            for column in cells.indices.dropFirst() {
                let head = heads.indices.contains(column) ? heads[column] : []
                guard let count = few(cells[column]), !isRank(head) else { continue }
                let words = cells.enumerated().filter { $0.offset != column }.flatMap(\.element)
                let told = [words, head, caption?.tokens ?? []].flatMap { SensitiveTopic.all(in: $0) }
                guard let topic = told.first else { continue }
                guard let place = place(cells, heads, except: column) else {
                    return PaperFault(
                        .privacy, row.place,
                        "The table gives “\(count)” for \(topic.name.lowercased()): so few that they could be known.",
                        mend: "Write c for “fewer than 5, not zero”, and let no total tell it.", mayStand: true)
                }
                return PaperFault(
                    .privacy, row.place,
                    "The table gives “\(count)” for \(topic.name.lowercased()) in \(place). \(topic.reason)",
                    mend:
                        "Write c for “fewer than 5, not zero”, there and in a second place of the row and of the column, so that no total tells it; or give the partnership as a whole."
                )
            }
            return nil
        }
    }

    private func few(_ cell: [Token]) -> Int? {
        guard cell.count == 1, cell[0].kind == .number, let whole = cell[0].whole, (1...4).contains(whole) else {
            return nil
        }
        return whole
    }

    /// Numbers that count nothing.
    private func isRank(_ head: [Token]) -> Bool {
        !Set(head.map(\.folded)).isDisjoint(with: [
            "rank", "score", "risk", "likelihood", "impact", "level", "tier", "priority", "order", "no", "months",
            "years",
        ])
    }

    /// The small place that a cell is about: named anywhere about it, or what a column of wards says.
    private func place(_ cells: [[Token]], _ heads: [[Token]], except column: Int) -> String? {
        let near = cells.enumerated().filter { $0.offset != column }.map(\.element)
        let head = heads.indices.contains(column) ? [heads[column]] : []
        for tokens in near + head + [caption?.tokens ?? []] {
            if let place = gate.smallPlace(in: tokens) { return gate.said(place) }
        }
        for (at, tokens) in cells.enumerated() where at != column && heads.indices.contains(at) {
            let said = tokens.map(\.text).joined(separator: " ")
            let isSmall = !Set(heads[at].map(\.folded)).isDisjoint(with: [
                "ward", "village", "parish", "neighbourhood", "lsoa", "street", "estate",
            ])
            let isWhole =
                ["total", "all", "whole", "district"].contains(tokens.first?.folded ?? "total")
                || gate.wholeAreas.contains(said.lowercased())
            if isSmall, !isWhole { return said }
        }
        return ward
    }
}
