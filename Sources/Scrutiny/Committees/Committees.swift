package import Dates
package import Partnership
package import Storage

/// Every crime and disorder committee, by name.
package struct Committees: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT \(Committee.columns) FROM committee ORDER BY name, id" }

    package typealias Line = Committee
}

/// The meetings of every committee, latest first.
package struct CommitteeMeetings: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT \(CommitteeMeeting.columns) FROM committee_meeting ORDER BY day DESC, id" }

    package typealias Line = CommitteeMeeting
}

/// What a committee has on its work programme.
package struct Programme: Query {
    package var viewer: Viewer
    package var committee: ID<Committee>

    package init(viewer: Viewer, committee: ID<Committee>) { (self.viewer, self.committee) = (viewer, committee) }

    package var sql: SQL {
        """
        SELECT \(ProgrammeItem.columns) FROM programme_item WHERE committee = \(committee) ORDER BY title, id
        """
    }

    package typealias Line = ProgrammeItem
}

/// Where the items of a work programme were moved, and why, in order.
package struct ProgrammeMoves: Query {
    package var viewer: Viewer
    package var committee: ID<Committee>

    package init(viewer: Viewer, committee: ID<Committee>) { (self.viewer, self.committee) = (viewer, committee) }

    package var sql: SQL {
        """
        SELECT   programme_item.committee, programme_move.item, programme_move.on_day, programme_move.state,
                 programme_move.meeting, programme_move.reason
        FROM     programme_move
        JOIN     programme_item ON programme_item.id = programme_move.item
        WHERE    programme_item.committee = \(committee)
        ORDER BY programme_move.item, programme_move.position
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var committee: ID<Committee>
        package var item: ID<ProgrammeItem>
        package var on: Day
        package var state: ProgrammeItem.State
        package var meeting: ID<CommitteeMeeting>?
        package var reason: String
        package var hidden: Set<Field> = []

        package init(_ row: Row) throws(StorageError) {
            committee = try row["committee"]
            item = try row["item"]
            on = try row["on_day"]
            state = try row["state"]
            meeting = try row["meeting"]
            reason = try row["reason"]
        }

        package var thing: Thing { Committee.thing(committee) }
        package mutating func blank() { if hidden.contains(.terms) { reason = "" } }
    }
}
