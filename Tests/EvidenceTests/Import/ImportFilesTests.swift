import Aldermouth
import Dates
import Figures
import Foundation
import Partnership
import Storage
import Testing

@testable import Evidence

/// Files of the kind that data.police.uk gives, with invented rows.
enum Download {
    static let march = "2024-03/2024-03-bedfordshire-street.csv"

    /// A street file of `rows` rows; `kind` makes its facts other than those of another.
    static func street(_ month: String = "2024-03", rows: Int = 3, type: String = "Burglary", ends: String = "\r\n")
        -> String
    {
        StreetFile.text(
            (0..<rows).map { StreetFile.row(id: StreetFile.id($0 + 1), month: month, type: type) }, ends: ends)
    }
}

@Suite("Bringing files in")
struct ImportFilesTests {
    @Test(arguments: Engine.tested)
    func `a file, a folder and an archive are all taken, however deep`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let single = try desk.lay("2024-01-bedfordshire-street.csv", Download.street("2024-01"))
        try desk.lay("folder/deep/er/2024-02/2024-02-bedfordshire-street.csv", Download.street("2024-02"))
        try desk.lay("folder/notes.txt", "left alone")
        try desk.lay("folder/._2024-02-bedfordshire-street.csv", "the shadow that a system leaves")
        let archive = try desk.lay(
            "download.zip",
            TestZip.bytes([
                .init("a/b/c/2024-03/", "").with { $0.isStored = true },
                .init("a/b/c/2024-03/2024-03-bedfordshire-street.csv", Download.street()),
                .init("2024-04-bedfordshire-street.csv", Download.street("2024-04")),
                .init("README.txt", "left alone"),
            ]))
        let folder = desk.everything + "/folder"
        let report = try await desk.bring(single, folder, archive)
        #expect(report.states == [.new, .new, .new, .new])
        #expect(
            report.map(\.name) == [
                single, folder + "/deep/er/2024-02/2024-02-bedfordshire-street.csv",
                archive + "!a/b/c/2024-03/2024-03-bedfordshire-street.csv",
                archive + "!2024-04-bedfordshire-street.csv",
            ])
        #expect(try await desk.held.map(\.month) == ["2024-01", "2024-02", "2024-03", "2024-04"])
        #expect(
            try await desk.figures(.crime, "bedfordshire", from: "2024-01", to: "2024-04").said == [
                "bedfordshire 12 complete"
            ])
    }

    @Test(arguments: Engine.tested)
    func `a file given twice, or by two names, is held once`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try desk.lay(Download.march, Download.street())
        let copy = try desk.lay("copies/2024-03-bedfordshire-street (1).csv", Download.street())
        let archive = try desk.lay("again.zip", TestZip.bytes([.init(Download.march, Download.street())]))
        let report = try await desk.bring(one, one, copy, archive)
        #expect(report.states == [.new, .unchanged, .unchanged, .unchanged])
        #expect(report.map(\.rows) == [3, 3, 3, 3])
        #expect(try await desk.held.count == 1)
        #expect(try await desk.figures(.crime, "bedfordshire").said == ["bedfordshire 3 complete"])
    }

    @Test(arguments: Engine.tested)
    func `bringing the same files again changes nothing at all`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        try desk.lay("2024-01-bedfordshire-street.csv", Download.street("2024-01"))
        try desk.lay("more.zip", TestZip.bytes([.init(Download.march, Download.street())]))
        _ = try await desk.bring(desk.everything)
        let before = try await desk.kept
        let later = Instant(milliseconds: Aldermouth.now.milliseconds + 86_400_000)
        let report = try await desk.bring(desk.everything, at: later)
        #expect(report.states == [.unchanged, .unchanged])
        #expect(try await desk.kept == before)
    }

    @Test(arguments: Engine.tested)
    func `line ends do not make another file`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let crlf = try desk.lay("crlf/2024-03-bedfordshire-street.csv", Download.street(ends: "\r\n"))
        let lf = try desk.lay("lf/2024-03-bedfordshire-street.csv", Download.street(ends: "\n"))
        #expect(try await desk.bring(crlf).states == [.new])
        let before = try await desk.kept
        #expect(try await desk.bring(lf).states == [.unchanged])
        #expect(try await desk.kept == before)
    }

    @Test(arguments: Engine.tested)
    func `a later vintage restates the month, and the old count stays known`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let old = try desk.lay("old/2024-03-bedfordshire-street.csv", Download.street(rows: 3))
        let new = try desk.lay("new/2024-03-bedfordshire-street.csv", Download.street(rows: 5))
        #expect(try await desk.bring(old).states == [.new])
        #expect(try await desk.bring(new).states == [.restated])
        #expect(try await desk.figures(.crime, "bedfordshire").said == ["bedfordshire 5 restated"])
        let held = try await desk.held
        #expect(held.map(\.rows) == [3, 5])
        #expect(held.map { $0.replacedBy?.number } == [held[1].id.number, nil])
        let line = try #require(try await desk.ledger.first)
        #expect(line.state == .restated && line.rows == 5)
        #expect(line.reason == "A later file has 5 rows where the one before had 3.")
        // The facts of the file that was replaced are still there to be counted.
        let facts = try await desk.facts()
        #expect(held.map { facts.block($0)?.rows } == [3, 5])

        // The old file once more changes nothing: the later one still counts.
        let before = try await desk.kept
        #expect(try await desk.bring(old).states == [.unchanged])
        let oldAgain = try desk.lay("lf/2024-03-bedfordshire-street.csv", Download.street(rows: 3, ends: "\n"))
        #expect(try await desk.bring(oldAgain).states == [.unchanged])
        #expect(try await desk.kept == before)
    }

    @Test(arguments: Engine.tested)
    func `three vintages in one call restate one another in the order given`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let paths = try (1...3).map {
            try desk.lay("v\($0)/2024-03-bedfordshire-street.csv", Download.street(rows: $0))
        }
        let report = try await desk.bring(paths[0], paths[1], paths[2])
        #expect(report.states == [.new, .restated, .restated])
        #expect(try await desk.figures(.crime, "bedfordshire").said == ["bedfordshire 3 restated"])
        #expect(try await desk.held.filter { $0.replacedBy == nil }.map(\.rows) == [3])
    }

    @Test(arguments: Engine.tested)
    func `a damaged file among good ones is refused whole, with its place, and the others are kept`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try desk.lay("2024-01-bedfordshire-street.csv", Download.street("2024-01"))
        let rows = [StreetFile.row(month: "2024-02"), StreetFile.row(month: "2024-02", longitude: "far away")]
        let bad = try desk.lay("2024-02-bedfordshire-street.csv", StreetFile.text(rows))
        try desk.lay("2024-03-bedfordshire-street.csv", Download.street())
        try desk.lay("shopping.csv", "bread,milk\n")
        let report = try await desk.bring(desk.everything)
        #expect(report.states == [.new, .refused, .new, .refused])
        #expect(report[1].name == bad)
        #expect(report[1].refusal == FileRefusal("“far away” is not a longitude.", line: 3, column: 5))
        #expect(report[3].refusal?.reason.contains("The name is not that of a file from data.police.uk") == true)
        #expect(try await desk.held.map(\.month) == ["2024-01", "2024-03"])
        #expect(try await desk.ledger.map(\.state) == [.complete, .absent, .complete])
        #expect(
            try await desk.figures(.crime, "bedfordshire", from: "2024-01", to: "2024-03", by: "month").said == [
                "bedfordshire 3 complete", "bedfordshire  absent", "bedfordshire 3 complete",
            ])
        // A damaged newer vintage does not touch the one that is held.
        let before = try await desk.kept
        let worse = try desk.lay("later/2024-03-bedfordshire-street.csv", Download.street(rows: 9) + "a,b\n")
        #expect(try await desk.bring(worse).first?.refusal?.line == 11)
        #expect(try await desk.kept == before)
    }

    @Test(arguments: Engine.tested)
    func `a category in quotes is the same category`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let rows = ["Burglary", "\"Burglary\"", "\"Drugs\"", "\"\"", ""].enumerated().map {
            StreetFile.row(id: StreetFile.id($0 + 1), type: $1)
        }
        #expect(try await desk.bring(desk.lay(Download.march, StreetFile.text(rows))).states == [.new])
        let lines = try await desk.figures(.crime, "bedfordshire", by: "category")
        #expect(lines.first { $0.category == "Burglary" }?.value == 2)
        #expect(lines.first { $0.category == "Drugs" }?.value == 1)
        #expect(lines.count { $0.category == "Burglary" } == 1)
        #expect(lines.reduce(0) { $0 + ($1.value ?? 0) } == 5)
    }

    @Test(arguments: Engine.tested)
    func `what cannot be found or read is refused by name`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let nowhere = desk.everything + "/nowhere.csv"
        let report = try await desk.bring(nowhere)
        #expect(report.states == [.refused])
        #expect(report[0].refusal?.reason == "There is no such file or folder.")
        #expect(try await desk.held.isEmpty && desk.segments.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `somebody who may not bring files in changes nothing`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let path = try desk.lay(Download.march, Download.street())
        for viewer in [Aldermouth.councillorOkafor, Aldermouth.stranger] {
            #expect(try await desk.bring(path, by: viewer).isEmpty)
        }
        #expect(try await desk.held.isEmpty && desk.segments.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `somebody who may bring files in but not see them takes nothing away`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.bring(desk.lay("2024-01-bedfordshire-street.csv", Download.street("2024-01")))
        let clerk = Viewer(purpose: .evidence, rules: [Rule(.everyone, .importData, .importedFile)])
        #expect(try await desk.bring(desk.lay(Download.march, Download.street()), by: clerk).states == [.new])
        #expect(
            try await desk.figures(.crime, "bedfordshire", from: "2024-01", to: "2024-03", by: "month").said == [
                "bedfordshire 3 complete", "bedfordshire  absent", "bedfordshire 3 complete",
            ])
    }
}
