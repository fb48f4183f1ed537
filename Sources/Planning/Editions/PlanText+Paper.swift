import Dates
import Papers

extension PlanText {
    /// As a paper.
    ///
    /// - Parameters:
    ///   - first: What stands before its first heading.
    func paper(date: Day, status: String?, first: [Paper.Block] = []) -> Paper {
        let front = blocks.first { $0.shape == .front }?.rows ?? []
        return Paper(
            title: front.first?.first?.said ?? "", subtitle: "Partnership plan",
            publisher: front.first.flatMap { $0.count > 1 ? $0[1].said : nil } ?? "", date: date, status: status,
            classification: "OFFICIAL",
            particulars: front.dropFirst().map { Paper.Particular($0[0].said, $0[1].words) },
            blocks: first + drawn)
    }

    var drawn: [Paper.Block] {
        blocks.enumerated().compactMap { place, block in
            let first = block.rows.first?.first ?? []
            switch block.shape {
            case .front, .notes: return nil
            case .heading: return .heading(1, first.said)
            case .appendix: return .appendix(first.said)
            case .statement: return .numbered(Words(runs: (block.rows.first ?? []).flatMap { $0.words.runs }))
            case .table:
                let next = blocks.indices.contains(place + 1) ? blocks[place + 1] : nil
                let notes = next?.shape == .notes ? next?.rows.compactMap { $0.first?.said } : nil
                return .table(
                    PaperTable(
                        first.said, headers: block.rows[1].map(\.said),
                        rows: block.rows.dropFirst(2).map { $0.map(\.words) }, notes: notes ?? [], numeric: []))
            }
        }
    }
}
