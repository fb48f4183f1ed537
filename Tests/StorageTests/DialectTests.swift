import Aldermouth
import Foundation
import Testing

@testable import Storage

struct DialectTests {
    @Test(arguments: Engine.tested)
    func `what is missing sorts last, and text by its bytes`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let titles = ["b", nil, "B", "é", "a", "Z"]
        let found = try await database.write { connection in
            try connection.bulkInsert(
                into: "paper", ["id", "title"], titles.enumerated().map { [.whole(Int64($0)), $1.stored] })
            return (
                try connection.column("SELECT title FROM paper ORDER BY title NULLS LAST", as: String?.self),
                try connection.column("SELECT title FROM paper ORDER BY title DESC NULLS LAST", as: String?.self)
            )
        }
        #expect(found.0 == ["B", "Z", "a", "b", "é", nil])
        #expect(found.1 == ["é", "b", "a", "Z", "B", nil])
    }

    @Test(arguments: Engine.tested)
    func `a list of none matches nothing, and a list matches its own`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let found = try await database.write { connection in
            try connection.execute("INSERT INTO shelf (id, label) VALUES (1, 'a'), (2, 'b'), (3, 'c')")
            return [[], [1, 3]].map { (ids: [Int]) in
                try? connection.column("SELECT label FROM shelf WHERE id IN \(list: ids) ORDER BY id", as: String.self)
            }
        }
        #expect(found == [[], ["a", "c"]])
    }

    @Test func `a query rides its index`() async throws {
        let database = try await Tables.database(on: .sqlite)
        let plan = try await database.read { try $0.plan("SELECT id FROM paper WHERE shelf = \(1)") }
        #expect(plan.contains("INDEX paper_shelf"))
    }

    /// The engines may differ in these words and no others. Adding one is a decision, so it is made here as well.
    @Test func `the fragments are five`() throws {
        let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Storage/Fragment.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        #expect(text.components(separatedBy: "= Fragment(sqlite:").count - 1 == 5)
    }

    @Test func `rows read in different orders find their own columns`() throws {
        let columns = Columns(["id", "name", "area_name"])
        for _ in 1...3 {
            columns.beginRow()
            #expect(try columns.position(of: "area_name") == 2)
            #expect(try columns.position(of: "id") == 0)
        }
        columns.beginRow()
        #expect(try columns.position(of: "name") == 1)
        #expect(try columns.position(of: "id") == 0)
        #expect(throws: StorageError.noSuchColumn("street")) { try columns.position(of: "street") }
    }
}
