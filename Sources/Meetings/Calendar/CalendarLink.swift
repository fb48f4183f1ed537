package import Dates
package import Partnership
import Secrets
package import Storage

/// A link by which somebody's own calendar reads meetings, without signing in, until it is ended.
///
/// It shows when, where and of which group, or the days by which the law asks something, to whoever has the link, as far as its owner may see on the day of asking.
package struct CalendarLink: FromRow, Hashable {
    package var id: ID<CalendarLink>
    package var account: ID<Account>
    /// The one group it tells of; nothing for those where its owner has a seat.
    package var group: ID<Group>?
    package var shows = Shows.meetings
    package var madeAt: Instant

    /// What it tells of.
    package enum Shows: String, CaseIterable, Stored {
        case meetings
        /// The days by which the law asks something of the partnership, and no meeting.
        case statutoryDays = "statutory-days"
    }

    /// How many one person may have at once.
    package static let most = 20

    package static let columns: SQL = "id, account, in_group, shows, made_at"

    /// The one place where a row of `calendar_link` becomes a link.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        account = try row["account"]
        group = try row["in_group"]
        shows = try row["shows"]
        madeAt = try row["made_at"]
    }

    init(
        id: ID<CalendarLink>, account: ID<Account>, group: ID<Group>?, shows: Shows = .meetings, madeAt: Instant
    ) {
        (self.id, self.account, self.group, self.shows, self.madeAt) = (id, account, group, shows, madeAt)
    }

    static func digest(of word: String) -> [UInt8] { Digest(Array(word.utf8)).bytes }

    static func find(_ word: String, _ connection: Connection) throws(StorageError) -> CalendarLink? {
        try connection.first(
            "SELECT \(columns) FROM calendar_link WHERE digest = \(digest(of: word))", as: CalendarLink.self)
    }
}

/// The viewer's own links, newest first.
struct OwnCalendarLinks: Query {
    var viewer: Viewer
    var thing: Thing { Thing(.own, person: viewer.person) }

    var sql: SQL {
        """
        SELECT \(CalendarLink.columns) FROM calendar_link WHERE account = \(viewer.account ?? ID(0)) ORDER BY made_at DESC, id
        """
    }

    typealias Line = CalendarLink
}

/// Makes a link for the viewer's own calendar. Its word is given once, and kept nowhere.
package struct MakeCalendarLink: Sendable {
    package var group: ID<Group>?
    package var shows: CalendarLink.Shows

    package init(group: ID<Group>?, shows: CalendarLink.Shows = .meetings) { (self.group, self.shows) = (group, shows) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<String> {
        let connection = writing.connection
        guard let account = writing.viewer.account,
            writing.may(.change, Thing(.own, person: writing.viewer.person))
        else { return .notThere }
        if let group {
            let thing = Thing(.group, number: group.number)
            guard try Group.find(group, connection) != nil, writing.may(.see, thing) else {
                return .faults([Fault("calendar-of", "Choose a group that is there.")])
            }
        }
        let held = try connection.value(
            "SELECT COUNT(*) FROM calendar_link WHERE account = \(account)", as: Int.self)
        guard held ?? 0 < CalendarLink.most else {
            return .faults([Fault("calendar-of", "You have \(CalendarLink.most) links. End one that you do not use.")])
        }
        let word = base64URL(randomBytes(32))
        try connection.execute(
            """
            INSERT INTO calendar_link (id, digest, account, in_group, shows, made_at)
            VALUES (\(ID<CalendarLink>.new()), \(CalendarLink.digest(of: word)), \(account), \(group), \(shows),
                \(writing.now))
            """)
        writing.note(.disclosure, [ThingID(.account, account.number)], detail: "link for a calendar made")
        return .done(word)
    }
}

/// Ends a link: a calendar that has it finds nothing from the next time on.
package struct EndCalendarLink: Sendable {
    package var id: ID<CalendarLink>

    package init(id: ID<CalendarLink>) { self.id = id }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ID<CalendarLink>> {
        guard let account = writing.viewer.account,
            writing.may(.change, Thing(.own, person: writing.viewer.person))
        else { return .notThere }
        let ended = try writing.connection.execute(
            "DELETE FROM calendar_link WHERE id = \(id) AND account = \(account)")
        guard ended == 1 else { return .notThere }
        writing.note(.alteration, [ThingID(.account, account.number)], detail: "link for a calendar ended")
        return .done(id)
    }
}
