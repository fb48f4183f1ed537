import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Evidence
@testable import Pages

@Suite("The pages of peers")
struct PeersPagesTests {
    static let filled =
        "name=Market+towns&members=E07000033,+E07000034&why=Near+the+motorway&first-month=4&first-year=2024"
        + "&last-month=&last-year="

    @Test(arguments: Engine.tested)
    func `a list is saved by the form, told, and changed from a month on`(engine: Engine) async throws {
        let site = Site(try await InventedStreets().held(on: engine))
        let saved = await site.post("/peers/new", Self.filled)
        #expect(saved.status == 303 && saved.header("Location") == "/peers/market-towns")
        let page = try await site.get("/peers/market-towns").text
        #expect(page.contains("Since April 2024") && page.contains("Near the motorway") && page.contains("Bolsover"))
        let changed = await site.post(
            "/peers/market-towns", "members=E07000033+E07000032&why=One+left&first-month=01&first-year=2025")
        #expect(changed.status == 303)
        let after = try await site.get("/peers/market-towns").text
        #expect(after.contains("From April 2024 to December 2024") && after.contains("Since January 2025"))
        #expect(after.contains("Joined: Amber Valley. Left: Chesterfield."))
        #expect(try await site.get("/peers").text.contains("/peers/market-towns"))
    }

    @Test func `what is wrong is told at the top and beside its question, with what was typed`() async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let reply = await site.post(
            "/peers/new", "name=&members=E07000033+E10000007&why=&first-month=13&first-year=2024&last-year=x")
        #expect(reply.status == 422)
        let text = try await reply.text
        #expect(text.contains("govuk-error-summary"))
        for field in ["members", "why", "first", "last"] {
            #expect(text.contains("href=\"#\(field)\""), "\(field)")
            #expect(text.contains("id=\"\(field)-error\""), "\(field)")
        }
        #expect(text.contains("value=\"E07000033 E10000007\"") && text.contains("value=\"13\""))
        #expect(try await site.get("/peers").text.contains("No list is saved."))
        #expect(await site.get("/peers/market-towns").status == 404)
    }

    @Test func `a reader sees the lists and neither forms nor a way to send them`() async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        _ = await site.post("/peers/new", Self.filled)
        let reader = Aldermouth.councillorOkafor
        let page = try await site.get("/peers/market-towns", by: reader).text
        #expect(page.contains("Near the motorway") && !page.contains("method=\"post\""))
        #expect(try await !site.get("/peers", by: reader).text.contains("/peers/new"))
        #expect(await site.get("/peers/new", by: reader).status == 404)
        #expect(await site.post("/peers/market-towns", Self.filled, by: reader).status == 404)
        #expect(await site.post("/peers/new", Self.filled, from: "cross-site").status == 403)
    }

    @Test func `an area is set beside a saved list, and a new membership is seen at once`() async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let address = "/areas/E07000033?against=peers&peer-set=market-towns&period=month&last=2025-03"
        #expect(await site.get(address).status == 400)
        _ = await site.post("/peers/new", Self.filled)
        let before = try await site.get(address).text
        #expect(before.contains("<option value=\"market-towns\" selected>Market towns</option>"))
        #expect(before.contains("as it stands in March 2025") && before.contains("Why these: Near the motorway."))
        #expect(before.contains(">Chesterfield</a>") && !before.contains("The list changed"))
        _ = await site.post(
            "/peers/market-towns", "members=E07000034+E07000038&why=Other&first-month=1&first-year=2025")
        let after = try await site.get(address).text
        let said =
            "The list changed in January 2025. Every month told here is counted with the same areas, "
            + "those of the list since January 2025: Chesterfield and North East Derbyshire."
        #expect(after.contains(said))
        #expect(after.contains("The list of peers changed"))
        #expect(after.contains("The 2 peers together"))
        // Before the change there is one membership again, and nothing to say.
        let earlier = try await site.get(
            "/areas/E07000033?against=peers&peer-set=market-towns&period=month&last=2024-12"
        ).text
        #expect(!earlier.contains("The list changed"))
        let none = try await site.get(
            "/areas/E07000033?against=peers&peer-set=market-towns&period=month&last=2024-03"
        ).text
        #expect(none.contains("has no areas for March 2024"))
    }
}

extension Site {
    /// Sends a form, from `from` as a browser names it.
    func post(
        _ target: String, _ form: String, from: String = "same-origin", by viewer: Viewer = Aldermouth.priya
    ) async -> Reply {
        let head = Head(
            "POST", target, host: "localhost:8080", fetchSite: from,
            contentType: "application/x-www-form-urlencoded")
        return await ask(head, Array(form.utf8), viewer)
    }
}
