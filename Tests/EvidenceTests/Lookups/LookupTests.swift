import Aldermouth
import Dates
import Figures
import Partnership
import Places
import Storage
import Testing

@testable import Evidence
@testable import Places

/// Codes of LSOAs are real, and the wards and the district that are made of them invented.
@Suite("Lookups of areas")
struct LookupTests {
    /// Three neighbourhoods of Bolsover, as if they had become a district of two wards in 2026.
    static let wards = """
        LSOA21CD,LSOA21NM,WD26CD,WD26NM,LAD26CD,LAD26NM
        E01019487,Bolsover 005B,E05999001,Harbour,E07999001,Aldermouth
        E01019485,Bolsover 004C,E05999001,Harbour,E07999001,Aldermouth
        E01019484,Bolsover 004B,E05999002,"Hill, upper",E07999001,Aldermouth
        """
    static let partnerships = """
        LAD26CD,LAD26NM,CSP26CD,CSP26NM,PFA26CD,PFA26NM
        E07999001,Aldermouth,E22999001,Aldermouth,E23000018,Derbyshire
        """

    private func gazetteer(_ desk: Desk) async throws -> Gazetteer {
        try await Gazetteer.held(in: desk.database, at: Aldermouth.now)
    }

    @Test(arguments: Engine.tested)
    func `it gives the areas that were lacking, with their year, and the same again changes nothing`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let early = try await desk.bring(try desk.lay("csp.csv", Self.partnerships))
        #expect(early.first?.refusal?.reason.contains("Bring in the lookup of LSOAs and wards first.") == true)
        #expect(early.first?.refusal?.line == 2 && early.first?.refusal?.column == 1)
        let report = try await desk.bring(try desk.lay("wards.csv", Self.wards))
        #expect(report.states == [.new] && report.map(\.kind) == ["lookup"] && report.map(\.rows) == [3])
        #expect(try await desk.bring(try desk.lay("again.csv", Self.wards)).states == [.unchanged])
        #expect(try await desk.bring(try desk.lay("csp.csv", Self.partnerships)).states == [.new])

        let places = try await gazetteer(desk)
        let district = try #require(places.place("E07999001"))
        #expect(district.name == "Aldermouth" && district.level == .district)
        let held = places.districts[Int(district.position)]
        #expect(held.addedFrom == 2026 && held.predecessors.isEmpty)
        #expect(places.forces[Int(held.force)].slug == "derbyshire")
        #expect(places.children(of: "E07999001", level: .ward).map(\.name) == ["Harbour", "Hill, upper"])
        #expect(places.place("E22999001")?.level == .csp)
        #expect(places.search("aldermouth").map(\.code) == ["E07999001", "E22999001"])
        // 1,699 and 1,302 residents in the published Census of 2021.
        #expect(places.count(of: .coded("E05999001"), in: places.residents2021) == 3_001)
        #expect(places.count(of: .all, in: places.residents2021) == 59_597_576)

