import Aldermouth
import Storage
import Testing

struct MigrationTests {
    static let one = Migration("0001 one", "CREATE TABLE one (id \(.bigint) NOT NULL PRIMARY KEY) \(.strict)")
    static let two = Migration(
        "0002 two", "CREATE TABLE two (id \(.bigint) NOT NULL); INSERT INTO two (id) VALUES (7)")
    static let broken = Migration("0003 broken", "CREATE TABLE three (id \(.bigint)); SELEKT")

    @Test(arguments: Engine.tested)
    func `each migration runs once and in order`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine)
        #expect(try await database.migrate([Self.one], at: Aldermouth.now) == ["0001 one"])
        #expect(try await database.migrate([Self.one, Self.two], at: Aldermouth.now) == ["0002 two"])
        #expect(try await database.migrate([Self.one, Self.two], at: Aldermouth.now) == [])
        #expect(try await database.read { try $0.column("SELECT id FROM two", as: Int.self) } == [7])
    }

    @Test(arguments: Engine.tested)
    func `a migration whose text has changed is refused`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, [Self.one])
        let changed = Migration("0001 one", "CREATE TABLE one (id \(.bigint) NOT NULL) \(.strict)")
        await #expect(throws: MigrationRefusal.changed("0001 one")) {
            try await database.migrate([changed, Self.two], at: Aldermouth.now)
        }
    }

    @Test(arguments: Engine.tested)
    func `a database of a later version is refused`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, [Self.one, Self.two])
        await #expect(throws: MigrationRefusal.unknown("0002 two")) {
            try await database.migrate([Self.one], at: Aldermouth.now)
        }
    }

    @Test(arguments: Engine.tested)
    func `a migration put in before one already run is refused`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, [Self.two])
        await #expect(throws: MigrationRefusal.outOfOrder("0001 one")) {
            try await database.migrate([Self.one, Self.two], at: Aldermouth.now)
        }
    }

    @Test(arguments: Engine.tested)
    func `a migration that fails takes the others of its run with it`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, [Self.one])
        await #expect(throws: StorageError.self) {
            try await database.migrate([Self.one, Self.two, Self.broken], at: Aldermouth.now)
        }
        #expect(try await database.migrate([Self.one, Self.two], at: Aldermouth.now) == ["0002 two"])
    }

    @Test(.enabled(if: Engine.tested.contains(.postgres), "needs WARDMOTE_TEST_POSTGRES"))
    func `servers that start together migrate once`() async throws {
        let schema = Aldermouth.freshSchema()
        _ = try await Aldermouth.reopened(schema)
        let ran = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 1...6 {
                group.addTask {
                    let database = try await Aldermouth.reopened(schema, connections: 1)
                    return try await database.migrate([Self.one, Self.two], at: Aldermouth.now)
                }
            }
            return try await group.reduce([], +)
        }
        #expect(ran == ["0001 one", "0002 two"])
    }

    @Test(.enabled(if: Engine.tested.contains(.postgres), "needs WARDMOTE_TEST_POSTGRES"))
    func `both engines make the same catalogue`() async throws {
        let file = try await Tables.database(on: .sqlite).read { try $0.column(sqliteCatalogue, as: String.self) }
        let server = try await Tables.database(on: .postgres).read { try $0.column(postgresCatalogue, as: String.self) }
        #expect(file == server)
        #expect(file.contains("paper.pages INTEGER"))
    }

    private var sqliteCatalogue: SQL {
        """
        SELECT t.name || '.' || c.name || ' '
            || CASE WHEN t.name || '.' || c.name IN ('shelf.id', 'paper.id', 'paper.shelf', 'migration.applied_at')
               THEN 'BIGINT' ELSE c.type END
            || CASE WHEN c."notnull" = 1 THEN ' NOT NULL' ELSE '' END
        FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'
        ORDER BY t.name, c.cid
        """
    }

    private var postgresCatalogue: SQL {
        """
        SELECT table_name || '.' || column_name || ' '
            || CASE data_type WHEN 'bytea' THEN 'BLOB' WHEN 'double precision' THEN 'REAL' ELSE upper(data_type) END
            || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
        FROM information_schema.columns
        WHERE table_schema = current_schema()
        ORDER BY table_name, ordinal_position
        """
    }
}
