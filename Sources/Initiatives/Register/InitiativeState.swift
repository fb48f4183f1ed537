import Dates
import Markup
import Pages

/// How an initiative stands on a day: always worked out from its days, never typed.
enum InitiativeState: Hashable, Sendable {
    case planned(from: Day)
    /// Nothing where it is not known since when.
    case running(since: Day?)
    case ended(Day)

    init(from: Day?, until: Day?, today: Day) {
        if let until, until < today {
            self = .ended(until)
        } else if let from, from > today {
            self = .planned(from: from)
        } else {
            self = .running(since: from)
        }
    }

    /// By which the list is filtered.
    enum Name: String, CaseIterable, InAddress {
        case planned, running, ended

        var said: String {
            switch self {
            case .planned: "Planned"
            case .running: "Running"
            case .ended: "Ended"
            }
        }

        var colour: TagColour {
            switch self {
            case .planned: .blue
            case .running: .green
            case .ended: .grey
            }
        }
    }

    var name: Name {
        switch self {
        case .planned: .planned
        case .running: .running
        case .ended: .ended
        }
    }

    var said: String {
        switch self {
        case .planned(let day): "Planned from \(day.said)"
        case .running(let day): day.map { "Running since \($0.said)" } ?? "Running; not known since when"
        case .ended(let day): "Ended on \(day.said)"
        }
    }

    /// The same, with its first word as a tag.
    var tagged: HTML { tag(name.said, name.colour, opening: said) }
}
