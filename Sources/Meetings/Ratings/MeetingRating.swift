import Partnership
import Secrets
import Storage

/// What somebody said of a meeting. The mark says that it is one account's, and to nobody whose.
struct MeetingRating: FromRow, Hashable {
    var mark: [UInt8]
    var score: Int
    var sentence: String

    init(mark: [UInt8], score: Int, sentence: String) {
        (self.mark, self.score, self.sentence) = (mark, score, sentence)
    }

    /// The one place where a row of `meeting_rating` becomes a rating.
    init(_ row: Row) throws(StorageError) {
        mark = try row["mark"]
        score = try row["score"]
        sentence = try row["sentence"]
    }

    /// The mark of an account's answer about a meeting: the same each time, so that it can answer once and change that,
    /// and not to be made without the key, which is kept outside the database.
    static func mark(of account: ID<Account>, _ meeting: ID<Meeting>, _ sealing: SealingKey) -> [UInt8] {
        sealing.mark(Array("\(account.number)".utf8), for: "meeting_rating \(meeting.number)")
    }

    static func all(of meeting: ID<Meeting>, _ connection: Connection) throws(StorageError) -> [MeetingRating] {
        try connection.all(
            "SELECT mark, score, sentence FROM meeting_rating WHERE meeting = \(meeting)", as: MeetingRating.self)
    }

    /// Writes every answer about a meeting anew, in the order of their marks: the order in which rows lie in the database
    /// would tell in which order people answered, and the record tells when each did.
    static func keep(
        _ ratings: [MeetingRating], of meeting: ID<Meeting>, _ connection: Connection
    ) throws(StorageError) {
        try connection.execute("DELETE FROM meeting_rating WHERE meeting = \(meeting)")
        for one in ratings.sorted(by: { $0.mark.lexicographicallyPrecedes($1.mark) }) {
            try connection.execute(
                """
                INSERT INTO meeting_rating (meeting, mark, score, sentence)
                VALUES (\(meeting), \(one.mark), \(one.score), \(one.sentence))
                """)
        }
    }
}
