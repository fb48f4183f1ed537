import Aldermouth

@testable import Storage

extension World {
    /// A saved list of peers, at the address that ``FilledAddress`` asks for.
    static func addPeers(_ connection: Connection) throws {
        try connection.execute("INSERT INTO peer_set (id, word, name) VALUES (1, 'market-towns', 'Market towns')")
        try connection.execute(
            """
            INSERT INTO peer_set_version (id, peer_set, first_month, why, saved_at)
            VALUES (1, 1, '2024-01', 'Alike in size', \(Aldermouth.now))
            """)
        try connection.execute("INSERT INTO peer_set_member (version, area) VALUES (1, 'E07000033')")
    }
}
