import Aldermouth
import Evidence
import Foundation
import Secrets
import Testing

@testable import Storage

/// The database of the program: its history, and the one schema that both engines make of it.
@Suite("House rules of the schema")
struct SchemaTests {
    /// Every migration of the program, in order. A new one is added here and to `Migrations.txt`.
    private let migrations: [Migration] = Migration.all

    @Test func `every migration of the sources is in the list, numbered in order`() {
        let named = Tree.files(["Sources"]).flatMap { file in
            file.code.compactMap { line -> String? in
                let text = line.text.drop { $0 == " " }
                guard text.hasPrefix("\""), text.hasSuffix("\",") else { return nil }
                let name = text.dropFirst().dropLast(2)
                let digits = name.prefix(4)
                return digits.count == 4 && digits.allSatisfy(\.isNumber) && name.dropFirst(4).first == " "
                    ? String(name) : nil
            }
        }
        #expect(named.sorted() == migrations.map(\.name))
        for (position, migration) in migrations.enumerated() {
            let number = String(position + 1)
            #expect(migration.name.hasPrefix(String(repeating: "0", count: 4 - number.count) + number + " "))
        }
    }

    /// `Migrations.txt` holds a line a migration: the SHA-256 of its text on each engine, and its name.
    @Test func `no migration has been edited`() throws {
        let recorded = try #require(Tree.read("Tests/HouseRules/Migrations.txt")).lines.filter { !$0.isEmpty }.map(
            String.init)
        let now = try migrations.map { migration in
            let prints = try Engine.allCases.map { engine in
                let text = Array(try migration.sql.written(for: engine).text.utf8)
                return text.withUnsafeBytes { Digest($0).text }
            }
            return (prints + [migration.name]).joined(separator: "  ")
        }
        #expect(
            recorded == now,
            "A released migration is never edited: write a new one. If it was never released, record it.")
    }

    @Test func `the words in which the engines differ are five`() throws {
        let file = try #require(Tree.read("Sources/Storage/Fragment.swift"))
        let names = file.code.filter { $0.text.contains("static let") }
            .compactMap { $0.text.split(separator: " ").drop { $0 != "let" }.dropFirst().first }
        #expect(names == ["bigint", "real", "bytes", "strict", "explain"])
    }

    @Test func `only Storage asks which engine it is`() {
        let elsewhere = Tree.files(["Sources"]).filter { !$0.path.hasPrefix("Sources/Storage/") }
        let faults = elsewhere.flatMap { file in
            file.code.filter { $0.text.contains("engine ==") || $0.text.contains("case .postgres") }.map {
                "\(file.path):\($0.number)"
            }
        }
        #expect(faults.isEmpty)
    }

    @Test(.enabled(if: Engine.tested.contains(.postgres), "needs WARDMOTE_TEST_POSTGRES"))
    func `both engines have the same tables, columns, keys and indexes`() async throws {
        let sqlite = try await sqliteCatalogue(Aldermouth.database(on: .sqlite, migrations))
        let postgres = try await postgresCatalogue(Aldermouth.database(on: .postgres, migrations))
        #expect(sqlite.count > 20)
        #expect(sqlite == postgres)
    }

    /// `table.column kind null|not null`, and `index table(columns)`.
    private func sqliteCatalogue(_ database: Database) async throws -> [String] {
        try await database.read { connection in
            try connection.column(
                """
                SELECT t.name || '.' || c.name || ' ' || CASE c.type WHEN 'INTEGER' THEN 'whole' WHEN 'TEXT' THEN 'text'
                           WHEN 'REAL' THEN 'real' ELSE 'bytes' END
                       || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' not null' ELSE ' null' END
                FROM   sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE  t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
                UNION ALL
                SELECT 'index ' || t.name || CASE i."unique" WHEN 1 THEN ' unique ' ELSE ' ' END
                       || (SELECT GROUP_CONCAT(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno))
                FROM   sqlite_master t JOIN pragma_index_list(t.name) i
                WHERE  t.type = 'table'
                UNION ALL
                SELECT 'index ' || t.name || ' unique ' || c.name
                FROM   sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE  t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER'
                       AND (SELECT COUNT(*) FROM pragma_table_info(t.name) WHERE pk > 0) = 1
                UNION ALL
                SELECT 'key ' || t.name || '.' || k."from" || ' ' || k."table" || '.' || k."to"
                FROM   sqlite_master t JOIN pragma_foreign_key_list(t.name) k
                WHERE  t.type = 'table'
                """, as: String.self)
        }.sorted()
    }

    private func postgresCatalogue(_ database: Database) async throws -> [String] {
        try await database.read { connection in
            try connection.column(
                """
                SELECT table_name || '.' || column_name || ' ' || CASE WHEN data_type IN ('bigint', 'integer') THEN 'whole'
                           WHEN data_type = 'text' THEN 'text' WHEN data_type = 'double precision' THEN 'real' ELSE 'bytes' END
                       || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE ' null' END
                FROM   information_schema.columns WHERE table_schema = current_schema()
                UNION ALL
                SELECT 'index ' || t.relname || CASE WHEN i.indisunique THEN ' unique ' ELSE ' ' END
                       || (SELECT STRING_AGG(a.attname, ',' ORDER BY k.n)
                           FROM   UNNEST(i.indkey::int2[]) WITH ORDINALITY k(attnum, n)
                                  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
                FROM   pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace
                WHERE  s.nspname = current_schema()
                UNION ALL
                SELECT 'key ' || t.relname || '.' || a.attname || ' ' || f.relname || '.' || b.attname
                FROM   pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace s ON s.oid = t.relnamespace
                       JOIN pg_class f ON f.oid = c.confrelid
                       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
                       JOIN pg_attribute b ON b.attrelid = f.oid AND b.attnum = c.confkey[1]
                WHERE  c.contype = 'f' AND s.nspname = current_schema()
                """, as: String.self)
        }.sorted()
    }
}
