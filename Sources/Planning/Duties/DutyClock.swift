import Dates
import Pages
import Storage

/// When a duty must be done: once, again and again, after each time that something happens, or at all times.
enum DutyClock: Hashable, Sendable {
    /// At all times: the law sets no day.
    case standing
    /// Once, by a day.
    case once(Day)
    /// Every so many months: by days counted from `first`, or, where there are no such days, from what was last shown.
    case every(months: Int, first: Day?)
    /// Within so long of each time that something happens.
    case within(TimeLimit, of: String)

    /// The four of them by name.
    enum Kind: String, CaseIterable, Stored, InAddress {
        case standing, once, every, within

        var said: String {
            switch self {
            case .standing: "At all times: the law sets no day"
            case .once: "Once, by a day"
            case .every: "Every so many months"
            case .within: "Within so long of each time that something happens"
            }
        }
    }

    /// What a time is counted in.
    enum SpanUnit: String, CaseIterable, Stored, InAddress { case days, months }

    var kind: Kind {
        switch self {
        case .standing: .standing
        case .once: .once
        case .every: .every
        case .within: .within
        }
    }

    /// The day by which it is due once, or first.
    var dueDay: Day? {
        switch self {
        case .standing, .within: nil
        case .once(let day): day
        case .every(_, let first): first
        }
    }

    var span: (count: Int, unit: SpanUnit)? {
        switch self {
        case .standing, .once: nil
        case .every(let months, _): (months, .months)
        case .within(.months(let count), _): (count, .months)
        case .within(.days(let count), _), .within(.workingDays(let count), _): (count, .days)
        }
    }

    /// What the time is counted from.
    var occasion: String { if case .within(_, let of) = self { of } else { "" } }

    var said: String {
        switch self {
        case .standing: "At all times: the law sets no day"
        case .once(let day): "Once, by \(day.said)"
        case .every(let months, nil): months == 1 ? "Every month" : "Every \(months) months"
        case .every(let months, let first?):
            "\(months == 1 ? "Every month" : "Every \(months) months"), counted from \(first.said)"
        case .within(let limit, let of): "Within \(limit.said) of \(of)"
        }
    }

    /// From its parts; nothing where one that it needs is missing.
    init?(_ kind: Kind, dueDay: Day?, span: Int?, unit: SpanUnit?, occasion: String) {
        switch kind {
        case .standing: self = .standing
        case .once:
            guard let dueDay else { return nil }
            self = .once(dueDay)
        case .every:
            guard let span else { return nil }
            self = .every(months: span, first: dueDay)
        case .within:
            guard let span, let unit else { return nil }
            self = .within(unit == .days ? .days(span) : .months(span), of: occasion)
        }
    }

    /// The day by which it is next due when it was last shown on `day`, for a duty that comes again and again.
    ///
    /// Where the law has days of its own, what is shown counts for the first of them that is not before it.
    static func next(after day: Day, months: Int, first: Day?) -> Day {
        guard let first else { return day.after(months: months) }
        var step = (Month(containing: day) - Month(containing: first)) / months - 2
        while first.after(months: step * months) < day { step += 1 }
        return first.after(months: (step + 1) * months)
    }
}
