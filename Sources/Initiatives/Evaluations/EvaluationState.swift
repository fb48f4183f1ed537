import Dates
import Markup
import Pages

/// How an evaluation stands on a day: worked out from its days and from how much of it is there.
enum EvaluationState: Hashable, Sendable {
    /// Something of it is there, and no day is set for the rest.
    case open
    case due(Day)
    case overdue(since: Day)
    case final(Day)

    init(_ words: EvaluationWords, today: Day) {
        if words.finality == .final, let received = words.received {
            self = .final(received)
        } else if let due = words.due {
            self = due < today ? .overdue(since: due) : .due(due)
        } else {
            self = .open
        }
    }

    /// By which initiatives are found; the first stands before the others.
    enum Name: String, CaseIterable, Comparable, InAddress {
        case overdue, due, open, final

        var said: String {
            switch self {
            case .overdue: "Overdue"
            case .due: "Due"
            case .open: "Not final"
            case .final: "Final"
            }
        }

        var colour: TagColour {
            switch self {
            case .overdue: .red
            case .due: .yellow
            case .open: .blue
            case .final: .green
            }
        }

        static func < (one: Name, other: Name) -> Bool {
            (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
        }
    }

    var name: Name {
        switch self {
        case .open: .open
        case .due: .due
        case .overdue: .overdue
        case .final: .final
        }
    }

    var said: String {
        switch self {
        case .open: "Not final; no day is set"
        case .due(let day): "Due by \(day.said)"
        case .overdue(let day): "Overdue since \(day.said)"
        case .final(let day): "Final, came on \(day.said)"
        }
    }

    var tagged: HTML { tag(name.said, name.colour, opening: said) }
}

extension Evaluation {
    func state(on today: Day) -> EvaluationState { EvaluationState(words, today: today) }

    /// `Overdue since 31 March 2018; what is known is provisional`.
    func said(on today: Day) -> String {
        "\(state(on: today).said)\(words.finality == .provisional ? "; what is known is provisional" : "")"
    }
}
