import Dates
package import Partnership
package import Storage

/// Says how useful a meeting was, as one of those who came; said again, it takes the place of what was said before.
///
/// The record knows that somebody answered, and never what: no entry names a field or what stands in it.
package struct RateMeeting: Sendable {
    package var meeting: ID<Meeting>
    package var usefulness: Usefulness
    /// What would make the next one worth more; empty where nothing is said.
    package var sentence: String

    package init(meeting: ID<Meeting>, usefulness: Usefulness, sentence: String = "") {
        (self.meeting, self.usefulness, self.sentence) = (meeting, usefulness, sentence)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Meeting> {
        let (connection, viewer) = (writing.connection, writing.viewer)
        guard let found = try Meeting.find(meeting, connection), writing.may(.see, found.thing, [.title]),
            writing.may(.see, Thing(.group, number: found.group.number), [.name]), let account = viewer.account,
            writing.may(.add, found.ratingThing)
        else { return .notThere }
        var faults: [Fault] = []
        let (today, mark) = (writing.now.localDay, MeetingRating.mark(of: account, meeting, writing.sealing))
        let own = OwnRating(viewer: viewer, meeting: meeting, mark: mark, today: today)
        if try RatingRound.find(meeting, connection).map({ $0 < today }) ?? true {
            faults.append(Fault("usefulness", "Nobody is asked about this meeting, or not any more."))
        } else if try connection.first(own.sql, as: OwnRating.Line.self) == nil {
            faults.append(
                Fault(
                    "usefulness", "Only those who came can say how useful it was. It is not written down that you did.")
            )
        }
        if sentence.utf8.count > 300 {
            faults.append(Fault("worth-more", "Use fewer than 300 characters for your sentence."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let others = try MeetingRating.all(of: meeting, connection).filter { $0.mark != mark }
        let answer = MeetingRating(mark: mark, score: usefulness.rawValue, sentence: sentence)
        try MeetingRating.keep(others + [answer], of: meeting, connection)
        writing.note(.collection, [found.ratingThing.id])
        return .done(found)
    }
}

extension Meeting {
    /// What those who came said of it.
    var ratingThing: Thing { Thing(.rating, number: id.number) }
}

/// That the viewer may say how useful a meeting was, until when, and whether they have.
///
/// They came as the holder or the deputy of a seat, on its day, for which just that is written down. Who came as somebody
/// else is written down nowhere.
struct OwnRating: Query {
    var viewer: Viewer
    var meeting: ID<Meeting>
    /// The mark of their answer.
    var mark: [UInt8]
    var today: Day
    var thing: Thing { Thing(.own, person: viewer.person) }

    var sql: SQL {
        """
        SELECT   rating_round.until_day,
                 (SELECT COUNT(*) FROM meeting_rating WHERE meeting = \(meeting) AND mark = \(mark)) AS has_answered
        FROM     rating_round
        JOIN     meeting ON meeting.id = rating_round.meeting
        WHERE    rating_round.meeting = \(meeting) AND rating_round.until_day >= \(today)
          AND    EXISTS (
                     SELECT 1
                     FROM   attendance
                     JOIN   seat_holder ON seat_holder.seat = attendance.seat AND seat_holder.held_as = attendance.came
                            AND seat_holder.from_day <= meeting.day
                            AND (seat_holder.until_day IS NULL OR seat_holder.until_day >= meeting.day)
                     WHERE  attendance.meeting = meeting.id AND seat_holder.person = \(viewer.person ?? ID(0)))
        """
    }

    struct Line: FromRow, Hashable, Sendable {
        var until: Day
        var hasAnswered: Bool

        init(_ row: Row) throws(StorageError) {
            until = try row["until_day"]
            hasAnswered = try row["has_answered"]
        }
    }
}
