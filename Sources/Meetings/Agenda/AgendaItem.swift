import Dates
package import Partnership
package import Storage

/// A line of a meeting's agenda: what it is about, what was said, and what was decided.
package struct AgendaItem: FromRow, Guarded, Hashable {
    package var id: ID<AgendaItem>
    package var meeting: ID<Meeting>
    /// 1 for the first.
    package var position: Int
    package var marking: Marking
    package var title: String
    /// What was said, as the group agreed it.
    package var minute: String
    /// What was decided; empty where nothing was.
    package var decision: String
    /// Whom the decision is for, in words; empty where it is for the group itself.
    package var decidedFor: String
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<AgendaItem>, meeting: ID<Meeting>, position: Int, marking: Marking = .official, title: String,
        minute: String = "", decision: String = "", decidedFor: String = "", version: Int = 1
    ) {
        (self.id, self.meeting, self.position, self.marking) = (id, meeting, position, marking)
        (self.title, self.minute, self.decision) = (title, minute, decision)
        (self.decidedFor, self.version) = (decidedFor, version)
    }

    package static let columns: SQL = "id, meeting, position, marking, title, minute, decision, decided_for, version"

    /// The one place where a row of `agenda_item` becomes a line of an agenda.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        meeting = try row["meeting"]
        position = try row["position"]
        marking = try row["marking"]
        title = try row["title"]
        minute = try row["minute"]
        decision = try row["decision"]
        decidedFor = try row["decided_for"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.agendaItem, number: id.number, marking: marking) }

    package mutating func blank() { if hidden.contains(.text) { (minute, decision, decidedFor) = ("", "", "") } }

    static func find(_ id: ID<AgendaItem>, _ connection: Connection) throws(StorageError) -> AgendaItem? {
        try connection.first("SELECT \(columns) FROM agenda_item WHERE id = \(id)", as: AgendaItem.self)
    }
}

/// The agenda of a meeting, in order.
struct Agenda: Query {
    var viewer: Viewer
    var meeting: ID<Meeting>
    /// One line of it alone.
    var item: ID<AgendaItem>?

    var sql: SQL {
        let all = item == nil
        return """
            SELECT   \(AgendaItem.columns)
            FROM     agenda_item
            WHERE    meeting = \(meeting) AND (\(all) = 1 OR id = \(item))
            ORDER BY position, id
            """
    }

    typealias Line = AgendaItem
}

/// Adds a line to a meeting's agenda, or writes down what was said and decided.
package struct KeepAgendaItem: Sendable {
    package var meeting: ID<Meeting>
    /// The one that is changed, with the version that was looked at; nothing for a new one, which comes last.
    package var changed: (id: ID<AgendaItem>, version: Int)?
    package var marking: Marking
    package var title: String
    package var minute: String
    package var decision: String
    package var decidedFor: String

    package init(
        meeting: ID<Meeting>, changed: (id: ID<AgendaItem>, version: Int)? = nil, marking: Marking = .official,
        title: String, minute: String = "", decision: String = "", decidedFor: String = ""
    ) {
        (self.meeting, self.changed, self.marking) = (meeting, changed, marking)
        (self.title, self.minute, self.decision, self.decidedFor) = (title, minute, decision, decidedFor)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<AgendaItem> {
        let connection = writing.connection
        guard let meeting = try Meeting.find(meeting, connection), writing.may(.see, meeting.thing, [.title]) else {
            return .notThere
        }
        var item = AgendaItem(
            id: changed?.id ?? .new(), meeting: meeting.id, position: 0, marking: marking, title: title,
            minute: minute, decision: decision, decidedFor: decidedFor)
        var before: AgendaItem?
        if let changed {
            guard let found = try AgendaItem.find(changed.id, connection), found.meeting == meeting.id,
                writing.may(.change, found.thing)
            else { return .notThere }
            guard found.version == changed.version else { return .stale(found) }
            (item.position, item.version) = (found.position, found.version + 1)
            before = found
        } else {
            let last = try connection.value(
                "SELECT MAX(position) FROM agenda_item WHERE meeting = \(meeting.id)", as: Int?.self)
            item.position = ((last ?? nil) ?? 0) + 1
        }
        guard writing.may(changed == nil ? .add : .change, item.thing) else { return .notThere }
        let faults = faults(meeting, writing.now)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil { try item.insert(connection) } else { try item.update(connection) }
        if meeting.agreedOn != nil { try correct(before, item, on: writing.now.localDay, connection) }
        writing.note(
            changed == nil ? .collection : .alteration, [item.thing.id, meeting.thing.id], [.title, .text])
        return .done(item)
    }

    /// Keeps what agreed minutes said, where that was changed or added to.
    private func correct(
        _ before: AgendaItem?, _ item: AgendaItem, on day: Day, _ connection: Connection
    ) throws(StorageError) {
        func words(_ item: AgendaItem?) -> [String?] {
            [item?.title, item?.minute, item?.decision, item?.decidedFor]
        }
        guard words(before) != words(item) else { return }
        try MinuteCorrection(
            meeting: item.meeting, item: item.id, on: day, title: before?.title ?? "", minute: before?.minute ?? "",
            decision: before?.decision ?? "", decidedFor: before?.decidedFor ?? ""
        ).insert(connection)
    }

    private func faults(_ meeting: Meeting, _ now: Instant) -> [Fault] {
        var faults: [Fault] = []
        faults.check(title, "title", "what the item is about")
        if marking == .restricted || marking == .open {
            faults.append(Fault("marking", "Choose OFFICIAL or OFFICIAL-SENSITIVE."))
        }
        for (text, field) in [(minute, "minute"), (decision, "decision")] where text.utf8.count > 20_000 {
            faults.append(Fault(field, "Use fewer than 20000 characters."))
        }
        if decidedFor.utf8.count > 200 { faults.append(Fault("decided-for", "Use fewer than 200 characters.")) }
        if decision.isEmpty, !decidedFor.isEmpty {
            faults.append(Fault("decided-for", "Say what was decided, or leave this empty."))
        }
        if !decision.isEmpty, meeting.startsAt > now {
            faults.append(Fault("decision", "The meeting has not begun yet. Nothing can be decided at it."))
        }
        return faults
    }
}

extension AgendaItem {
    fileprivate func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO agenda_item (id, meeting, position, marking, title, minute, decision, decided_for, version)
            VALUES (\(id), \(meeting), \(position), \(marking), \(title), \(minute), \(decision), \(decidedFor), \(version))
            """)
    }

    fileprivate func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE agenda_item SET marking = \(marking), title = \(title), minute = \(minute), decision = \(decision),
                decided_for = \(decidedFor), version = \(version)
            WHERE id = \(id)
            """)
    }
}
