import CLibPQ

/// Where a PostgreSQL server is, and the schema in which the partnership's tables are.
struct PostgresServer: Sendable {
    private let conninfo: String
    private let schema: String

    /// - Parameter schema: Small letters, digits and `_`, a letter first, at most 63 in all.
    init(_ conninfo: String, schema: String) throws(StorageError) {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = schema.utf8.first, letters.contains(first), schema.utf8.count <= 63,
            schema.utf8.allSatisfy({ letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") })
        else { throw .unavailable("a schema is named by small letters, digits and _, a letter first") }
        (self.conninfo, self.schema) = (conninfo, schema)
    }

    func connect() throws(StorageError) -> OpaquePointer {
        guard let link = PQconnectdb(conninfo) else { throw .unavailable("there is no memory for a connection") }
        guard PQstatus(link) == CONNECTION_OK else {
            defer { PQfinish(link) }
            throw .unavailable(lastWords(link))
        }
        PQsetNoticeProcessor(link, { _, _ in }, nil)
        let set = PQexec(link, "SET client_encoding TO 'UTF8'; SET bytea_output TO hex; SET search_path TO \(schema)")
        defer { PQclear(set) }
        guard let set, PQresultStatus(set) == PGRES_COMMAND_OK else {
            defer { PQfinish(link) }
            throw .unavailable(lastWords(link))
        }
        return link
    }

    /// Makes the schema where it is not there. A user who may not make one can be given one already made.
    func makeSchema(on connection: PostgresConnection) throws(StorageError) {
        let found = try connection.rows("SELECT 1 FROM pg_namespace WHERE nspname = \(schema)") { _ in true }
        if found.isEmpty { _ = try connection.send("CREATE SCHEMA IF NOT EXISTS \(schema)") }
    }

    func lastWords(_ link: OpaquePointer?) -> String {
        guard let words = PQerrorMessage(link) else { return "the server does not answer" }
        let lines = String(cString: words).utf8.split(separator: UInt8(ascii: "\n"))
        return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "; ")
    }
}
