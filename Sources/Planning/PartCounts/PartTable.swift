import Dates
import Figures
import Markup

/// The parts of a priority with what was counted of each in the latest months and in the same months of the year before.
struct PartTable {
    /// The latest months; of several that end together, the most.
    var latest: CountedPeriod
    /// The same months of the year before; nothing where they were not counted.
    var before: CountedPeriod?
    /// Each part, then what is in none of them, then all of it.
    var rows: [Row] = []

    struct Row: Hashable, Sendable {
        var name: String
        var now: Held
        var before: Held

        /// Whether two counts can be told apart, and how.
        var change: String { PartTable.change(from: before, to: now) }
    }

    /// A count, or why there is none. What was not counted is no 0.
    enum Held: Hashable, Sendable {
        case count(Int)
        case none(String)

        var said: String {
            switch self {
            case .count(let count): number(count)
            case .none(let why): why
            }
        }
    }

    /// Nothing where nothing was counted.
    init?(parts: [String], _ periods: [CountedPeriod]) {
        guard
            let latest = periods.max(by: { ($0.period.last, $0.period.count) < ($1.period.last, $1.period.count) })
        else { return nil }
        let before = periods.first { $0.period == latest.period.yearBefore }
        (self.latest, self.before) = (latest, before)
        let held = Set(latest.counts.keys).union(before.map { Array($0.counts.keys) } ?? [])
        let former = held.subtracting(parts).sorted()
        func row(_ name: String, _ told: (CountedPeriod) -> Held) -> Row {
            Row(name: name, now: told(latest), before: before.map(told) ?? .none("Not counted"))
        }
        rows = (parts + former).map { name in
            row(former.contains(name) ? "\(name) (no part of it any more)" : name) {
                $0.counts[name].map(Held.count) ?? .none("Not counted")
            }
        }
        guard latest.whole != nil || before?.whole != nil else { return }
        rows.append(row("In none of these") { Self.rest($0, of: parts) })
        rows.append(row("All of it") { $0.whole.map(Held.count) ?? .none("Not known") })
    }

    private static func rest(_ one: CountedPeriod, of parts: [String]) -> Held {
        if let rest = one.rest(of: parts) { return .count(rest) }
        if one.whole == nil { return .none("Not known: all of it was not counted") }
        return .none(
            one.isSeveral
                ? "Not known: one may be in several parts" : "Not known: a part was not counted")
    }

    /// The rule by which a change is told, in words, as it stands beside the table.
    static let rule =
        "A change is told where both counts are 5 or more, and in per cent where the earlier is 50 or more. Small counts move as much by chance alone."

    /// As in figures of whole areas: no change is told of counts under 5, and no percentage of fewer than 50.
    ///
    /// Source: ``Change/isTold`` and ``Change/isPercentTold``.
    static func change(from before: Held, to now: Held) -> String {
        guard case .count(let before) = before, case .count(let now) = now else { return "Nothing to compare" }
        guard before >= 5, now >= 5 else { return "Too few to tell a change" }
        let moved = now - before
        guard moved != 0 else { return "As many" }
        let said = "\(number(abs(moved))) \(moved > 0 ? "more" : "fewer")"
        guard before >= 50 else { return "\(said); too few for a percentage" }
        let percent = number(Double(abs(moved)) / Double(before) * 100, decimals: 0)
        return percent == "0" ? "\(said), less than 1%" : "\(said), \(percent)%"
    }

    /// Whose counts they are, a sentence a source.
    var sources: [String] {
        guard let before else { return ["\(latest.period.said): \(latest.source)."] }
        guard !before.source.utf8.elementsEqual(latest.source.utf8) else {
            return ["\(latest.period.said) and \(before.period.said): \(latest.source)."]
        }
        return ["\(latest.period.said): \(latest.source).", "\(before.period.said): \(before.source)."]
    }
}

extension WholePriority {
    /// Its parts by what was counted; nothing where nothing was.
    var partTable: PartTable? { PartTable(parts: parts, counts) }
}
