import Dates
import Partnership
import Storage

/// What of a group is kept by the day: what it is called, its layer, whose it is, who has what part in it, and what it covers.
struct GroupBefore: FromRow, Hashable {
    var name: String
    var layer: Group.Layer
    var body: String
    var part: Group.Part
    var covers: [String]

    static let columns: SQL = "name, layer, body, part, covers"

    /// The one place where a row of `group_before` becomes what a group was.
    init(_ row: Row) throws(StorageError) {
        name = try row["name"]
        layer = try row["layer"]
        body = try row["body"]
        part = try row["part"]
        covers = Group.named(inLines: try row["covers"])
    }

    init(_ group: Group) {
        (name, layer, body) = (group.name, group.layer, group.body)
        (part, covers) = (group.part, group.covers)
    }
}

extension Group {
    /// Keeps what it was until the day before `day`, where what is now known of it is something else. From its first day on,
    /// it was never anything else: what was written down wrongly is put right.
    func keepBefore(_ now: Group, from day: Day, _ connection: Connection) throws(StorageError) {
        guard GroupBefore(self) != GroupBefore(now) else { return }
        let last = day + -1
        let held = try connection.first(
            """
            SELECT \(GroupBefore.columns) FROM group_before
            WHERE in_group = \(id) AND until_day >= \(last) ORDER BY until_day LIMIT 1
            """, as: GroupBefore.self)
        try connection.execute("DELETE FROM group_before WHERE in_group = \(id) AND until_day >= \(last)")
        guard now.from < day else { return }
        let was = held ?? GroupBefore(self)
        try connection.execute(
            """
            INSERT INTO group_before (in_group, until_day, name, layer, body, part, covers)
            VALUES (\(id), \(last), \(was.name), \(was.layer), \(was.body), \(was.part),
                \(was.covers.joined(separator: "\n")))
            """)
    }
}

/// Every group that was there on a day as it was then, by layer and name.
struct GroupsAsOf: Query {
    var viewer: Viewer
    var on: Day

    var sql: SQL {
        """
        SELECT   \(Group.columns)
        FROM     (SELECT meeting_group.id, COALESCE(was.name, meeting_group.name) AS name,
                         COALESCE(was.layer, meeting_group.layer) AS layer,
                         COALESCE(was.body, meeting_group.body) AS body,
                         COALESCE(was.part, meeting_group.part) AS part, meeting_group.yearly,
                         COALESCE(was.covers, meeting_group.covers) AS covers, meeting_group.aim,
                         meeting_group.from_day, meeting_group.until_day, meeting_group.version
                  FROM   meeting_group
                  LEFT JOIN group_before was ON was.in_group = meeting_group.id AND was.until_day = (
                         SELECT MIN(group_before.until_day) FROM group_before
                         WHERE group_before.in_group = meeting_group.id AND group_before.until_day >= \(on))
                  WHERE  meeting_group.from_day <= \(on)
                    AND  (meeting_group.until_day IS NULL OR meeting_group.until_day >= \(on))) AS then_there
        ORDER BY CASE layer WHEN 'strategic' THEN 0 WHEN 'delivery' THEN 1 WHEN 'operational' THEN 2 ELSE 3 END, name
        """
    }

    typealias Line = Group
}
