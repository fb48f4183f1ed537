import Dates
import Testing

@testable import Places

@Suite struct PopulationTests {
    let places = Gazetteer.embedded

    @Test func `the totals are those published`() {
        #expect(places.count(of: .all, in: places.residents2021) == 59_597_576)
        #expect(places.count(of: .all, in: places.households2021) == 24_783_316)
        #expect(places.count(of: .all, in: places.residentsMid2020) == 59_719_724)
    }

    @Test func `a denominator says what it counts and when`() throws {
        let chosen = try #require(
            Denominators(
                for: [.coded("E07000171")], ending: "2025-03-31",
                among: [places.residentsMid2020, places.residents2021],
                in: places))
        #expect(chosen.of(.coded("E07000171"))?.said == "residents (Census 2021, 21 March 2021)")
        #expect(chosen.of(.coded("E07000171"))?.date == "2021-03-21")
    }

    @Test(arguments: [Level.lsoa, .ward, .district, .csp, .force])
    func `the areas of a level that covers the country add up to it`(level: Level) {
        let (census, homes) = (places.residents2021, places.households2021)
        let (residents, households) = (0..<Int32(places.count(of: level))).compactMap { places.place(level, $0) }
            .reduce((0, 0)) { sum, place in
                (
                    sum.0 + (places.count(of: .coded(place.code), in: census) ?? 0),
                    sum.1 + (places.count(of: .coded(place.code), in: homes) ?? 0)
                )
            }
        #expect(residents == 59_597_576)
        #expect(households == 24_783_316)
    }

    @Test func `a partnership is the sum of its districts`() throws {
        let shared = try #require(places.partnerships.first { $0.slug == "bassetlaw-newark-and-sherwood" })
        let census = places.residents2021
        let parts = try shared.districts.map { try #require(places.count(of: .coded($0), in: census)) }
        #expect(places.count(of: .partnership(shared), in: places.residents2021) == parts.reduce(0, +))
    }

    @Test func `what cannot be counted has no denominator`() throws {
        #expect(places.count(of: .files(force: "derbyshire"), in: places.residents2021) == nil)
        #expect(places.count(of: .unplaced, in: places.residents2021) == nil)
        let gone = try #require(places.lsoas.first { $0.vintages == .census2011 })
        #expect(places.count(of: .coded(gone.code), in: places.residents2021) == nil)
        #expect(places.count(of: .coded(gone.code), in: places.residentsMid2020) != nil)
        let torn = try #require(places.lsoas.firstIndex { $0.ward == nil })
        let ward = places.lsoas[Int(places.successors(of: Int32(torn))[0])].ward
        let code = places.wards[Int(try #require(ward))].code
        #expect(places.count(of: .coded(code), in: places.residentsMid2020) == nil)
        let unknown = Partnership(name: "Aldermouth", slug: "aldermouth", districts: ["E07999999"])
        #expect(places.count(of: .partnership(unknown), in: places.residents2021) == nil)
    }

    // MARK: Which of several is used

    /// Counts of Amber Valley and Bolsover for 30 June of a year.
    private func estimate(_ year: Int, _ values: [(AreaCode, Int)]) -> PopulationSet {
        PopulationSet(
            "mid-\(year) estimate", Day(year: year, month: 6, day: 30), .residents, .district,
            values: values.map { (code: $0.0, count: $0.1) }, in: places)
    }

    @Test(
        arguments: [
            ("2022-05-31", "Census 2021"), ("2022-06-30", "mid-2022 estimate"), ("2025-12-31", "mid-2023 estimate"),
            ("2019-12-31", "mid-2020 estimate"),
        ] as [(Day, String)])
    func `the newest that is not later than the months is used, or else the nearest`(day: Day, name: String) throws {
        let bolsover = Area.coded("E07000033")
        let held = [
            places.residentsMid2020, places.residents2021, estimate(2023, [("E07000033", 82_000)]),
            estimate(2022, [("E07000033", 81_500)]),
        ]
        let chosen = try #require(Denominators(for: [bolsover], ending: day, among: held, in: places))
        #expect(chosen.of(bolsover)?.name == name)
    }

    @Test func `one denominator serves all that are told together, and covers each wholly`() throws {
        let (bolsover, amber) = (Area.coded("E07000033"), Area.coded("E07000032"))
        let held = [places.residents2021, estimate(2023, [("E07000033", 82_000)])]
        let alone = try #require(Denominators(for: [bolsover], ending: "2025-03-31", among: held, in: places))
        #expect(alone.of(bolsover)?.count == 82_000 && alone.of(amber) == nil)
        let both = try #require(Denominators(for: [bolsover, amber], ending: "2025-03-31", among: held, in: places))
        #expect(both.of(bolsover)?.name == "Census 2021" && both.of(amber)?.name == "Census 2021")
        // A county is not covered by one of its districts, nor a ward by its district.
        #expect(places.count(of: .coded("E10000007"), in: held[1]) == nil)
        #expect(places.count(of: .coded("E05010711"), in: held[1]) == nil)
    }

    /// Source: the mid-2020 estimates of the three districts that became Cumberland in 2023.
    @Test func `a district has the sum of those it was made of, and nothing when one is missing`() {
        let cumberland = Area.coded("E06000063")
        let before: [(AreaCode, Int)] = [("E07000026", 97_831), ("E07000028", 108_524), ("E07000029", 68_041)]
        #expect(places.count(of: cumberland, in: estimate(2020, before)) == 274_396)
        #expect(places.count(of: cumberland, in: estimate(2020, Array(before.dropLast()))) == nil)
    }
}
