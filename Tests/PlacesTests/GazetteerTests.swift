import Testing

@testable import Places

@Suite struct GazetteerTests {
    let places = Gazetteer.embedded

    private func lsoa(_ code: AreaCode) throws -> LSOA {
        places.lsoas[Int(try #require(places.lsoaIndex(code)))]
    }
    private func parents(_ code: AreaCode) -> [Level: String] {
        Dictionary(uniqueKeysWithValues: places.parents(of: code).map { ($0.level, $0.code.text) })
    }

    @Test func `everything published is held`() {
        #expect(places.lsoas.count { $0.vintages.contains(.census2021) } == 35_672)
        #expect(places.lsoas.count { $0.vintages.contains(.census2011) } == 34_753)
        #expect(places.lsoas.count { $0.vintages == .census2011 } == 1_106)
        #expect(places.lsoas.count { $0.vintages == .census2021 } == 2_025)
        #expect(places.wards.count == 7_536)
        #expect(places.districts.count == 318)
        #expect(places.csps.count == 314)
        #expect(places.counties.count == 21)
        #expect(places.forces.count { $0.isAHomeForce } == 43)
        #expect(places.regions.count == 10)
    }

    @Test func `every list is found by its codes and every LSOA by its own`() {
        for level in Level.allCases {
            let all = (0..<Int32(places.count(of: level))).compactMap { places.place(level, $0) }
            #expect(all.filter { places.place($0.code) != $0 }.isEmpty)
        }
        #expect(places.lsoaIndex("E01999999") == nil)
        #expect(places.lsoaIndex("E00000001") == nil)
        #expect(places.lsoaIndex("S01000001") == nil)
        #expect(places.place("E05999999") == nil)
    }

    @Test(arguments: [
        ("E07000033", "Bolsover", "E22000038", "E10000007", "E23000018"),
        ("E07000038", "North East Derbyshire", "E22000044", "E10000007", "E23000018"),
        ("E07000034", "Chesterfield", "E22000039", "E10000007", "E23000018"),
        ("E07000171", "Bassetlaw", "E22000252", "E10000024", "E23000019"),
        ("E07000175", "Newark and Sherwood", "E22000256", "E10000024", "E23000019"),
        ("E06000056", "Central Bedfordshire", "E22000353", nil, "E23000026"),
    ])
    func `the districts of the papers lie where the papers say`(
        code: String, name: String, csp: String, county: String?, force: String
    ) throws {
        let district = try #require(AreaCode(code).flatMap { places.place($0) })
        #expect(district.name == name)
        let above = parents(district.code)
        #expect(above[.csp] == csp)
        #expect(above[.county] == county)
        #expect(above[.force] == force)
    }

    @Test func `the six districts have 134 wards`() {
        let codes: [AreaCode] = [
            "E07000033", "E07000038", "E07000034", "E07000171", "E07000175", "E06000056",
        ]
        #expect(codes.reduce(0) { $0 + places.children(of: $1, level: .ward).count } == 134)
    }

    @Test func `an LSOA lies in ward, district, partnership area, county and force`() throws {
        let bassetlaw = try lsoa("E01027999")
        #expect(places.name(ofLSOA: try #require(places.lsoaIndex("E01027999"))) == "Bassetlaw 002A")
        #expect(places.districts[Int(bassetlaw.district)].code == "E07000171")
        #expect(bassetlaw.change == .unchanged)
        #expect(parents("E01027999").count == 5)
        #expect(places.children(of: "E07000171", level: .lsoa).contains { $0.code == "E01027999" })
    }

    @Test func `twelve partnership areas hold several districts and seven districts hold several of them`() {
        #expect(places.csps.count { $0.districts.count > 1 } == 12)
        #expect(places.districts.count { $0.csps.count > 1 } == 7)
        #expect(
            places.children(of: "E22000366", level: .district).map(\.name) == ["Broxtowe", "Gedling", "Rushcliffe"])
    }

    @Test func `every LSOA is placed in a partnership area, those of divided districts by their ward of 2017`() throws {
        #expect(places.lsoas.allSatisfy { $0.csp != nil })
        for district in places.districts where district.csps.count > 1 {
            let seen = Set(district.lsoas.compactMap { places.lsoas[Int($0)].csp })
            #expect(seen == Set(district.csps))
        }
        let straddling = places.wards.filter { $0.csp == nil }.map(\.code.text)
        #expect(straddling.sorted() == ["E05012650", "E05012677", "E05012744", "E05012762"])
        #expect(parents("E06000060")[.csp] == nil)
    }

    @Test func `a partnership is any set of districts, and the published ones are known`() throws {
        #expect(places.partnerships.count == 5)
        let shared = try #require(places.partnerships.first { $0.slug == "bassetlaw-newark-and-sherwood" })
        #expect(shared.districts == ["E07000171", "E07000175"])
    }

    @Test func `forces are known by code, file name and printed name, and two are nobody's`() throws {
        let derbyshire = try #require(places.force(slug: "derbyshire"))
        #expect(places.force(code: "E23000018") == derbyshire)
        #expect(places.force(printed: "Derbyshire Constabulary") == derbyshire)
        #expect(places.force(printed: "Devon & Cornwall Police") == places.force(slug: "devon-and-cornwall"))
        #expect(places.forces[Int(try #require(places.force(code: "W15000004")))].slug == "dyfed-powys")
        for slug in ["btp", "northern-ireland"] {
            let force = places.forces[Int(try #require(places.force(slug: slug)))]
            #expect(!force.isAHomeForce && force.districts.isEmpty)
        }
        #expect(places.force(slug: "Derbyshire\u{301}") == nil)
        let home = places.districts.indices.map { places.forces[Int(places.homeForce(ofDistrict: Int32($0)))] }
        #expect(home.allSatisfy { $0.isAHomeForce })
    }

    @Test func `former and later codes of a district lead to the district of 2024`() throws {
        #expect(places.place("E07000004")?.name == "Buckinghamshire")
        #expect(places.place("E08000038")?.code == "E08000016")
        let wycombe = try #require(places.otherCodes.first { $0.code == "E07000007" })
        #expect(wycombe.name == "Wycombe" && wycombe.firstListed == nil && wycombe.lastListed == 2_019)
        let barnsley = try #require(places.otherCodes.first { $0.code == "E08000038" })
        #expect(barnsley.isLater && barnsley.firstListed == nil && barnsley.lastListed == nil)
        let somerset = try #require(places.districts.first { $0.code == "E06000066" })
        #expect(somerset.firstListed == 2_023)
        #expect(places.districts.first { $0.code == "E07000171" }?.firstListed == nil)
    }

    @Test func `a damaged pack is refused, never read past its end`() throws {
        let whole = Array(UnsafeRawBufferPointer(start: Reference.areas.baseAddress, count: Reference.areas.count))
        for length in [0, 7, 11, 12, 200, whole.count / 2, whole.count - 1] {
            #expect(throws: PackFault.self) {
                try Array(whole[..<length]).withUnsafeBytes { bytes throws in _ = try Gazetteer(reading: bytes) }
            }
        }
        var other = whole
        other[0] = 0
        #expect(throws: PackFault.notAPack) {
            try other.withUnsafeBytes { bytes throws in _ = try Gazetteer(reading: bytes) }
        }
    }
}
