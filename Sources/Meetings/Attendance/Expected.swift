import Dates
import Partnership
import Storage

/// Each seat that was expected at each meeting that was held, and whether somebody came: from a day to a day, or at one
/// meeting, held or not.
struct Expected: Query {
    var viewer: Viewer
    var from: Day
    var until: Day
    /// One meeting alone.
    var meeting: ID<Meeting>?
    var agency: ID<Agency>?
    var group: ID<Group>?
    var role: Role?
    var seat: ID<Seat>?

    var sql: SQL {
        let isOne = meeting != nil
        let (ofAll, ofGroups, ofRoles, ofSeats) = (agency == nil, group == nil, role == nil, seat == nil)
        return """
            SELECT   meeting.id AS meeting, meeting.in_group, meeting.day, meeting_group.name AS group_name,
                     seat.id AS seat, seat.title, agency.id AS agency, agency.short_name AS agency_name, seat.role,
                     MAX(group_member.is_required) AS is_required, attendance.came,
                     MIN(CASE group_member.part WHEN 'chair' THEN 0 WHEN 'member' THEN 1 ELSE 2 END) AS part
            FROM     meeting
            JOIN     meeting_group ON meeting_group.id = meeting.in_group
            JOIN     group_member ON group_member.in_group = meeting.in_group AND group_member.from_day <= meeting.day
                     AND (group_member.until_day IS NULL OR group_member.until_day >= meeting.day)
            JOIN     seat ON seat.id = group_member.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
            JOIN     agency ON agency.id = seat.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
            LEFT JOIN attendance ON attendance.meeting = meeting.id AND attendance.seat = seat.id
            WHERE    (\(isOne) = 1 AND meeting.id = \(meeting)
                      OR \(isOne) = 0 AND meeting.state = 'held' AND meeting.day BETWEEN \(from) AND \(until))
              AND    meeting.in_group NOT IN \(list: viewer.kept(from: .group))
              AND    (\(ofAll) = 1 OR agency.id = \(agency)) AND (\(ofGroups) = 1 OR meeting.in_group = \(group))
              AND    (\(ofRoles) = 1 OR seat.role = \(role)) AND (\(ofSeats) = 1 OR seat.id = \(seat))
            GROUP BY meeting.id, meeting.in_group, meeting.day, meeting_group.name, seat.id, seat.title, agency.id,
                     agency.short_name, seat.role, attendance.came
            ORDER BY agency.short_name, seat.title, meeting_group.name, meeting.day, meeting.id
            """
    }

    struct Line: FromRow, Guarded, Hashable {
        var meeting: ID<Meeting>
        var group: ID<Group>
        var day: Day
        var groupName: String
        var seat: ID<Seat>
        var title: String
        var agency: ID<Agency>
        var agencyName: String
        var role: Role
        /// As what it sat on the group; a chair where it sat as that and as something else.
        var part: Member.Part
        var isRequired: Bool
        /// Nothing where nobody wrote it down.
        var came: Came?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            meeting = try row["meeting"]
            group = try row["in_group"]
            day = try row["day"]
            groupName = try row["group_name"]
            seat = try row["seat"]
            title = try row["title"]
            agency = try row["agency"]
            agencyName = try row["agency_name"]
            role = try row["role"]
            part = Member.Part(position: try row["part"])
            isRequired = try row["is_required"]
            came = try row["came"]
        }

        var thing: Thing { Thing(.meeting, number: meeting.number) }
        mutating func blank() { if hidden.contains(.attendance) { came = nil } }
    }
}

extension Expected.Line {
    init(
        meeting: ID<Meeting>, day: Day, seat: ID<Seat>, title: String, agency: ID<Agency>, agencyName: String,
        part: Member.Part = .member, isRequired: Bool = false, came: Came?,
        group: (id: ID<Group>, name: String) = (ID(41), "Joint Strategic Group")
    ) {
        (self.meeting, self.group, self.day, groupName) = (meeting, group.id, day, group.name)
        (self.seat, self.title, self.agency, self.agencyName) = (seat, title, agency, agencyName)
        (role, self.part, self.isRequired, self.came) = (.partner, part, isRequired, came)
    }

    /// The police, who come, and probation, which did.
    static let examples: [Expected.Line] = {
        let days: [(Day, Came?, Came?)] = [
            ("2025-06-10", .holder, .holder), ("2025-12-09", .deputy, .holder), ("2026-06-09", .holder, .apologies),
            ("2026-09-08", nil, .absent),
        ]
        return days.enumerated().flatMap { at, one in
            [
                Expected.Line(
                    meeting: ID(Int64(51 + at)), day: one.0, seat: ID(114), title: "Partnership sergeant",
                    agency: ID(2), agencyName: "Police", came: one.1),
                Expected.Line(
                    meeting: ID(Int64(51 + at)), day: one.0, seat: ID(123), title: "Probation delivery head",
                    agency: ID(6), agencyName: "Probation", isRequired: true, came: one.2),
            ]
        }
    }()

    /// The police came to another group, once.
    static let examplesBeside = [
        Expected.Line(
            meeting: ID(61), day: "2026-06-23", seat: ID(114), title: "Partnership sergeant", agency: ID(2),
            agencyName: "Police", came: .deputy, group: (ID(42), "Partnership Delivery Group"))
    ]
}
