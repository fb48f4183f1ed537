import Dates
import Partnership
import Storage

/// How something that arises while a plan runs comes into it, or does not: the stages and the moves between them.
///
/// Data: the page shows the moves that are open, the command refuses the others, both from this one list.
/// Source: paper 004 (Central Bedfordshire), whose recommendation was to adopt two emerging issues.
struct IssueMove: Hashable, Sendable {
    var name: Name
    var from: IssueStage
    var to: IssueStage

    enum Name: String, CaseIterable, Stored {
        case propose, adopt, decline, reopen

        var said: String {
            switch self {
            case .propose: "Propose it for adoption"
            case .adopt: "Adopt it"
            case .decline: "Decline it"
            case .reopen: "Raise it again"
            }
        }

        /// As it is told afterwards.
        var done: String {
            switch self {
            case .propose: "Proposed"
            case .adopt: "Adopted"
            case .decline: "Declined"
            case .reopen: "Raised again"
            }
        }
    }

    // swift-format-ignore
    static let all = [
        IssueMove(name: .propose, from: .raised,   to: .proposed),
        IssueMove(name: .decline, from: .raised,   to: .declined),
        IssueMove(name: .adopt,   from: .proposed, to: .adopted),
        IssueMove(name: .decline, from: .proposed, to: .declined),
        IssueMove(name: .reopen,  from: .declined, to: .raised),
    ]

    static func open(at stage: IssueStage) -> [IssueMove] { all.filter { $0.from == stage } }
}

enum IssueStage: String, CaseIterable, Stored {
    case raised, proposed, adopted, declined

    var said: String {
        switch self {
        case .raised: "Raised"
        case .proposed: "Proposed for adoption"
        case .adopted: "Adopted"
        case .declined: "Declined"
        }
    }
}

/// A decision about an issue as it is to be recorded.
struct IssueDecision: Hashable, Sendable {
    var move: IssueMove.Name
    var on: Day
    /// Who decided.
    var body: String
    var reason: String

    /// Every reason why it cannot be recorded of an issue that stands there.
    func refusals(at stage: IssueStage, since: Day, today: Day) -> [Fault] {
        var faults: [Fault] = []
        if !IssueMove.open(at: stage).contains(where: { $0.name == move }) {
            faults.append(Fault("move", "The issue is \(stage.said.lowercased()): this cannot be decided of it."))
        }
        faults.check(body, "body", "who decided")
        faults.check(reason, "reason", "why", most: 2000)
        if on < since {
            faults.append(Fault("from", "Enter a day on or after \(since.said), when it came to stand so."))
        }
        if on > today { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        return faults
    }
}
