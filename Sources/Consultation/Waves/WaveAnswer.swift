import Partnership
import Storage

/// One of the answers that could be chosen, and how many chose it. What people wrote in their own words is never kept.
struct WaveAnswer: FromRow, Guarded, Hashable {
    var wave: ID<Wave>
    var survey: ID<Survey>
    var position: Int
    var text: String
    var topic: Topic?
    /// Nothing where only a percentage is known.
    var count: Int?
    /// As it was published; nothing where the count is known.
    var percent: Double?
    var hidden: Set<Field> = []

    init(
        wave: ID<Wave>, survey: ID<Survey>, position: Int, text: String, topic: Topic?, count: Int? = nil,
        percent: Double? = nil
    ) {
        (self.wave, self.survey, self.position, self.text) = (wave, survey, position, text)
        (self.topic, self.count, self.percent) = (topic, count, percent)
    }

    /// The one place where a row of `survey_answer` becomes an answer.
    init(_ row: Row) throws(StorageError) {
        wave = try row["wave"]
        survey = try row["survey"]
        position = try row["position"]
        text = try row["text"]
        topic = try row["topic"]
        count = try row["count"]
        percent = try row["percent"]
    }

    var thing: Thing { Thing(.survey, number: survey.number) }
    mutating func blank() {
        if hidden.contains(.figures) { (text, topic, count, percent) = ("Not shared with you", nil, nil, nil) }
    }
}

/// The answers of every wave in their order; of one survey alone where one is named.
struct WaveAnswers: Query {
    var viewer: Viewer
    var survey: ID<Survey>?

    var sql: SQL {
        """
        SELECT   survey_answer.wave, survey_wave.survey, survey_answer.position, survey_answer.text,
                 survey_answer.topic, survey_answer.count, survey_answer.percent
        FROM     survey_answer
        JOIN     survey_wave ON survey_wave.id = survey_answer.wave
        WHERE    (\(survey == nil) = 1 OR survey_wave.survey = \(survey))
        ORDER BY survey_answer.wave, survey_answer.position
        """
    }

    typealias Line = WaveAnswer
}

/// One group of those who answered, by age, by sex or by ward.
struct WaveGroup: FromRow, Guarded, Hashable {
    var survey: ID<Survey>
    var part: Part
    /// The ONS code of a ward.
    var name: String
    var answered: Int
    /// Nothing for a ward, whose residents are held, and where it is not known.
    var residents: Int?
    var hidden: Set<Field> = []

    enum Part: String, CaseIterable, Stored {
        case age, sex, ward

        var said: String {
            switch self {
            case .age: "Age"
            case .sex: "Sex"
            case .ward: "Ward"
            }
        }
    }

    init(survey: ID<Survey>, part: Part, name: String, answered: Int, residents: Int? = nil) {
        (self.survey, self.part, self.name) = (survey, part, name)
        (self.answered, self.residents) = (answered, residents)
    }

    init(_ row: Row) throws(StorageError) {
        survey = try row["survey"]
        part = try row["part"]
        name = try row["name"]
        answered = try row["answered"]
        residents = try row["residents"]
    }

    var thing: Thing { Thing(.survey, number: survey.number) }
    mutating func blank() { if hidden.contains(.figures) { (name, answered, residents) = ("", 0, nil) } }
}

/// The groups of those who answered one wave, in their order.
struct WaveGroups: Query {
    var viewer: Viewer
    var wave: ID<Wave>

    var sql: SQL {
        """
        SELECT   survey_wave.survey, survey_group.part, survey_group.name, survey_group.answered,
                 survey_group.residents
        FROM     survey_group
        JOIN     survey_wave ON survey_wave.id = survey_group.wave
        WHERE    survey_group.wave = \(wave)
        ORDER BY survey_group.position
        """
    }

    typealias Line = WaveGroup
}
