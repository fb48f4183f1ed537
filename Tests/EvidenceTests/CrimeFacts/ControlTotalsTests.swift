import Aldermouth
import Dates
import Figures
import Foundation
import Places
import Storage
import Testing

@testable import Evidence

/// Real files of the demonstration, against what a separate program counted in them.
@Suite("Control totals")
struct ControlTotalsTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let archives = here.appendingPathComponent("../../../Examples/crime").standardizedFileURL.path

    /// One file of each of the three forces, and the other kinds of one of them.
    private static let wanted: [(archive: String, files: [String])] = [
        (
            "bedfordshire-2023-05-to-2025-12.zip",
            [
                "2023-05-bedfordshire-street.csv", "2023-05-bedfordshire-outcomes.csv",
                "2023-05-bedfordshire-stop-and-search.csv",
            ]
        ), ("derbyshire-2024-01-to-2025-12.zip", ["2024-01-derbyshire-street.csv"]),
        ("nottinghamshire-2024-01-to-2025-12.zip", ["2025-01-nottinghamshire-street.csv"]),
    ]

    /// The lines of a small table, by the names of its columns. None of these tables has a comma in a field.
    private func table(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOf: Self.here.appendingPathComponent("../ControlTotals/" + name), encoding: .utf8)
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// A desk with those files alone, brought in as one archive, and what was said of each.
    private func desk(_ engine: Engine) async throws -> (Desk, [String: ImportedFile]) {
        let desk = try await Desk(engine)
        let buffer = ByteBuffer()
        var entries: [TestZip.Entry] = []
        for (name, files) in Self.wanted {
            let archive = try ZipArchive(Self.archives + "/" + name)
            for file in files {
                let entry = try #require(archive.entries.first { $0.name.hasSuffix("/" + file) })
                try archive.read(entry, into: buffer)
                entries.append(TestZip.Entry(entry.name, bytes: Array(buffer.bytes)).with { $0.isStored = true })
            }
        }
        let report = try await desk.bring(desk.lay("some.zip", TestZip.bytes(entries)))
        #expect(report.states == Array(repeating: .new, count: 5))
        let named = report.map { ("\($0.month?.iso ?? "") \($0.source ?? "") \($0.set?.rawValue ?? "")", $0) }
        return (desk, Dictionary(uniqueKeysWithValues: named))
    }

    @Test(arguments: Engine.tested)
    func `every total of five real files is the same`(engine: Engine) async throws {
        let (desk, said) = try await desk(engine)
        let facts = try await desk.facts()
        for line in try table("street-files.csv") {
            let (month, force) = (line["month", default: ""], line["force", default: ""])
            let file = try #require(said["\(month) \(force) street"])
            #expect(line["rows"] == "\(file.rows)")
            #expect(line["rows_without_lsoa"] == "\(file.withoutPlace)")
            #expect(line["rows_without_coordinates"] == "\(file.withoutCoordinates)")
            #expect(line["rows_repeating_a_crime_id"] == "\(file.repeatedIDs)")
            let one = try #require(Month(iso: month))
            for (measure, column) in [(Measure.policeRecords, "rows"), (.asb, "asb_rows"), (.crime, "crime_rows")] {
                let found = lines(facts, measure, [.files(force: force)], one)
                #expect(found.map { $0.value.map(String.init) } == [line[column]])
            }
        }
        for line in try table("outcomes-and-stop-search-files.csv") {
            let kind = line["kind", default: ""]
            let file = try #require(said["\(line["month", default: ""]) \(line["force", default: ""]) \(kind)"])
            #expect(line["rows"] == "\(file.rows)")
            let measure = try #require(Measure.named(kind))
            let month = try #require(file.month)
            let found = lines(facts, measure, [.files(force: "bedfordshire")], month)
            #expect(found.map { $0.value.map(String.init) } == [line["rows"]])
        }
    }

    @Test(arguments: Engine.tested)
    func `every district, month and type of crime is the same, and nothing is anywhere else`(engine: Engine)
        async throws
    {
        let (desk, _) = try await desk(engine)
        let facts = try await desk.facts()
        let table = try table("district-month-crime-type.csv")
        var compared = 0
        for (force, rows) in Dictionary(grouping: table, by: { $0["force", default: ""] }) {
            let month = try #require(Month(iso: rows[0]["month", default: ""]))
            let codes = Set(rows.map { $0["lad24_code", default: ""] }).sorted()
            let areas = try codes.map { try Area.parse($0.isEmpty ? "unplaced" : $0, in: .embedded) }
            let found = lines(facts, .policeRecords, areas, month, byCategory: true, recordedBy: [force])
            var values = Dictionary(
                uniqueKeysWithValues: found.map { ("\($0.place.code) \($0.category)", $0.value.map(String.init) ?? "") }
            )
            for row in rows {
                let code = row["lad24_code", default: ""].isEmpty ? "unplaced" : row["lad24_code", default: ""]
                #expect(values.removeValue(forKey: "\(code) \(row["crime_type", default: ""])") == row["rows"])
                compared += 1
            }
            #expect(values.values.allSatisfy { $0 == "0" })
            let whole = lines(facts, .policeRecords, [.files(force: force)], month)
            #expect(whole.first?.value == rows.reduce(0) { $0 + (Int($1["rows", default: ""]) ?? 0) })
        }
        #expect(compared == table.count && compared > 300)
    }

    private func lines(
        _ facts: CrimeFacts, _ measure: Measure, _ areas: [Area], _ month: Month, byCategory: Bool = false,
        recordedBy: [String]? = nil
    ) -> [FigureLine] {
        let asked = FigureLines.Asked(
            measure: measure, areas: areas, period: Period(month), byMonth: true, byCategory: byCategory, byArea: false,
            level: nil, compared: nil, recordedBy: recordedBy)
        return FigureLines(facts: facts, asked: asked, now: Aldermouth.now).lines
    }
}
