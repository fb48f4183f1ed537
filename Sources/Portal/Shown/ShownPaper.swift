import Dates
package import Partnership
import PublicPages
package import Storage

/// That an edition of a paper was put on the public pages: from which day, and that it was taken down, where it was.
package struct ShownPaper: FromRow, Guarded, Hashable, Versioned {
    package var id: ID<ShownPaper>
    var paper: OpenPaper
    /// That a plan names, a line each.
    var priorities: String
    var words: Words
    var put: Day
    package var version: Int
    package var hidden: Set<Field> = []

    /// What may be changed of it.
    struct Words: Hashable, Sendable {
        /// From which it is shown.
        var from: Day
        /// Nothing while it stands.
        var down: Down?
    }

    struct Down: Hashable, Sendable {
        var day: Day
        /// Why, for the partnership.
        var because: String
        /// A sentence for everybody; may be empty.
        var said: String
    }

    static let columns: SQL =
        """
        shown_paper.id, shown_paper.sort, shown_paper.work, shown_paper.edition, shown_paper.number, shown_paper.corrects,
        shown_paper.title, shown_paper.body, shown_paper.named, shown_paper.published_day, shown_paper.changed,
        shown_paper.priorities, shown_paper.from_day, shown_paper.put_day, shown_paper.down_day,
        shown_paper.down_because, shown_paper.down_said, shown_paper.version
        """

    init(id: ID<ShownPaper> = .new(), _ paper: OpenPaper, priorities: [String] = [], from: Day, put: Day) {
        (self.id, self.paper, self.put, version) = (id, paper, put, 1)
        (self.priorities, words) = (priorities.joined(separator: "\n"), Words(from: from))
    }

    /// The one place where a row of `shown_paper` becomes a paper on the public pages.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        paper = OpenPaper(
            source: PaperSource(try row["sort"], try row["work"], try row["edition"]), title: try row["title"],
            body: try row["body"], edition: try row["named"], number: try row["number"],
            published: try row["published_day"], corrects: try row["corrects"], changed: try row["changed"])
        priorities = try row["priorities"]
        words = Words(from: try row["from_day"])
        put = try row["put_day"]
        let down: Day? = try row["down_day"]
        if let down { words.down = Down(day: down, because: try row["down_because"], said: try row["down_said"]) }
        version = try row["version"]
    }

    package var thing: Thing { Thing(.shownPaper, number: id.number, marking: .open) }

    package mutating func blank() {
        guard hidden.contains(.text) else { return }
        (paper.body, paper.changed, priorities) = ("", "", "")
        words.down?.because = ""
        words.down?.said = ""
    }

    static func find(_ id: ID<ShownPaper>, _ connection: Connection) throws(StorageError) -> ShownPaper? {
        try connection.first("SELECT \(columns) FROM shown_paper WHERE id = \(id)", as: ShownPaper.self)
    }

    func insert(_ drawn: DrawnPaper, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO shown_paper (id, sort, work, edition, number, corrects, title, body, named, published_day, changed,
                priorities, from_day, put_day, down_day, down_because, down_said, version)
            VALUES (\(id), \(paper.source.sort), \(paper.source.work), \(paper.source.edition), \(paper.number),
                \(paper.corrects), \(paper.title), \(paper.body), \(paper.edition), \(paper.published), \(paper.changed),
                \(priorities), \(words.from), \(put), NULL, '', '', \(version))
            """)
        try connection.execute(
            """
            INSERT INTO shown_paper_text (paper, html, docx, pdf)
            VALUES (\(id), \(drawn.html), \(drawn.docx), \(drawn.pdf))
            """)
    }

    /// Keeps it as the version after the one that was read.
    mutating func update(_ connection: Connection) throws(StorageError) {
        version += 1
        try connection.execute(
            """
            UPDATE shown_paper SET from_day = \(words.from), down_day = \(words.down?.day),
                down_because = \(words.down?.because ?? ""), down_said = \(words.down?.said ?? ""), version = \(version)
            WHERE id = \(id)
            """)
    }
}

/// Every paper on the public pages, or one alone, the latest first. Whoever is kept from what it is an edition of is kept
/// from it here.
package struct ShownPapers: Query {
    package var viewer: Viewer
    var id: ID<ShownPaper>?

    package init(viewer: Viewer) { self.viewer = viewer }

    init(viewer: Viewer, id: ID<ShownPaper>?) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL {
        """
        SELECT   \(ShownPaper.columns) FROM shown_paper
        WHERE    (\(id == nil) = 1 OR id = \(id))
          AND    (sort <> \(PublicPaper.Sort.plan) OR work NOT IN \(list: viewer.kept(from: .plan)))
          AND    (sort <> \(PublicPaper.Sort.assessment) OR work NOT IN \(list: viewer.kept(from: .assessment)))
          AND    (sort <> \(PublicPaper.Sort.report) OR work NOT IN \(list: viewer.kept(from: .committeeReport)))
          AND    (sort <> \(PublicPaper.Sort.pack) OR work NOT IN \(list: viewer.kept(from: .inquiry)))
        ORDER BY from_day DESC, published_day DESC, title, number DESC, id
        """
    }

    package typealias Line = ShownPaper
}
