import Dates
import Markup
import Pages

/// How a duty stands on a day: always worked out from its clock and from what shows that it was done, never typed.
enum DutyState: Hashable {
    /// Nothing where no day is set.
    case notInForce(from: Day?)
    /// Last shown on a day. Until when that will do; nothing where the clock does not ask for it again.
    case met(on: Day, until: Day?)
    case due(Day, within: Int)
    /// Since the day by which it was due.
    case overdue(since: Day)
    /// It is in force and nothing was written down that shows it; a day by which it was due was before it was entered.
    case nothingRecorded
    /// It waits for something to happen, and nothing was written down that did.
    case noEvent
    case ended(Day)

    init(_ words: DutyWords, _ evidence: [DutyEvidence], _ events: [DutyEvent], today: Day) {
        if let until = words.until, until < today {
            self = .ended(until)
            return
        }
        switch words.inForce {
        case .from(let day) where day > today:
            self = .notInForce(from: day)
            return
        case .noDay:
            self = .notInForce(from: nil)
            return
        case .already, .from: break
        }
        let holding = evidence.holding.filter { $0.stands(on: today) }
        let last = holding.map(\.day).max()
        switch words.clock {
        case .standing: self = last.map { .met(on: $0, until: nil) } ?? .nothingRecorded
        case .once(let day): self = last.map { .met(on: $0, until: nil) } ?? DutyState(never: day, words, today: today)
        case .every(let months, let first):
            guard let last else {
                self = first.map { DutyState(never: $0, words, today: today) } ?? .nothingRecorded
                return
            }
            let next = DutyClock.next(after: last, months: months, first: first)
            let isSoon = next - today <= DutyState.notice(months: months)
            self = isSoon ? DutyState(dueBy: next, today: today) : .met(on: last, until: next)
        case .within(let limit, _):
            let answered = Set(holding.compactMap(\.event))
            let open = events.filter { !answered.contains($0.id) }.map { limit.last(from: $0.day) }.min()
            self =
                open.map { DutyState(dueBy: $0, today: today) } ?? last.map { .met(on: $0, until: nil) } ?? .noEvent
        }
    }

    /// Nothing shows it, and it was due by `day`. Where that is before the day as of which the duty was entered, nobody
    /// has said here that it was not done: only that nothing of it is recorded.
    private init(never day: Day, _ words: DutyWords, today: Day) {
        self = day < words.asOf ? .nothingRecorded : DutyState(dueBy: day, today: today)
    }

    private init(dueBy day: Day, today: Day) {
        self = day < today ? .overdue(since: day) : .due(day, within: day - today)
    }

    /// How many days ahead what is met is said to be due: sixty, and fewer where it comes often.
    static func notice(months: Int) -> Int { min(60, months * 10) }

    /// By which a register is filtered.
    enum Name: String, CaseIterable, InAddress {
        case overdue, due
        case nothingRecorded = "nothing-recorded"
        case notInForce = "not-in-force"
        case noEvent = "no-event"
        case met, ended

        var said: String {
            switch self {
            case .overdue: "Overdue"
            case .due: "Due"
            case .nothingRecorded: "Nothing recorded"
            case .notInForce: "Not yet in force"
            case .noEvent: "No such event recorded"
            case .met: "Met"
            case .ended: "Ended"
            }
        }

        var colour: TagColour {
            switch self {
            case .overdue: .red
            case .due: .yellow
            case .nothingRecorded: .orange
            case .notInForce: .blue
            case .noEvent, .ended: .grey
            case .met: .green
            }
        }
    }

    var name: Name {
        switch self {
        case .notInForce: .notInForce
        case .met: .met
        case .due: .due
        case .overdue: .overdue
        case .nothingRecorded: .nothingRecorded
        case .noEvent: .noEvent
        case .ended: .ended
        }
    }

    /// The day by which it is or was due; nothing where there is none.
    var due: Day? {
        switch self {
        case .met(_, let until): until
        case .due(let day, _), .overdue(let day): day
        case .notInForce, .nothingRecorded, .noEvent, .ended: nil
        }
    }

    var said: String {
        switch self {
        case .notInForce(nil): "Not yet in force; no day is set"
        case .notInForce(let from?): "Not yet in force; from \(from.said)"
        case .met(_, let until?): "Met until \(until.said)"
        case .met(let day, nil): "Met, as shown on \(day.said)"
        case .due(_, 0): "Due today"
        case .due(_, let days): "Due within \(daysSaid(days))"
        case .overdue(let day): "Overdue since \(day.said)"
        case .nothingRecorded: "Nothing recorded"
        case .noEvent: "No such event recorded"
        case .ended(let day): "Ended on \(day.said)"
        }
    }

    /// With when it is expected in force, where it is not yet.
    func said(_ words: DutyWords) -> String {
        words.expected.isEmpty || name != .notInForce ? said : "\(said); expected \(words.expected)"
    }

    /// The same, with its first word as a tag.
    func tagged(_ words: DutyWords) -> HTML { tag(name.said, name.colour, opening: said(words)) }
}
