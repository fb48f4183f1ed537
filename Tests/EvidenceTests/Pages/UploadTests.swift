import Aldermouth
import Dates
import Pages
import Storage
import Testing

@testable import Evidence

@Suite("Bringing files in by the form")
struct UploadTests {
    static let month: Month = "2025-03"
    static let name = "2025-03-derbyshire-street.csv"

    static func file(_ rows: Int) -> String {
        StreetFile.text((0..<rows).map { InventedStreets.row(month, InventedStreets.bolsover[0], "Burglary", $0) })
    }

    @Test(arguments: Engine.tested)
    func `what is sent is taken, told and counted`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let site = Site(try await desk.facts(), folder: desk.data)
        let before = try await site.get("/areas/E07000033").text
        #expect(before.contains("Not held"))

        let broken = StreetFile.text([StreetFile.row(month: "2025-02", latitude: "north")])
        let reply = await site.send([(Self.name, Self.file(7)), ("2025-02-derbyshire-street.csv", broken)])
        #expect(reply.status == 303)
        let there = try #require(reply.header("Location"))
        let told = try await site.get(there).text
        #expect(told.contains("1 new, 0 restated, 0 held already, 1 refused"))
        #expect(told.contains("“north” is not a latitude.") && told.contains(Self.name))

        let after = try await site.get("/areas/E07000033?period=month&last=2025-03").text
        #expect(after.contains("<p class=\"wm-figure__value\">7</p>"))
        #expect(try await desk.held.map(\.name) == [Self.name])
    }

    @Test func `the same file again changes nothing, and a newer one restates the month`() async throws {
        let desk = try await Desk(.sqlite)
        let site = Site(try await desk.facts(), folder: desk.data)
        for (rows, words) in [
            (5, "1 new, 0 restated, 0 held"), (5, "0 new, 0 restated, 1 held"), (6, "0 new, 1 restated"),
        ] {
            let reply = await site.send([(Self.name, Self.file(rows))])
            #expect(try await site.get(reply.header("Location") ?? "").text.contains(words))
        }
        let source = try await site.get("/data/street/derbyshire").text
        #expect(source.contains("Earlier files, and what they counted"))
        #expect(try await site.get("/areas/E07000033?period=month&last=2025-03").text.contains("value\">6</p>"))
    }

    @Test func `another site cannot send, and an empty form is told what to mend`() async throws {
        let desk = try await Desk(.sqlite)
        let site = Site(try await desk.facts(), folder: desk.data)
        let foreign = await site.send([(Self.name, Self.file(1))], from: "cross-site")
        #expect(foreign.status == 403)
        let empty = await site.send([("", "")])
        #expect(empty.status == 422)
        #expect(try await empty.text.contains("<a href=\"#files\">Choose one file or more</a>"))
        #expect(try await desk.held.isEmpty)
    }

    @Test func `a name that would climb out of a folder is a name and nothing more`() async throws {
        let desk = try await Desk(.sqlite)
        let site = Site(try await desk.facts(), folder: desk.data)
        let reply = await site.send([("../../2025-03-derbyshire-street.csv", Self.file(2)), ("<b>.csv", "x")])
        let told = try await site.get(reply.header("Location") ?? "").text
        #expect(told.contains("1 new") && told.contains("&lt;b&gt;.csv") && !told.contains("<b>.csv"))
    }
}
