import Dates
import Markup
import Pages

/// How an initiative stands on a day: always worked out from its days, never typed.
enum InitiativeState: Hashable, Sendable {
    case planned(from: Day)
    /// Nothing where it is not known since when.
    case running(since: Day?)
    case ended(Day)
    /// Neither its first nor its last day is known.
    case undated

    init(from: Day?, until: Day?, today: Day) {
        if let until, until < today {
            self = .ended(until)
        } else if let from, from > today {
            self = .planned(from: from)
        } else {
            self = from == nil && until == nil ? .undated : .running(since: from)
        }
    }

    /// By which the list is filtered.
    enum Name: String, CaseIterable, InAddress {
        case planned, running, ended, undated

        var said: String {
            switch self {
            case .planned: "Planned"
            case .running: "Running"
            case .ended: "Ended"
            case .undated: "Days not known"
            }
        }

        var colour: TagColour {
            switch self {
            case .planned: .blue
            case .running: .green
            case .ended, .undated: .grey
            }
        }
    }

    var name: Name {
        switch self {
        case .planned: .planned
        case .running: .running
        case .ended: .ended
        case .undated: .undated
        }
    }

    var said: String {
        switch self {
        case .planned(let day): "Planned from \(day.said)"
        case .running(let day): day.map { "Running since \($0.said)" } ?? "Running; not known since when"
        case .ended(let day): "Ended on \(day.said)"
        case .undated: "Days not known"
        }
    }

    /// The same, with its first words as a tag.
    var tagged: HTML { tag(name.said, name.colour, opening: said) }
}
