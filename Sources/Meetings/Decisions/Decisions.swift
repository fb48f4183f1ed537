import Dates
import Partnership
import Storage

/// What groups decided at their meetings, the latest first; of one group, or those decisions alone, where they are named.
struct Decisions: Query {
    var viewer: Viewer
    var group: ID<Group>?
    var named: Set<ID<AgendaItem>>?

    var sql: SQL {
        let (all, isEvery) = (group == nil, named == nil)
        return """
            SELECT   agenda_item.id, agenda_item.meeting, agenda_item.position, agenda_item.marking, agenda_item.title,
                     agenda_item.minute, agenda_item.decision, agenda_item.decided_for, agenda_item.version,
                     meeting.day, meeting.in_group, meeting.agreed_day, meeting_group.name AS group_name
            FROM     agenda_item
            JOIN     meeting ON meeting.id = agenda_item.meeting AND meeting.id NOT IN \(list: viewer.kept(from: .meeting))
            JOIN     meeting_group ON meeting_group.id = meeting.in_group
                     AND meeting_group.id NOT IN \(list: viewer.kept(from: .group))
            WHERE    agenda_item.decision <> '' AND (\(all) = 1 OR meeting.in_group = \(group))
              AND    (\(isEvery) = 1 OR agenda_item.id IN \(list: (named ?? []).sorted()))
            ORDER BY meeting.day DESC, meeting.id, agenda_item.position
            """
    }

    struct Line: FromRow, Guarded, Hashable {
        var item: AgendaItem
        var day: Day
        var group: ID<Group>
        var groupName: String
        /// When its minutes were agreed; nothing while they are a draft.
        var agreedOn: Day?
        var hidden: Set<Field> = [] { didSet { item.hidden = hidden } }

        init(item: AgendaItem, day: Day, group: Group, agreedOn: Day? = nil) {
            (self.item, self.day, self.group, groupName) = (item, day, group.id, group.name)
            self.agreedOn = agreedOn
        }

        init(_ row: Row) throws(StorageError) {
            item = try AgendaItem(row)
            day = try row["day"]
            group = try row["in_group"]
            groupName = try row["group_name"]
            agreedOn = try row["agreed_day"]
        }

        var thing: Thing { item.thing }
        mutating func blank() { item.blank() }

        var number: String { item.number(on: day, in: groupName) }
    }
}

extension AgendaItem {
    /// `JSG 2026-09-08/3`: by the first letters of the group, the day of the meeting and the number on its agenda, so that two
    /// groups that meet on one day are told apart.
    func number(on day: Day, in group: String) -> String {
        let letters = group.split(separator: " ").compactMap(\.first).filter(\.isUppercase)
        return (letters.isEmpty ? "" : "\(String(letters)) ") + "\(day.iso)/\(position)"
    }

    /// Where it stands on the page of its meeting.
    var anchor: String { "item-\(position)" }
}
