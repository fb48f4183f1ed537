import Dates
import Partnership
import Storage

/// What minutes said before they were corrected, after they were agreed.
struct MinuteCorrection: FromRow, Guarded, Hashable {
    var meeting: ID<Meeting>
    /// Nothing where it is who came, of which only that it was corrected is told.
    var item: ID<AgendaItem>?
    var marking: Marking
    var on: Day
    var title: String
    var minute: String
    var decision: String
    var decidedFor: String
    var hidden: Set<Field> = []

    init(
        meeting: ID<Meeting>, item: ID<AgendaItem>?, marking: Marking = .official, on: Day, title: String = "",
        minute: String = "", decision: String = "", decidedFor: String = ""
    ) {
        (self.meeting, self.item, self.marking, self.on) = (meeting, item, marking, on)
        (self.title, self.minute, self.decision, self.decidedFor) = (title, minute, decision, decidedFor)
    }

    /// The one place where a row of `minute_correction` becomes a correction.
    init(_ row: Row) throws(StorageError) {
        meeting = try row["meeting"]
        item = try row["item"]
        marking = try row["marking"]
        on = try row["corrected_day"]
        title = try row["title"]
        minute = try row["minute"]
        decision = try row["decision"]
        decidedFor = try row["decided_for"]
    }

    var thing: Thing {
        item.map { Thing(.agendaItem, number: $0.number, marking: marking) } ?? Thing(.meeting, number: meeting.number)
    }

    mutating func blank() {
        if hidden.contains(.text) { (title, minute, decision, decidedFor) = ("", "", "", "") }
    }

    func insert(_ connection: Connection) throws(StorageError) {
        let last = try connection.value(
            "SELECT MAX(number) FROM minute_correction WHERE meeting = \(meeting)", as: Int?.self)
        try connection.execute(
            """
            INSERT INTO minute_correction (id, meeting, item, number, corrected_day, title, minute, decision, decided_for)
            VALUES (\(ID<MinuteCorrection>.new()), \(meeting), \(item), \(((last ?? nil) ?? 0) + 1), \(on), \(title), \(minute), \(decision),
                \(decidedFor))
            """)
    }

    static let example = MinuteCorrection(
        meeting: ID(54), item: ID(81), on: "2026-11-23", title: "Off-road bikes on the trail",
        minute: "Walkers report them at most weekends.", decision: "The police are asked for a team.")
}

/// The corrections of the minutes of a meeting since they were agreed, the earliest first.
struct MinuteCorrections: Query {
    var viewer: Viewer
    var meeting: ID<Meeting>

    var sql: SQL {
        """
        SELECT   minute_correction.meeting, minute_correction.item, minute_correction.corrected_day,
                 minute_correction.title, minute_correction.minute, minute_correction.decision,
                 minute_correction.decided_for, COALESCE(agenda_item.marking, 'OFFICIAL') AS marking
        FROM     minute_correction
        LEFT JOIN agenda_item ON agenda_item.id = minute_correction.item
        WHERE    minute_correction.meeting = \(meeting)
          AND    minute_correction.meeting NOT IN \(list: viewer.kept(from: .meeting))
        ORDER BY minute_correction.number, minute_correction.id
        """
    }

    typealias Line = MinuteCorrection
}
