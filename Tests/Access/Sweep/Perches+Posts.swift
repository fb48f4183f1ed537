import Partnership

@testable import Storage

extension Perches {
    /// A word in every text of the post.
    func posts(_ connection: Connection) throws {
        let post = World.postThing
        func word(_ table: String, _ column: String, _ thing: Thing, _ field: Field) -> String {
            canaries.word(table, column, thing.id.number, .part(thing, field))
        }
        try connection.execute(
            """
            UPDATE post_version SET reason = \(word("post_version", "reason", post, .text)),
                title = \(word("post_version", "title", post, .title)),
                does = \(word("post_version", "does", post, .text)),
                why_unknown = \(word("post_version", "why_unknown", post, .text))
            """)
        try connection.execute(
            "UPDATE post_funder SET name = \(word("post_funder", "name", post, .text)) WHERE agency IS NULL")
        try connection.execute(
            "UPDATE post_spell SET host = \(word("post_spell", "host", post, .text)) WHERE agency IS NULL")
        try connection.execute(
            """
            UPDATE post_spell SET part = \(word("post_spell", "part", post, .text)),
                covers = \(word("post_spell", "covers", post, .text)),
                note = \(word("post_spell", "note", post, .text))
            """)
    }
}
