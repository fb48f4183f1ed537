import Dates
package import Files
package import Partnership
package import Storage

/// A paper that belongs to a line of an agenda: its title, who wrote it, where it lies, and the file where one is attached; or
/// a document of the register.
package struct AgendaPaper: FromRow, Guarded, Hashable {
    package var id: ID<AgendaPaper>
    package var item: ID<AgendaItem>
    /// 1 for the first of its line.
    package var position: Int
    package var title: String
    /// Who wrote it, in words.
    package var author: String
    /// An address on the web, or where it lies in words.
    package var place: String
    /// Under which paragraph of Schedule 12A it is exempt, in words; empty where it is open.
    package var paragraph: String
    /// The document of the register that it is; nothing where it is none of it.
    package var document: ID<NamedDocument>?
    /// The same as it is shown to whoever may read it.
    var registered: Registered?
    package var version: Int
    /// Nothing where none is attached.
    package var file: AttachedFile?
    /// That of its line.
    var itemMarking: Marking
    package var hidden: Set<Field> = []

    /// A document of the register under a line of an agenda.
    struct Registered: Hashable, Sendable {
        var document: ID<NamedDocument>
        /// Its title where the paper has another, whose it is, which version, its marking, and how it stands now.
        var said: String
    }

    init(
        id: ID<AgendaPaper>, item: AgendaItem, position: Int, title: String, author: String, place: String,
        paragraph: String = "", document: ID<NamedDocument>? = nil, version: Int = 1
    ) {
        (self.id, self.item, itemMarking, self.position) = (id, item.id, item.marking, position)
        (self.title, self.author, self.place, self.paragraph) = (title, author, place, paragraph)
        (self.document, self.version) = (document, version)
    }

    static let columns: SQL =
        """
        agenda_paper.id, agenda_paper.item, agenda_paper.position, agenda_paper.title, agenda_paper.author,
        agenda_paper.place, agenda_paper.paragraph, agenda_paper.document, agenda_paper.version, agenda_item.marking,
        \(AttachedFile.columns)
        """

    /// Where those columns are.
    static let joined: SQL =
        """
        agenda_paper
        JOIN      agenda_item ON agenda_item.id = agenda_paper.item
        LEFT JOIN agenda_paper_file ON agenda_paper_file.paper = agenda_paper.id
        LEFT JOIN attached_file ON attached_file.id = agenda_paper_file.file
        """

    /// The one place where a row of `agenda_paper`, with the marking of its line, becomes a paper of it.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        item = try row["item"]
        position = try row["position"]
        title = try row["title"]
        author = try row["author"]
        place = try row["place"]
        paragraph = try row["paragraph"]
        document = try row["document"]
        version = try row["version"]
        itemMarking = try row["marking"]
        file = try AttachedFile(of: row)
    }

    var isExempt: Bool { !paragraph.isEmpty }
    /// That of its line; an exempt paper is known of only by those who may know of what is OFFICIAL-SENSITIVE.
    var marking: Marking { isExempt ? max(itemMarking, .sensitive) : itemMarking }

    package var thing: Thing { Thing(.agendaItem, number: item.number, marking: marking) }

    package mutating func blank() {
        guard hidden.contains(.text) else { return }
        (title, author, place, paragraph, file, document) = ("", "", "", "", nil, nil)
    }
}

extension AgendaPaper {
    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO agenda_paper (id, item, position, title, author, place, paragraph, document, version)
            VALUES (\(id), \(item), \(position), \(title), \(author), \(place), \(paragraph), \(document), \(version))
            """)
    }

    func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE agenda_paper SET title = \(title), author = \(author), place = \(place), paragraph = \(paragraph),
                document = \(document), version = \(version)
            WHERE id = \(id)
            """)
    }

    static func find(_ id: ID<AgendaPaper>, _ connection: Connection) throws(StorageError) -> AgendaPaper? {
        try connection.first(
            """
            SELECT \(columns) FROM \(joined)
            WHERE agenda_paper.id = \(id)
            """, as: AgendaPaper.self)
    }
}

/// The papers of a meeting's agenda, line by line.
struct AgendaPapers: Query {
    var viewer: Viewer
    var meeting: ID<Meeting>
    /// Those of one line alone.
    var item: ID<AgendaItem>?

    var sql: SQL {
        let all = item == nil
        return """
            SELECT   \(AgendaPaper.columns)
            FROM     \(AgendaPaper.joined)
            WHERE    agenda_item.meeting = \(meeting) AND (\(all) = 1 OR agenda_item.id = \(item))
            ORDER BY agenda_item.position, agenda_item.id, agenda_paper.position, agenda_paper.id
            """
    }

    typealias Line = AgendaPaper
}
