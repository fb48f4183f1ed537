package import Dates
package import Meetings
package import Partnership
import Storage

/// The viewer's own meetings of committees between two days, called off or not: of their council's committee where they are
/// an elected member or scrutiny officer, and those that hear an answer that is asked of a seat of theirs or of their agency.
///
/// A set of questions that is still being drafted is nobody's yet.
struct CommitteeMeetingsOfMine: Query {
    var viewer: Viewer
    var days: ClosedRange<Day>
    var on: Day

    var sql: SQL {
        """
        SELECT   met.id, met.committee, met.day, met.address, met.version, met.called_off, committee.name
        FROM     (SELECT id, committee, day, address, version, 0 AS called_off FROM committee_meeting
                  UNION ALL
                  SELECT id, committee, day, '' AS address, version, 1 AS called_off FROM called_off_meeting) AS met
        JOIN     committee ON committee.id = met.committee
        WHERE    met.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
          AND    (EXISTS (SELECT 1 FROM seat
                          WHERE seat.id IN \(list: viewer.seats) AND seat.id NOT IN \(list: viewer.kept(from: .seat))
                            AND seat.role = 'member' AND seat.agency = committee.council)
                  OR EXISTS (SELECT 1 FROM inquiry
                             JOIN inquiry_question ON inquiry_question.inquiry = inquiry.id
                             JOIN question_answer ON question_answer.question = inquiry_question.id
                             WHERE inquiry.meeting = met.id AND inquiry.asked_day <= \(on)
                               AND inquiry.id NOT IN \(list: viewer.kept(from: .inquiry))
                               AND question_answer.id NOT IN \(list: viewer.kept(from: .answer))
                               AND (question_answer.seat IN \(list: viewer.seats)
                                    OR question_answer.seat IS NULL AND question_answer.agency = \(viewer.agency))))
        ORDER BY met.day, met.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var meeting: CommitteeMeeting
        var isCalledOff: Bool
        var committee: String
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            meeting = try CommitteeMeeting(row)
            isCalledOff = try row["called_off"]
            committee = try row["name"]
        }

        var thing: Thing { meeting.thing }
        mutating func blank() {
            meeting.hidden = hidden
            meeting.blank()
            if hidden.contains(.name) { committee = "" }
        }
    }
}

/// The viewer's own meetings of committees, for their calendar.
package func committeeDates(
    _ days: ClosedRange<Day>, _ registry: Registry, _ trace: Trace
) async throws -> [CommitteeDate] {
    let mine = CommitteeMeetingsOfMine(viewer: trace.viewer, days: days, on: trace.at.localDay)
    return try await registry.look(mine, trace).filter { !$0.hidden.contains(.terms) }.map { line in
        CommitteeDate(
            number: line.meeting.id.number, version: line.meeting.version, day: line.meeting.day,
            committee: line.committee, place: line.meeting.address, isCalledOff: line.isCalledOff)
    }
}
