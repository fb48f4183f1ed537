import Dates
import Markup
import Pages

/// How an equality impact assessment stands on a day: always worked out from its answers and its days, never typed.
enum EqualityState: Hashable, Sendable {
    case notBegun
    case open([Open])
    /// Every answer is there, and its first review is by a day that is ahead.
    case complete(reviewBy: Day)
    /// Complete, and the day by which it is reviewed has come.
    case due(since: Day)
    case reviewed(Day, reviewBy: Day)

    /// Why it cannot be called complete.
    struct Open: Hashable, Sendable {
        var whom: Whom
        var why: Why
    }

    enum Why: String, CaseIterable, Sendable {
        case unanswered
        /// A negative effect with neither an action nor a reason.
        case negative
        /// An effect that is not known, with neither.
        case unknown

        var said: String {
            switch self {
            case .unanswered: "not answered"
            case .negative: "a negative effect, with no action and no reason"
            case .unknown: "an effect that is not known, with no action and no reason"
            }
        }
    }

    /// - Parameters:
    ///   - lines: Everybody whom it is about, with what is answered of them.
    ///   - reviewed: The day of its last review; nothing where there was none.
    init(_ lines: [(whom: Whom, answer: EqualityAnswer?)], reviewBy: Day, reviewed: Day?, today: Day) {
        guard lines.contains(where: { $0.answer != nil }) else {
            self = .notBegun
            return
        }
        let open = lines.compactMap { whom, answer -> Open? in
            guard let answer else { return Open(whom: whom, why: .unanswered) }
            return answer.isBare ? Open(whom: whom, why: answer.effect == .unknown ? .unknown : .negative) : nil
        }
        if !open.isEmpty {
            self = .open(open)
        } else if reviewBy <= today {
            self = .due(since: reviewBy)
        } else {
            self = reviewed.map { .reviewed($0, reviewBy: reviewBy) } ?? .complete(reviewBy: reviewBy)
        }
    }

    /// Whether nothing is left open.
    var isComplete: Bool {
        switch self {
        case .notBegun, .open: false
        case .complete, .due, .reviewed: true
        }
    }

    var name: String {
        switch self {
        case .notBegun: "Not begun"
        case .open: "Open"
        case .complete: "Complete"
        case .due: "Due for review"
        case .reviewed: "Reviewed"
        }
    }

    var said: String {
        switch self {
        case .notBegun: "Not begun"
        case .open(let open):
            Why.allCases.compactMap { why in
                let whom = open.filter { $0.why == why }.map(\.whom.said)
                return whom.isEmpty ? nil : "\(why.said): \(whom.joined(separator: ", "))"
            }.joined(separator: "; ")
        case .complete(let day): "Complete; to be reviewed by \(day.said)"
        case .due(let day): "Due for review since \(day.said)"
        case .reviewed(let day, let next): "Reviewed on \(day.said); again by \(next.said)"
        }
    }

    /// The same, with its first word as a tag.
    var tagged: HTML {
        let colour: TagColour =
            switch self {
            case .notBegun: .orange
            case .open: .yellow
            case .complete, .reviewed: .green
            case .due: .red
            }
        return tag(name, colour, opening: said)
    }
}
