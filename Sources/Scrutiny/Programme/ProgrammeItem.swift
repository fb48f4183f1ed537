import Dates
package import Partnership
package import Storage

/// One matter on the work programme of a committee.
///
/// Source: paper 000 (Bolsover annual review): the fire service's item was put off after a major incident, and rebooked.
package struct ProgrammeItem: FromRow, Guarded, Hashable {
    package var id: ID<ProgrammeItem>
    package var committee: ID<Committee>
    package var title: String
    package var state: State
    /// The meeting that it is booked for.
    package var meeting: ID<CommitteeMeeting>?
    package var version: Int
    package var hidden: Set<Field> = []

    package enum State: String, CaseIterable, Stored {
        case booked, deferred, done, withdrawn

        package var said: String {
            switch self {
            case .booked: "Booked"
            case .deferred: "Put off"
            case .done: "Done"
            case .withdrawn: "Withdrawn"
            }
        }
    }

    package static let columns: SQL = "id, committee, title, state, meeting, version"

    package init(
        id: ID<ProgrammeItem>, committee: ID<Committee>, title: String, state: State = .booked,
        meeting: ID<CommitteeMeeting>? = nil, version: Int = 1
    ) {
        (self.id, self.committee, self.title) = (id, committee, title)
        (self.state, self.meeting, self.version) = (state, meeting, version)
    }

    /// The one place where a row of `programme_item` becomes an item.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        committee = try row["committee"]
        title = try row["title"]
        state = try row["state"]
        meeting = try row["meeting"]
        version = try row["version"]
    }

    package var thing: Thing { Committee.thing(committee) }
    package mutating func blank() { if hidden.contains(.terms) { title = "" } }
}
