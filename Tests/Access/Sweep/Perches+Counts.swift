import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A row for each table of counts of people, lookups of areas, lists of peers and identities at a provider.
    func counts(_ connection: Connection) throws {
        let now = Aldermouth.now
        func word(_ table: String, _ column: String) -> String {
            canaries.word(table, column, 0, .part(Thing(.openData), .figures))
        }
        func hidden(_ column: String) -> String { canaries.word("account_identity", column, World.account, .nobody) }
        try connection.execute(
            """
            INSERT INTO population_set (id, name, day, counted, level, areas, file_name, file_sha256, counts_sha256,
                imported_at)
            VALUES (1, \(word("population_set", "name")), 18707, 'residents', 'district', 1,
                \(word("population_set", "file_name")), \(Words.digest), \(Words.digest), \(now))
            """)
        try connection.execute(
            "INSERT INTO population_count (population_set, area_code, count) VALUES (1, 'E07000033', 80000)")
        try connection.execute(
            """
            INSERT INTO lookup (id, kind, year, file_name, file_sha256, rows, imported_at)
            VALUES (1, 'lsoa-ward-district', 2025, \(word("lookup", "file_name")), \(Words.digest), 1, \(now))
            """)
        try connection.execute(
            """
            INSERT INTO added_area (area_code, name, level, year, within, lookup)
            VALUES ('E05999001', \(word("added_area", "name")), 'ward', 2025, 'E07000033', 1)
            """)
        try connection.execute(
            "INSERT INTO added_area_member (area_code, member_code) VALUES ('E05999001', 'E01017495')")
        try connection.execute(
            "UPDATE peer_set SET name = \(word("peer_set", "name")) WHERE id = 1")
        try connection.execute(
            "UPDATE figure_note SET words = \(word("figure_note", "words")), reason = \(word("figure_note", "reason"))")
        try connection.execute("UPDATE area_name SET name = \(word("area_name", "name"))")
        try connection.execute(
            "UPDATE peer_set_version SET why = \(word("peer_set_version", "why")) WHERE id = 1")
        try connection.execute(
            """
            INSERT INTO account_identity (issuer, tenant, subject, account, bound_at)
            VALUES (\(hidden("issuer")), \(hidden("tenant")), \(hidden("subject")), \(World.account), \(now))
            """)
        let digest: [UInt8] = [4, 5, 6]
        try connection.execute("INSERT INTO passage_used (digest, until) VALUES (\(digest), \(now))")
    }
}
