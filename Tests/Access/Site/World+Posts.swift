import Dates
import Partnership
import Storage

extension World {
    static let post: Int64 = 990
    static let postThing = Thing(.post, number: post, owner: ID(council), seat: ID(seat(.official)))

    /// A post of the council's that somebody outside hosted before, with two who pay for it, in a team of its own.
    static func addPost(_ id: Int64, _ seat: Int64, _ connection: Connection) throws {
        let before: Day = began + -300
        try connection.execute("INSERT INTO post (id, version) VALUES (\(id), 1)")
        try connection.execute(
            """
            INSERT INTO post_version (post, version, kept_day, reason, title, does, seat, within, agency, why_unknown)
            VALUES (\(id), 1, \(began), 'It was wrong', \("Post \(id)"), 'Links us', \(seat), NULL, \(council), 'Nobody said')
            """)
        try connection.execute(
            """
            INSERT INTO post_funder (post, version, position, agency, name, share)
            VALUES (\(id), 1, 0, \(council), '', NULL), (\(id), 1, 1, NULL, 'A commissioner', 2500)
            """)
        try connection.execute(
            """
            INSERT INTO post_spell (post, version, position, from_day, is_by, until_day, is_over, hundredths, agency, host,
                part, covers, note)
            VALUES (\(id), 1, 0, \(before), 0, NULL, 0, 200, NULL, 'A charity', 'Outreach', 'The north', 'A paper'),
                (\(id), 1, 1, \(began), 1, NULL, 1, 150, \(council), '', 'Housing', 'The south', 'Another paper')
            """)
        try connection.execute(
            """
            INSERT INTO post_spell_area (post, version, position, area, hundredths)
            VALUES (\(id), 1, 0, 'E07000033', 150), (\(id), 1, 0, 'E05011983', 50), (\(id), 1, 1, 'E07000033', NULL)
            """)
    }

    static func clearPosts(_ connection: Connection) throws {
        try connection.execute("DELETE FROM post_spell_area")
        try connection.execute("DELETE FROM post_spell")
        try connection.execute("DELETE FROM post_funder")
        try connection.execute("DELETE FROM post_version")
        try connection.execute("DELETE FROM post")
    }
}
