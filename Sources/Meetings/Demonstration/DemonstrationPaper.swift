import Partnership

/// A paper of an item on an invented agenda: one that is open, or one that is exempt.
struct DemonstrationPaper {
    var title: String
    var author: String
    var place: String
    /// Of Schedule 12A, in words; empty where it is open.
    var paragraph = ""

    func fill(_ item: AgendaItem, _ writing: Writing) throws {
        let keep = KeepAgendaPaper(
            item: item.id, title: title, author: author, place: place, isExempt: !paragraph.isEmpty,
            paragraph: paragraph)
        _ = try keep.run(writing).kept()
    }
}