        let page = try await Site(try await desk.facts()).get("/data").text
        #expect(page.contains("Neighbourhoods (LSOAs) in wards and districts"))
        #expect(page.contains("Districts in partnership areas and police force areas") && page.contains("csp.csv"))
    }

    @Test(arguments: Engine.tested)
    func `rows are counted in the new areas and go on being counted in the old`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        try await _ = desk.bring(try desk.lay("wards.csv", Self.wards))
        let rows = ["E01019487", "E01019487", "E01019485", "E01019484", "E01019486"].map {
            StreetFile.row(month: "2024-03", lsoa: $0)
        }
        try await _ = desk.bring(try desk.lay("2024-03-derbyshire-street.csv", StreetFile.text(rows)))
        let places = try await gazetteer(desk)
        let facts = try await CrimeFacts(
            folder: desk.data, database: desk.database, gazetteer: places, at: Aldermouth.now)
        func lines(_ area: Area, byArea: Bool = false, _ level: Level? = nil) -> [String] {
            let asked = FigureLines.Asked(
                measure: .policeRecords, areas: [area], period: Period("2024-03"), byMonth: false, byCategory: false,
                byArea: byArea, level: level, compared: nil, recordedBy: nil)
            return FigureLines(facts: facts, asked: asked, now: Aldermouth.now).lines.said
        }
        #expect(lines(.coded("E07999001")) == ["E07999001 4 complete"])
        #expect(lines(.coded("E05999001")) == ["E05999001 3 complete"])
        #expect(
            lines(.coded("E07999001"), byArea: true, .ward) == ["E05999001 3 complete", "E05999002 1 complete"])
        #expect(lines(.coded("E07000033")) == ["E07000033 5 complete"])
        #expect(lines(.coded("E05011986")) == ["E05011986 4 complete"])
        // Among all districts a row is counted once.
        let all = lines(.all, byArea: true, .district)
        #expect(all.contains("E07000033 5 complete") && !all.contains { $0.contains("E07999001") })
    }

    @Test func `a new neighbourhood has the name of its lookup, of whatever form, and lies in its ward and district`()
        async throws
    {
        let desk = try await Desk(.sqlite)
        let text = Self.heads + "E01999001,Quay 4006D,E05999003,Quay,E07000033,Bolsover\n"
        #expect(try await desk.bring(try desk.lay("new.csv", text)).states == [.new])
        let places = try await gazetteer(desk)
        #expect(places.place("E01999001")?.name == "Quay 4006D")
        #expect(places.parents(of: "E01999001").prefix(2).map(\.code) == ["E05999003", "E07000033"])
        // Its people are not counted in 2021, so neither are those of its district as it is now.
        #expect(places.count(of: .coded("E07000033"), in: places.residents2021) == nil)
    }

    @Test func `districts that went whole into a new one are its predecessors`() throws {
        let places = Gazetteer.embedded
        let both = ["E07000033", "E07000034"].flatMap { code -> [AreaCode] in
            places.children(of: AreaCode(code) ?? "E07000033", level: .lsoa).map(\.code)
        }
        let merged = places.adding([
            AddedArea("E06999001", "Marlshire", .district, year: 2028, within: nil, members: both)
        ])
        let place = try #require(merged.place("E06999001"))
        #expect(merged.districts[Int(place.position)].predecessors == ["E07000033", "E07000034"])
        let census = merged.residents2021
        let parts = [Area.coded("E07000033"), .coded("E07000034")].compactMap { merged.count(of: $0, in: census) }
        #expect(merged.count(of: .coded("E06999001"), in: census) == parts.reduce(0, +))
    }

    @Test func `a lookup that agrees with what is known adds nothing, and one that differs changes nothing`()
        async throws
    {
        let desk = try await Desk(.sqlite)
        let known = """
            lsoa21_name,lsoa21_code,ward24_name,ward24_code,ltla24_name,ltla24_code
            Bolsover 005B,E01019487,Bolsover East,E05011986,Chesterfield,E07000034
            """
        #expect(try await desk.bring(try desk.lay("ward24.csv", known)).states == [.new])
        let censuses = "LSOA11CD,LSOA21CD,CHGIND\nE01033468,E01035189,S\nE01033468,E01035190,S\n"
        #expect(try await desk.bring(try desk.lay("censuses.csv", censuses)).states == [.new])
        // Two rows of the published list of 2024.
        let csps = """
            "ltla24_code","ltla24_name","csp24_code","csp24_name","pfa24_code","pfa24_name"
            "E07000136","Boston","E22000173","Boston","E23000020","Lincolnshire"
            "W06000001","Isle of Anglesey","W14000001","Isle of Anglesey","W15000001","North Wales"
            """
        #expect(try await desk.bring(try desk.lay("csp24.csv", csps)).states == [.new])
        let places = try await gazetteer(desk)
        #expect(places.csps.count == Gazetteer.embedded.csps.count)
        #expect(places.wards.count == Gazetteer.embedded.wards.count)
        #expect(places.parents(of: "E01019487").map(\.code) == Gazetteer.embedded.parents(of: "E01019487").map(\.code))
    }

    static let heads = "LSOA21CD,LSOA21NM,WD26CD,WD26NM,LAD26CD,LAD26NM\n"
    static let bad: [(text: String, reason: String, line: Int)] = [
        (heads + "E01019487,A 001A,E05999001,Harbour,E07999001\n", "The row has 5 fields where 6 are needed.", 2),
        (heads + "E01019487,A 001A,Harbour,Harbour,E07999001,A\n", "“Harbour” is not the code of an area.", 2),
        (heads + "E01019487,A 001A,E07999001,A,E07999001,A\n", "E07999001 is not the code of a ward", 2),
        (
            heads + "E01019487,A 001A,E05999001,H,E07999001,A\nE01019487,A 001A,E05999001,H,E07999001,A\n",
            "E01019487 stands on line 2 already.", 3
        ),
        (
            heads + "E01019487,A 001A,E05999001,H,E07999001,A\nE01019485,A 001B,E05999001,H,E07999002,B\n",
            "E05999001 lies in E07999002 here and in E07999001 on line 2.", 3
        ),
        (
            heads + "E01019487,A 001A,E05999001,H,E07999001,A\nE01019485,A 001B,E05999001,Hill,E07999001,A\n",
            "E05999001 is called “Hill” here and “H” on line 2.", 3
        ),
        (heads + "E01019487,\"A,E05999001,H,E07999001,A\n", "A quotation mark is opened", 2),
        (heads + "E01019487,A\0,E05999001,H,E07999001,A\n", "There is a NUL byte", 2),
        (heads, "The file has no rows.", 1),
        ("LSOA11CD,LSOA21CD\nE01035189,E01035189\n", "E01035189 is no LSOA of 2011.", 2),
    ]

    @Test(arguments: bad.indices)
    func `a fault is refused with its line, and nothing is kept`(number: Int) async throws {
        let desk = try await Desk(.sqlite)
        let report = try await desk.bring(try desk.lay("lookup.csv", Self.bad[number].text))
        let refusal = try #require(report.first?.refusal)
        #expect(refusal.reason.contains(Self.bad[number].reason), "\(refusal.reason)")
        #expect(refusal.line == Self.bad[number].line)
        let held = try await desk.database.look(HeldLookups(viewer: Aldermouth.priya), at: Aldermouth.now)
        #expect(held.isEmpty)
    }
}
