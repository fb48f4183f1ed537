import Aldermouth
import Testing

@testable import Storage

struct ErrorTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        var sql: SQL
        var error: StorageError
        var testDescription: String { error.description }
    }

    static let faults = [
        Fault(sql: "INSERT INTO shelf (id, label) VALUES (1, 'low')", error: .alreadyThere(table: "shelf")),
        Fault(sql: "INSERT INTO shelf (id, label) VALUES (2, 'top')", error: .alreadyThere(table: "shelf")),
        Fault(sql: "INSERT INTO paper (id, shelf) VALUES (1, 404)", error: .noSuchParent),
        Fault(sql: "DELETE FROM shelf WHERE id = 1", error: .noSuchParent),
        Fault(sql: "INSERT INTO shelf (id, label) VALUES (2, NULL)", error: .missing("shelf.label")),
        Fault(sql: "INSERT INTO paper (id, pages) VALUES (1, 0)", error: .checkFailed("paper_pages_positive")),
        Fault(sql: "INSERT INTO paper (id, pages) VALUES (1, \("many"))", error: .wrongType),
    ]

    @Test(arguments: Engine.tested, faults)
    func `each engine refuses a row in the same words`(engine: Engine, fault: Fault) async throws {
        let database = try await Tables.database(on: engine)
        try await database.write { connection in
            try connection.execute("INSERT INTO shelf (id, label) VALUES (1, 'top')")
            try connection.execute("INSERT INTO paper (id, shelf) VALUES (9, 1)")
        }
        await #expect(throws: fault.error) { try await database.write { try $0.execute(fault.sql) } }
    }

    @Test(arguments: Engine.tested)
    func `a column that is not there, or not understood, is named`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        await #expect(throws: StorageError.noSuchColumn("id")) {
            try await database.read { try $0.all("SELECT 1 AS other", as: Paper.self) }
        }
        await #expect(throws: StorageError.notUnderstood(column: "id")) {
            try await database.read { try $0.all("SELECT \("one") AS id", as: Paper.self) }
        }
        let error = await #expect(throws: StorageError.self) {
            try await database.read { try $0.all("SELEKT", as: Paper.self) }
        }
        guard case .refused = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    static let codes: [(String, StorageError)] = [
        ("53100", .diskFull), ("XX001", .corrupted), ("40P01", .conflict), ("57014", .interrupted),
        ("08006", .unavailable("")),
    ]

    @Test(arguments: codes)
    func `a fault of the server has a plain name`(code: String, error: StorageError) {
        #expect(StorageError(sqlState: code, table: "", column: "", constraint: "", message: "") == error)
    }

    @Test func `an error tells nothing of the row`() async throws {
        for engine in Engine.tested {
            let database = try await Tables.database(on: engine)
            let secret = "Aisha Khan"
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO shelf (id, label) VALUES (1, \(secret))")
                    try connection.execute("INSERT INTO shelf (id, label) VALUES (2, \(secret))")
                }
            }
            #expect(error?.description == "There is already such a row in shelf.")
        }
    }

    @Test func `a server that is not there is unavailable`() async throws {
        let error = await #expect(throws: StorageError.self) {
            try await Database.postgres("host=/nonexistent dbname=none", schema: "aldermouth")
        }
        guard case .unavailable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["", "1a", "Upper", "a b", "a;b", "a\"", "é", String(repeating: "a", count: 64)])
    func `a schema name that would need quoting is refused`(name: String) async {
        await #expect(throws: StorageError.self) { try await Database.postgres("host=/nonexistent", schema: name) }
        #expect(throws: StorageError.self) { try PostgresServer("host=/nonexistent", schema: name) }
    }
}
