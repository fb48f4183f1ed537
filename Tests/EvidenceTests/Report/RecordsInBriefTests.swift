import Aldermouth
import Dates
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// What a councillor is told the police recorded in a ward.
@Suite struct RecordsInBriefTests {
    private func tables(_ months: [Month]) async throws -> (tables: [PaperTable], said: [String]) {
        let facts = try await InventedStreets(months: months).held(on: .sqlite)
        let blocks = RecordsInBrief(
            facts, viewer: .openData, area: "E07000033", now: Aldermouth.now, today: "2026-11-24"
        ).blocks
        return (
            blocks.compactMap { if case .table(let table) = $0 { table } else { nil } },
            blocks.compactMap { if case .numbered(let words) = $0 { words.plain } else { nil } }
        )
    }

    private let year = Period(first: "2025-01" as Month, last: "2025-12" as Month)

    @Test func `the latest twelve months are told, and the latest that can be compared are compared`() async throws {
        let quarter = Period(first: "2025-01" as Month, last: "2025-03" as Month)
        let (tables, said) = try await tables(Array(Period(first: "2024-01", last: "2024-03")) + Array(year))
        #expect(
            tables.map(\.caption) == [
                "Each type of record, \(year.said)", "Each type of record beside the year before, \(quarter.said)",
            ])
        // Thirty rows in each of two neighbourhoods in each of twelve months.
        #expect(tables[0].rows.first { $0[0].plain == "Burglary" }?[1].plain == "720")
        #expect(tables.allSatisfy { !$0.headers.contains("q") })
        #expect(said.contains { $0.hasPrefix("\(quarter.said) is the latest quarter held in full in that year") })
        #expect(said.contains { $0.hasPrefix("Crime recorded for each 1,000 residents") } == false)
    }

    @Test func `twelve months that can be compared are told once, without q`() async throws {
        let (tables, said) = try await tables(Array(Period(first: "2024-01", last: "2025-12")))
        #expect(tables.map(\.caption) == ["Each type of record beside the year before, \(year.said)"])
        #expect(tables.allSatisfy { !$0.headers.contains("q") && !$0.headers.contains("Per 1,000") } && said.isEmpty)
    }
}
