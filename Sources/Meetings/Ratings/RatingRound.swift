import Dates
import Partnership
import Storage

/// The days in which whoever came to a meeting may say how useful it was.
///
/// It begins when it is first written down who came and takes two weeks. What was said is shown when it is over and not
/// before: whoever looked before and after one answer would know that answer.
struct RatingRound: Hashable, Sendable {
    var meeting: ID<Meeting>
    /// The last day of answers.
    var until: Day

    /// Fewer answers than these are not shown: a rating by few is a rating by somebody, and of three who answered two who tell
    /// each other know the third.
    static let fewest = 5
    static let days = 14
    /// So late after a meeting it may be written down who came, and nobody is asked any more a fortnight after that.
    static let latest = 28

    static func until(_ meeting: Day, writtenDown: Day) -> Day { min(writtenDown, meeting + latest) + days }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute("INSERT INTO rating_round (meeting, until_day) VALUES (\(meeting), \(until))")
    }

    /// Begins it, where it has not begun and is not over before it could.
    static func begin(_ meeting: Meeting, on today: Day, _ connection: Connection) throws(StorageError) {
        let round = RatingRound(meeting: meeting.id, until: until(meeting.day, writtenDown: today))
        guard round.until >= today, try find(meeting.id, connection) == nil else { return }
        try round.insert(connection)
    }

    /// The last day of answers about a meeting; nothing where nobody is asked.
    static func find(_ meeting: ID<Meeting>, _ connection: Connection) throws(StorageError) -> Day? {
        try connection.value("SELECT until_day FROM rating_round WHERE meeting = \(meeting)", as: Day.self)
    }
}
