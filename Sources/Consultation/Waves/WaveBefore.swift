import Dates
import Partnership
import Places
package import Storage

extension Migration {
    /// What waves of surveys said before they were put right.
    package static let wavesBefore = Migration(
        "0196 waves before they were put right",
        """
        CREATE TABLE survey_wave_before (
            wave          \(.bigint) NOT NULL REFERENCES survey_wave (id),
            number        INTEGER NOT NULL, -- 1 for the first time
            corrected_day INTEGER NOT NULL, -- days since 1970-01-01
            because       TEXT    NOT NULL, -- what was wrong
            person        \(.bigint) REFERENCES person (id), -- who put it right; NULL where the program did
            from_day      INTEGER,          -- what it said, as in survey_wave
            until_day     INTEGER,
            base          INTEGER,
            design_effect \(.real),
            weighting     TEXT    NOT NULL,
            source        TEXT    NOT NULL,
            answers       TEXT    NOT NULL, -- a line each, as they are typed: docs/consultation.md
            answered_by   TEXT    NOT NULL, -- who answered, a line each, as they are typed
            PRIMARY KEY (wave, number)
        ) \(.strict);
        CREATE INDEX survey_wave_before_person ON survey_wave_before (person);
        """)
}

/// What a wave of a survey said until it was put right.
struct WaveBefore: FromRow, Guarded, Hashable {
    /// As it was.
    var wave: Wave
    /// Answers and who gave them, as they are typed.
    var answers: String
    var groups: String
    var made: PutRight
    var hidden: Set<Field> = []

    init(_ wave: Wave, answers: String, groups: String, _ made: PutRight) {
        (self.wave, self.answers, self.groups, self.made) = (wave, answers, groups, made)
    }

    init(_ row: Row) throws(StorageError) {
        wave = try Wave(row)
        answers = try row["answers"]
        groups = try row["answered_by"]
        made = try PutRight(row)
    }

    var thing: Thing { wave.thing }
    mutating func blank() {}

    /// Read by the same rules as the wave of today: what is too small is not shown.
    func reading(_ survey: Survey) -> WaveReading {
        let said = WaveLines.answers(answers).answers.enumerated().map { position, one in
            WaveAnswer(
                wave: wave.id, survey: survey.id, position: position, text: one.text, topic: one.topic,
                count: one.count, percent: one.percent)
        }
        return WaveReading(survey: survey, wave: wave, answers: said)
    }

    /// `Age: 16 to 34, 31`, as far as it is shown.
    func whoAnswered(_ survey: Survey, _ gazetteer: Gazetteer) -> [String] {
        let read = WaveLines.groups(groups).groups.map {
            WaveGroup(
                survey: survey.id, part: $0.part, name: $0.name, answered: $0.answered, residents: $0.residents)
        }
        return Representation.all(read, of: wave, in: survey.area, gazetteer).flatMap { one in
            one.lines.map { "\(one.part.said): \($0.name), \($0.answeredSaid)" }
        }
    }

    /// Keeps it as the latest of its wave.
    func insert(_ connection: Connection) throws(StorageError) {
        let before = try connection.value(
            "SELECT COUNT(*) FROM survey_wave_before WHERE wave = \(wave.id)", as: Int.self)
        try connection.execute(
            """
            INSERT INTO survey_wave_before (wave, number, corrected_day, because, person, from_day, until_day, base,
                design_effect, weighting, source, answers, answered_by)
            VALUES (\(wave.id), \((before ?? 0) + 1), \(made.day), \(made.because), \(made.person), \(wave.from),
                \(wave.until), \(wave.base), \(wave.designEffect), \(wave.weighting), \(wave.source), \(answers), \(groups))
            """)
    }
}

/// What one wave said before, the latest first.
struct WavesBefore: Query {
    var viewer: Viewer
    var wave: ID<Wave>

    var sql: SQL {
        """
        SELECT   was.wave AS id, survey_wave.survey, was.from_day, was.until_day, was.base, was.design_effect,
                 was.weighting, was.source, was.number AS version, was.answers, was.answered_by, was.corrected_day,
                 was.because, was.person
        FROM     survey_wave_before was
        JOIN     survey_wave ON survey_wave.id = was.wave
        WHERE    was.wave = \(wave)
        ORDER BY was.number DESC
        """
    }

    typealias Line = WaveBefore
}
