import Foundation

@testable import Storage

/// The tables of a database as its engine's own catalogue tells them, written as SQL.
///
/// Types are told in SQLite's words: `INTEGER` is `BIGINT` or `INTEGER` on PostgreSQL, `REAL` is `DOUBLE PRECISION`,
/// `BLOB` is `BYTEA`. Comments, and the wording of checks, are kept by SQLite alone.
struct SchemaDump {
    /// One line of the schema: a column, a constraint, how many checks there are, or an index.
    struct Part: FromRow, Hashable {
        enum Kind: Int, Sendable {
            case column = 1
            case key, unique, reference, checks, index
        }
        var table: String
        var kind: Kind
        /// The order of columns; the others are in the order of their text.
        var place: Int
        var text: String

        init(_ row: Row) throws(StorageError) {
            (table, place, text) = (try row["table_name"], try row["place"], try row["words"])
            kind = Kind(rawValue: try row["kind"]) ?? .checks
        }
    }

    /// What SQLite keeps of a table as it was written.
    struct Wording: FromRow {
        var table: String
        var sql: String
        init(_ row: Row) throws(StorageError) { (table, sql) = (try row["name"], try row["sql"]) }
    }

    var parts: [Part]
    /// By table.
    var wordings: [String: SchemaWords]

    /// - Parameters:
    ///   - sqlite: a database of the same migrations, for comments and checks.
    ///   - added: the text of those migrations, for the comments of columns that came later.
    init(_ database: Database, wordedBy sqlite: Database, added: [String]) async throws {
        parts = try await database.read { connection in
            try connection.all(connection.engine == .sqlite ? Self.sqliteParts : Self.postgresParts, as: Part.self)
        }
        let tables = try await sqlite.read { try $0.all(Self.sqliteWordings, as: Wording.self) }
        wordings = Dictionary(uniqueKeysWithValues: tables.map { ($0.table, SchemaWords($0.sql)) })
        for (table, comments) in added.flatMap(SchemaWords.comments) {
            wordings[table]?.comments.merge(comments) { first, _ in first }
        }
    }

    var text: String {
        let tables = Dictionary(grouping: parts, by: \.table).sorted { $0.key < $1.key }
        return """
            -- The schema that the migrations make, on SQLite and on PostgreSQL alike. Written by `make schema`, and held to
            -- both engines by a test. To read, not to run: types are in SQLite's words, and Sources/Storage/Fragment.swift
            -- says how PostgreSQL spells them.


            """ + tables.map { table($0.key, $0.value) }.joined(separator: "\n")
    }

    private func table(_ name: String, _ parts: [Part]) -> String {
        func lines(_ kind: Part.Kind) -> [Part] {
            parts.filter { $0.kind == kind }.sorted { ($0.place, $0.text) < ($1.place, $1.text) }
        }
        let words = wordings[name] ?? SchemaWords("")
        let widest = lines(.column).map { $0.text.prefix { $0 != " " }.count }.max() ?? 0
        let columns = lines(.column).map { part -> (String, String?) in
            let column = part.text.prefix { $0 != " " }
            let padding = String(repeating: " ", count: widest - column.count)
            return (column + padding + part.text.dropFirst(column.count), words.comments[String(column)])
        }
        // An engine that has more or fewer checks than were worded shows how many.
        let counted = lines(.checks).map(\.text)
        let checks = counted == ["\(words.checks.count)"] ? words.checks : counted
        let constraints = (lines(.key) + lines(.unique) + lines(.reference)).map(\.text) + checks
        let all = columns + constraints.map { ($0, nil) }
        let inside = all.enumerated().map { place, line in
            "    \(line.0)\(place < all.count - 1 ? "," : "")\(line.1.map { "  -- \($0)" } ?? "")\n"
        }
        let indexes = lines(.index).map { "\($0.text);\n" }
        return "CREATE TABLE \(name) (\n\(inside.joined()));\n" + indexes.joined()
    }
}

/// The comments and the checks of one table, as its migration wrote them.
struct SchemaWords {
    /// By column.
    fileprivate(set) var comments: [String: String] = [:]
    private(set) var checks: [String] = []

    init(_ sql: String) {
        var code = ""
        for line in sql.components(separatedBy: "\n") {
            let halves = line.components(separatedBy: "--")
            code += halves[0] + " "
            let column = halves[0].split(separator: " ").first.map(String.init)
            if halves.count > 1, let column {
                comments[column] = halves.dropFirst().joined(separator: "--").trimmingCharacters(in: .whitespaces)
            }
        }
        let words = code.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        let pieces = words.components(separatedBy: "CHECK (")
        for (before, after) in zip(pieces, pieces.dropFirst()) {
            let name = before.split(separator: " ").suffix(2)
            let named = name.first == "CONSTRAINT" ? name.joined(separator: " ") + " " : ""
            checks.append("\(named)CHECK (\(Self.closed(after)))")
        }
        checks.sort()
    }

    /// The comments of the columns that a migration adds to tables that are there, by table and column.
    static func comments(added sql: String) -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for line in sql.components(separatedBy: "\n") {
            let halves = line.components(separatedBy: "-- ")
            let words = halves[0].split(separator: " ").map(String.init)
            guard halves.count > 1, words.count > 6, Array(words[0...1]) == ["ALTER", "TABLE"] else { continue }
            guard Array(words[3...4]) == ["ADD", "COLUMN"] else { continue }
            let comment = halves.dropFirst().joined(separator: "-- ").trimmingCharacters(in: .whitespaces)
            found[words[2], default: [:]][words[5]] = comment
        }
        return found
    }

    /// The beginning of `text` up to the bracket that closes one opened before it; quoted brackets do not count.
    private static func closed(_ text: String) -> Substring {
        var (depth, quoted) = (1, false)
        for at in text.indices {
            switch text[at] {
            case "'": quoted.toggle()
            case "(" where !quoted: depth += 1
            case ")" where !quoted: depth -= 1
            default: break
            }
            if depth == 0 { return text[..<at] }
        }
        return text[...]
    }
}
