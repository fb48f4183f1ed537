import Dates

@testable import Storage

extension World {
    /// What the cited figure said before somebody put it right.
    static func addFigureBefore(_ figure: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO cited_figure_before (figure, number, corrected_day, because, person, subject, amount, decimals, unit,
                is_rough, base, body, document, dated_day, dated_to, page, caveat, is_asked)
            VALUES (\(figure), 1, \(today + -40), 'A digit', \(person), \("Figure \(figure)"), 84, 0, 'percent', 1,
                '412 answers', 'A county', 'A survey', \(began), 'day', 'page 3', 'Few answers', 1)
            """)
    }

    /// What a wave said before somebody put it right.
    static func addWaveBefore(_ wave: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO survey_wave_before (wave, number, corrected_day, because, person, from_day, until_day, base,
                design_effect, weighting, source, answers, answered_by)
            VALUES (\(wave), 1, \(today + -20), 'A digit', \(person), \(today + -61), \(today + -30), 213, 1.25, 'By age',
                'A report', 'Shops: 121', 'sex: Women: 100')
            """)
    }
}
