import Aldermouth
import Partnership
import Storage

extension World {
    // MARK: Notes on figures

    static let figureNote: Int64 = 881

    static func addFigureNote(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO figure_note (id, version, measure, area, on_day, first_month, last_month, words, reason, is_back,
                by_seat, kept_at)
            VALUES (\(figureNote), 1, 'crime', 'E07000033', NULL, '2026-03', '2026-03', 'note-on-figures', '', 0,
                \(seat(.open)), \(Aldermouth.now))
            """)
    }

    static func clearFigureNotes(_ connection: Connection) throws {
        try connection.execute("DELETE FROM figure_note")
        try addFigureNote(connection)
    }
}
