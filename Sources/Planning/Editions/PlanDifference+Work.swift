import Partnership

extension PlanDifference {
    /// Why a priority that is in the plan no more was ended or taken out: that it was is said where priorities are.
    mutating func becameOf(_ old: PlanRows, _ new: PlanRows) {
        for key in new.keys where old[key] == nil {
            let became = new.columns.map { new.said(key, $0) }.filter { !$0.isEmpty }.joined(separator: " ")
            if !became.isEmpty { say(.ended, "“\(new.name(key))”: \(became)") }
        }
    }

    /// Sets of indicators that came or went, and what came into one or left it.
    ///
    /// - Parameter aside: Indicators that came into the plan or left it, which is said where indicators are.
    mutating func sets(_ before: PlanText, _ now: PlanText, aside: Set<PlanRows.Key>) {
        let (old, new) = (IndicatorSet.all(before), IndicatorSet.all(now))
        for set in new where !old.contains(where: { $0.isCalled(set.caption) }) {
            say(.sets, "\(set.caption) was added, with \(inTurn(set.names.map { "“\($0)”" }).joined()).")
        }
        for set in old where !new.contains(where: { $0.isCalled(set.caption) }) {
            say(.sets, "\(set.caption) was taken out.")
        }
        for set in new {
            guard let was = old.first(where: { $0.isCalled(set.caption) }) else { continue }
            for key in set.rows.keys where was.rows[key] == nil && !aside.contains(key) {
                say(.sets, "\(set.caption): “\(set.rows.name(key))” came into it.")
            }
            for key in was.rows.keys where set.rows[key] == nil && !aside.contains(key) {
                say(.sets, "\(set.caption): “\(was.rows.name(key))” left it.")
            }
        }
    }

    /// Another strand of CONTEST of an action that both have.
    mutating func strands(_ before: PlanText, _ now: PlanText, both: Set<PlanRows.Key>) {
        let (old, new) = (ServedStrands(before), ServedStrands(now))
        for (key, name) in new.names.merging(old.names, uniquingKeysWith: { one, _ in one })
            .sorted(by: { $0.value < $1.value }) where both.contains(key)
        {
            compare(.strands, "“\(name)”, strand of CONTEST", old.strands[key] ?? "", new.strands[key] ?? "")
        }
    }
}

/// A named set of indicators, as the paper of a plan has it.
private struct IndicatorSet {
    /// `The set “Serious violence”`.
    var caption: String
    var rows: PlanRows

    var names: [String] { rows.keys.map(rows.name) }

    static func all(_ text: PlanText) -> [IndicatorSet] {
        text.all(.sets, .table).map { block in
            IndicatorSet(caption: block.rows.first?.first?.said ?? "", rows: PlanRows(block))
        }
    }

    func isCalled(_ caption: String) -> Bool { self.caption.utf8.elementsEqual(caption.utf8) }
}

/// The strand of CONTEST that each action serves, as the paper of a plan has it.
private struct ServedStrands {
    var strands: [PlanRows.Key: String] = [:]
    var names: [PlanRows.Key: String] = [:]

    init(_ text: PlanText) {
        for row in text[.strands, .table]?.rows.dropFirst(2) ?? [] where row.count > 1 {
            for piece in row[1] {
                let key = PlanRows.Key([piece])
                (strands[key], names[key]) = (row[0].said, piece.text)
            }
        }
    }
}
