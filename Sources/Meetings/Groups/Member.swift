package import Dates
package import Partnership
package import Storage

/// A seat's time on a group. Seats are members, not people, so that a new holder is expected at once.
package struct Member: FromRow, Hashable {
    package var id: ID<Member>
    package var group: ID<Group>
    package var seat: ID<Seat>
    package var part: Part
    /// Whether the group should not meet without it.
    package var isRequired: Bool
    package var from: Day
    /// The last day; nothing while it lasts.
    package var until: Day?
    package var version: Int

    package enum Part: String, CaseIterable, Stored {
        case chair, member, adviser

        package var said: String {
            switch self {
            case .chair: "Chair"
            case .member: "Member"
            case .adviser: "Adviser"
            }
        }

        /// 0 for the chair, who comes first.
        var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        init(position: Int) { self = Self.allCases.indices.contains(position) ? Self.allCases[position] : .adviser }
    }

    package init(
        id: ID<Member>, group: ID<Group>, seat: ID<Seat>, part: Part = .member, isRequired: Bool = false, from: Day,
        until: Day? = nil, version: Int = 1
    ) {
        (self.id, self.group, self.seat, self.part) = (id, group, seat, part)
        (self.isRequired, self.from, self.until, self.version) = (isRequired, from, until, version)
    }

    package static let columns: SQL = "id, in_group, seat, part, is_required, from_day, until_day, version"

    /// The one place where a row of `group_member` becomes a member.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        group = try row["in_group"]
        seat = try row["seat"]
        part = try row["part"]
        isRequired = try row["is_required"]
        from = try row["from_day"]
        until = try row["until_day"]
        version = try row["version"]
    }

    package func isThere(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

    static func find(_ id: ID<Member>, _ connection: Connection) throws(StorageError) -> Member? {
        try connection.first("SELECT \(columns) FROM group_member WHERE id = \(id)", as: Member.self)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO group_member (id, in_group, seat, part, is_required, from_day, until_day, version)
            VALUES (\(id), \(group), \(seat), \(part), \(isRequired), \(from), \(until), \(version))
            """)
    }

    func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE group_member SET is_required = \(isRequired), until_day = \(until), version = \(version)
            WHERE id = \(id)
            """)
    }
}

/// Who sits on a group or on every one, chairs first, with past and coming ones, the rota of the chair among them; or on one
/// day alone.
struct Members: Query {
    var viewer: Viewer
    var group: ID<Group>?
    var on: Day?

    var sql: SQL {
        """
        SELECT   group_member.id, group_member.in_group, group_member.seat, group_member.part,
                 group_member.is_required, group_member.from_day, group_member.until_day, group_member.version, seat.title,
                 agency.short_name
        FROM     group_member
        JOIN     seat ON seat.id = group_member.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
        JOIN     agency ON agency.id = seat.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        WHERE    (\(group == nil) = 1 OR group_member.in_group = \(group))
          AND    (\(on == nil) = 1
                  OR group_member.from_day <= \(on) AND (group_member.until_day IS NULL OR group_member.until_day >= \(on)))
        ORDER BY CASE group_member.part WHEN 'chair' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, agency.short_name,
                 seat.title, group_member.from_day, group_member.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var member: Member
        var title: String
        var agency: String
        var hidden: Set<Field> = []

        init(member: Member, title: String, agency: String) {
            (self.member, self.title, self.agency) = (member, title, agency)
        }

        init(_ row: Row) throws(StorageError) {
            member = try Member(row)
            title = try row["title"]
            agency = try row["short_name"]
        }

        var thing: Thing { Thing(.group, number: member.group.number) }
        mutating func blank() { if hidden.contains(.holders) { (title, agency) = ("", "") } }
    }
}
