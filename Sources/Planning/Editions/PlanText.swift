import Dates
import Papers
import Partnership
import Storage

/// All that the paper of a plan says, piece by piece: as it is told of a plan that runs, or was kept of an edition.
///
/// Whatever is kept is drawn from here alone, so that an edition says ever after what it said.
struct PlanText: Hashable, Sendable {
    var blocks: [Block] = []

    struct Block: Hashable, Sendable {
        var part: PlanPart
        var shape: Shape
        /// Of a table: its caption, its headings, and then its rows, each as long as the headings. Of a statement: a row of
        /// what it is about and the rest of it.
        var rows: [[Cell]]
    }

    enum Shape: String, CaseIterable, Stored {
        /// The title and the partnership, and then what stands in the small table under them.
        case front
        case heading, statement, table
        /// What stands beneath the table before it.
        case notes
        case appendix
    }

    subscript(_ part: PlanPart, _ shape: Shape) -> Block? { blocks.first { $0.part == part && $0.shape == shape } }

    /// Every one of a part of which there are several, such as the sets of indicators.
    func all(_ part: PlanPart, _ shape: Shape) -> [Block] { blocks.filter { $0.part == part && $0.shape == shape } }

    /// Without what has lost its head: a row or a column whose heading may not be seen, a table without rows or with one
    /// column, a joint action that is shared with nobody, a heading with nothing under it. What somebody may not see and what is not there look the same.
    var closed: PlanText {
        let whole = blocks.compactMap(\.closed)
        let kept = whole.enumerated().filter { place, block in
            guard block.shape == .heading || block.shape == .appendix else { return true }
            guard whole.indices.contains(place + 1) else { return false }
            return whole[place + 1].shape != .heading && whole[place + 1].shape != .appendix
        }
        return PlanText(blocks: kept.map(\.element))
    }
}

extension PlanText.Block {
    fileprivate var closed: Self? {
        var block = self
        switch shape {
        case .heading, .statement, .appendix: return rows.first?.first?.isTold == true ? self : nil
        case .notes:
            block.rows = once(rows.filter { $0.first?.isTold == true })
            return block.rows.isEmpty ? nil : block
        case .front:
            block.rows = rows.prefix(1) + rows.dropFirst().filter { $0.count == 2 && $0.allSatisfy(\.isTold) }
            return block
        case .table:
            guard rows.count > 2, rows[1].first?.isTold == true else { return nil }
            let columns = rows[1].indices.filter { !rows[1][$0].isEmpty }
            let body = once(
                rows.dropFirst(2).filter { $0.first?.isTold == true && (part != .joint || $0.last?.isTold == true) }
                    .map { row in columns.map { row.indices.contains($0) ? row[$0] : [] } })
            block.rows = [Array(rows[0].prefix(1)), columns.map { rows[1][$0] }] + body
            return body.isEmpty || columns.count < 2 ? nil : block
        }
    }

    /// Rows that say the same, once.
    private func once(_ rows: [[Cell]]) -> [[Cell]] {
        var seen: Set<[Words]> = []
        return rows.filter { seen.insert($0.map(\.words)).inserted }
    }
}

/// A part of a plan's paper: the order in which it is read, and in which is said what differs.
enum PlanPart: String, CaseIterable, Stored {
    case plan, priorities, lacking, ended, groups, tally
    case actionPlans = "action-plans"
    case carrying, joint, strategy, causes, reasons, requirements, issues, indicators, sets, comparators, counts,
        targets,
        actions, strands,
        years,
        editions
    case cited

    var said: String {
        switch self {
        case .plan: "The plan"
        case .priorities, .tally: "Priorities"
        case .lacking: "What is lacking"
        case .ended: "Priorities that were ended"
        case .groups: "Which groups work on them"
        case .actionPlans: "Action plans"
        case .carrying: "Which action plan does what"
        case .joint: "Joint actions"
        case .strategy: "What of the strategy it carries out"
        case .causes: "The causes they share"
        case .reasons: "Why these are priorities"
        case .requirements: "What the plan must fit"
        case .issues: "Issues that have arisen"
        case .indicators: "How success is measured"
        case .sets: "Sets of indicators"
        case .comparators: "Published figures beside indicators"
        case .counts: "Counts by part of a priority"
        case .targets: "Targets"
        case .actions: "Who does what"
        case .strands: "Actions by strand of CONTEST"
        case .years: "Decided for each year"
        case .editions: "Published"
        case .cited: "Numbers from elsewhere"
        }
    }
}
