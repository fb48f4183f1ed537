import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Evidence

@Suite("Who may open a page, and how")
struct RouteTests {
    /// But for reports that were given out, which are no open data and need a record.
    static let targets =
        TranscriptTests.pages.map(\.target).filter { !$0.hasPrefix("/report/given-out") } + [
            "/areas/E01019478/measures/asb/rows.csv"
        ]

    @Test(arguments: Engine.tested)
    func `to somebody who may see nothing there is nothing`(engine: Engine) async throws {
        let site = Site(try await InventedStreets().held(on: engine))
        _ = site.site.results.keep([])
        _ = try await PeerSetTests.save(PeerSetTests.towns, site.site.facts.database)
        try await AreaNamesTests.add(site.site.facts.database)
        try await FigureNotesTests.add(site.site.facts.database)
        try site.letATableWait()
        for target in Self.targets {
            // Asked first by somebody who may, so that a page kept from before is not given to who may not.
            let seen = await site.get(target)
            #expect(seen.status == 200, "\(target)")
            let unseen = await site.get(target, by: Aldermouth.stranger)
            #expect(unseen.status == 404, "\(target)")
        }
    }

    @Test func `a reader of open data brings nothing in`() async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        _ = try await PeerSetTests.save(PeerSetTests.towns, site.site.facts.database)
        try await FigureNotesTests.add(site.site.facts.database)
        for target in Self.targets {
            let reply = await site.get(target, by: Aldermouth.councillorOkafor)
            let isKeepers = ["/import", "/peers/new", "/area-names/"].contains(where: target.hasPrefix)
            #expect(reply.status == (isKeepers ? 404 : 200), "\(target)")
        }
        let sent = await site.send([("2025-04-derbyshire-street.csv", "")], by: Aldermouth.councillorOkafor)
        #expect(sent.status == 404)
    }

    @Test(arguments: [
        "last=2025-13", "last=2030-01", "last=1999-01", "period=decade", "against=nobody", "years=0", "years=99",
        "peers=E07000033,x", "against=peers&peer-set=nobody", "peer-set=%3Cb%3E", "peers=E07999999", "parts=parish",
        "parts=force", "per=dogs", "last=2025-01&last=2025-02",
        "type=%00", "period=%zz",
    ])
    func `a question that cannot be read is told so`(query: String) async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let reply = await site.get("/areas/E07000033?\(query)")
        #expect(reply.status == 400)
        #expect(try await reply.text.contains("We could not read what was sent"))
    }

    @Test(arguments: [
        "/areas/E07999001", "/areas/aldermouth", "/areas/BOLSOVER", "/areas/E07000033/measures/luck",
        "/areas/E07000033/measures/crime/rows?page=99", "/data/street/nowhere", "/data/gossip/derbyshire",
        "/import/results/7", "/report?area=E07999001", "/areas/%3Cscript%3E",
    ])
    func `what there is not is not found`(target: String) async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let reply = await site.get(target)
        #expect(reply.status == 404)
    }

    @Test(arguments: ["crime?type=Luck", "crime?type=Anti-social+behaviour", "outcomes?type=Burglary"])
    func `a type that the measure does not count is refused`(asked: String) async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let reply = await site.get("/areas/E07000033/measures/\(asked)")
        #expect(reply.status == 400)
    }

    @Test(arguments: [
        "/areas/E01019478", "/areas/E05010711", "/areas/E07000033", "/areas/E10000007", "/areas/E23000018",
        "/areas/derbyshire", "/areas/all", "/areas/unplaced", "/areas/bolsover", "/areas/E06000047",
        "/areas/E07000033?parts=lsoa", "/areas/E07000033?against=force", "/areas/E07000033?against=county",
        "/areas/E07000033?against=baseline&years=1&period=month&last=2025-03", "/areas/E05010711?against=peers",
        "/areas/E07000033?period=financial-year&last=2025-03", "/areas/E07000033?period=year-to-date&last=2024-05",
    ])
    func `an area of every level has a page`(target: String) async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let reply = await site.get(target)
        #expect(reply.status == 200)
        let text = try await reply.text
        #expect(text.ranges(of: "<h1").count == 1)
        #expect(!text.contains("href=\"/areas/E07999"))
    }

    @Test func `a month that is not held is said so, and is no zero`() async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let text = try await site.get("/areas/E07000033?period=month&last=2025-08").text
        #expect(text.contains("<p class=\"wm-figure__value\">Not held</p>"))
        #expect(!text.contains("<p class=\"wm-figure__value\">0</p>"))
    }

    @Test func `the report builder offers a report in each form at once`() async throws {
        let text = try await Site(try await InventedStreets().held(on: .sqlite)).get("/report").text
        for format in PaperFormat.allCases {
            let address = "/report/paper?area=bolsover&amp;month=2025-03&amp;kind=crime&amp;format=\(format.rawValue)"
            #expect(text.contains(address), "\(format)")
        }
    }

    @Test func `every page has an example that can be drawn`() {
        for page in previews(evidencePages, in: .example) { #expect(page.text.ranges(of: "<h1").count == 1) }
    }
}
