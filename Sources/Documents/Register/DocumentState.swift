import Dates
import Markup
import Pages

/// How a document stands on a day: always worked out from the day by which it is reviewed, never typed.
enum DocumentState: Hashable, Sendable {
    /// The next review is by a day that is not near.
    case current(until: Day)
    case due(Day, within: Int)
    case overdue(since: Day)
    /// It is in use and nobody has said when it is reviewed.
    case noDay
    /// A paper of somebody else, with no day for a review here.
    case reference
    case withdrawn(Day)

    init(_ document: Document, today: Day) {
        let words = document.words
        if let withdrawal = document.withdrawal {
            self = .withdrawn(withdrawal.day)
        } else if let day = words.reviewBy {
            let left = day - today
            self =
                left < 0
                ? .overdue(since: day)
                : left <= Self.notice(months: words.months) ? .due(day, within: left) : .current(until: day)
        } else {
            self = words.sort == .outside ? .reference : .noDay
        }
    }

    /// For how many days before its review it is due soon: 60, and fewer where it is reviewed often.
    static func notice(months: Int?) -> Int { min(60, (months ?? 6) * 10) }

    /// By which the list is filtered.
    enum Name: String, CaseIterable, InAddress {
        case overdue, due
        case noDay = "no-day"
        case current, reference, withdrawn

        var said: String {
            switch self {
            case .overdue: "Review overdue"
            case .due: "Review due soon"
            case .noDay: "No review day set"
            case .current: "Current"
            case .reference: "Kept for reference"
            case .withdrawn: "Withdrawn"
            }
        }

        var colour: TagColour {
            switch self {
            case .overdue: .red
            case .due: .yellow
            case .noDay: .orange
            case .current: .green
            case .reference: .blue
            case .withdrawn: .grey
            }
        }
    }

    var name: Name {
        switch self {
        case .current: .current
        case .due: .due
        case .overdue: .overdue
        case .noDay: .noDay
        case .reference: .reference
        case .withdrawn: .withdrawn
        }
    }

    /// The day by which it is or was to be reviewed.
    var next: Day? {
        switch self {
        case .current(let day), .due(let day, _), .overdue(let day): day
        case .noDay, .reference, .withdrawn: nil
        }
    }

    /// Whether somebody is to review it now.
    var isWaiting: Bool {
        switch self {
        case .due, .overdue: true
        case .current, .noDay, .reference, .withdrawn: false
        }
    }

    var said: String {
        switch self {
        case .current(let day): "Current; next review by \(day.said)"
        case .due(_, 0): "Review due soon, today"
        case .due(let day, _): "Review due soon, by \(day.said)"
        case .overdue(let day): "Review overdue since \(day.said)"
        case .noDay, .reference: name.said
        case .withdrawn(let day): "Withdrawn on \(day.said)"
        }
    }

    /// The same, with its first words as a tag.
    var tagged: HTML { tag(name.said, name.colour, opening: said) }
}
