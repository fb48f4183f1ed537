import Dates
import Meetings
package import Partnership
package import Storage

/// A step that somebody takes towards an objective of a priority, by a day.
///
/// Source: SI 2007/1830, regs 10 and 11: the steps that the responsible authorities are to take.
package struct PlannedAction: FromRow, Guarded, Hashable {
    var id: ID<PlannedAction>
    var plan: ID<Plan>
    var priority: ID<Priority>
    var priorityName: String
    var objective: String
    /// The number of that objective, and the version of its words.
    var objectiveID: ID<Objective> = ID(0)
    var objectiveVersion = 1
    var text: String
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var due: Day
    /// How long it is meant to take.
    var term = ActionTerm.unsaid
    /// Of CONTEST; nothing where it serves none.
    var strand: ContestStrand?
    /// By when it was due at first; nothing where that was never moved.
    var firstDue: Day?
    var progress: Progress
    /// Nothing until it is complete.
    var done: Day?
    /// Of its completion, or why it was superseded; may be empty.
    var evidence: String
    /// When it was ended before it was complete; nothing while it runs.
    var ended: Day?
    /// Why it was ended; may be empty.
    var endedBecause = ""
    var version: Int
    /// The seat whose it is by its title; nothing where there is none, or none to be seen.
    var seatTitle: String?
    /// The councils that share it, by name; nothing where it is one plan's alone.
    var joint: [String]?
    package var hidden: Set<Field> = []

    enum Progress: String, CaseIterable, Stored {
        case notStarted = "not-started"
        case inProgress = "in-progress"
        case complete, superseded

        var said: String {
            switch self {
            case .notStarted: "Not started"
            case .inProgress: "In progress"
            case .complete: "Complete"
            case .superseded: "Superseded"
            }
        }

        /// Whether something is still to be done.
        var isOpen: Bool { self == .notStarted || self == .inProgress }
    }

    static let columns: SQL =
        """
        planned_action.id, priority.plan, objective.priority, priority.name AS priority_name, objective.text AS objective,
        objective.id AS objective_id, objective.version AS objective_version,
        planned_action.text, planned_action.agency, planned_action.seat, planned_action.due_day,
        planned_action.progress, planned_action.done_day, planned_action.evidence, planned_action.ended_day,
        planned_action.ended_because, planned_action.term, planned_action.strand, planned_action.version,
        (SELECT was_day FROM planned_action_due WHERE action = planned_action.id AND position = 0) AS first_due_day
        """

    static let joined: SQL =
        """
        planned_action
        JOIN objective ON objective.id = planned_action.objective
        JOIN priority ON priority.id = objective.priority
        """

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        plan = try row["plan"]
        priority = try row["priority"]
        priorityName = try row["priority_name"]
        objective = try row["objective"]
        objectiveID = try row["objective_id"]
        objectiveVersion = try row["objective_version"]
        text = try row["text"]
        agency = try row["agency"]
        seat = try row["seat"]
        due = try row["due_day"]
        firstDue = try row["first_due_day"]
        term = try row["term"]
        strand = try row["strand"]
        progress = try row["progress"]
        done = try row["done_day"]
        evidence = try row["evidence"]
        ended = try row["ended_day"]
        endedBecause = try row["ended_because"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.plannedAction, number: id.number, owner: agency, seat: seat) }
    package mutating func blank() { if hidden.contains(.text) { (evidence, objective, endedBecause) = ("", "", "") } }

    /// Whether something is still to be done.
    var isOpen: Bool { progress.isOpen && ended == nil }

    func isOverdue(on day: Day) -> Bool { isOpen && due < day }

    static func find(_ id: ID<PlannedAction>, _ connection: Connection) throws(StorageError) -> PlannedAction? {
        try connection.first(
            "SELECT \(columns) FROM \(joined) WHERE planned_action.id = \(id)", as: PlannedAction.self)
    }
}
