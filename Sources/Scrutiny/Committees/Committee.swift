package import Dates
package import Partnership
package import Storage

/// A council's crime and disorder committee: the one that may review what the responsible authorities do together.
///
/// Source: Police and Justice Act 2006, section 19(1).
package struct Committee: FromRow, Guarded, Hashable {
    package var id: ID<Committee>
    package var council: ID<Agency>
    package var name: String
    package var jurisdiction: Jurisdiction
    /// The law under which it is designated.
    package var authority: String
    package var from: Day
    /// Its last day; nothing while it is designated.
    package var until: Day?
    package var version: Int
    /// The published paper for whose sake it is held; empty for a committee of the partnership's own.
    package var paper = ""
    package var hidden: Set<Field> = []

    package init(
        id: ID<Committee>, council: ID<Agency>, name: String, jurisdiction: Jurisdiction = .england,
        authority: String = Committee.designatedUnder, from: Day, until: Day? = nil, version: Int = 1
    ) {
        (self.id, self.council, self.name, self.jurisdiction) = (id, council, name, jurisdiction)
        (self.authority, self.from, self.until, self.version) = (authority, from, until, version)
    }

    package static let designatedUnder = "Police and Justice Act 2006, section 19"

    package static let columns: SQL = "id, council, name, jurisdiction, authority, from_day, until_day, version, paper"

    /// The one place where a row of `committee` becomes a committee.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        council = try row["council"]
        name = try row["name"]
        jurisdiction = try row["jurisdiction"]
        authority = try row["authority"]
        from = try row["from_day"]
        until = try row["until_day"]
        version = try row["version"]
        paper = try row["paper"]
    }

    /// Whether it is held for the sake of a published paper: then no clock runs.
    package var isKept: Bool { !paper.isEmpty }

    package static func thing(_ id: ID<Committee>) -> Thing { Thing(.committee, number: id.number) }
    package var thing: Thing { Committee.thing(id) }

    package mutating func blank() { if hidden.contains(.terms) { authority = "" } }

    static func find(_ id: ID<Committee>, _ connection: Connection) throws(StorageError) -> Committee? {
        try connection.first("SELECT \(columns) FROM committee WHERE id = \(id)", as: Committee.self)
    }
}

/// Whose law it is: England's and Wales's differ in what may be kept from the public, and in some clocks.
package enum Jurisdiction: String, CaseIterable, Stored {
    case england, wales

    package var said: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        }
    }
}

/// One meeting of a committee on crime and disorder.
package struct CommitteeMeeting: FromRow, Guarded, Hashable {
    package var id: ID<CommitteeMeeting>
    package var committee: ID<Committee>
    package var day: Day
    /// Where it meets, or its address on the web.
    package var address: String
    package var version = 1
    package var hidden: Set<Field> = []

    package static let columns: SQL = "id, committee, day, address, version"

    package init(id: ID<CommitteeMeeting>, committee: ID<Committee>, day: Day, address: String) {
        (self.id, self.committee, self.day, self.address) = (id, committee, day, address)
    }

    /// The one place where a row of `committee_meeting` becomes a meeting.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        committee = try row["committee"]
        day = try row["day"]
        address = try row["address"]
        version = try row["version"]
    }

    package var thing: Thing { Committee.thing(committee) }
    package mutating func blank() { if hidden.contains(.terms) { (day, address) = (Day(number: 0), "") } }
}
