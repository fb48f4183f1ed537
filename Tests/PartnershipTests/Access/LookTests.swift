import Aldermouth
import Partnership
import Storage
import Testing

struct LookTests {
    /// The wards of Aldermouth, by name.
    struct Wards: Query {
        var viewer: Viewer
        var field = Field.figures
        var sql: SQL { "SELECT name FROM ward ORDER BY name" }

        struct Line: FromRow, Equatable {
            var name: String
            init(_ row: Row) throws(StorageError) { name = try row["name"] }
        }
    }

    static let wards = Migration(
        "wards",
        """
        CREATE TABLE ward (name TEXT NOT NULL PRIMARY KEY) \(.strict);
        INSERT INTO ward (name) VALUES ('Hill'), ('Harbour');
        """)

    @Test(arguments: Engine.tested, Aldermouth.everyone)
    func `a query shows its viewer what decide allows`(engine: Engine, viewer: Viewer) async throws {
        let database = try await Aldermouth.database(on: engine, [Self.wards])
        let found = try await database.look(Wards(viewer: viewer), at: Aldermouth.now).map(\.name)
        let decision = decide(
            viewer, .see, Thing(.openData), field: .figures, purpose: .evidence, now: Aldermouth.now)
        #expect(found == (decision.isAllowed ? ["Harbour", "Hill"] : []))
    }

    @Test(arguments: Engine.tested)
    func `a query for rows shows nothing to who holds only figures`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, [Self.wards])
        let viewer = Viewer(purpose: .evidence, rules: [Rule(.everyone, .see, .openData, fields: [.figures])])
        #expect(try await database.look(Wards(viewer: viewer), at: Aldermouth.now).count == 2)
        #expect(try await database.look(Wards(viewer: viewer, field: .rows), at: Aldermouth.now).isEmpty)
    }
}
