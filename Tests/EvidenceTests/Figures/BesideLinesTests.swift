import Aldermouth
import Dates
import Figures
import Places
import Statistics
import Storage
import Testing

@testable import Evidence

/// `wardmote figures --compare` with other places and other years.
@Suite("Figures beside other places and other years")
struct BesideLinesTests {
    static let year = Period(first: "2024-04", last: "2025-03")

    private func lines(
        _ area: String, _ compared: FigureLines.Compared, _ facts: CrimeFacts, _ period: Period = year
    ) throws -> [FigureLine] {
        let asked = FigureLines.Asked(
            measure: .policeRecords, areas: [try Area.parse(area, in: .embedded)], period: period, byMonth: false,
            byCategory: false, byArea: false, level: nil, compared: compared, recordedBy: nil)
        return FigureLines(facts: facts, asked: asked, now: Aldermouth.now).lines
    }

    /// 84 records a month in Bolsover, 126 in the county. Rate and Byar's limits of 1,008 among 80,275 by hand.
    @Test(arguments: Engine.tested)
    func `an area stands beside its county by rate, each with its interval`(engine: Engine) async throws {
        let found = try lines("E07000033", .beside(.county), try await InventedStreets().held(on: engine))
        let line = try #require(found.first)
        #expect(found.count == 1 && line.value == 1_008 && line.comparison == nil)
        let besides = try #require(line.besides)
        #expect(besides.other == Figure.Place(code: "E10000007", name: "Derbyshire"))
        #expect(besides.matched.matched == 12 && besides.matched.countBefore == 1_512)
        let rate = try #require(besides.rate)
        #expect(rate.population == 80_275)
        #expect(abs(rate.value - 12.556_836) < 1e-6)
        #expect(abs(rate.lower - 11.793_523) < 1e-6 && abs(rate.upper - 13.356_586) < 1e-6)
        #expect(
            besides.sentence.hasPrefix(
                "12.6 per 1,000 residents in Bolsover from April 2024 to March 2025 (likely between 11.8 and 13.4), beside 1.9"
            )
        )
        #expect(besides.sentence.hasSuffix("the two likely ranges do not overlap. Derbyshire includes Bolsover."))
    }

    @Test func `over a gap only the months that both have are compared, and that is said first`() async throws {
        var some = InventedStreets()
        some.months.removeAll { $0 == "2024-08" }
        let line = try #require(try lines("E07000033", .beside(.force), try await some.held(on: .sqlite)).first)
        let besides = try #require(line.besides)
        #expect(line.value == nil && besides.matched.matched == 11 && besides.matched.countAfter == 924)
        #expect(besides.sentence.hasPrefix("Compared over the 11 months held of both."))
        some.months = ["2025-03"]
        let few = try #require(try lines("E07000033", .beside(.force), try await some.held(on: .sqlite)).first?.besides)
        #expect(few.rate == nil && few.otherRate == nil)
        #expect(
            few.sentence.hasPrefix("Not compared: only 1 of 12 months are held of both. April 2024 to February 2025"))
    }

    @Test func `each peer has a line, then all together, with one membership that is named`() async throws {
        let facts = try await InventedStreets().held(on: .sqlite)
        _ = try await PeerSetTests.save(PeerSetTests.towns, facts.database)
        var later = PeerSetTests.towns
        (later.codes, later.first) = (["E07000034", "E07000038"], "2025-01")
        _ = try await PeerSetTests.change(later, facts.database)
        let compared = try FigureLines.Compared(
            "peers:market-towns", Self.year, try await PeerSetTests.sets(facts.database))
        let found = try lines("E07000033", compared, facts).compactMap(\.besides)
        #expect(found.map { $0.other?.name } == ["Chesterfield", "North East Derbyshire", "the 2 peers together"])
        #expect(found.map(\.matched.countBefore) == [504, 0, 504])
        for one in found {
            #expect(one.sentence.contains("The list changed in January 2025."))
            #expect(one.sentence.hasSuffix("of the list since January 2025: Chesterfield and North East Derbyshire."))
        }
        let before = try lines("E07000033", compared, facts, Period("2024-12" as Month)).compactMap(\.besides)
        #expect(before.map { $0.other?.name } == ["Chesterfield"])
        let none = try lines("E07000033", compared, facts, Period("2024-03" as Month)).compactMap(\.besides)
        #expect(none.map(\.sentence).first?.contains("has no areas for March 2024") ?? false)
    }

    private static let eastMidlands = ["leicestershire", "lincolnshire", "northamptonshire", "nottinghamshire"]

    /// 126 records a month in the county, and none with a place in the rest of the region.
    @Test(arguments: Engine.tested)
    func `an area stands beside its region where all forces of it are held`(engine: Engine) async throws {
        var whole = InventedStreets()
        for slug in Self.eastMidlands { whole.others[slug] = whole.months }
        let facts = try await whole.held(on: engine)
        let found = try lines("E07000033", try FigureLines.Compared("region", Self.year, []), facts)
        let besides = try #require(found.first?.besides)
        #expect(found.count == 1 && besides.other?.name == "East Midlands" && besides.other?.code == "east-midlands")
        #expect(besides.matched.matched == 12 && besides.matched.countBefore == 1_512)
        let other = try #require(besides.otherRate?.population)
        // ONS, Census 2021, first results: 4,880,200 residents of the East Midlands. A sum of perturbed small areas is near it.
        #expect(abs(other - 4_880_200) < 4_880)
        #expect(besides.sentence.hasSuffix("East Midlands includes Bolsover."))
    }

    @Test func `where a force or a month of it is not held, a wide area is not told and what is missing is named`()
        async throws
    {
        var some = InventedStreets()
        for slug in Self.eastMidlands { some.others[slug] = some.months }
        some.others["lincolnshire"]?.removeAll { $0 == "2024-06" }
        let facts = try await some.held(on: .sqlite)
        func besides(_ word: String) throws -> PlaceComparison? {
            try lines("E07000033", try FigureLines.Compared(word, Self.year, []), facts).first?.besides
        }
        let region = try #require(try besides("region"))
        #expect(region.otherRate == nil && region.other == nil)
        #expect(
            region.sentence
                == "Not compared with East Midlands: it is told only where all its forces are held whole. Lincolnshire Police lacks June 2024."
        )
        let both = try #require(try besides("england-and-wales")).sentence
        #expect(
            both.hasSuffix(
                "Of its 43 forces 39 lack months of April 2024 to March 2025, 38 of them all of these months."))
        #expect(try besides("nation")?.sentence.hasPrefix("Not compared with England: ") == true)
        some.others = [:]
        let alone = try lines(
            "E07000033", try FigureLines.Compared("region", Self.year, []), try await some.held(on: .sqlite))
        #expect(
            alone.first?.besides?.sentence.hasSuffix(
                "Leicestershire Police, Lincolnshire Police, Northamptonshire Police and Nottinghamshire Police lack April 2024 to March 2025."
            ) == true)
        // Wales is a region and a nation.
        let wales = try #require(WideArea.region.around(.coded("W06000001"), .embedded))
        #expect(wales.name(in: .embedded) == "Wales")
        let two = Area.partnership(
            Partnership(
                name: "Two", slug: "two",
                districts: ["W06000001", "E07000033"]))
        #expect(WideArea.region.around(two, .embedded) == nil && WideArea.englandAndWales.around(two, .embedded) != nil)
    }

    @Test func `an area without a county, and one that is not held, keep their line`() async throws {
        let facts = try await InventedStreets().held(on: .sqlite)
        let line = try #require(try lines("E06000056", .beside(.county), facts).first)
        #expect(line.value == nil && line.state == .absent)
        #expect(line.besides?.sentence == "There is no county with a council of its own here.")
    }

    @Test func `a baseline is the same months so many years before`() async throws {
        var some = InventedStreets(months: ["2023-03", "2024-03", "2025-03"])
        some.extra["2023-03"] = (0..<40).map {
            InventedStreets.row("2023-03", InventedStreets.bolsover[0], "Drugs", 500 + $0)
        }
        let facts = try await some.held(on: .sqlite)
        let march = Period("2025-03" as Month)
        for (text, before) in [("same-period-last-year", 84), ("baseline:2", 124), ("baseline:2023-03", 124)] {
            let change = try lines("E07000033", try FigureLines.Compared(text, march, []), facts, march)
                .first?.comparison?.change
            #expect(change?.after == 84 && change?.before == before, "\(text)")
        }
    }

    @Test(arguments: [
        (
            "last-year",
            "--compare takes same-period-last-year, baseline:2019-04, baseline:3, force, county, region, nation, england-and-wales or peers:NAME"
        ),
        ("force:derbyshire", "--compare takes"), ("baseline", "--compare takes"),
        ("baseline:0", "A baseline is 1 to 15 years before, not 0."), ("baseline:99", "A baseline is 1 to 15"),
        ("baseline:soon", "baseline:soon is neither a month such as 2019-04 nor a number of years."),
        ("baseline:2019-05", "A baseline must begin with April, as the figures do, in an earlier year"),
        ("baseline:2024-04", "A baseline must begin with April"), ("baseline:2025-04", "A baseline must begin with"),
        ("peers:villages", "There is no saved list of peers called “villages”. There is harbour-towns."),
    ])
    func `what cannot be compared is refused in one sentence`(text: String, said: String) {
        #expect {
            _ = try FigureLines.Compared(text, Self.year, [.example])
        } throws: { error in
            (error as? ComparedRefusal)?.said.hasPrefix(said) ?? false
        }
    }
}
