import Files
import Partnership

/// A paper of an item on an invented agenda: one that is open, or one that is exempt.
struct DemonstrationPaper {
    var title: String
    var author: String
    var place: String
    /// Of Schedule 12A, in words; empty where it is open.
    var paragraph = ""
    /// Of its file, a table; empty where none is attached.
    var table = ""

    func fill(_ item: AgendaItem, _ writing: Writing) throws {
        let keep = KeepAgendaPaper(
            item: item.id, title: title, author: author, place: place, isExempt: !paragraph.isEmpty,
            paragraph: paragraph)
        let paper = try keep.run(writing).kept()
        guard !table.isEmpty else { return }
        let content = try FileContent(name: "\(title).csv", bytes: Array(table.utf8))
        _ = try AttachToPaper(item: item.id, id: paper.id, version: paper.version, content: content).run(writing)
            .kept()
    }
}
