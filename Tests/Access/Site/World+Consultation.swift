import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: What people say

    static let survey: Int64 = 821
    static let wave: Int64 = 822
    static let earlierWave: Int64 = 823
    static let raisedIssue: Int64 = 831
    static let raisedThing = Thing(.raisedIssue, number: raisedIssue, seat: ID(seat(.official)))
    static let surveyThing = Thing(.survey, number: survey)
    /// What somebody with a conflict of interest is kept from: these, and what the second world adds.
    static let keptOfConsultation: [ThingID] = [
        surveyThing.id, ThingID(.survey, 1821), raisedThing.id, ThingID(.raisedIssue, 1831),
    ]

    static func addConsultation(_ connection: Connection) throws {
        try addSurvey(survey, connection)
        try addRaised(raisedIssue, connection)
    }

    /// What a member raised, with what the council promised.
    static func addRaised(_ id: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO raised_issue (id, topic, ward, seat, raised_day, meeting, text, agency, commitment, commitment_day,
                version)
            VALUES (\(id), 'speeding', 'E05011983', \(seat(.official)), \(today + -20), 'A meeting',
                \("Raised \(id)"), \(council), 'A patrol', \(today + 20), 1)
            """)
    }

    /// A survey with two waves, the second without the number who answered: numbered after the survey.
    static func addSurvey(_ survey: Int64, _ connection: Connection) throws {
        let (wave, earlier) = (survey + 1, survey + 2)
        try connection.execute(
            """
            INSERT INTO survey (id, title, body, question, is_several, method, area, version)
            VALUES (\(survey), \("Survey \(survey)"), 'Council', 'What?', 1, 'open', 'E07000033', 1)
            """)
        try connection.execute(
            """
            INSERT INTO survey_wave (id, survey, from_day, until_day, base, design_effect, weighting, source, version)
            VALUES (\(wave), \(survey), \(today + -60), \(today + -30), 214, 1.25, 'By age', 'A report', 1),
                (\(earlier), \(survey), \(today + -400), \(today + -370), 180, NULL, 'None', 'Another report', 1)
            """)
        for id in [wave, earlier] {
            try connection.execute(
                """
                INSERT INTO survey_answer (wave, position, text, topic, count, percent)
                VALUES (\(id), 0, 'Shops', 'shoplifting', 120, NULL), (\(id), 1, 'Homes', 'burglary', 70, NULL)
                """)
        }
        try addWaveBefore(wave, connection)
        try connection.execute(
            """
            INSERT INTO survey_group (wave, position, part, name, answered, residents)
            VALUES (\(wave), 0, 'age', '16 to 34', 90, 12345), (\(wave), 1, 'age', 'Older', 110, 23456)
            """)
    }

    /// Everything of consultation gone.
    static func clearConsultation(_ connection: Connection) throws {
        try connection.execute("DELETE FROM raised_issue")
        try connection.execute("DELETE FROM survey_group")
        try connection.execute("DELETE FROM survey_answer")
        try connection.execute("DELETE FROM survey_wave_before")
        try connection.execute("DELETE FROM survey_wave")
        try connection.execute("DELETE FROM survey")
    }

    /// As it was: what forms have changed of it put back.
    static func mendConsultation(_ connection: Connection) throws {
        try clearConsultation(connection)
        try addConsultation(connection)
    }
}
