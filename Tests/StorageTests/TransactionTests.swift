import Aldermouth
import Storage
import Testing

struct TransactionTests {
    struct Change: Error {}

    @Test(arguments: Engine.tested)
    func `all of a write happens or none of it`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        await #expect(throws: Change.self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO shelf (id, label) VALUES (1, 'top')")
                throw Change()
            }
        }
        #expect(try await count(in: database) == 0)
    }

    @Test(arguments: Engine.tested)
    func `catching a failed statement does not save the transaction`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        await #expect(throws: StorageError.alreadyThere(table: "shelf")) {
            try await database.write { connection in
                try connection.execute("INSERT INTO shelf (id, label) VALUES (1, 'top')")
                _ = try? connection.execute("INSERT INTO shelf (id, label) VALUES (2, 'top')")
            }
        }
        #expect(try await count(in: database) == 0)
    }

    @Test(arguments: Engine.tested)
    func `a look cannot write`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        await #expect(throws: StorageError.readOnly) {
            try await database.read { try $0.execute("INSERT INTO shelf (id, label) VALUES (1, 'top')") }
        }
    }

    @Test(arguments: Engine.tested)
    func `one statement is one statement`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        await #expect(throws: StorageError.self) {
            try await database.write { try $0.execute("DELETE FROM paper; DELETE FROM shelf") }
        }
    }

    @Test(arguments: Engine.tested)
    func `a statement says how many rows it touched`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let touched = try await database.write { connection in
            [
                try connection.execute("INSERT INTO shelf (id, label) VALUES (1, 'top'), (2, 'low')"),
                try connection.execute("UPDATE shelf SET label = 'mid' WHERE id = 2"),
                try connection.execute("DELETE FROM shelf WHERE id = 9"),
            ]
        }
        #expect(touched == [2, 1, 0])
    }

    @Test(arguments: Engine.tested)
    func `a failed copy leaves nothing, and the connection serves again`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let rows = (1...20_000).map { [Value.whole($0 == 20_000 ? 1 : $0), .text("shelf \($0)")] }
        await #expect(throws: StorageError.alreadyThere(table: "shelf")) {
            try await database.write { try $0.bulkInsert(into: "shelf", ["id", "label"], rows) }
        }
        await #expect(throws: StorageError.notStorable("a row of 1 values in 2 columns")) {
            try await database.write { try $0.bulkInsert(into: "shelf", ["id", "label"], [[.whole(1)]]) }
        }
        let added = try await database.write { try $0.bulkInsert(into: "shelf", ["id", "label"], rows.dropLast()) }
        #expect(added == 19_999)
        #expect(try await count(in: database) == 19_999)
    }

    @Test(arguments: Engine.tested)
    func `a closed database refuses, and says so`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        try await database.close()
        await #expect(throws: StorageError.closed) { try await count(in: database) }
        await #expect(throws: StorageError.closed) {
            try await database.write { try $0.execute("DELETE FROM shelf") }
        }
    }

    private func count(in database: Database) async throws -> Int? {
        try await database.read { try $0.value("SELECT COUNT(*) FROM shelf") }
    }
}
