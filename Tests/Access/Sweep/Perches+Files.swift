import Partnership

@testable import Storage

extension Perches {
    /// A word in the name of every file, and one in what it holds.
    func files(_ connection: Connection) throws {
        let papers = World.markings.map { (World.agendaPaper($0), World.itemThing($0)) }
        let versions = [
            (World.document + 2, World.documentThing), (World.sensitiveDocument + 2, World.sensitiveDocumentThing),
        ]
        let exempt = (World.exemptAgendaPaper, World.exemptAgendaPaperThing)
        for (number, thing) in papers + [exempt] + versions {
            let id = World.file(of: number)
            func word(_ column: String) -> String {
                canaries.word("attached_file", column, id, .part(thing, .text))
            }
            try connection.execute("UPDATE attached_file SET name = \(word("name") + ".txt") WHERE id = \(id)")
            try World.fill(id, word("content"), connection)
        }
    }
}
