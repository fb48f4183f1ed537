import Dates
import Markup
import Pages

/// How a briefing or a training stands on a day.
enum TrainingState: Hashable, Sendable {
    /// Nothing where no day is set.
    case planned(Day?)
    /// Its day has passed, and nobody wrote down that it was held or cancelled.
    case overdue(since: Day)
    /// Nothing where the day is not known.
    case held(Day?)
    case cancelled

    init(_ words: TrainingWords, today: Day) {
        switch words.standing {
        case .planned:
            if let day = words.planned, day < today {
                self = .overdue(since: day)
            } else {
                self = .planned(words.planned)
            }
        case .held: self = .held(words.held)
        case .cancelled: self = .cancelled
        }
    }

    /// By which the list is filtered: the plan is what is planned and not held, the record what was held.
    enum Part: String, CaseIterable, InAddress {
        case plan, overdue, record, cancelled

        var said: String {
            switch self {
            case .plan: "The plan: planned and not held"
            case .overdue: "Overdue"
            case .record: "The record: held"
            case .cancelled: "Cancelled"
            }
        }

        func holds(_ state: TrainingState) -> Bool {
            switch (self, state) {
            case (.plan, .planned), (.plan, .overdue), (.overdue, .overdue), (.record, .held), (.cancelled, .cancelled):
                true
            default: false
            }
        }
    }

    var said: String {
        switch self {
        case .planned(let day): day.map { "Planned for \($0.said)" } ?? "Planned; no day is set"
        case .overdue(let day): "Overdue since \(day.said)"
        case .held(let day): day.map { "Held on \($0.said)" } ?? "Held; the day is not known"
        case .cancelled: "Cancelled"
        }
    }

    var tagged: HTML {
        switch self {
        case .planned: tag("Planned", .blue, opening: said)
        case .overdue: tag("Overdue", .red, opening: said)
        case .held: tag("Held", .green, opening: said)
        case .cancelled: tag("Cancelled", .grey, opening: said)
        }
    }
}
