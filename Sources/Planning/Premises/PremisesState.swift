import Dates
import Markup
import Pages

/// How far premises or an event have come, from the contacts alone: nobody types it.
struct PremisesState: Hashable, Sendable {
    /// The contact that showed each step; none of a step that was put right.
    var shown: [PremisesContact.Came: PremisesContact] = [:]
    /// The latest; nothing before the first.
    var last: PremisesContact?

    /// - Parameter contacts: In any order.
    init(_ contacts: [PremisesContact]) {
        for one in contacts.sorted(by: { $0.position < $1.position }) {
            last = one
            // Nothing new leaves all as it is. What was closed and is spoken of again is open.
            shown[.closed] = nil
            if one.came != .touch { shown[one.came] = one.isSo ? one : nil }
        }
    }

    var name: Name {
        if shown[.closed] != nil { return .closed }
        return PremisesContact.Came.steps.last { shown[$0] != nil }.flatMap { Name(rawValue: $0.rawValue) } ?? .known
    }

    /// By when to be in touch again; nothing where no day is set, or it is closed.
    var next: Day? { name == .closed ? nil : last?.next }

    /// By which the list is filtered: the furthest step that was shown.
    enum Name: String, CaseIterable, InAddress {
        case known, told, engaged, assessed, planned, notified, closed

        var said: String {
            switch self {
            case .known: "Known, not yet contacted"
            default: PremisesContact.Came(rawValue: rawValue)?.said ?? ""
            }
        }

        var colour: TagColour {
            switch self {
            case .known: .orange
            case .told, .engaged: .yellow
            case .assessed: .blue
            case .planned, .notified: .green
            case .closed: .grey
            }
        }
    }

    func nextSaid(on today: Day) -> String {
        guard let next else { return name == .closed ? "" : "No day is set" }
        return next < today ? "Overdue since \(next.said)" : next.said
    }
}

extension PremisesContact.Came: InAddress {}

extension ProtectionLaw.Tier {
    /// By which the list is filtered.
    enum Name: String, CaseIterable, InAddress {
        case enhanced, standard, outside

        var said: String {
            switch self {
            case .enhanced: "Enhanced tier"
            case .standard: "Standard tier"
            case .outside: "Outside the Act"
            }
        }
    }

    var name: Name {
        switch self {
        case .enhanced: .enhanced
        case .standard: .standard
        case .outside: .outside
        }
    }
}

extension ProtectionLaw {
    /// The tier as it is on a day: what will be asked is not said to be asked already.
    func said(_ tier: Tier, on today: Day) -> String {
        if case .outside(let why) = tier {
            return switch why {
            case .use: "Outside the Act: its use is none of those listed"
            case .leftOut(let reason): "Outside the Act: \(reason)"
            case .fewer(let number): "Outside the Act: fewer than \(number) people"
            case .unchecked: "Outside the Act: nobody checks who enters"
            }
        }
        let tierSaid = tier.name.said
        return switch inForce {
        case .already: tierSaid
        case .from(let day): day <= today ? tierSaid : "\(tierSaid), from \(day.said)"
        case .noDay: "\(tierSaid), when it comes into force: \(expected)"
        }
    }

    func isInForce(on today: Day) -> Bool {
        switch inForce {
        case .already: true
        case .from(let day): day <= today
        case .noDay: false
        }
    }
}
