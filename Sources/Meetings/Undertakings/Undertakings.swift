import Dates
import Partnership
import Storage

/// What seats took on, with whose it is and where: the open first, by day, those without a day before all others.
struct Undertakings: Query {
    var viewer: Viewer
    var meeting: ID<Meeting>?
    var id: ID<Undertaking>?
    var group: ID<Group>?
    var agency: ID<Agency>?
    /// Whether those that are done or dropped are asked for too.
    var withEnded = true
    /// Those alone that were taken on before that day and had not ended before it: what a meeting then takes over.
    var carriedTo: Day?
    /// Those alone that another group gave to a seat that is on this one on that day, or handed over to this one.
    var othersOf: ID<Group>?
    /// Of those the ones alone that were handed over.
    var handedAlone = false

    var sql: SQL {
        let (all, any, ofGroups, ofAgencies) = (meeting == nil, id == nil, group == nil, agency == nil)
        let (ofAnyDay, isOwn) = (carriedTo == nil, othersOf == nil)
        return """
            SELECT   undertaking.id, undertaking.meeting, undertaking.form, undertaking.seat, undertaking.text,
                     undertaking.due_day, undertaking.said_due, undertaking.state, undertaking.ended_on,
                     undertaking.evidence, undertaking.version, undertaking.level, undertaking.is_whole, undertaking.term, seat.title, agency.id AS agency, agency.short_name,
                     meeting.day, meeting.in_group, meeting_group.name AS group_name,
                     held.id AS held_by, held.name AS held_name,
                     (SELECT was_day FROM undertaking_due
                      WHERE  undertaking_due.undertaking = undertaking.id AND was_day IS NOT NULL
                      ORDER BY position LIMIT 1) AS first_due,
                     (SELECT was.text FROM undertaking_before was
                      WHERE  was.undertaking = undertaking.id ORDER BY was.number LIMIT 1) AS first_text
            FROM     undertaking
            JOIN     seat ON seat.id = undertaking.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
            JOIN     agency ON agency.id = seat.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
            JOIN     meeting ON meeting.id = undertaking.meeting AND meeting.id NOT IN \(list: viewer.kept(from: .meeting))
            JOIN     meeting_group ON meeting_group.id = meeting.in_group
                     AND meeting_group.id NOT IN \(list: viewer.kept(from: .group))
            JOIN     meeting_group held ON held.id = COALESCE(
                         (SELECT to_group FROM undertaking_hand
                          WHERE  undertaking_hand.undertaking = undertaking.id
                            AND  (\(ofAnyDay) = 1 OR undertaking_hand.handed_day < \(carriedTo))
                          ORDER BY position DESC LIMIT 1), meeting.in_group)
                     AND held.id NOT IN \(list: viewer.kept(from: .group))
            WHERE    (\(all) = 1 OR undertaking.meeting = \(meeting))
              AND    (\(any) = 1 OR undertaking.id = \(id)) AND (\(ofGroups) = 1 OR held.id = \(group))
              AND    (\(ofAgencies) = 1 OR agency.id = \(agency))
              AND    (\(withEnded) = 1 OR undertaking.state = 'open')
              AND    (\(ofAnyDay) = 1 OR meeting.day < \(carriedTo)
                      AND (undertaking.ended_on IS NULL OR undertaking.ended_on >= \(carriedTo)))
              AND    (\(isOwn) = 1 OR held.id = \(othersOf) AND meeting.in_group <> held.id
                      OR \(handedAlone) = 0 AND held.id <> \(othersOf) AND EXISTS (
                         SELECT 1 FROM group_member
                         WHERE  group_member.in_group = \(othersOf) AND group_member.seat = undertaking.seat
                           AND  group_member.from_day <= \(carriedTo)
                           AND  (group_member.until_day IS NULL OR group_member.until_day >= \(carriedTo))))
            ORDER BY CASE undertaking.state WHEN 'open' THEN 0 ELSE 1 END,
                     CASE WHEN undertaking.due_day IS NULL THEN 0 ELSE 1 END, undertaking.due_day, undertaking.id
            """
    }

    struct Line: FromRow, Guarded, Hashable {
        var undertaking: Undertaking
        var seat: String
        var agency: ID<Agency>
        var agencyName: String
        var day: Day
        var group: ID<Group>
        var groupName: String
        /// The group with which it stands: that of its meeting, or the one to which it was handed over.
        var held: ID<Group>
        var heldName: String
        /// By when it was due before its day was moved for the first time.
        var firstDue: Day?
        /// What it said before it was put right for the first time.
        var firstText: String?
        var hidden: Set<Field> = []

        init(
            undertaking: Undertaking, seat: String, agency: ID<Agency>, agencyName: String, day: Day, group: ID<Group>,
            groupName: String
        ) {
            (self.undertaking, self.seat, self.agency, self.agencyName) = (undertaking, seat, agency, agencyName)
            (self.day, self.group, self.groupName) = (day, group, groupName)
            (held, heldName) = (group, groupName)
        }

        init(_ row: Row) throws(StorageError) {
            undertaking = try Undertaking(row)
            seat = try row["title"]
            agency = try row["agency"]
            agencyName = try row["short_name"]
            day = try row["day"]
            group = try row["in_group"]
            groupName = try row["group_name"]
            held = try row["held_by"]
            heldName = try row["held_name"]
            firstDue = try row["first_due"]
            firstText = try row["first_text"]
        }

        var thing: Thing { undertaking.thing }
        mutating func blank() {}
    }
}
