import Dates
import Files
import Partnership
import Storage

extension Registry {
    /// The papers of an agenda, or of one line of it. One that is a document of the register is not there for whoever may not
    /// read that document.
    ///
    /// - Parameter day: Of the meeting, for the version that held then; of a meeting that is ahead, the one that holds now.
    func agendaPapers(
        _ meeting: ID<Meeting>, on day: Day? = nil, item: ID<AgendaItem>? = nil, _ trace: Trace
    ) async throws -> [AgendaPaper] {
        let papers = try await look(AgendaPapers(viewer: trace.viewer, meeting: meeting, item: item), trace)
        let book = try await documentBook(of: papers.compactMap(\.document), trace)
        return papers.compactMap { $0.registered(book, on: day) }
    }
}

extension AgendaPaper {
    /// The same with its document as the book tells it; nothing where that may not be read.
    func registered(_ book: DocumentBook, on day: Day? = nil) -> AgendaPaper? {
        guard let document else { return self }
        guard let one = book[document] else { return nil }
        let then = day.map { min($0, book.day) } ?? book.day
        var said = [
            title.utf8.elementsEqual(one.title.utf8) ? "" : "“\(one.title)”",
            book.source(one, on: then, saysWhose: !author.utf8.elementsEqual(book.whose(one).utf8)),
            one.marking.rawValue,
        ].filter { !$0.isEmpty }.joined(separator: "; ")
        if let overtaken = book.overtaken(one, since: then) { said += ". \(overtaken)" }
        var paper = self
        paper.registered = Registered(document: document, said: said)
        return paper
    }

    /// Whether whoever writes may read the document that it is; where it is none, they may.
    func isRead(_ writing: Writing) throws(StorageError) -> Bool {
        guard let document else { return true }
        return try writing.documentBook(of: [document])[document] != nil
    }
}
