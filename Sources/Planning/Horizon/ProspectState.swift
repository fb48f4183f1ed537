import Dates
import Markup
import Pages

/// How something on the horizon stands on a day: always worked out from its reviews and how often it is looked at, never
/// typed.
enum ProspectState: Hashable, Sendable {
    /// Looked at in time; the next review is by a day that is not near.
    case watching(until: Day)
    case due(Day, within: Int)
    case overdue(since: Day)
    case closed(Day, ProspectReview.Found)

    /// - Parameters:
    ///   - begun: The day on which it was first written down.
    ///   - reviews: In any order; the last of them decides.
    init(begun: Day, months: Int, _ reviews: [ProspectReview], today: Day) {
        let last = reviews.max { $0.position < $1.position }
        if let last, last.closes {
            self = .closed(last.day, last.found)
            return
        }
        let next = (last?.day ?? begun).after(months: months)
        if next < today {
            self = .overdue(since: next)
        } else if next - today <= DutyState.notice(months: months) {
            self = .due(next, within: next - today)
        } else {
            self = .watching(until: next)
        }
    }

    /// By which the list is filtered.
    enum Name: String, CaseIterable, InAddress {
        case overdue, due, watching, closed

        var said: String {
            switch self {
            case .overdue: "Overdue"
            case .due: "Review due"
            case .watching: "Watched"
            case .closed: "Closed"
            }
        }

        var colour: TagColour {
            switch self {
            case .overdue: .red
            case .due: .yellow
            case .watching: .blue
            case .closed: .grey
            }
        }
    }

    var name: Name {
        switch self {
        case .watching: .watching
        case .due: .due
        case .overdue: .overdue
        case .closed: .closed
        }
    }

    /// The day by which it is or was to be looked at; nothing where it is closed.
    var next: Day? {
        switch self {
        case .watching(let day), .due(let day, _), .overdue(let day): day
        case .closed: nil
        }
    }

    var said: String {
        switch self {
        case .watching(let day): "Watched; next review by \(day.said)"
        case .due(_, 0): "Review due today"
        case .due(_, let days): "Review due within \(daysSaid(days))"
        case .overdue(let day): "Review overdue since \(day.said)"
        case .closed(let day, let found): "Closed on \(day.said): \(found.said.lowercased())"
        }
    }

    /// The same, with its first words as a tag.
    var tagged: HTML { tag(name.said, name.colour, opening: said) }
}
