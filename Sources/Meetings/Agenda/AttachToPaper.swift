import Files
import Partnership
import Storage

/// Attaches a file to a paper of an agenda, in the place of the one that is there, or takes that out.
struct AttachToPaper: Sendable {
    var item: ID<AgendaItem>
    var id: ID<AgendaPaper>
    /// That was looked at.
    var version: Int
    /// Nothing where the file is taken out.
    var content: FileContent?

    func run(_ writing: Writing) throws(StorageError) -> Written<AgendaPaper> {
        let connection = writing.connection
        guard let item = try AgendaItem.find(item, connection), writing.may(.change, item.thing),
            let meeting = try Meeting.find(item.meeting, connection), writing.may(.see, meeting.thing, [.title]),
            var paper = try AgendaPaper.find(id, connection), paper.item == item.id,
            writing.may(.change, paper.thing), try paper.isRead(writing)
        else { return .notThere }
        guard paper.version == version else { return .stale(paper) }
        let things = [item.thing.id, meeting.thing.id]
        if let old = paper.file {
            try paper.takeOutFile(connection)
            writing.note(.erasure, things, [.text], detail: "file SHA-256 \(old.digest)")
        }
        paper.file = try content.map { content throws(StorageError) in try AttachedFile.keep(content, writing) }
        if let file = paper.file {
            try connection.execute("INSERT INTO agenda_paper_file (paper, file) VALUES (\(id), \(file.id))")
            writing.note(.collection, things, [.text], detail: "file SHA-256 \(file.digest)")
        }
        paper.version += 1
        try connection.execute("UPDATE agenda_paper SET version = \(paper.version) WHERE id = \(id)")
        if paper.file == nil { writing.note(.alteration, things, [.text], detail: "no file") }
        return .done(paper)
    }
}

extension AgendaPaper {
    /// Deletes its file, where one is attached.
    func takeOutFile(_ connection: Connection) throws(StorageError) {
        guard let file else { return }
        try connection.execute("DELETE FROM agenda_paper_file WHERE paper = \(id)")
        try file.remove(connection)
    }
}
