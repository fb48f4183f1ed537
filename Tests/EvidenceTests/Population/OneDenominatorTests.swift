import Aldermouth
import Dates
import Figures
import Places
import Storage
import Testing

@testable import Evidence

/// Places beside each other are divided by one count of people, and say which.
@Suite("One table, one count of people")
struct OneDenominatorTests {
    private static let people = "LAD23CD,mid2023_total\nE07000033,82000\nE07000034,104000\n"
    private static let march = Period("2025-03" as Month)
    private static let bolsover = Area.coded("E07000033")
    private static let chesterfield = Area.coded("E07000034")
    private static let bassetlaw = Area.coded("E07000171")

    /// 82 records of Bolsover in March 2025, and two districts' people at mid-2023.
    private func desk(_ engine: Engine) async throws -> Desk {
        let desk = try await Desk(engine)
        _ = try await desk.bring(
            try desk.lay(UploadTests.name, UploadTests.file(82)), try desk.lay("people.csv", Self.people))
        return desk
    }

    private func besides(
        _ areas: [Area], _ peers: [AreaCode], _ facts: CrimeFacts, per: PopulationSet.Counted = .residents
    ) -> [PlaceComparison] {
        let asked = FigureLines.Asked(
            measure: .policeRecords, areas: areas, period: Self.march, byMonth: false, byCategory: false,
            byArea: false, level: nil, compared: .beside(.named(peers)), recordedBy: nil, per: per)
        return FigureLines(facts: facts, asked: asked, now: Aldermouth.now).lines.compactMap(\.besides)
    }

    @Test(arguments: Engine.tested)
    func `places beside each other are divided by the newest count that has them all`(engine: Engine) async throws {
        let desk = try await desk(engine)
        let rate = try #require(besides([Self.bolsover], ["E07000034"], try await desk.facts()).first?.rate)
        // 82 records among 82,000 residents.
        #expect(rate.population == 82_000 && rate.value == 1)
        #expect(rate.denominator == "residents (mid-2023 estimate, 30 June 2023)")
    }

    /// 82 records among 35,257 households: 2.3258 per 1,000.
    ///
    /// Source: docs/sources/population.md, the sum over the 50 LSOAs of Bolsover; the table of districts, which the
    /// publisher perturbed apart, has 35,262.
    @Test func `households divide where they are asked for`() async throws {
        let desk = try await desk(.sqlite)
        let found = besides([Self.bolsover], ["E07000034"], try await desk.facts(), per: .households)
        let rate = try #require(found.first?.rate)
        #expect(rate.population == 35_257 && abs(rate.value - 2.3258) < 0.0001)
        #expect(rate.denominator == "households (Census 2021, 21 March 2021)")
    }

    @Test func `one line that lacks the newer count gives every line the older`() async throws {
        let desk = try await desk(.sqlite)
        let found = besides([Self.bolsover, Self.bassetlaw], ["E07000034"], try await desk.facts())
        #expect(found.count == 2)
        // Census 2021 counts 80,275 residents in Bolsover.
        #expect(found.first?.rate?.population == 80_275)
        #expect(found.first?.rate?.denominator == "residents (Census 2021, 21 March 2021)")
    }

    @Test func `several places together have the sum of their people, or none where one has none`() async throws {
        let desk = try await desk(.sqlite)
        let chosen = try #require(
            try await desk.facts().denominators(
                for: [Self.bolsover, Self.chesterfield], Self.march, for: Aldermouth.priya, at: Aldermouth.now))
        #expect(chosen.of([Self.bolsover, Self.chesterfield])?.count == 186_000)
        #expect(chosen.of([Self.bolsover, Self.bassetlaw]) == nil)
        #expect(chosen.of([] as [Area]) == nil)
    }
}
