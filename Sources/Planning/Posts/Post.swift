import Dates
import Partnership
import Storage

/// A post, or a team of posts, that partners put into the work: as it is written down now, or was before.
struct Post: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Post>
    var version: Int
    /// The day on which this was written down.
    var kept: Day
    /// Why it was changed; empty for the first, and where a spell was added.
    var reason: String
    /// The agency that hosts its last spell, whose it is; nothing where that is none of the partnership's.
    var agency: ID<Agency>?
    var words: PostWords
    /// In the order of time.
    var spells: [Spell] = []
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        post_version.post, post_version.version, post_version.kept_day, post_version.reason, post_version.agency,
        post_version.title, post_version.does, post_version.seat, post_version.within,
        post_version.why_unknown
        """

    init(id: ID<Post>, version: Int = 1, kept: Day, reason: String = "", _ words: PostWords, _ spells: [Spell] = []) {
        (self.id, self.version, self.kept, self.reason) = (id, version, kept, reason)
        (self.words, self.spells, agency) = (words, spells, spells.last?.host.agency)
    }

    /// The one place where a row of `post_version` becomes a post. Without its spells and those who fund it.
    init(_ row: Row) throws(StorageError) {
        id = try row["post"]
        version = try row["version"]
        kept = try row["kept_day"]
        reason = try row["reason"]
        agency = try row["agency"]
        words = PostWords()
        words.title = try row["title"]
        words.does = try row["does"]
        words.seat = try row["seat"]
        words.within = try row["within"]
        words.whyUnknown = try row["why_unknown"]
    }

    var thing: Thing { Thing(.post, number: id.number, owner: agency, seat: words.seat) }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        (words, spells, reason) = (PostWords(title: words.title, seat: words.seat), [], "")
    }

    /// As it is now, with its spells and those who fund it.
    static func find(_ id: ID<Post>, _ connection: Connection) throws(StorageError) -> Post? {
        let found = try connection.first(
            """
            SELECT \(columns) FROM post
            JOIN   post_version ON post_version.post = post.id AND post_version.version = post.version
            WHERE  post.id = \(id)
            """, as: Post.self)
        guard var found else { return nil }
        found.take(
            try connection.all(PostFunders.text(of: id), as: PostFunders.Line.self),
            try connection.all(PostSpells.text(of: id), as: PostSpells.Line.self),
            try connection.all(PostSpellAreas.text(of: id), as: PostSpellAreas.Line.self))
        return found
    }

    /// Keeps it beside what was written before.
    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute("INSERT INTO post (id, version) VALUES (\(id), 1)")
        } else {
            try connection.execute("UPDATE post SET version = \(version) WHERE id = \(id)")
        }
        try connection.execute(
            """
            INSERT INTO post_version (post, version, kept_day, reason, title, does, seat, within, agency,
                why_unknown)
            VALUES (\(id), \(version), \(kept), \(reason), \(words.title), \(words.does), \(words.seat),
                \(words.within), \(agency), \(words.whyUnknown))
            """)
        for (at, funder) in words.funders.enumerated() {
            try connection.execute(
                """
                INSERT INTO post_funder (post, version, position, agency, name, share)
                VALUES (\(id), \(version), \(at), \(funder.agency), \(funder.name), \(funder.share))
                """)
        }
        for (at, spell) in spells.enumerated() { try keep(spell, at, connection) }
    }

    private func keep(_ spell: Spell, _ at: Int, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO post_spell (post, version, position, from_day, is_by, until_day, is_over, hundredths, agency, host,
                part, covers, note)
            VALUES (\(id), \(version), \(at), \(spell.from), \(spell.isBy), \(spell.until), \(spell.isOver),
                \(spell.hundredths), \(spell.host.agency), \(spell.host.name), \(spell.host.part), \(spell.covers),
                \(spell.note))
            """)
        for share in spell.areas {
            try connection.execute(
                """
                INSERT INTO post_spell_area (post, version, position, area, hundredths)
                VALUES (\(id), \(version), \(at), \(share.area), \(share.hundredths))
                """)
        }
    }
}
