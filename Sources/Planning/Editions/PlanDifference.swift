package import Markup
import Partnership

/// What differs between two editions of a plan, or between one and the plan of today, as a reader would tell it.
package struct PlanDifference: Sendable {
    /// In the order of the parts of the paper.
    package private(set) var changes: [Change] = []

    package struct Change: Sendable {
        var part: PlanPart
        /// `“Quay”, who leads: was “The council”, now “The wardens”.`
        package var sentence: String
        /// Where it is too long to be read side by side: what of the wording is new.
        package var wording: TextDifference?

        package var heading: String { part.said }
    }

    /// Both as the same reader may see them.
    init(from before: PlanText, to now: PlanText) {
        front(before, now)
        let (old, new) = (PlanRows(before[.priorities, .table]), PlanRows(now[.priorities, .table]))
        let (kept, both) = (Set(old.keys), Set(new.keys).intersection(old.keys))
        let moved = kept.union(new.keys).subtracting(both)
        for part in PlanPart.allCases where ![.plan, .editions, .sets, .strands].contains(part) {
            let (old, new) = (PlanRows(before[part, .table]), PlanRows(now[part, .table]))
            // That a priority came or went is said once, where priorities are.
            var aside = part == .priorities ? [] : moved
            if part == .ended {
                becameOf(old, new)
                aside.formUnion(new.keys)
            }
            rows(part, old, new, aside: aside)
            if part == .priorities, before.isRanked, now.isRanked { ranks(old, new) }
            if part == .indicators { sets(before, now, aside: Set(old.keys).symmetricDifference(new.keys)) }
            if part == .actions { strands(before, now, both: Set(old.keys).intersection(new.keys)) }
        }
    }

    /// Its name, whose it is, when it runs, for where, and what order its priorities are in.
    private mutating func front(_ before: PlanText, _ now: PlanText) {
        let (old, new) = (before[.plan, .front]?.rows ?? [], now[.plan, .front]?.rows ?? [])
        for (name, column) in [("Name", 0), ("Partnership", 1)] {
            compare(.plan, name, old.first?[column].said ?? "", new.first?[column].said ?? "")
        }
        let (were, are) = (Self.particulars(old), Self.particulars(new))
        let names = old.dropFirst().map { $0[0].said } + new.dropFirst().map { $0[0].said }.filter { were[$0] == nil }
        for name in names { compare(.plan, name, were[name] ?? "", are[name] ?? "") }
    }

    private static func particulars(_ rows: [[Cell]]) -> [String: String] {
        Dictionary(rows.dropFirst().map { ($0[0].said, $0[1].said) }, uniquingKeysWith: { $1 })
    }

    private mutating func rows(_ part: PlanPart, _ old: PlanRows, _ new: PlanRows, aside: Set<PlanRows.Key>) {
        for key in new.keys where old[key] == nil && !aside.contains(key.whole) {
            say(part, "“\(new.name(key))” was added.")
        }
        for key in old.keys where new[key] == nil && !aside.contains(key.whole) {
            say(part, "“\(old.name(key))” was taken out.")
        }
        // Headings that are words of people, such as the name of a duty: the others are the program's own.
        if part == .requirements, !old.isEmpty, !new.isEmpty {
            for key in new.columns where !old.columns.contains(key) { say(part, "“\(new.heading(key))” was added.") }
            for key in old.columns where !new.columns.contains(key) {
                say(part, "“\(old.heading(key))” was taken out.")
            }
        }
        for key in new.keys where old[key] != nil {
            let name = new.name(key)
            // That a thing is called otherwise is not said again of each part of it.
            if key.whole == key, old.name(key) != name { say(part, "“\(old.name(key))” is now called “\(name)”.") }
            for column in new.columns where old.columns.contains(column) {
                compare(
                    part, "“\(name)”, \(PlanDifference.beginning(new.heading(column)))", old.said(key, column),
                    new.said(key, column))
            }
        }
    }

    /// Priorities that stand elsewhere among those that both have.
    private mutating func ranks(_ old: PlanRows, _ new: PlanRows) {
        let was = old.keys.filter { new[$0] != nil }
        for (place, key) in new.keys.filter({ old[$0] != nil }).enumerated() {
            guard let before = was.firstIndex(of: key), before != place else { continue }
            let (from, to) = (old.keys.firstIndex(of: key) ?? before, new.keys.firstIndex(of: key) ?? place)
            say(.priorities, "“\(new.name(key))” was number \(from + 1), and is now number \(to + 1).")
        }
    }

    mutating func compare(_ part: PlanPart, _ what: String, _ before: String, _ now: String) {
        guard !before.utf8.elementsEqual(now.utf8) else { return }
        guard max(before.utf8.count, now.utf8.count) > 80 else {
            let said = [before, now].map { $0.isEmpty ? "nothing" : "“\($0)”" }
            return say(part, "\(what): was \(said[0]), now \(said[1]).")
        }
        let how = before.isEmpty ? "written where nothing was" : now.isEmpty ? "taken out" : "reworded"
        changes.append(
            Change(part: part, sentence: "\(what): \(how).", wording: TextDifference(from: before, to: now)))
    }

    mutating func say(_ part: PlanPart, _ sentence: String) {
        changes.append(Change(part: part, sentence: sentence))
    }

    /// A heading as it stands within a sentence.
    private static func beginning(_ heading: String) -> String {
        guard let first = heading.utf8.first, (0x41...0x5A).contains(first),
            heading.utf8.dropFirst().first.map({ (0x61...0x7A).contains($0) || $0 == 0x20 }) == true
        else { return heading }
        return String(decoding: [first + 0x20] + heading.utf8.dropFirst(), as: UTF8.self)
    }
}
