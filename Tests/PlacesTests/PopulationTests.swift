import Dates
import Testing

@testable import Places

@Suite struct PopulationTests {
    let places = Gazetteer.embedded

    @Test func `the totals are those published`() {
        #expect(places.residents(of: .all)?.count == 59_597_576)
        #expect(places.households(of: .all)?.count == 24_783_316)
        #expect(places.residentsMid2020(of: .all)?.count == 59_719_724)
    }

    @Test func `a denominator says what it counts and when`() throws {
        let residents = try #require(places.residents(of: .coded("E07000171")))
        #expect(residents.name == "Census 2021 residents" && residents.date == "2021-03-21")
        #expect(places.residentsMid2020(of: .coded("E07000171"))?.date == "2020-06-30")
    }

    @Test(arguments: [Level.lsoa, .ward, .district, .csp, .force])
    func `the areas of a level that covers the country add up to it`(level: Level) {
        let (residents, households) = (0..<Int32(places.count(of: level))).compactMap { places.place(level, $0) }
            .reduce((0, 0)) { sum, place in
                (
                    sum.0 + (places.residents(of: .coded(place.code))?.count ?? 0),
                    sum.1 + (places.households(of: .coded(place.code))?.count ?? 0)
                )
            }
        #expect(residents == 59_597_576)
        #expect(households == 24_783_316)
    }

    @Test func `a partnership is the sum of its districts`() throws {
        let shared = try #require(places.partnerships.first { $0.slug == "bassetlaw-newark-and-sherwood" })
        let parts = try shared.districts.map { try #require(places.residents(of: .coded($0))).count }
        #expect(places.residents(of: .partnership(shared))?.count == parts.reduce(0, +))
    }

    @Test func `what cannot be counted has no denominator`() throws {
        #expect(places.residents(of: .files(force: "derbyshire")) == nil)
        #expect(places.residents(of: .unplaced) == nil)
        let gone = try #require(places.lsoas.first { $0.vintages == .census2011 })
        #expect(places.residents(of: .coded(gone.code)) == nil)
        #expect(places.residentsMid2020(of: .coded(gone.code)) != nil)
        let torn = try #require(places.lsoas.firstIndex { $0.ward == nil })
        let ward = places.lsoas[Int(places.successors(of: Int32(torn))[0])].ward
        let code = places.wards[Int(try #require(ward))].code
        #expect(places.residentsMid2020(of: .coded(code)) == nil)
        let unknown = Partnership(name: "Aldermouth", slug: "aldermouth", districts: ["E07999999"])
        #expect(places.residents(of: .partnership(unknown)) == nil)
    }
}
