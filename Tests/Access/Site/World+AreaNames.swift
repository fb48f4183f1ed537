import Aldermouth

@testable import Storage

extension World {
    /// The name of an area that no list knows, at the address that ``FilledAddress`` asks for.
    static func addAreaName(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO area_name (area_code, name, version, kept_at)
            VALUES ('E07999001', 'The old harbour', 1, \(Aldermouth.now))
            """)
    }
}
