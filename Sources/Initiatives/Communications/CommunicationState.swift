import Dates
import Markup
import Pages
import Planning

/// How something that is to be told stands on a day.
enum CommunicationState: Hashable, Sendable {
    /// Nothing where no day is set.
    case planned(Day?)
    /// Its first day has passed, and nobody wrote down that it went out or was left out.
    case overdue(since: Day)
    /// Nothing where the day is not known.
    case out(Day?)
    case leftOut

    init(_ words: CommunicationWords, today: Day) {
        switch words.standing {
        case .planned:
            if let day = words.from, day < today { self = .overdue(since: day) } else { self = .planned(words.from) }
        case .out: self = .out(words.from)
        case .leftOut: self = .leftOut
        }
    }

    /// By which the list is filtered: the plan is what is planned and did not go out.
    enum Part: String, CaseIterable, InAddress {
        case plan, overdue, out
        case leftOut = "left-out"

        var said: String {
            switch self {
            case .plan: "The plan: what has not gone out"
            case .overdue: "Overdue"
            case .out: "Went out"
            case .leftOut: "Left out"
            }
        }

        func holds(_ state: CommunicationState) -> Bool {
            switch (self, state) {
            case (.plan, .planned), (.plan, .overdue), (.overdue, .overdue), (.out, .out), (.leftOut, .leftOut): true
            default: false
            }
        }
    }

    var said: String {
        switch self {
        case .planned(let day): day.map { "Planned for \($0.said)" } ?? "Planned; no day is set"
        case .overdue(let day): "Overdue since \(day.said)"
        case .out(let day): day.map { "Went out on \($0.said)" } ?? "Went out; the day is not known"
        case .leftOut: "Left out"
        }
    }

    var tagged: HTML {
        switch self {
        case .planned: tag("Planned", .blue, opening: said)
        case .overdue: tag("Overdue", .red, opening: said)
        case .out: tag("Went out", .green, opening: said)
        case .leftOut: tag("Left out", .grey, opening: said)
        }
    }
}

extension InitiativeRegister {
    /// The agency that speaks, as far as it may be seen.
    func speaker(_ words: CommunicationWords) -> String {
        words.agency == nil ? "No one agency" : owners.said(words.agency, nil)
    }
}

extension Communication {
    func state(on today: Day) -> CommunicationState { CommunicationState(words, today: today) }
}
