import Dates
import Partnership
import Storage

/// Everybody's links for calendars, newest first, with whose they are: for whoever runs the partnership. Never their words,
/// which nobody keeps.
struct CalendarLinks: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT   calendar_link.id, calendar_link.account, calendar_link.made_at, calendar_link.shows, account.person,
                 person.name,
                 meeting_group.name AS group_name,
                 CASE WHEN calendar_link.in_group IS NULL THEN 0 ELSE 1 END AS has_group
        FROM     calendar_link
        JOIN     account ON account.id = calendar_link.account
        JOIN     person ON person.id = account.person
        LEFT JOIN meeting_group ON meeting_group.id = calendar_link.in_group
                 AND meeting_group.id NOT IN \(list: viewer.kept(from: .group))
        ORDER BY calendar_link.made_at DESC, calendar_link.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var id: ID<CalendarLink>
        var account: ID<Account>
        var person: ID<Person>
        var name: String
        var madeAt: Instant
        /// The name of the one group it tells of; nothing where the viewer may not know of that group.
        var group: String?
        /// Whether it tells of one group, and not of all where its owner has a seat.
        var isOfOneGroup: Bool
        var shows = CalendarLink.Shows.meetings
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            id = try row["id"]
            account = try row["account"]
            person = try row["person"]
            name = try row["name"]
            madeAt = try row["made_at"]
            group = try row["group_name"]
            isOfOneGroup = try row["has_group"]
            shows = try row["shows"]
        }

        init(
            id: ID<CalendarLink>, account: ID<Account>, person: ID<Person>, name: String, madeAt: Instant,
            group: String?, isOfOneGroup: Bool
        ) {
            (self.id, self.account, self.person, self.name) = (id, account, person, name)
            (self.madeAt, self.group, self.isOfOneGroup) = (madeAt, group, isOfOneGroup)
        }

        var thing: Thing { Thing(.account, number: account.number, person: person) }
        mutating func blank() {}
    }
}

/// Ends somebody else's link, such as one that was passed on: the calendar that has it finds nothing from the next time on.
struct EndSomebodysCalendarLink: Sendable {
    var id: ID<CalendarLink>

    func run(_ writing: Writing) throws(StorageError) -> Written<ID<CalendarLink>> {
        let connection = writing.connection
        let found = try connection.first(
            """
            SELECT account.id AS account, account.person FROM calendar_link
            JOIN account ON account.id = calendar_link.account WHERE calendar_link.id = \(id)
            """, as: Owner.self)
        guard let found, writing.may(.change, found.thing) else { return .notThere }
        try connection.execute("DELETE FROM calendar_link WHERE id = \(id)")
        writing.note(.alteration, [found.thing.id], detail: "link for a calendar ended by an administrator")
        return .done(id)
    }

    private struct Owner: FromRow {
        var thing: Thing

        init(_ row: Row) throws(StorageError) {
            let account: ID<Account> = try row["account"]
            thing = Thing(.account, number: account.number, person: try row["person"])
        }
    }
}
