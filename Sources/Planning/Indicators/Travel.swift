import Dates
import Partnership

/// Which way an indicator moved: its direction of travel.
enum Travel: Hashable, Sendable {
    case better, worse, level
    /// Up or down, where neither way is better.
    case up, down
    /// There is nothing to compare it with, or no new data.
    case none

    init(from before: Double?, to now: Double?, _ polarity: Indicator.Polarity) {
        guard let before, let now else {
            self = .none
            return
        }
        switch (now == before, now > before, polarity) {
        case (true, _, _): self = .level
        case (_, true, .higher), (_, false, .lower): self = .better
        case (_, false, .higher), (_, true, .lower): self = .worse
        case (_, true, .neither): self = .up
        case (_, false, .neither): self = .down
        }
    }
}

/// A direction of travel with what the value was compared with, for the two are told together.
struct Movement: Hashable, Sendable {
    var travel: Travel
    var since: Since

    enum Since: Hashable, Sendable {
        /// The last value that there was.
        case before
        /// The same month of the year before.
        case yearBefore
        /// What was added a month up to the value before it, in the same year.
        case pace
        /// There is no new data.
        case noData
    }

    var said: String {
        let what =
            switch since {
            case .before: "than before"
            case .yearBefore: "than a year before"
            case .pace: "pace than before"
            case .noData: ""
            }
        return switch (travel, since) {
        case (_, .noData): ""
        case (.better, _): "Better \(what)"
        case (.worse, _): "Worse \(what)"
        case (.level, .before): "As before"
        case (.level, .yearBefore): "As a year before"
        case (.level, _): "At the pace of before"
        case (.up, _): "Higher \(what)"
        case (.down, _): "Lower \(what)"
        case (.none, _): "Nothing to compare"
        }
    }
}

extension Indicator.Counting {
    /// The rule by which a direction of travel is told, in words, as it is published beside it.
    var travelRule: String {
        switch self {
        case .period:
            "Each value is for its own period, and is set against the last value before it that there was. Unrounded numbers are compared."
        case .cumulative:
            "Values add up from 1 April: a value is set against that of the same month of the year before. Where there is none, what was added a month since the value before it is set against what had been added a month from April up to that one. Unrounded numbers are compared."
        }
    }
}

extension Measured {
    /// Since the last value that there was; for a count that adds up, since the same month of the year before, or where
    /// there is none by the pace within its own year.
    func movement(_ value: Value) -> Movement {
        guard let amount = value.amount else { return Movement(travel: .none, since: .noData) }
        let before = values.last { $0.month < value.month && $0.amount != nil }
        func moved(_ from: Double?, _ to: Double, _ since: Movement.Since) -> Movement {
            Movement(travel: Travel(from: from, to: to, indicator.polarity), since: since)
        }
        guard indicator.counting == .cumulative else { return moved(before?.amount, amount, .before) }
        if let year = values.first(where: { $0.month == value.month + -12 })?.amount {
            return moved(year, amount, .yearBefore)
        }
        let april = FinancialYear(containing: value.month).months.first
        guard let before, let reached = before.amount, before.month >= april else {
            return Movement(travel: .none, since: .yearBefore)
        }
        // Both a month, and multiplied out so that whole numbers are compared as whole numbers.
        let (earlier, since) = (Double(before.month - april + 1), Double(value.month - before.month))
        return moved(reached * since, (amount - reached) * earlier, .pace)
    }

    func travel(_ value: Value) -> Travel { movement(value).travel }

    /// Of the last value: `Better than before`; empty where its figures are not shared, or it was ended.
    var movedSaid: String {
        guard !indicator.hidden.contains(.figures), indicator.ended == nil else { return "" }
        return values.last.map { movement($0).said } ?? ""
    }

    /// The month of the last value, with how far behind it comes: `September 2026; one quarter behind`.
    var uptoSaid: String {
        guard !indicator.hidden.contains(.figures) else { return "" }
        return [values.last?.month.said ?? "", indicator.lagSaid].filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
