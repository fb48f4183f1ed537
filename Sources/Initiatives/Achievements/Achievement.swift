import Dates
import Partnership
import Storage

/// Something that was achieved, such as an award: what, when, and by whom it was given.
struct Achievement: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Achievement>
    var words: AchievementWords
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        achievement.id, achievement.day, achievement.text, achievement.given_by, achievement.agency,
        achievement.initiative, achievement.version
        """

    init(id: ID<Achievement>, version: Int = 1, _ words: AchievementWords) {
        (self.id, self.version, self.words) = (id, version, words)
    }

    /// The one place where a row of `achievement` becomes one.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        version = try row["version"]
        words = AchievementWords(day: try row["day"], text: try row["text"], givenBy: try row["given_by"])
        words.agency = try row["agency"]
        words.initiative = try row["initiative"]
    }

    var thing: Thing { Thing(.achievement, number: id.number, owner: words.agency) }

    mutating func blank() {
        if hidden.contains(.text) { words = AchievementWords(text: words.text, agency: words.agency) }
    }

    var daySaid: String { words.day?.said ?? "Day not known" }

    static func find(_ id: ID<Achievement>, _ connection: Connection) throws(StorageError) -> Achievement? {
        try connection.first("SELECT \(columns) FROM achievement WHERE id = \(id)", as: Achievement.self)
    }

    static let example = Achievement(
        id: ID(845),
        AchievementWords(
            day: "2026-09-18", text: "Award for work with shops and bars", givenBy: "Marlshire Coast Forum",
            agency: ID(1), initiative: ID(841)))
}

/// What is written down of an achievement.
struct AchievementWords: Hashable, Sendable {
    /// Nothing where it is not known.
    var day: Day?
    var text = ""
    /// By whom an award was given; empty where it is none.
    var givenBy = ""
    /// Whose it is; nothing for the partnership as a whole.
    var agency: ID<Agency>?
    /// That it belongs to; nothing where it belongs to none.
    var initiative: ID<Initiative>?

    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(text, "achieved", "what was achieved", most: 500)
        if givenBy.utf8.count > 200 { faults.append(Fault("given-by", "Use fewer than 200 characters.")) }
        if let day, day > today { faults.append(Fault("on", "Enter a day that is not in the future.")) }
        return faults
    }
}

/// What was achieved, of one initiative where one is named, the latest first.
struct Achievements: Query {
    var viewer: Viewer
    var initiative: ID<Initiative>?
    var id: ID<Achievement>?

    var sql: SQL {
        """
        SELECT   achievement.id, achievement.day, achievement.text, achievement.given_by, achievement.agency,
                 CASE WHEN achievement.initiative IN \(list: viewer.kept(from: .initiative)) THEN NULL
                      ELSE achievement.initiative END AS initiative, achievement.version
        FROM     achievement
        WHERE    (\(initiative == nil) = 1 OR achievement.initiative = \(initiative))
          AND    (\(id == nil) = 1 OR achievement.id = \(id))
        ORDER BY achievement.day DESC NULLS LAST, achievement.id
        """
    }

    typealias Line = Achievement
}
