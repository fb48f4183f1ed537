import Testing

@testable import Places

@Suite struct AreaTests {
    let places = Gazetteer.embedded

    @Test func `each form of an area is read`() throws {
        #expect(try Area.parse("E07000171", in: places) == .coded("E07000171"))
        #expect(try Area.parse("derbyshire", in: places) == .files(force: "derbyshire"))
        #expect(try Area.parse("all", in: places) == .all)
        #expect(try Area.parse("unplaced", in: places) == .unplaced)
        let shared = try #require(places.partnerships.first { $0.slug == "bassetlaw-newark-and-sherwood" })
        #expect(try Area.parse(shared.slug, in: places) == .partnership(shared))
        #expect(try Area.parse(shared.name.uppercased(), in: places) == .partnership(shared))
    }

    @Test func `a former code is read as the district of today`() throws {
        #expect(try Area.parse("E07000004", in: places) == .coded("E06000060"))
    }

    @Test func `what is printed as a code is read back`() throws {
        for area in [Area.all, .unplaced, .coded("E23000018"), .files(force: "btp")] {
            #expect(try Area.parse(area.code, in: places) == area)
        }
    }

    @Test func `a code that is not held is refused`() {
        #expect(throws: AreaRefusal.noSuchCode("E07999999")) { try Area.parse("E07999999", in: places) }
    }

    @Test func `a name is answered with the codes it may mean`() throws {
        let refusal = try #require(throws: AreaRefusal.self) { try Area.parse("newark", in: places) }
        #expect(refusal.said.contains("E07000175 (Newark and Sherwood, district)"))
    }

    @Test(arguments: [
        "", " ", "all\u{301}", "derbyshire\0", "\u{1B}[31mred", String(repeating: "é", count: 5_000), "%s%n", "../x",
    ])
    func `hostile text is refused, and shown without control characters`(text: String) throws {
        let refusal = try #require(throws: AreaRefusal.self) { try Area.parse(text, in: places) }
        #expect(!refusal.said.unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
        #expect(refusal.said.utf8.count < 600)
    }

    @Test func `an area says its name`() {
        #expect(Area.coded("E07000175").name(in: places) == "Newark and Sherwood")
        #expect(Area.files(force: "derbyshire").name(in: places) == "Files of Derbyshire Constabulary")
    }

    @Test func `a search finds the district first, then what begins so, then words within`() {
        let found = places.search("newark")
        #expect(found.first?.code == "E07000175")
        #expect(
            found.allSatisfy {
                folded($0.name).starts(with: Array("newark".utf8)) || $0.name.contains(" Newark")
                    || $0.name.contains("-Newark")
            })
        #expect(
            places.search("Ynys Mon").first?.code == "W06000001"
                || places.search("Isle of Anglesey").first?.code == "W06000001")
        #expect(places.search("bassetlaw 002a").first?.code == "E01027999")
        #expect(places.search("E05006377").first?.level == .ward)
        #expect(places.search("").isEmpty)
    }
}
