import Aldermouth
import Approvals
import Consultation
import Dates
import Documents
import Foundation
import Meetings
import Partnership
import Planning
import Scrutiny
import Storage

@testable import Reports

/// The records of the five published papers, brought in, and the papers that are written of them.
struct Produced {
    /// A paper by the name of its files, and the title of its report.
    struct Paper: Sendable {
        var name: String
        var report: String
    }

    let registry: Registry

    static let examples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples")

    static var papers: [Paper] {
        get throws {
            try rows("papers/papers.csv").map { Paper(name: $0["name"] ?? "", report: $0["report"] ?? "") }
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: examples.appending(path: path), encoding: .utf8)
    }

    /// Rows of a table by their headings. A cell in quotes may have commas and no quotes.
    static func rows(_ path: String) throws -> [[String: String]] {
        let lines = try text(path).split(separator: "\n").map { line in
            var (cells, cell, isQuoted) = ([String](), "", false)
            for scalar in line.unicodeScalars {
                switch scalar {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: (cells, cell) = (cells + [cell], "")
                default: cell.unicodeScalars.append(scalar)
                }
            }
            return cells + [cell]
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    private static func names(_ folder: String, _ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: examples.appending(path: folder).path)
            .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
    }

    /// The tables of the published reviews.
    private static var reviews: [ImportScrutiny.File] {
        get throws {
            try names("scrutiny", "").filter { !$0.hasSuffix(".md") }.flatMap { folder in
                try names(folder, ".csv").map { ImportScrutiny.File($0, Array(try text($0).utf8)) }
            }
        }
    }

    init(_ engine: Engine) async throws {
        let database = try await Aldermouth.database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, consultationMigrations,
                scrutinyMigrations, reportsMigrations, approvalsMigrations, documentsMigrations)
        )
        registry = Registry(database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        func trace(_ viewer: Viewer) -> Trace { Trace(viewer, at: Aldermouth.now, route: "test") }
        for file in try Self.names("plans", ".txt") {
            _ = try await registry.write(trace(.planner), ImportPlan(text: try Self.text(file)).run)
        }
        for file in try Self.names("groups", ".txt") {
            _ = try await registry.write(trace(.planner), ImportGroups(text: try Self.text(file)).run)
        }
        for file in try Self.names("cited", ".txt") {
            _ = try await registry.write(trace(.planner), ImportCited(text: try Self.text(file)).run)
        }
        // The answers refer to the cited figures, which must be there to be frozen with them.
        let tables = try Self.reviews
        _ = try await registry.write(
            trace(.scrutinyKeeper),
            ImportScrutiny(files: tables, today: Aldermouth.now.localDay, telling: TellAnswers()).run)
        for file in try Self.names("reports", ".txt") {
            _ = try await registry.write(trace(.reportKeeper), ImportTemplate(text: try Self.text(file)).run)
        }
        for file in try Self.names("papers", ".txt") {
            _ = try await registry.write(trace(.reportKeeper), ImportReport(text: try Self.text(file)).run)
        }
    }

    /// A paper as whoever runs the program writes it.
    func whole(_ paper: Paper) async throws -> WholeReport {
        let trace = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        let reports = try await registry.look(CommitteeReports(viewer: .reportKeeper), trace)
        guard let report = reports.first(where: { $0.header.title == paper.report }),
            let whole = try await WholeReport.look(report.id, registry, trace, figures: NoFigures())
        else { throw NotMade(why: "no report \(paper.report)") }
        return whole
    }
}
