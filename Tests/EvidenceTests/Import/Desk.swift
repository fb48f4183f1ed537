import Aldermouth
import Dates
import Figures
import Foundation
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// The desk of one analyst for one test: a data folder, a database, and files to bring in. Cleared when the test ends.
final class Desk: Sendable {
    let data: String
    let database: Database
    private let top: String

    init(_ engine: Engine) async throws {
        let top = NSTemporaryDirectory() + "wardmote-desk-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: top + "/data", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: top + "/in", withIntermediateDirectories: true)
        (self.top, data) = (top, top + "/data")
        database = try await Aldermouth.database(on: engine, Migration.all)
    }

    deinit { try? FileManager.default.removeItem(atPath: top) }

    /// Lays a file on the desk, folders and all, and gives its path.
    @discardableResult
    func lay(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(top)/in/\(name)"
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @discardableResult
    func lay(_ name: String, _ text: String) throws -> String { try lay(name, Array(text.utf8)) }

    /// The folder in which all that was laid lies.
    var everything: String { top + "/in" }

    func bring(
        _ paths: String..., by viewer: Viewer = Aldermouth.priya, at now: Instant = Aldermouth.now
    ) async throws -> [ImportedFile] {
        try await ImportFiles(viewer: viewer, paths: paths, folder: data, now: now).run(database)
    }

    func facts() async throws -> CrimeFacts {
        try await CrimeFacts(folder: data, database: database, gazetteer: .embedded, at: Aldermouth.now)
    }

    var held: [HeldFile] {
        get async throws { try await database.look(HeldFiles(viewer: Aldermouth.priya), at: Aldermouth.now) }
    }

    var ledger: [LedgerLine] {
        get async throws { try await database.look(Ledger(viewer: Aldermouth.priya), at: Aldermouth.now) }
    }

    /// The bytes of every file of facts, by name.
    var segments: [String: Data] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: data + "/facts")) ?? []
        return names.filter { $0.hasSuffix(".facts") }.reduce(into: [:]) {
            $0[$1] = FileManager.default.contents(atPath: data + "/facts/" + $1)
        }
    }

    /// All that is held anywhere, to be compared with itself later.
    var kept: Kept {
        get async throws {
            let categories = try await database.read { connection in
                try connection.column(
                    "SELECT source_file || ':' || category || ':' || rows FROM source_file_category ORDER BY source_file, category",
                    as: String.self)
            }
            return Kept(files: try await held, ledger: try await ledger, categories: categories, segments: segments)
        }
    }

    struct Kept: Equatable {
        var files: [HeldFile]
        var ledger: [LedgerLine]
        var categories: [String]
        var segments: [String: Data]
    }

    /// The lines of `wardmote figures`.
    func figures(
        _ measure: Measure = .policeRecords, _ areas: String..., from: Month = "2024-03", to: Month? = nil,
        by: String = "", level: Level? = nil, compared: FigureLines.Compared? = nil, recordedBy: [String]? = nil
    ) async throws -> [FigureLine] {
        let wanted = try areas.map { try Area.parse($0, in: .embedded) }
        let asked = FigureLines.Asked(
            measure: measure, areas: wanted, period: Period(first: from, last: to ?? from),
            byMonth: by.contains("month"), byCategory: by.contains("category"), byArea: by.contains("area"),
            level: level, compared: compared, recordedBy: recordedBy)
        return FigureLines(facts: try await facts(), asked: asked, now: Aldermouth.now).lines
    }
}

extension [FigureLine] {
    /// Each line as `area value state`, for a glance.
    var said: [String] {
        map { "\($0.place.code) \($0.value.map(String.init) ?? "") \($0.state.rawValue)" }
    }
}

extension [ImportedFile] {
    var states: [ImportedFile.State] { map(\.state) }
}
