import Dates
import Partnership
import Storage

/// What is different in the structure of one day from that of an earlier one, in sentences.
struct StructureChange: Hashable, Sendable {
    /// Groups that were there and are no more.
    var ended: [String] = []
    var new: [String] = []
    var renamed: [String] = []
    /// In another layer, under another group, or for other places.
    var moved: [String] = []
    /// Who runs them or sits on them.
    var seated: [String] = []

    init(from before: Structure, to after: Structure) {
        let (was, now) = (before.groups, after.groups)
        for group in was where !now.contains(where: { $0.id == group.id }) {
            let last = group.until.map { $0 < after.day ? ": its last day was \($0.said)" : "" } ?? ""
            ended.append("\(group.name)\(last).")
        }
        for group in now {
            guard let old = was.first(where: { $0.id == group.id }) else {
                let hearers = after.hearers(group.id)
                let under = hearers.isEmpty ? "" : "; it reports to \(hearers.joined(separator: " and "))"
                new.append("\(group.name) (\(group.layer.said)), from \(group.from.said)\(under).")
                continue
            }
            if old.name != group.name { renamed.append("\(old.name) is called \(group.name).") }
            if old.layer != group.layer {
                moved.append("\(group.name): \(group.layer.said); it was \(old.layer.said).")
            }
            if before.under(group.id) != after.under(group.id) {
                moved.append(
                    "\(group.name): reports to \(after.hearersSaid(group.id)); it reported to \(before.hearersSaid(group.id))."
                )
            }
            if old.covers != group.covers {
                func said(_ group: Group) -> String {
                    group.covers.isEmpty ? "the partnership’s own area" : group.coversSaid
                }
                moved.append("\(group.name): covers \(said(group)); it covered \(said(old)).")
            }
            if old.partSaid != group.partSaid {
                seated.append("\(group.name): \(group.partSaid); it was: \(old.partSaid).")
            }
            seated += Self.seats(of: group, before, after)
        }
    }

    var isEmpty: Bool { [ended, new, renamed, moved, seated].allSatisfy(\.isEmpty) }

    private static func seats(of group: Group, _ before: Structure, _ after: Structure) -> [String] {
        var said: [String] = []
        let (was, now) = (before.chair(group.id), after.chair(group.id))
        if was != now {
            func named(_ chair: String) -> String { chair.isEmpty ? "no seat" : chair }
            said.append("\(group.name): chaired by \(named(now)); it was chaired by \(named(was)).")
        }
        let (old, new) = (before.others(group.id), after.others(group.id))
        let (came, left) = (new.filter { !old.contains($0) }, old.filter { !new.contains($0) })
        if !came.isEmpty { said.append("\(group.name): came to it: \(came.joined(separator: "; ")).") }
        if !left.isEmpty { said.append("\(group.name): left it: \(left.joined(separator: "; ")).") }
        return said
    }
}

extension Structure {
    /// By id, so that a group that is called otherwise is the same.
    fileprivate func under(_ group: ID<Group>) -> [ID<Group>] {
        guard let branch = tree.branches.first(where: { $0.group.id == group }) else { return [] }
        return (branch.hearer.map { [$0] } ?? []).map(\.id) + branch.also.map(\.id)
    }

    fileprivate func hearersSaid(_ group: ID<Group>) -> String {
        let names = hearers(group)
        return names.isEmpty ? "none" : names.joined(separator: " and ")
    }

    fileprivate func others(_ group: ID<Group>) -> [String] { seats(group, as: { $0 != .chair }) }
}
