import Testing

@testable import Places

/// Source: Office for National Statistics, Census 2021 by sex and the mid-2020 estimates by single year of age.
@Suite struct PeopleOfDistrictsTests {
    let people = PeopleOfDistricts.all
    let places = Gazetteer.embedded

    @Test func `a district has the published numbers`() {
        #expect(people.count(.female, in: "E06000001", places) == 47_656)
        #expect(people.count(.male, in: "E06000001", places) == 44_691)
        #expect(people.count(.aged(0...0), in: "E06000001", places) == 972)
        #expect(people.count(.aged(0...90), in: "E06000001", places) == 93_836)
        #expect(people.count(.aged(0...90), in: "E06000056", places) == 294_096)
    }

    @Test func `every district has its people, and the country is their sum`() throws {
        var (sexes, ages) = (0, 0)
        for position in 0..<Int32(places.count(of: .district)) {
            let code = try #require(places.place(.district, position)).code
            let (women, men) = (people.count(.female, in: code, places), people.count(.male, in: code, places))
            sexes += try #require(women) + #require(men)
            ages += try #require(people.count(.aged(0...90), in: code, places))
        }
        #expect(sexes == 59_597_529)
        #expect(ages == 59_719_724)
    }

    @Test func `an area of several districts has their sum, and a part of one has none`() {
        #expect(people.count(.female, in: "E05010666", places) == nil)
        #expect(people.count(.female, in: "E09999999", places) == nil)
        let force = places.place("E23000018")
        let districts = force.map { places.children(of: $0.code, level: .district) } ?? []
        #expect(districts.count > 1)
        #expect(
            people.count(.male, in: "E23000018", places)
                == districts.reduce(0) { $0 + (people.count(.male, in: $1.code, places) ?? 0) })
    }
}
