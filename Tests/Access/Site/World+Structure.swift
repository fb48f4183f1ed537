import Dates

@testable import Storage

extension World {
    /// What the two groups were called until a month ago, in place of what was kept of it.
    static func addGroupsBefore(_ connection: Connection) throws {
        try connection.execute("DELETE FROM group_before")
        for number in [group, group + 100] {
            try connection.execute(
                """
                INSERT INTO group_before (in_group, until_day, name, layer, body, part, covers)
                VALUES (\(number), \(today + -30), 'Former board', 'delivery', '', 'run', '')
                """)
        }
    }
}
