import Dates
import Partnership
import Statistics
import Storage

/// How useful those who came found the meetings of a group, or of all: how many answered of how many came, and what they
/// said where that can be shown. The latest meeting first.
struct Ratings: Query {
    var viewer: Viewer
    var group: ID<Group>?
    var from: Day
    var today: Day

    var sql: SQL {
        let all = group == nil
        return """
            SELECT   meeting.in_group, meeting.id AS meeting, meeting.starts_at, meeting.minutes, rating_round.until_day,
                     (SELECT COUNT(*) FROM attendance WHERE attendance.meeting = meeting.id
                      AND attendance.came IN ('holder', 'deputy', 'substitute')) AS came,
                     COUNT(meeting_rating.score) AS answered,
                     CASE WHEN rating_round.until_day < \(today) AND COUNT(meeting_rating.score) >= \(RatingRound.fewest)
                          THEN 1 ELSE 0 END AS is_shown,
                     COUNT(CASE WHEN meeting_rating.score = 1 THEN 1 END) AS of_1,
                     COUNT(CASE WHEN meeting_rating.score = 2 THEN 1 END) AS of_2,
                     COUNT(CASE WHEN meeting_rating.score = 3 THEN 1 END) AS of_3,
                     COUNT(CASE WHEN meeting_rating.score = 4 THEN 1 END) AS of_4,
                     COUNT(CASE WHEN meeting_rating.score = 5 THEN 1 END) AS of_5
            FROM     rating_round
            JOIN     meeting ON meeting.id = rating_round.meeting AND meeting.id NOT IN \(list: viewer.kept(from: .meeting))
                     AND meeting.in_group NOT IN \(list: viewer.kept(from: .group))
            LEFT JOIN meeting_rating ON meeting_rating.meeting = meeting.id
            WHERE    (\(all) = 1 OR meeting.in_group = \(group)) AND meeting.day >= \(from)
            GROUP BY meeting.in_group, meeting.id, meeting.starts_at, meeting.minutes, rating_round.until_day
            ORDER BY meeting.starts_at DESC, meeting.id
            """
    }

    struct Line: FromRow, Guarded, Hashable {
        var group: ID<Group>
        var meeting: ID<Meeting>
        var startsAt: Instant
        var minutes: Int
        var until: Day
        var came: Int
        var answered: Int
        /// How many said each, from 1 to 5; nothing where too few answered, or some still can.
        var counts: [Int]?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            group = try row["in_group"]
            meeting = try row["meeting"]
            startsAt = try row["starts_at"]
            minutes = try row["minutes"]
            until = try row["until_day"]
            came = try row["came"]
            answered = try row["answered"]
            let isShown: Bool = try row["is_shown"]
            let counts: [Int] = [
                try row["of_1"], try row["of_2"], try row["of_3"], try row["of_4"], try row["of_5"],
            ]
            self.counts = isShown ? counts : nil
        }

        init(meeting: Meeting, until: Day, came: Int, answered: Int, counts: [Int]?) {
            (group, self.meeting, startsAt, minutes) = (meeting.group, meeting.id, meeting.startsAt, meeting.minutes)
            (self.until, self.came, self.answered, self.counts) = (until, came, answered, counts)
        }

        var thing: Thing { Thing(.rating, number: meeting.number) }
        mutating func blank() {}

        var median: Double? { counts.flatMap(Ratings.median) }
        /// The time of everybody who came, in hours.
        var hours: Double { Double(minutes * came) / 60 }
    }

    /// The middle answer, from how many gave each from 1 to 5.
    static func median(_ counts: [Int]) -> Double? {
        Statistics.median(counts.enumerated().flatMap { [Double](repeating: Double($0 + 1), count: $1) })
    }
}

/// What would make the next meeting worth more, in an order that does not tell who said it: by the letters of it.
struct RatingSentences: Query {
    var viewer: Viewer
    var group: ID<Group>
    var today: Day

    var sql: SQL {
        """
        SELECT   meeting.id AS meeting, meeting_rating.sentence
        FROM     meeting_rating
        JOIN     rating_round ON rating_round.meeting = meeting_rating.meeting AND rating_round.until_day < \(today)
        JOIN     meeting ON meeting.id = rating_round.meeting AND meeting.id NOT IN \(list: viewer.kept(from: .meeting))
                 AND meeting.in_group NOT IN \(list: viewer.kept(from: .group))
        WHERE    meeting.in_group = \(group) AND meeting_rating.sentence <> ''
          AND    (SELECT COUNT(*) FROM meeting_rating AS every WHERE every.meeting = meeting.id) >= \(RatingRound.fewest)
        ORDER BY meeting.starts_at DESC, meeting.id, meeting_rating.sentence
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var meeting: ID<Meeting>
        var sentence: String
        var hidden: Set<Field> = []

        init(meeting: ID<Meeting>, sentence: String) { (self.meeting, self.sentence) = (meeting, sentence) }

        init(_ row: Row) throws(StorageError) {
            meeting = try row["meeting"]
            sentence = try row["sentence"]
        }

        var thing: Thing { Thing(.rating, number: meeting.number) }
        mutating func blank() { if hidden.contains(.text) { sentence = "" } }
    }
}
