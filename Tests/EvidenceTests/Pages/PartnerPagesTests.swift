import Aldermouth
import Dates
import Foundation
import Partnership
import Storage
import Testing

@testable import Evidence
@testable import Pages

@Suite("A partner's table, brought in by the pages")
struct PartnerPagesTests {
    /// Three fires in a ward of Bolsover and one that names the district alone.
    private static let fires = """
        Called,"Ward, or district",Kind,Number
        2025-03-05,E05011986,Vehicle,1
        2025-03-17,E05011986,Refuse,2
        2025-03-20,E07000033,=Refuse,1

        """

    private func site() async throws -> (Site, Desk) {
        let desk = try await Desk(.sqlite)
        return (Site(try await desk.facts(), folder: desk.data), desk)
    }

    private func send(_ text: String, _ site: Site, name: String = "fires") async throws -> String {
        let reply = await site.send(
            [("fires.csv", text)], to: "/import/partner", as: "file", with: [("name", name)])
        #expect(reply.status == 303)
        return try #require(reply.header("Location"))
    }

    @Test(arguments: Engine.tested)
    func `two steps bring it in, and it is then a measure like any other`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let site = Site(try await desk.facts(), folder: desk.data)
        #expect(await site.get("/areas/all/measures/partner:fires").status == 404)
        let step = try await send(Self.fires, site)
        let asked = try await site.get(step).text
        #expect(
            asked.contains("Ward, or district</option>")
                && asked.contains("<td class=\"govuk-table__cell\">Vehicle</td>"))
        let reply = await site.post(step, "date=0&place=1&text=&longitude=&latitude=&category=2&count=3")
        #expect(reply.status == 303)
        let told = try await site.get(try #require(reply.header("Location"))).text
        #expect(told.contains("1 new, 0 restated") && told.contains("/areas/all/measures/partner%3Afires"))
        // What was brought in waits no more.
        #expect(await site.get(step).status == 404)

        let months = "?period=month&last=2025-03"
        let district = try await site.get("/areas/E07000033/measures/partner:fires\(months)").text
        #expect(district.contains("<p class=\"wm-figure__value\">4</p>"))
        #expect(!district.contains("Anyone: open data"))
        let ward = try await site.get("/areas/E05011986/measures/partner%3Afires\(months)").text
        #expect(ward.contains("<p class=\"wm-figure__value\">3</p>"))
        let kind = try await site.get("/areas/E07000033/measures/partner:fires\(months)&type=Vehicle").text
        #expect(kind.contains("<p class=\"wm-figure__value\">1</p>"))
        let rows = try await site.get("/areas/E05011986/measures/partner:fires/rows\(months)").text
        #expect(rows.contains("Rows 1 to 2 of 2") && rows.contains("Counts for"))
        let file = try await site.get("/areas/E07000033/measures/partner:fires/rows.csv\(months)").text
        #expect(file.hasPrefix("month,category,location,place_code,counts_for,source_file"))
        // A formula stays text in a spreadsheet.
        #expect(file.contains("2025-03,Refuse,,E05011986,2,fires.csv") && file.contains("'=Refuse"))
        #expect(try await site.get("/measures").text.contains("partner%3Afires"))
        let list = try await site.get("/data/partners").text
        #expect(
            list.contains("Place, as a code: column “Ward, or district”") && list.contains("1 of 1 months, 4 counted"))

        // Next month's table is asked about with the columns filled in.
        let again = try await site.get(try await send(Self.fires, site)).text
        #expect(again.contains("<option value=\"1\" selected>Ward, or district</option>"))
    }

    @Test func `what is wrong is said beside the question it is about, and nothing is kept`() async throws {
        let (site, desk) = try await site()
        let step = try await send(
            Self.fires.split(separator: "\n").dropLast().joined(separator: "\n") + "\n2025-03-01,E05011986,x,-3\n", site
        )
        let none = await site.post(step, "place=1")
        #expect(none.status == 422)
        #expect(try await none.text.contains("The map names no column for the date."))
        let half = await site.post(step, "date=0&longitude=1")
        #expect(half.status == 422)
        let refused = await site.post(step, "date=0&place=1&count=3")
        #expect(refused.status == 422)
        let text = try await refused.text
        #expect(text.contains("<a href=\"#count\">Line 4, column 4: “-3” is not a count from 0 to 1000000.</a>"))
        #expect(await site.post(step, "date=9").status == 400)
        #expect(try await desk.held.isEmpty)
        let maps = try await desk.database.look(ColumnMaps(viewer: Aldermouth.priya), at: Aldermouth.now)
        #expect(maps.isEmpty)
        // Mended by another choice, it is taken.
        #expect(await site.post(step, "date=0&place=1").status == 303)
    }

    @Test(arguments: [("Fires!", "a,b\n1,2\n"), ("fires", ""), ("fires", "only a heading")])
    func `a name or a file that cannot be used is told at once`(name: String, text: String) async throws {
        let (site, _) = try await site()
        let reply = await site.send(
            [("fires.csv", text)], to: "/import/partner", as: "file", with: [("name", name)])
        #expect(reply.status == 422)
    }

    @Test func `a table waits for its sender alone, for an hour, and its file goes with it`() throws {
        let waiting = WaitingTables()
        let path = NSTemporaryDirectory() + "wardmote-waiting-" + UUID().uuidString
        try Data("a,b\n".utf8).write(to: URL(filePath: path))
        let word = waiting.keep(
            UploadedFile(field: "file", name: "a.csv", bytes: 4, path: path), of: "fires", for: Aldermouth.priya,
            at: Aldermouth.now)
        let later = Instant(milliseconds: Aldermouth.now.milliseconds + 60 * 60 * 1000)
        #expect(waiting.find(word, for: Aldermouth.priya, at: Aldermouth.now)?.source == "fires")
        #expect(waiting.find(word, for: Aldermouth.councillorOkafor, at: Aldermouth.now) == nil)
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(waiting.find(word, for: Aldermouth.priya, at: later) == nil)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a map is written so that it is read again the same`() throws {
        let map = try ColumnMap([.date: "Date", .place: "Ward, \"or\" district", .count: "n=1"])
        #expect(try ColumnMap(map.text) == map)
    }

    @Test(arguments: ["date=\"D", "date=", "date=\"", "date=\"\"", "date=\"a\"b\""])
    func `a map with a broken heading is refused`(text: String) {
        #expect(throws: FileRefusal.self) { try ColumnMap(text) }
    }
}
