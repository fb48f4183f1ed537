import Dates
package import Files
package import Partnership
package import Storage

/// Names a paper under a line of an agenda, or puts right what is said of one.
package struct KeepAgendaPaper: Sendable {
    package var item: ID<AgendaItem>
    /// The one that is changed, with the version that was looked at; nothing for a new one, which comes last.
    package var changed: (id: ID<AgendaPaper>, version: Int)?
    package var title: String
    package var author: String
    package var place: String
    package var isExempt: Bool
    package var paragraph: String
    /// Of the register; what is not said of the paper is then as the register says.
    package var document: ID<NamedDocument>?

    package init(
        item: ID<AgendaItem>, changed: (id: ID<AgendaPaper>, version: Int)? = nil, title: String, author: String,
        place: String, isExempt: Bool = false, paragraph: String = "", document: ID<NamedDocument>? = nil
    ) {
        (self.item, self.changed, self.title, self.author) = (item, changed, title, author)
        (self.place, self.isExempt, self.paragraph, self.document) = (place, isExempt, paragraph, document)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<AgendaPaper> {
        let connection = writing.connection
        guard let item = try AgendaItem.find(item, connection), writing.may(.change, item.thing),
            let meeting = try Meeting.find(item.meeting, connection), writing.may(.see, meeting.thing, [.title])
        else { return .notThere }
        var paper = AgendaPaper(
            id: changed?.id ?? .new(), item: item, position: 0, title: title, author: author, place: place,
            paragraph: paragraph, document: document)
        let book = try writing.documentBook(of: [document].compactMap { $0 })
        if document != nil, book[document] == nil { return .notThere }
        if let named = book[document] {
            if title.isEmpty { paper.title = named.title }
            if author.isEmpty { paper.author = book.whose(named) }
        }
        if let changed {
            guard let found = try AgendaPaper.find(changed.id, connection), found.item == item.id,
                writing.may(.change, found.thing), try found.isRead(writing)
            else { return .notThere }
            guard found.version == changed.version else { return .stale(found) }
            (paper.position, paper.version) = (found.position, found.version + 1)
        } else {
            let last = try connection.value(
                "SELECT MAX(position) FROM agenda_paper WHERE item = \(item.id)", as: Int?.self)
            paper.position = ((last ?? nil) ?? 0) + 1
        }
        guard !isExempt || writing.may(.change, Thing(.agendaItem, number: item.id.number, marking: .sensitive)) else {
            return .notThere
        }
        let faults = faults(paper, book)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil { try paper.insert(connection) } else { try paper.update(connection) }
        writing.note(
            changed == nil ? .collection : .alteration, [item.thing.id, meeting.thing.id], [.text], detail: "paper")
        return .done(paper)
    }

    private func faults(_ paper: AgendaPaper, _ book: DocumentBook) -> [Fault] {
        var faults: [Fault] = []
        faults.check(paper.title, "paper-title", "the title of the paper")
        faults.check(paper.author, "paper-author", "who wrote it")
        if let named = book[document] {
            faults.checkLength(place, "paper-place", "where it lies", most: 500)
            if named.marking > paper.marking {
                faults.append(
                    Fault(
                        "paper-document",
                        "“\(named.title)” is \(named.marking.rawValue). Say that the paper is exempt, or name it under an item of that marking."
                    ))
            }
        } else {
            faults.check(place, "paper-place", "where it lies", most: 500)
        }
        if isExempt { faults.check(paragraph, "exempt-because", "the paragraph that makes it exempt", most: 300) }
        if !isExempt, !paragraph.isEmpty {
            faults.append(
                Fault("exempt-because", "An open paper has no paragraph. Take it away, or say that it is exempt."))
        }
        return faults
    }
}

/// Takes a paper out from under a line of an agenda, with its file. Where it lies elsewhere, it stays.
package struct TakeOutAgendaPaper: Sendable {
    package var item: ID<AgendaItem>
    package var id: ID<AgendaPaper>
    /// The version that was looked at.
    package var version: Int

    package init(item: ID<AgendaItem>, id: ID<AgendaPaper>, version: Int) {
        (self.item, self.id, self.version) = (item, id, version)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<AgendaPaper> {
        let connection = writing.connection
        guard let item = try AgendaItem.find(item, connection), writing.may(.change, item.thing),
            let meeting = try Meeting.find(item.meeting, connection), writing.may(.see, meeting.thing, [.title]),
            let paper = try AgendaPaper.find(id, connection), paper.item == item.id, writing.may(.change, paper.thing),
            try paper.isRead(writing)
        else { return .notThere }
        guard paper.version == version else { return .stale(paper) }
        try paper.takeOutFile(connection)
        try connection.execute("DELETE FROM agenda_paper WHERE id = \(id)")
        writing.note(.erasure, [item.thing.id, meeting.thing.id], [.text], detail: "paper")
        return .done(paper)
    }
}
