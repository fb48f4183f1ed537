import Dates
import Partnership
import Storage

/// One time that a survey was asked: when, of how many, and how they were weighted.
struct Wave: FromRow, Guarded, Hashable {
    var id: ID<Wave>
    var survey: ID<Survey>
    /// Nothing where it is not known.
    var from: Day?
    var until: Day?
    /// How many answered; nothing where it is not known. Then there is no interval.
    var base: Int?
    /// How many times the variance of as many answers without weights; nothing without weights.
    var designEffect: Double?
    var weighting: String
    var source: String
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        survey_wave.id, survey_wave.survey, survey_wave.from_day, survey_wave.until_day, survey_wave.base,
        survey_wave.design_effect, survey_wave.weighting, survey_wave.source, survey_wave.version
        """

    init(
        id: ID<Wave>, survey: ID<Survey>, from: Day? = nil, until: Day? = nil, base: Int?, designEffect: Double? = nil,
        weighting: String = "", source: String = "", version: Int = 1
    ) {
        (self.id, self.survey, self.from, self.until, self.base) = (id, survey, from, until, base)
        (self.designEffect, self.weighting, self.source) = (designEffect, weighting, source)
        self.version = version
    }

    /// The one place where a row of `survey_wave` becomes a wave.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        survey = try row["survey"]
        from = try row["from_day"]
        until = try row["until_day"]
        base = try row["base"]
        designEffect = try row["design_effect"]
        weighting = try row["weighting"]
        source = try row["source"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.survey, number: survey.number) }
    mutating func blank() {
        if hidden.contains(.figures) { (base, designEffect, weighting, source) = (nil, nil, "", "") }
    }

    /// `1 May 2026 to 30 June 2026`.
    var said: String {
        switch (from, until) {
        case (let from?, let until?): from == until ? from.said : "\(from.said) to \(until.said)"
        case (let from?, nil): "From \(from.said)"
        case (nil, let until?): "Until \(until.said)"
        case (nil, nil): "Days not known"
        }
    }

    static func find(_ id: ID<Wave>, _ connection: Connection) throws(StorageError) -> Wave? {
        try connection.first("SELECT \(columns) FROM survey_wave WHERE id = \(id)", as: Wave.self)
    }
}

/// Every wave, the latest first, those of unknown days last; of one survey, or one alone.
struct Waves: Query {
    var viewer: Viewer
    var survey: ID<Survey>?
    var id: ID<Wave>?

    var sql: SQL {
        """
        SELECT   \(Wave.columns)
        FROM     survey_wave
        WHERE    (\(survey == nil) = 1 OR survey = \(survey)) AND (\(id == nil) = 1 OR id = \(id))
        ORDER BY until_day DESC NULLS LAST, from_day DESC NULLS LAST, id
        """
    }

    typealias Line = Wave
}
