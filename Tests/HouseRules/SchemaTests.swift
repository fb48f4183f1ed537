import Aldermouth
import Approvals
import Consultation
import Documents
import Evidence
import Foundation
import Initiatives
import Meetings
import Partnership
import Planning
import Portal
import Reports
import Scrutiny
import Secrets
import Testing

@testable import Storage

/// The database of the program: its history, and the one schema that both engines make of it.
@Suite("House rules of the schema")
struct SchemaTests {
    /// Every migration of the program, in order. `make schema` adds a new one to `Migrations.txt`.
    private let migrations: [Migration] = inOrder(
        Migration.all, partnershipMigrations, meetingMigrations, planningMigrations, initiativesMigrations,
        consultationMigrations,
        scrutinyMigrations, reportsMigrations, approvalsMigrations, documentsMigrations,
        portalMigrations)
    /// `make schema` writes `docs/schema.sql` anew, and records the migrations that are not recorded yet.
    private let writes = ProcessInfo.processInfo.environment["WARDMOTE_WRITE_SCHEMA"] != nil

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
        let numbers = migrations.map { $0.name.prefix(4) }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }

    /// `Migrations.txt` holds a line a migration: the SHA-256 of its text on each engine, and its name.
    @Test func `no migration has been edited`() throws {
        var recorded = try #require(Tree.read("Tests/HouseRules/Migrations.txt")).lines.filter { !$0.isEmpty }.map(
            String.init)
        let now = try migrations.map { migration in
            let prints = try Engine.allCases.map { engine in
                let text = Array(try migration.sql.written(for: engine).text.utf8)
                return text.withUnsafeBytes { Digest($0).text }
            }
            return (prints + [migration.name]).joined(separator: "  ")
        }
        if writes {
            let names = Set(recorded.map(Self.name))
            recorded += now.filter { !names.contains(Self.name($0)) }
            recorded.sort { Self.name($0) < Self.name($1) }
            let text = recorded.map { $0 + "\n" }.joined()
            try text.write(toFile: "\(Tree.root)/Tests/HouseRules/Migrations.txt", atomically: true, encoding: .utf8)
        }
        #expect(
            recorded == now,
            "A released migration is never edited: write a new one. If it was never released, take its line out of Migrations.txt and run make schema."
        )
    }

    private static func name(_ line: String) -> String { line.components(separatedBy: "  ").dropFirst(2).joined() }

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

    /// `make schema` writes the file anew.
    @Test(arguments: Engine.tested)
    func `the schema in the documents is what the migrations make`(engine: Engine) async throws {
        let sqlite = try await Aldermouth.database(on: .sqlite, migrations)
        let database = engine == .sqlite ? sqlite : try await Aldermouth.database(on: engine, migrations)
        let dump = try await SchemaDump(
            database, wordedBy: sqlite, added: try migrations.map { try $0.sql.written(for: .sqlite).text })
        if writes, engine == .sqlite {
            try dump.text.write(toFile: "\(Tree.root)/docs/schema.sql", atomically: true, encoding: .utf8)
        }
        let kept = try #require(Tree.read("docs/schema.sql"), "run make schema").lines
        let made = dump.text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(kept, made).first { $0 != $1 }.map { "“\($0)” should be “\($1)”" }
        let same = kept == made
        #expect(same, "on \(engine), run make schema: \(first ?? "one is longer")")
        #expect(dump.parts.count > 40)
    }

    @Test func `comments and checks are taken from a table as it was written`() {
        let words = SchemaWords(
            """
            CREATE TABLE one (
                state TEXT NOT NULL CHECK (state IN ('(', 'b')),   -- a -- b
                CONSTRAINT one_ends CHECK (
                    closed IS NULL OR (closed >= 0))
            ) STRICT
            """)
        #expect(words.comments == ["state": "a -- b"])
        #expect(
            words.checks
                == ["CHECK (state IN ('(', 'b'))", "CONSTRAINT one_ends CHECK ( closed IS NULL OR (closed >= 0))"])
    }

    @Test func `a column that came later keeps its comment`() {
        let comments = SchemaWords.comments(
            added: """
                ALTER TABLE one ADD COLUMN ended_day INTEGER;  -- NULL while it runs
                ALTER TABLE one ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
                """)
        #expect(comments == ["one": ["ended_day": "NULL while it runs"]])
    }
}
