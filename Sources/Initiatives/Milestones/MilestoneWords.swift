import Dates
import Markup
import Pages
import Partnership
import Storage

/// What is written down of one milestone of an initiative: what is to be there, by when, when it was, and what came of it.
struct MilestoneWords: Hashable, Sendable {
    var text = ""
    /// By when; nothing where no day is set.
    var due: Day?
    /// Nothing until it was reached.
    var reached: Day?
    /// What came of it, and who decided it; may be empty.
    var outcome = ""

    /// Everything that must be mended before it can be kept.
    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(text, "milestone", "what is to be there", most: 500)
        if let reached, reached > today {
            faults.append(Fault("reached-on", "Enter a day that is not in the future."))
        }
        if reached != nil, outcome.isEmpty { faults.append(Fault("milestone-outcome", "Enter what came of it.")) }
        faults.checkLength(outcome, "milestone-outcome", "what came of it", most: 2000)
        return faults
    }

    func state(on today: Day) -> MilestoneState { MilestoneState(self, today: today) }
}

/// How a milestone stands on a day: worked out from its days, never typed.
enum MilestoneState: Hashable, Sendable {
    case open(by: Day?)
    case overdue(since: Day)
    case reached(Day)

    init(_ words: MilestoneWords, today: Day) {
        if let reached = words.reached {
            self = .reached(reached)
        } else if let due = words.due, due < today {
            self = .overdue(since: due)
        } else {
            self = .open(by: words.due)
        }
    }

    var isReached: Bool { if case .reached = self { true } else { false } }
    var isOverdue: Bool { if case .overdue = self { true } else { false } }

    var said: String {
        switch self {
        case .open(let day): day.map { "Due by \($0.said)" } ?? "Open; no day is set"
        case .overdue(let day): "Overdue since \(day.said)"
        case .reached(let day): "Reached on \(day.said)"
        }
    }

    var tagged: HTML {
        switch self {
        case .open(let day): tag(day == nil ? "Open" : "Due", .yellow, opening: said)
        case .overdue: tag("Overdue", .red, opening: said)
        case .reached: tag("Reached", .green, opening: said)
        }
    }
}
