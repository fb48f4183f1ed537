import Aldermouth
import Dates
import Foundation
import Partnership
import Places
import Storage

@testable import Evidence

/// A folder of invented street files of two districts of one force, in which everything can be counted by hand.
///
/// Each month each of three neighbourhoods has as many rows of each type, and three rows have no place. The codes are
/// real, the rows are not.
struct InventedStreets: Sendable {
    static let bolsover = ["E01019478", "E01019479"]
    static let chesterfield = ["E01019526"]

    var months: [Month] = Array(Period(first: "2024-01", last: "2025-03"))
    /// Rows of a neighbourhood in a month by type.
    var burglaries = 30
    var asb = 12
    /// Rows more of a month, as they stand in the file.
    var extra: [Month: [String]] = [:]
    /// Months of the transport police, with one row each in Bolsover.
    var transport: [Month] = []
    /// Months of other forces by their slugs, each with rows that have no place.
    var others: [String: [Month]] = [:]

    func rows(_ month: Month) -> [String] {
        (Self.bolsover + Self.chesterfield).flatMap { lsoa in
            (0..<burglaries).map { Self.row(month, lsoa, "Burglary", $0) }
                + (0..<asb).map { Self.row(month, lsoa, "Anti-social behaviour", $0) }
        } + (0..<3).map { Self.row(month, "", "Burglary", $0) } + (extra[month] ?? [])
    }

    static func row(_ month: Month, _ lsoa: String, _ type: String, _ number: Int) -> String {
        let isASB = type == "Anti-social behaviour"
        return StreetFile.row(
            id: isASB ? "" : StreetFile.id(Int(month.number) * 10_000 + number), month: month.iso,
            longitude: "-1.290000",
            latitude: "53.230000", lsoa: lsoa, lsoaName: "", type: type)
    }

    /// Writes the files and imports them.
    func held(on engine: Engine) async throws -> CrimeFacts { try await kept(on: engine, Migration.all).facts }

    /// The same, with the folder that they are held in, to which more can be brought.
    func kept(on engine: Engine, _ migrations: [Migration]) async throws -> (facts: CrimeFacts, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "streets-\(UUID().uuidString)")
        let database = try await Aldermouth.database(on: engine, migrations)
        try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
        let states = try await bringIn(to: folder, database)
        guard states.allSatisfy({ $0 == .new }) else { throw NotTaken(said: "\(states)") }
        let facts = try await CrimeFacts(
            folder: folder.path + "/data", database: database, gazetteer: .embedded, at: Aldermouth.now)
        return (facts, folder)
    }

    /// Imports the files, into a folder that holds others already or none.
    func bringIn(to folder: URL, _ database: Database) async throws -> [ImportedFile.State] {
        for month in Set(months + transport + others.values.flatMap { $0 }) {
            let place = folder.appending(path: "files/\(month.iso)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            if months.contains(month) {
                try Data(StreetFile.text(rows(month)).utf8).write(
                    to: place.appending(path: "\(month.iso)-derbyshire-street.csv"))
            }
            for slug in others.filter({ $0.value.contains(month) }).keys.sorted() {
                let rows = (0..<3).map { Self.row(month, "", "Burglary", slug.utf8.count * 100 + $0) }
                try Data(StreetFile.text(rows).utf8).write(
                    to: place.appending(path: "\(month.iso)-\(slug)-street.csv"))
            }
            if transport.contains(month) {
                let row = Self.row(month, Self.bolsover[0], "Robbery", 1)
                try Data(StreetFile.text([row]).utf8).write(to: place.appending(path: "\(month.iso)-btp-street.csv"))
            }
        }
        let report = try await ImportFiles(
            viewer: .keeper, paths: [folder.path + "/files"], folder: folder.path + "/data", now: Aldermouth.now
        ).run(database)
        try FileManager.default.removeItem(at: folder.appending(path: "files"))
        return report.map(\.state)
    }

    struct NotTaken: Error { var said: String }
}
