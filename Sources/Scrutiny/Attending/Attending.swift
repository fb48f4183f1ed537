import Dates
package import Meetings
package import Partnership
package import Storage

extension Migration {
    /// Who is asked to come to meetings of committees, and who came.
    static let attending = Migration(
        "0193 who comes to meetings of committees",
        """
        CREATE TABLE committee_attendance (
            meeting  \(.bigint) NOT NULL REFERENCES committee_meeting (id),
            position INTEGER NOT NULL,                   -- 0 for the first
            agency   \(.bigint) NOT NULL REFERENCES agency (id), -- that is asked to come
            seat     \(.bigint) REFERENCES seat (id),    -- of it; NULL where it sends whom it likes
            came     TEXT,                               -- holder, deputy, substitute, apologies, absent; NULL where nobody wrote it down
            PRIMARY KEY (meeting, position)
        ) \(.strict);
        CREATE INDEX committee_attendance_agency ON committee_attendance (agency);
        CREATE INDEX committee_attendance_seat ON committee_attendance (seat);
        """)
}

/// Who is asked to come to a meeting of a committee: a seat, or an agency that sends whom it likes.
package struct Attendee: Hashable, Sendable {
    package var agency: ID<Agency>
    package var seat: ID<Seat>?

    package init(agency: ID<Agency>, seat: ID<Seat>? = nil) { (self.agency, self.seat) = (agency, seat) }
}

/// That an attendee is asked to come to one meeting, and whether somebody came.
package struct Attending: FromRow, Guarded, Hashable {
    package var meeting: ID<CommitteeMeeting>
    package var committee: ID<Committee>
    package var who: Attendee
    package var agencyName: String
    /// Empty where the agency sends whom it likes.
    package var title: String
    /// Nothing where nobody wrote it down.
    package var came: Came?
    package var hidden: Set<Field> = []

    package init(_ row: Row) throws(StorageError) {
        meeting = try row["meeting"]
        committee = try row["committee"]
        who = Attendee(agency: try row["agency"], seat: try row["seat"])
        agencyName = try row["short_name"]
        title = try row["title"]
        came = try row["came"]
    }

    init(
        _ meeting: CommitteeMeeting, _ who: Attendee, agencyName: String, title: String = "", came: Came? = nil
    ) {
        (self.meeting, committee, self.who) = (meeting.id, meeting.committee, who)
        (self.agencyName, self.title, self.came) = (agencyName, title, came)
    }

    package var thing: Thing { Committee.thing(committee) }
    package mutating func blank() {}

    /// `Inspector for patrols (Police)`, or `Police`.
    var said: String { title.isEmpty ? agencyName : "\(title) (\(agencyName))" }
}

/// Who is asked to come to one meeting of a committee, by agency and seat.
package struct Attendings: Query {
    package var viewer: Viewer
    package var meeting: ID<CommitteeMeeting>

    package init(viewer: Viewer, meeting: ID<CommitteeMeeting>) { (self.viewer, self.meeting) = (viewer, meeting) }

    package var sql: SQL {
        """
        SELECT   committee_attendance.meeting, committee_meeting.committee, committee_attendance.agency,
                 committee_attendance.seat, committee_attendance.came, agency.short_name,
                 COALESCE(seat.title, '') AS title
        FROM     committee_attendance
        JOIN     committee_meeting ON committee_meeting.id = committee_attendance.meeting
        JOIN     agency ON agency.id = committee_attendance.agency
        LEFT JOIN seat ON seat.id = committee_attendance.seat
        WHERE    committee_attendance.meeting = \(meeting)
          AND    committee_attendance.agency NOT IN \(list: viewer.kept(from: .agency))
          AND    (committee_attendance.seat IS NULL
                  OR committee_attendance.seat NOT IN \(list: viewer.kept(from: .seat)))
        ORDER BY agency.short_name, title, committee_attendance.position
        """
    }

    package typealias Line = Attending
}

extension CommitteeMeeting: Versioned {}
