import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: Papers on the public pages

    /// An edition of a plan that was taken down again.
    static let shownPaper: Int64 = 881
    static let shownPaperThing = Thing(.shownPaper, number: shownPaper, marking: .open)

    static func addShownPaper(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO shown_paper (id, sort, work, edition, number, corrects, title, body, named, published_day, changed,
                priorities, from_day, put_day, down_day, down_because, down_said, version)
            VALUES (\(shownPaper), 'plan', \(plan), 2, 2, 1, 'Shown plan', 'Aldermouth', 'Second', \(began), 'It was wrong',
                'Harm', \(today + 5), \(began), \(began + 1), 'It named a street', 'Back soon', 1)
            """)
        let drawn = Array("<p>Drawn</p>".utf8)
        try connection.execute(
            """
            INSERT INTO shown_paper_text (paper, html, docx, pdf)
            VALUES (\(shownPaper), \(drawn), \(drawn), \([UInt8]()))
            """)
        try connection.execute(
            """
            INSERT INTO corrected_file (paper, correction, drawn_day, docx, pdf)
            VALUES (\(shownPaper), \(shownPaper), \(today), \(drawn), \([UInt8]()))
            """)
    }

    /// As it was: what forms have changed of it put back.
    static func mendShownPapers(_ connection: Connection) throws {
        try connection.execute("DELETE FROM corrected_file")
        try connection.execute("DELETE FROM shown_paper_text")
        try connection.execute("DELETE FROM shown_paper")
        try addShownPaper(connection)
    }
}
