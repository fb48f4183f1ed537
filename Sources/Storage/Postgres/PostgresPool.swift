/// A few connections to one PostgreSQL server, lent to one transaction at a time; the others wait their turn.
actor PostgresPool {
    private var idle: [PostgresConnection]
    private var waiting: [CheckedContinuation<PostgresConnection, Never>] = []

    init(_ server: PostgresServer, size: Int) {
        idle = (0..<max(1, size)).map { _ in PostgresConnection(server) }
    }

    func transaction<Answer: Sendable>(
        _ kind: PostgresTransaction, _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await run { try $0.transaction(kind, body) }
    }

    /// Looks on the thread that asks, which waits for the server: one of the ``ReadingThreads``.
    nonisolated func reading<Answer>(_ body: (Connection) throws -> Answer) async throws -> Answer {
        let connection = await borrow()
        let answer = Result { try connection.runHere { try $0.transaction(.reading, body) } }
        await giveBack(connection)
        return try answer.get()
    }

    func run<Answer: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        let connection = await borrow()
        defer { giveBack(connection) }
        return try await connection.run(work)
    }

    private func borrow() async -> PostgresConnection {
        if let connection = idle.popLast() { return connection }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack(_ connection: PostgresConnection) {
        guard waiting.isEmpty else { return waiting.removeFirst().resume(returning: connection) }
        idle.append(connection)
    }

    /// Hangs up, once nothing is under way.
    func close() {
        for connection in idle { connection.close() }
    }
}

extension Database {
    /// A PostgreSQL server that already runs, by its connection string or address.
    ///
    /// - Parameters:
    ///   - schema: Where the tables are; made when it is not there.
    ///   - connections: How many transactions may run at once.
    package static func postgres(
        _ conninfo: String, schema: String = "wardmote", connections: Int = 4
    ) async throws -> Database {
        let server = try PostgresServer(conninfo, schema: schema)
        let pool = PostgresPool(server, size: connections)
        try await pool.run { try server.makeSchema(on: $0) }
        return Database(driver: .postgres(pool))
    }
}
