import Dates
import Meetings
import Partnership
import Storage

/// Raises something that arises while a plan runs.
struct RaiseIssue: Sendable {
    var plan: ID<Plan>
    var name: String
    var text: String
    var on: Day

    func run(_ writing: Writing) throws(StorageError) -> Written<EmergingIssue> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.see, plan.thing) else { return .notThere }
        let id = ID<EmergingIssue>.new()
        guard writing.may(.add, Thing(.emergingIssue, number: id.number)) else { return .notThere }
        var faults = EmergingIssue.faults(name, text)
        if on > writing.now.localDay { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO emerging_issue (id, plan, name, text, stage, stage_day, version)
            VALUES (\(id), \(plan.id), \(name), \(text), \(IssueStage.raised), \(on), 1)
            """)
        writing.note(.collection, [ThingID(.emergingIssue, id.number)], [.title, .text])
        guard let issue = try EmergingIssue.find(id, connection) else { return .notThere }
        return .done(issue)
    }
}

/// Puts the words of an issue right. What was decided of it stays, and so does a priority that its adoption added.
struct ChangeIssue: Sendable {
    var id: ID<EmergingIssue>
    /// The version that was looked at.
    var version: Int
    var name: String
    var text: String

    func run(_ writing: Writing) throws(StorageError) -> Written<EmergingIssue> {
        let connection = writing.connection
        guard let before = try EmergingIssue.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing),
            writing.may(.see, before.thing, [.title, .text])
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = EmergingIssue.faults(name, text)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            "UPDATE emerging_issue SET name = \(name), text = \(text), version = \(version + 1) WHERE id = \(id)")
        writing.note(.alteration, [before.thing.id], [.title, .text], detail: "words")
        guard let now = try EmergingIssue.find(id, connection) else { return .notThere }
        return .done(now)
    }
}

extension EmergingIssue {
    fileprivate static func faults(_ name: String, _ text: String) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the issue")
        faults.check(text, "text", "what it is, and why it is raised", most: 4000)
        return faults
    }
}

/// Records what was decided of an issue. Its adoption may add a priority to the plan, from that day on.
struct DecideIssue: Sendable {
    var id: ID<EmergingIssue>
    /// The version that was looked at.
    var version: Int
    var decision: IssueDecision
    /// Whether its adoption adds a priority of its name.
    var addsPriority: Bool
    /// Where it stands in the minutes of a group; nothing where it was decided elsewhere.
    var minuted: ID<AgendaItem>?

    func run(_ writing: Writing) throws(StorageError) -> Written<EmergingIssue> {
        let connection = writing.connection
        guard let issue = try EmergingIssue.find(id, connection), let plan = try Plan.find(issue.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, issue.thing)
        else { return .notThere }
        guard issue.version == version else { return .stale(issue) }
        let (kept, wrong) = try writing.minuted(minuted, before: nil, on: decision.on)
        let faults = decision.refusals(at: issue.stage, since: issue.since, today: writing.now.localDay) + wrong
        let move = IssueMove.open(at: issue.stage).first { $0.name == decision.move }
        guard faults.isEmpty, let move else { return .faults(faults) }
        var priority = issue.priority
        if move.to == .adopted, addsPriority {
            let draft = PriorityDraft(
                name: issue.name, definition: issue.text, origin: .issue, adopted: decision.on)
            switch try AddPriority(plan: plan.id, draft: draft).run(writing) {
            case .done(let made): priority = made.id
            case .faults(let faults): return .faults(faults)
            case .stale, .notThere: return .notThere
            }
        }
        let before =
            try connection.value(
                "SELECT COUNT(*) FROM issue_decision WHERE issue = \(id)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO issue_decision (issue, position, move, on_day, body, reason, minuted)
            VALUES (\(id), \(before), \(decision.move), \(decision.on), \(decision.body), \(decision.reason),
                \(kept))
            """)
        try connection.execute(
            """
            UPDATE emerging_issue SET stage = \(move.to), stage_day = \(decision.on), priority = \(priority),
                version = \(version + 1)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [issue.thing.id], [.text], detail: decision.move.rawValue)
        guard let now = try EmergingIssue.find(id, connection) else { return .notThere }
        return .done(now)
    }
}
