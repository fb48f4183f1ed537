import Aldermouth
import Dates
import Pages
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

@Suite("Tables of people, brought in")
struct KeepPopulationsTests {
    private static let first = "LAD23CD,mid2023_total\nE07000033,82000\nE07000034,104000\n"
    private static let later = "LAD23CD,mid2023_total\nE07000034,104100\nE07000033,82050\nE07000038,103000\n"

    private func held(_ desk: Desk) async throws -> [HeldPopulation] {
        try await desk.database.look(HeldPopulations(viewer: Aldermouth.priya), at: Aldermouth.now)
    }

    @Test(arguments: Engine.tested)
    func `the same again changes nothing, later counts of that day restate, and the earlier stay known`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let report = try await desk.bring(try desk.lay("a.csv", Self.first))
        #expect(report.map(\.kind) == ["population"] && report.map(\.rows) == [2] && report.states == [.new])
        #expect(report.map(\.month) == ["2023-06"])
        // The same counts in another order, under another name.
        let other = "LAD23CD,mid2023_total\r\nE07000034,\"104,000\"\r\nE07000033,\"82,000\"\r\n"
        #expect(try await desk.bring(try desk.lay("b.csv", other)).states == [.unchanged])
        #expect(try await desk.bring(try desk.lay("c.csv", Self.later)).states == [.restated])
        #expect(try await desk.bring(try desk.lay("a.csv", Self.first)).states == [.unchanged])
        let sets = try await held(desk)
        #expect(sets.map(\.areas) == [2, 3])
        #expect(sets.map(\.replacedBy) == [sets[1].id, nil])
        let bolsover = Area.coded("E07000033")
        let facts = try await desk.facts()
        let chosen = facts.denominators(
            for: [bolsover], Period("2025-03"), for: Aldermouth.priya, at: Aldermouth.now)
        #expect(chosen?.of(bolsover)?.count == 82_050)
    }

    @Test(arguments: Engine.tested)
    func `counts of fewer areas stand beside those of more, and a refused file keeps nothing`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let one = try desk.lay("one.csv", Self.later)
        let two = try desk.lay("two.csv", "LAD23CD,mid2023_total\nE07000033,9\n")
        let bad = try desk.lay("bad.csv", "LAD23CD,mid2022_total\nE07000033,9\nE07000034,-9\n")
        #expect(try await desk.bring(one, two, bad).states == [.new, .new, .refused])
        #expect(try await held(desk).map(\.replacedBy) == [nil, nil])
        #expect(try await held(desk).map(\.name) == ["mid-2023 estimate", "mid-2023 estimate"])
    }

    @Test(arguments: Engine.tested)
    func `every rate of a page names what it is divided by, one for each table`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let site = Site(try await desk.facts(), folder: desk.data)
        let sent = await site.send([(UploadTests.name, UploadTests.file(82)), ("people.csv", Self.first)])
        #expect(sent.status == 303)
        let page = try await site.get(
            "/areas/E07000033?period=month&last=2025-03&against=peers&peers=E07000034"
        ).text
        // 82 records among 82,000 residents.
        #expect(page.contains("Police records per 1,000 residents (mid-2023 estimate, 30 June 2023), March 2025"))
        #expect(page.contains(">1.0</td>") && page.contains("82,000"))
        // A district's count covers no ward.
        #expect(page.contains("Per 1,000 residents (Census 2021, 21 March 2021), in the months shown."))
        // Bassetlaw has no estimate of 2023, so neither of the two is divided by it.
        let mixed = try await site.get(
            "/areas/E07000033?period=month&last=2025-03&against=peers&peers=E07000171"
        ).text
        #expect(mixed.contains("Police records per 1,000 residents (Census 2021, 21 March 2021), March 2025"))
        #expect(!mixed.contains("mid-2023"))
        #expect(try await site.get("/data").text.contains("Residents, mid-2023 estimate"))
    }

    private static let wide = "LSOA21CD,census2021_residents\nE01000001,1000\nE01000002,200\n"
    /// The same counts, by age: 200 + 800, and 150 + 50.
    private static let long = """
        LSOA21CD,Age,Observation
        E01000001,Aged 0 to 15,200
        E01000001,Aged 16+,800
        E01000002,Aged 0 to 15,150
        E01000002,Aged 16+,50

        """

    @Test(arguments: Engine.tested)
    func `a long table and a wide one of the same counts are the same, and one at fault keeps nothing`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        #expect(try await desk.bring(try desk.lay("census2021-residents.csv", Self.long)).states == [.new])
        #expect(try await desk.bring(try desk.lay("wide.csv", Self.wide)).states == [.unchanged])
        let twice = Self.long + "E01000001,Aged 0 to 15,200\n"
        let report = try await desk.bring(try desk.lay("mid2022-residents.csv", twice))
        #expect(report.states == [.refused] && report.first?.refusal?.line == 6)
        let sets = try await held(desk)
        #expect(sets.map(\.areas) == [2] && sets.map(\.said) == ["Residents, Census 2021"])
        let counts = try await desk.database.look(
            PopulationCounts(viewer: Aldermouth.priya, set: sets[0].id), at: Aldermouth.now)
        #expect(counts.map(\.code) == ["E01000001", "E01000002"] && counts.map(\.count) == [1000, 200])
    }

    @Test(arguments: Engine.tested)
    func `areas whose count is withheld are said when the file is brought in, and are not 0`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let site = Site(try await desk.facts(), folder: desk.data)
        let text = "LSOA21CD,Observation\nE01000001,*\nE01000002,200\n"
        let sent = await site.send([("mid2023-residents.csv", text)])
        let address = try #require(sent.header("Location"))
        let page = try await site.get(address).text
        let said = "E01000001 has no count for 30 June 2023: a value is blank or withheld, and is not taken as 0."
        #expect(page.contains(said))
        let sets = try await held(desk)
        #expect(sets.map(\.areas) == [1])
        #expect(try await site.get("/data").text.contains("Residents, mid-2023 estimate"))
    }
}
