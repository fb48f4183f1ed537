import Dates
import Files
import Partnership
import Storage

/// The papers of agendas that are one document of the register, the latest meeting first.
struct NamingPapers: Query {
    var viewer: Viewer
    var document: ID<NamedDocument>

    var sql: SQL {
        """
        SELECT   agenda_paper.id, agenda_paper.item, agenda_paper.paragraph, agenda_item.meeting, agenda_item.marking,
                 agenda_item.title, meeting.day, meeting_group.name AS group_name
        FROM     agenda_paper
        JOIN     agenda_item ON agenda_item.id = agenda_paper.item
        JOIN     meeting ON meeting.id = agenda_item.meeting AND meeting.id NOT IN \(list: viewer.kept(from: .meeting))
        JOIN     meeting_group ON meeting_group.id = meeting.in_group
                 AND meeting_group.id NOT IN \(list: viewer.kept(from: .group))
        WHERE    agenda_paper.document = \(document)
        ORDER BY meeting.day DESC, meeting.id, agenda_item.position, agenda_paper.position, agenda_paper.id
        """
    }

    struct Line: FromRow, Guarded {
        var item: ID<AgendaItem>
        var meeting: ID<Meeting>
        var title: String
        var day: Day
        var group: String
        /// That of its paper.
        var marking: Marking
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            item = try row["item"]
            meeting = try row["meeting"]
            title = try row["title"]
            day = try row["day"]
            group = try row["group_name"]
            let paragraph: String = try row["paragraph"]
            let ofItem: Marking = try row["marking"]
            marking = paragraph.isEmpty ? ofItem : max(ofItem, .sensitive)
        }

        var thing: Thing { Thing(.agendaItem, number: item.number, marking: marking) }
        mutating func blank() {}
    }
}
