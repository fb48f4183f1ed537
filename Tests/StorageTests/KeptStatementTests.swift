import Aldermouth
import Storage
import Testing

@Suite("Statements that are kept")
struct KeptStatementTests {
    private struct Paper: FromRow, Equatable {
        var id: Int64
        var title: String?
        init(_ row: Row) throws(StorageError) {
            id = try row["id"]
            title = try row["title"]
        }
    }

    /// The same columns, read in another order.
    private struct Title: FromRow, Equatable {
        var title: String?
        var id: Int64
        init(_ row: Row) throws(StorageError) {
            title = try row["title"]
            id = try row["id"]
        }
    }

    /// The columns of a table whatever they are called, as no text of ours asks for them.
    private struct Whatever: FromRow {
        var title: String
        init(_ row: Row) throws(StorageError) { title = try row["title"] }
    }

    private func papers(_ engine: Engine) async throws -> Database {
        let database = try await Tables.database(on: engine)
        try await database.write { connection in
            for id in 1...3 { try connection.execute("INSERT INTO paper (id, title) VALUES (\(id), \("Paper \(id)"))") }
        }
        return database
    }

    @Test(arguments: Engine.tested)
    func `a text that is asked again has the values of this time`(engine: Engine) async throws {
        let database = try await papers(engine)
        for round in 1...2 {
            for id in 1...3 {
                let found = try await database.read { connection in
                    try connection.all("SELECT id, title FROM paper WHERE id = \(id)", as: Paper.self)
                }
                #expect(found.map(\.title) == ["Paper \(id)"], "round \(round)")
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `two lines that read one text in different orders both find their columns`(engine: Engine) async throws {
        let database = try await papers(engine)
        func ask<Line: FromRow>(_: Line.Type) async throws -> [Line] {
            try await database.read { try $0.all("SELECT id, title FROM paper ORDER BY id", as: Line.self) }
        }
        for _ in 1...3 {
            #expect(try await ask(Paper.self).map(\.title) == ["Paper 1", "Paper 2", "Paper 3"])
            #expect(try await ask(Title.self).map(\.id) == [1, 2, 3])
        }
    }

    @Test(arguments: Engine.tested)
    func `texts of the same pieces in another order, or with more values, are other texts`(engine: Engine) async throws
    {
        let database = try await papers(engine)
        let (first, second): (SQL, SQL) = ("id = 1", "id = 2")
        func count(_ sql: SQL) async throws -> Int? { try await database.read { try $0.value(sql, as: Int.self) } }
        for _ in 1...2 {
            #expect(
                try await count("SELECT CASE WHEN \(first) THEN 10 WHEN \(second) THEN 20 END FROM paper WHERE id = 1")
                    == 10)
            #expect(
                try await count("SELECT CASE WHEN \(second) THEN 10 WHEN \(first) THEN 20 END FROM paper WHERE id = 1")
                    == 20)
            for most in 1...3 {
                #expect(try await count("SELECT COUNT(*) FROM paper WHERE id IN \(list: Array(1...most))") == most)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a column that another program moves is found where it stands now`(engine: Engine) async throws {
        let here: Database
        let elsewhere: Database
        let folder = Folder()
        switch engine {
        case .sqlite:
            let file = folder.file("wardmote.sqlite")
            (here, elsewhere) = (try Database.open(file: file), try Database.open(file: file))
        case .postgres:
            let schema = Aldermouth.freshSchema()
            here = try await Aldermouth.reopened(schema)
            elsewhere = try await Aldermouth.reopened(schema)
        }
        try await here.migrate([Migration("slips", "CREATE TABLE slip (title TEXT NOT NULL)")], at: Aldermouth.now)
        try await here.write { try $0.execute("INSERT INTO slip (title) VALUES ('One')") }
        func title() async throws -> String? {
            try await here.read { try $0.first("SELECT * FROM slip", as: Whatever.self)?.title }
        }
        for _ in 1...2 { #expect(try await title() == "One") }
        try await elsewhere.write { connection in
            try connection.execute("ALTER TABLE slip RENAME TO slip_before")
            try connection.execute("CREATE TABLE slip (mark TEXT NOT NULL, title TEXT NOT NULL)")
            try connection.execute("INSERT INTO slip (mark, title) VALUES ('x', 'Two')")
        }
        #expect(try await title() == "Two")
        try await here.close()
        try await elsewhere.close()
    }

    @Test func `more texts than are kept are still answered, and the database still closes`() async throws {
        let database = try await papers(.sqlite)
        let longest = 1_100
        for most in 1...longest {
            let found = try await database.read {
                try $0.value("SELECT COUNT(*) FROM paper WHERE id IN \(list: Array(1...most))", as: Int.self)
            }
            #expect(found == min(most, 3))
        }
        try await database.close()
    }

    @Test func `a look cannot write by a text that a write has sent before`() async throws {
        let database = try await papers(.sqlite)
        @Sendable func remove(_ connection: Connection) throws -> Int {
            try connection.execute("DELETE FROM paper WHERE id = \(9)")
        }
        try await database.write { _ = try remove($0) }
        await #expect(throws: StorageError.readOnly) { try await database.read { _ = try remove($0) } }
    }
}
