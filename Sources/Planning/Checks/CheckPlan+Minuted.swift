import Dates
import Meetings
import Partnership
import Storage

extension CheckPlan {
    /// Issues that are adopted with no decision behind them, and what a group decided whose minutes are kept here, where no
    /// decision in these is named. What was decided elsewhere, such as by a Cabinet, is said in words.
    var minuted: [Finding] {
        let adopted = plan.issues.filter { $0.stage == .adopted }.compactMap { issue -> Finding? in
            guard let last = plan.decided.last(where: { $0.issue == issue.id && $0.decision.move == .adopt }) else {
                return Finding(
                    .minuted, "“\(issue.name)” is adopted, and no decision is written down that adopts it.",
                    as: Finding.Shared("Adopted with no decision that is written down", "“\(issue.name)”"))
            }
            guard last.minuted == nil, let group = group(last.decision.body) else { return nil }
            return Finding(
                .minuted, "“\(issue.name)” was adopted by \(group), and no decision in its minutes is named.",
                as: Finding.Shared("Adopted, and no decision in the minutes of the group is named", "“\(issue.name)”"))
        }
        let years = plan.years.compactMap { year -> Finding? in
            guard year.minuted == nil, let group = group(year.body) else { return nil }
            return Finding(
                .minuted, "\(group) decided about \(year.year.said), and no decision in its minutes is named.",
                as: Finding.Shared("Decided, and no decision in the minutes of the group is named", year.year.said))
        }
        return adopted + years
    }

    /// The group of ours of that name.
    private func group(_ body: String) -> String? {
        plan.ownGroups.sorted().first { $0.lowercased().utf8.elementsEqual(body.lowercased().utf8) }
    }
}

extension Looking {
    /// The names of the groups that the partnership runs, where something in the plan may have been decided by one of them.
    func groups(behind plan: WholePlan) throws(StorageError) -> Set<String> {
        let bare = plan.decided.contains { $0.minuted == nil } || plan.years.contains { $0.minuted == nil }
        guard bare else { return [] }
        return Set(
            try look(Groups(viewer: viewer, on: now.localDay, withPast: true))
                .filter { $0.part == .run && !$0.hidden.contains(.terms) }.map(\.name))
    }
}
