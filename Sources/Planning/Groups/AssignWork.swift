import Meetings
import Partnership
import Storage

/// Says which priorities a group works on.
struct AssignWork: Sendable {
    var group: ID<Group>
    /// The version that was looked at.
    var version: Int
    var priorities: Set<ID<Priority>>

    func run(_ writing: Writing) throws(StorageError) -> Written<Group> {
        let connection = writing.connection
        guard let before = try Group.find(group, connection), writing.may(.change, before.thing) else {
            return .notThere
        }
        guard before.version == version else { return .stale(before) }
        // What may not be seen is neither chosen nor taken away.
        let open = Set(try Priority.open(writing))
        guard priorities.isSubset(of: open) else {
            return .faults([Fault("works-on", "Choose priorities that are there.")])
        }
        let held = Set(try Self.held(group, connection)).intersection(open)
        for one in held.subtracting(priorities) {
            try connection.execute("DELETE FROM group_priority WHERE in_group = \(group) AND priority = \(one)")
        }
        for one in priorities.subtracting(held) {
            try connection.execute("INSERT INTO group_priority (in_group, priority) VALUES (\(group), \(one))")
        }
        let now = try before.written(connection)
        writing.note(.alteration, [before.thing.id], [.terms], detail: "works on \(priorities.count)")
        return .done(now)
    }

    /// What the group works on, whoever may see it.
    static func held(_ group: ID<Group>, _ connection: Connection) throws(StorageError) -> [ID<Priority>] {
        try connection.column("SELECT priority FROM group_priority WHERE in_group = \(group)", as: ID<Priority>.self)
    }
}

extension Priority {
    /// Every priority that the writer may see, of plans that they may see.
    fileprivate static func open(_ writing: Writing) throws(StorageError) -> [ID<Priority>] {
        try writing.connection.all("SELECT \(columns) FROM priority", as: Priority.self)
            .filter { writing.may(.see, $0.thing) && writing.may(.see, Thing(.plan, number: $0.plan.number)) }
            .map(\.id)
    }
}
