import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of a paper on the public pages.
    func shown(_ connection: Connection) throws {
        let thing = World.shownPaperThing
        func word(_ column: String, _ field: Field) -> String {
            canaries.word("shown_paper", column, World.shownPaper, .part(thing, field))
        }
        try connection.execute(
            """
            UPDATE shown_paper SET title = \(word("title", .title)), body = \(word("body", .text)),
                named = \(word("named", .title)), changed = \(word("changed", .text)),
                priorities = \(word("priorities", .text)), down_because = \(word("down_because", .text)),
                down_said = \(word("down_said", .text))
            WHERE  id = \(World.shownPaper)
            """)
    }
}
