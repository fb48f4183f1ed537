import Aldermouth
import Dates
import Figures
import Pages
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// The codes are real, and the rows invented: three neighbourhoods alike, and one street of one of them with more.
@Suite("Hot spots")
struct HotSpotsTests {
    private static let busy = InventedStreets.bolsover[0]

    private var streets: InventedStreets {
        var streets = InventedStreets()
        streets.extra = [
            "2025-03": (0..<40).map { InventedStreets.row("2025-03", Self.busy, "Burglary", 500 + $0) }
                + (0..<4).map { InventedStreets.row("2025-03", Self.busy, "Robbery", 600 + $0) },
            "2024-03": (0..<4).map { InventedStreets.row("2024-03", Self.busy, "Drugs", 700 + $0) },
        ]
        return streets
    }

    private func spots(
        _ facts: CrimeFacts, _ grain: HotSpotGrain, type: String? = nil, by viewer: Viewer = .openData
    ) -> HotSpots {
        HotSpots(
            MakeFigures(
                viewer: viewer, measure: .crime, area: .coded("E07000033"), period: Period("2025-03" as Month),
                now: Aldermouth.now), grain, type: type, facts)
    }

    @Test(arguments: Engine.tested)
    func `neighbourhoods come by what was recorded, with share, change and the rank of the year before`(
        engine: Engine
    ) async throws {
        let facts = try await streets.held(on: engine)
        let found = spots(facts, .neighbourhood)
        #expect(found.whole.shown == 104)
        #expect(found.lines.map(\.count) == [74, 30] && found.lines.map(\.rank) == [1, 2])
        #expect(found.lines.map(\.code) == [Self.busy, InventedStreets.bolsover[1]])
        #expect(found.lines.map { $0.share.map { ($0 * 1000).rounded() } } == [712, 288])
        #expect(found.lines.map { $0.figure.comparison?.change?.before } == [34, 30])
        #expect(found.lines.map(\.rankBefore) == [1, 2])
        #expect(found.lines[0].figure.standingSaid == "Yes, more" && found.lines[1].figure.standingSaid == "No")
        #expect(!found.lines[0].ward.isEmpty)
    }

    @Test func `a place with fewer than five is in no list, and no count under five is told`() async throws {
        let site = Site(try await streets.held(on: .sqlite))
        let facts = site.site.facts
        #expect(spots(facts, .neighbourhood, type: "Robbery").lines.isEmpty)
        #expect(spots(facts, .point, type: "Robbery").lines.isEmpty)
        #expect(spots(facts, .neighbourhood, type: "Burglary").lines.count == 2)
        var fewer = streets
        fewer.burglaries = 0
        fewer.extra["2025-03", default: []] += (0..<9).map {
            InventedStreets.row("2025-03", Self.busy, "Drugs", 800 + $0)
        }
        let few = Site(try await fewer.held(on: .sqlite))
        let asked = "/areas/E07000033/hot-spots?type=Drugs&period=month&last=2025-03"
        #expect(try await few.get(asked).text.contains("Under 5"))
        let file = try await few.get(asked + "&format=csv").text
        #expect(file.contains(",9,100.0%,Under 5,–,Too few,,") && !file.contains("against 4"))
    }

    @Test func `points of the map have a list too, for whoever may see rows`() async throws {
        let facts = try await streets.held(on: .sqlite)
        let found = spots(facts, .point)
        #expect(found.lines.map(\.count) == [74, 30])
        #expect(found.lines.map(\.code) == [Self.busy, InventedStreets.bolsover[1]])
        #expect(found.lines.map { $0.figure.comparison?.change?.before } == [34, 30])
        var noRows = Viewer.openData
        noRows.rules = [Rule(.everyone, .see, .openData, fields: [.figures])]
        #expect(spots(facts, .point, by: noRows).lines.isEmpty)
        #expect(spots(facts, .neighbourhood, by: noRows).lines.count == 2)
    }

    @Test func `the page has a filter, an order and a file, and says what analysts said`() async throws {
        let held = try await streets.kept(on: .sqlite, inOrder(Migration.all, partnershipMigrations))
        let site = Site(held.facts, keepsRecord: true)
        try await held.facts.database.write { connection throws(StorageError) in
            try connection.execute(
                """
                INSERT INTO issued_report (id, kind, area, area_name, month, edition, issued_at, given_to, hot_spots, causes,
                    changed, peers, last_file, last_people)
                VALUES (4001, 'crime', 'E07000033', 'Bolsover', '2025-02', 1, \(Aldermouth.now), 'Strategic Group',
                    'The invented market, on Fridays.', 'Two late licences.', '', '', 1000, 0)
                """)
        }
        var analyst = Aldermouth.priya
        analyst.rules += [Rule(.keeper, .see, .issuedReport, upTo: .open), Rule(.keeper, .add, .issuedReport)]
        let asked = "/areas/E07000033/hot-spots?period=month&last=2025-03"
        let page = try await site.get(asked, by: analyst).text
        #expect(page.contains("The invented market, on Fridays.") && page.contains("Two late licences."))
        #expect(page.contains("/report/given-out/new?area=E07000033"))
        let plain = try await site.get(asked).text
        #expect(!plain.contains("The invented market") && !plain.contains("/report/given-out/new"))
        let file = try await site.get(asked + "&format=csv&order=recorded").text
        let lines = file.split(separator: "\r\n").map(String.init)
        #expect(lines.count == 3 && lines[1].hasPrefix("2,") && lines[2].hasPrefix("1,"))
        #expect(await site.get(asked + "&order=luck").status == 400)
        #expect(await site.get(asked + "&type=Luck").status == 400)
        #expect(await site.get("/areas/all/hot-spots").status == 404)
        #expect(try await site.get("/areas/E07000033").text.contains("/areas/E07000033/hot-spots?"))
        let list = try await site.get("/report/given-out?format=csv", by: analyst).text
        #expect(list.contains("\"The invented market, on Fridays.\",Two late licences."))
    }

    @Test func `the tables of an area and the months held are lists with an order and a file`() async throws {
        let site = Site(try await streets.held(on: .sqlite))
        let types = try await site.get(
            "/areas/E07000033/tables/types?period=month&last=2025-03&order=-recorded&format=csv"
        ).text.split(separator: "\r\n").map(String.init)
        #expect(types.count == 15 && types[0].hasPrefix("What,Recorded,Before,"))
        #expect(types[1].hasPrefix("Burglary,100,60,"))
        let parts = try await site.get(
            "/areas/E07000033/tables/parts?period=month&last=2025-03&parts=lsoa&words=\(Self.busy)&format=csv"
        ).text.split(separator: "\r\n").map(String.init)
        #expect(parts.count == 2 && parts[1].contains(",86,46,"))
        let page = try await site.get("/areas/E07000033/tables/parts?parts=lsoa&period=month&last=2025-03").text
        #expect(page.contains("name=\"parts\" value=\"lsoa\"") && page.contains("name=\"period\" value=\"month\""))
        #expect(await site.get("/areas/E07000033/tables/beside").status == 404)
        #expect(await site.get("/areas/E07000033/tables/beside?against=force").status == 200)
        #expect(await site.get("/areas/E07000033/tables/luck").status == 404)
        let months = try await site.get("/data/months?set=street&order=month&format=csv").text
            .split(separator: "\r\n").map(String.init)
        #expect(months.count == 16 && months[1].hasPrefix("2024-01,"))
    }
}
