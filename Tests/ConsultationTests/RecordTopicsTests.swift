import Aldermouth
import Dates
import Evidence
import Foundation
import Pages
import Partnership
import Places
import Planning
import Storage
import Testing

@testable import Consultation

@Suite("What the police recorded of a topic")
struct RecordTopicsTests {
    private static let header =
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"

    /// Two years of street files of one place in Bedford: each month three thefts from shops.
    private func facts() async throws -> CrimeFacts {
        let folder = NSTemporaryDirectory() + "wardmote-topics-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await Aldermouth.database(on: .sqlite, inOrder(Migration.all, partnershipMigrations))
        var paths: [String] = []
        for month in Period(first: "2024-10", last: "2026-09") {
            let place =
                "Bedfordshire Police,Bedfordshire Police,-0.340838,52.162811,On or near Harbour Street,E01017495,Bedford 004B"
            let rows = (0..<3).map { row in
                let digits = "\(month.number)\(row)"
                let id = String(repeating: "0", count: 64 - digits.utf8.count) + digits
                return "\(id),\(month.iso),\(place),Shoplifting,Under investigation,\r\n"
            }
            let path = "\(folder)/\(month.iso)-bedfordshire-street.csv"
            try Data(("\(Self.header)\r\n" + rows.joined()).utf8).write(to: URL(fileURLWithPath: path))
            paths.append(path)
        }
        _ = try await ImportFiles(viewer: .keeper, paths: paths, folder: folder, now: Aldermouth.now).run(database)
        return try await CrimeFacts(folder: folder, database: database, gazetteer: .embedded, at: Aldermouth.now)
    }

    @Test func `a topic has the count of its crime type in twelve months, and the page that explains it`() async throws
    {
        let area: AreaCode = "E06000055"
        let topics = RecordTopics(facts: try await facts(), area: area, now: Aldermouth.now)
        #expect(topics.period == Period(first: "2025-10", last: "2026-09"))
        let shops = try #require(topics.recorded[.shoplifting])
        #expect(shops.count == 36 && shops.match.crimeType == "Shoplifting")
        #expect(shops.compared.contains("36 from October 2025 to September 2026, against 36"))
        #expect(shops.address.text == "/areas/E06000055/measures/police-records?type=Shoplifting")
        #expect(topics.recorded[.littering] == nil)
        // Every month is held, and no row is of this type: that is none, and not unknown.
        #expect(topics.recorded[.robbery]?.count == 0)
    }

    @Test func `an indicator can take a measure of whole months, the latest first, with its files`() async throws {
        let facts = try await facts()
        let trace = Trace(.openData, at: Aldermouth.now, route: "test")
        let quarter = IndicatorSource.measure("crime", area: "E06000055", months: 3)
        let values = facts.counted("crime", "E06000055", quarter, trace)
        #expect(values.map(\.month) == ["2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04"])
        #expect(values.allSatisfy { $0.amount == 9 })
        #expect(values[0].said.contains("July to September 2026") && values[0].said.contains("Source: "))
        let year = IndicatorSource.measure("crime", area: "E06000055", months: 0)
        #expect(facts.counted("crime", "E06000055", year, trace).map(\.amount) == [18, 15, 12, 9, 6, 3])
        #expect(facts.counted("no-measure", "E06000055", quarter, trace).isEmpty)
        #expect(facts.counted("crime", "nowhere", quarter, trace).isEmpty)
    }

    @Test func `where nothing is held nothing is told`() async throws {
        let folder = NSTemporaryDirectory() + "wardmote-topics-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await Aldermouth.database(on: .sqlite, inOrder(Migration.all, partnershipMigrations))
        let facts = try await CrimeFacts(
            folder: folder, database: database, gazetteer: .embedded, at: Aldermouth.now)
        let area: AreaCode = "E06000055"
        let topics = RecordTopics(facts: facts, area: area, now: Aldermouth.now)
        #expect(topics.period == nil && topics.recorded.isEmpty)
    }
}
