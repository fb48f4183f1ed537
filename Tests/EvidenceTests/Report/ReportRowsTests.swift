import Aldermouth
import Dates
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// Which areas the report sets side by side, and that they always stand there.
@Suite("The rows of the performance report")
struct ReportRowsTests {
    private func report(_ area: String, _ month: Month, _ kind: PerformanceReport.Kind = .crime, peers: PeerSet? = nil)
        throws -> PerformanceReport
    {
        PerformanceReport(
            viewer: Aldermouth.councillorOkafor, subject: try Area.parse(area, in: .embedded), month: month, kind: kind,
            peers: peers, now: Aldermouth.now)
    }

    /// Nottinghamshire County Council's seven districts, as its own list of them has, and the police area's city.
    static let nottinghamshire = [
        "Ashfield", "Bassetlaw", "Broxtowe", "Gedling", "Mansfield", "Newark and Sherwood", "Rushcliffe",
    ]

    @Test func `force, county, every partnership and every district of the county have a row`() throws {
        let places = try ReportPlaces(try Area.parse("bassetlaw-newark-and-sherwood", in: .embedded), .embedded)
        func names(_ kind: String) -> [String] { places.rows.filter { $0.kinds.contains(kind) }.map(\.name) }
        #expect(names("police force area") == ["Nottinghamshire"])
        #expect(names("county") == ["Nottinghamshire"])
        #expect(Set(names("district")) == Set(Self.nottinghamshire))
        #expect(names("partnership").contains("Bassetlaw, Newark and Sherwood"))
        // Every district lies in one of the partnerships.
        let covered = places.rows.filter { $0.kinds.contains("partnership") }
            .reduce(into: Set<Int32>()) { $0.formUnion(Gazetteer.embedded.districts(of: $1.area)) }
        let wanted = try Area.parse("E10000024", in: .embedded)
        #expect(covered.isSuperset(of: Gazetteer.embedded.districts(of: wanted)))
    }

    /// The partnerships of the demonstration's three forces.
    @Test(arguments: ["bedfordshire", "derbyshire", "nottinghamshire"])
    func `every partnership of the demonstration has the rows of its own force and county`(force: String) throws {
        let gazetteer = Gazetteer.embedded
        let one = gazetteer.forces[Int(try #require(gazetteer.force(slug: force)))]
        let code = try #require(one.code)
        for area in gazetteer.areas(in: .coded(code), level: .csp) {
            let places = try ReportPlaces(area, gazetteer)
            let kinds = places.rows.flatMap(\.kinds)
            #expect(kinds.contains("police force area") && kinds.contains("partnership") && kinds.contains("district"))
            #expect(kinds.contains("county") || !places.absent.isEmpty, "\(places.name)")
            #expect(places.rows[places.subjectRow].isOwn)
        }
    }

    @Test(arguments: [["2025-03"], ["2024-03", "2025-02"], ["2024-05", "2024-06", "2025-01"]] as [[Month]])
    func `the same rows stand in every table, and what is not held is said`(months: [Month]) async throws {
        let facts = try await InventedStreets(months: months).held(on: .sqlite)
        let paper = try report("E07000033", "2025-03").paper(facts)
        let labels = try ReportPlaces(.coded(AreaCode("E07000033")), .embedded).rows.map(\.label)
        #expect(labels.count == 10)
        let tables = paper.tables.filter { $0.headers[0] == "Area" && $0.caption.hasPrefix("Recorded crime, ") }
        #expect(tables.count > 1)
        for table in tables { #expect(table.rows.map { $0[0].plain } == labels, "\(table.caption)") }
        if !months.contains("2025-03") {
            let month = tables.first { $0.caption.hasPrefix("Recorded crime, March 2025") }
            #expect(month?.rows.allSatisfy { $0[1].plain == "Not held" } ?? false)
        }
    }

    /// 720 burglaries among Bolsover's 80,275, by hand; Byar's limits by hand too.
    @Test(arguments: Engine.tested)
    func `the area stands beside force, county and peers by rate`(engine: Engine) async throws {
        let facts = try await InventedStreets(months: Array(Period(24, to: "2025-03"))).held(on: engine)
        let peers = PeerSet(
            word: "market-towns", name: "Market towns",
            versions: [
                PeerSet.Version(first: "2024-04", last: nil, why: "Near", members: ["E07000034", "E07000038"])
            ])
        let paper = try report("E07000033", "2025-03", peers: peers).paper(facts)
        let caption = "Recorded crime per 1,000 residents, April 2024 to March 2025"
        let own = "Bolsover (partnership and district)"
        #expect(paper.cell(caption, own, "crimes recorded") == "720")
        #expect(paper.cell(caption, own, "Residents") == "80,275")
        #expect(paper.cell(caption, own, "Per 1,000") == "9.0")
        #expect(paper.cell(caption, own, "95% interval") == "8.3 to 9.6")
        #expect(paper.cell(caption, "Derbyshire (police force area)", "crimes recorded") == "1,080")
        #expect(paper.cell(caption, "Derbyshire (county)", "crimes recorded") == "1,080")
        #expect(paper.cell(caption, "Chesterfield (peer)", "crimes recorded") == "360")
        #expect(paper.cell(caption, "North East Derbyshire (peer)", "crimes recorded") == "0")
        #expect(paper.cell(caption, "The 2 peers together (peer)", "crimes recorded") == "360")
        #expect(paper.words.contains("Peers are the saved list “Market towns”, as it stands in March 2025."))
        let note = paper.tables.first { $0.caption == caption }?.notes.last ?? ""
        // (8.969 + 3.475 + 0) / 3
        #expect(note.hasPrefix("The mean of the rates of the 3 areas, this one included, is 4.1"))
        #expect(paper.blocks.contains { if case .bars = $0 { true } else { false } })
    }

    @Test func `a list without areas for the month is said, and the rest of the report stands`() async throws {
        let facts = try await InventedStreets().held(on: .sqlite)
        let ended = PeerSet(
            word: "old", name: "Old towns",
            versions: [PeerSet.Version(first: "2020-04", last: "2021-03", why: "Near", members: ["E07000034"])])
        let paper = try report("E07000033", "2025-03", peers: ended).paper(facts)
        #expect(
            paper.words.contains(
                "The list “Old towns” has no areas for March 2025: it holds from April 2020 to March 2021."))
    }
}
