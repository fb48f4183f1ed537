import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Pages

@Suite("The layout of a page")
struct LayoutTests {
    struct Ward: Page {
        var title = "Harbour"
        var body: HTML = "<p class=\"govuk-body\">One</p>"
        var caption: HTML? = "Aldermouth"
        var breadcrumbs: [Link] = [Link("Home", to: "/")]
        var back: Address?
        var errors: [FieldError] = []
        var notice: HTML?
        var isWide = false
        static let example = Ward()
    }
    let layout = Layout(
        partnership: "Aldermouth <CSP>", navigation: [Way("Home", to: "/"), Way("Wards", to: "/wards")],
        assets: Assets([("govuk-frontend.css", [1]), ("wardmote.css", [2]), ("govuk-frontend.js", [3])]))

    func draw(_ page: Ward, at target: String = "/wards/harbour?from=2024") -> String {
        layout.draw(page, at: target).text
    }
    func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }

    @Test func `has one heading, one main, a language and a title`() {
        let text = draw(Ward())
        #expect(text.hasPrefix("<!doctype html>\n<html lang=\"en\""))
        #expect(count("<h1", in: text) == 1 && count("<main", in: text) == 1)
        #expect(text.contains("<title>Harbour – Aldermouth &lt;CSP&gt; – Wardmote</title>"))
        #expect(text.contains("<span class=\"govuk-caption-l\">Aldermouth</span>\n<h1"))
    }

    @Test func `the skip link comes first and leads to the main part`() throws {
        let text = draw(Ward())
        let link = try #require(text.firstRange(of: "<a href=\"#main-content\""))
        #expect(text.firstRange(of: "<a ")?.lowerBound == link.lowerBound)
        #expect(count("id=\"main-content\"", in: text) == 1)
    }

    @Test func `the section that a page is in is marked, and only that`() {
        #expect(count("aria-current=\"true\"", in: draw(Ward())) == 1)
        #expect(count("aria-current=\"page\"", in: draw(Ward(), at: "/wards")) == 1)
        #expect(count("aria-current", in: draw(Ward(), at: "/wardsmen")) == 0)
        #expect(draw(Ward(), at: "/").contains("href=\"/\" aria-current=\"page\"><strong"))
    }

    @Test func `pages under one heading of the menu are shown where one of them is open`() {
        let whole = Layout(
            partnership: "Aldermouth",
            navigation: [
                Way("Home", to: "/"), Way("Meetings", to: "/meetings", in: .meetings),
                Way("Groups", to: "/groups", in: .meetings), Way("People", to: "/people", in: .partnership),
                Way("Record", to: "/record", .see, .record, in: .oversight),
                Way("Looks", to: "/looks", .see, .look, in: .oversight),
            ], assets: Assets([]))
        let here = whole.draw(Ward(), at: "/groups/41").text
        #expect(count("<li class=\"govuk-service-navigation__item", in: here) == 3)
        #expect(here.contains("href=\"/meetings\" aria-current=\"true\"><strong"))
        #expect(here.contains("<nav class=\"wardmote-pages\" aria-label=\"Meetings\">"))
        #expect(here.contains("href=\"/groups\" aria-current=\"true\">Groups</a>") && count("/groups", in: here) == 1)
        #expect(whole.draw(Ward(), at: "/groups").text.contains("href=\"/groups\" aria-current=\"page\""))
        // A heading with one page needs no second line, and the home page is under none.
        for target in ["/people", "/"] {
            #expect(count("wardmote-pages", in: whole.draw(Ward(), at: target).text) == 0)
        }
        #expect(whole.draw(Ward(), at: "/people").text.contains("href=\"/people\" aria-current=\"page\"><strong"))
        let member = Viewer(
            account: ID(7), purpose: .running, rules: [Rule(.member, .see, .look)])
        let theirs = whole.draw(Ward(), at: "/looks", for: Reader(viewer: member, now: Instant(milliseconds: 0))).text
        #expect(theirs.contains("href=\"/looks\" aria-current=\"page\"><strong") && count("<nav", in: theirs) == 2)
    }

    @Test func `what must be mended comes first, and the title says so`() throws {
        let text = draw(Ward(errors: [FieldError("from", "Enter a month")]))
        #expect(text.contains("<title>Error: Harbour"))
        #expect(text.contains("<a href=\"#from\">Enter a month</a>"))
        let (summary, heading) = (
            try #require(text.firstRange(of: "error-summary")), try #require(text.firstRange(of: "<h1"))
        )
        #expect(summary.lowerBound < heading.lowerBound)
        #expect(!draw(Ward()).contains("error-summary"))
    }

    @Test func `a way back stands in place of breadcrumbs`() {
        #expect(draw(Ward()).contains("govuk-breadcrumbs") && !draw(Ward()).contains("govuk-back-link"))
        let text = draw(Ward(back: "/wards"))
        #expect(!text.contains("govuk-breadcrumbs") && text.contains("<a href=\"/wards\" class=\"govuk-back-link\">"))
    }

    @Test func `whose data it is stands on every page`() {
        let text = draw(Ward())
        #expect(text.contains("Open Government Licence v3.0") && text.contains("Office for National Statistics"))
        #expect(text.contains("data.police.uk"))
    }

    @Test func `nothing is inline, and nothing is loaded from elsewhere`() {
        let text = draw(Ward())
        #expect(!text.contains("<style") && !text.contains(" style=") && !text.contains(" onclick"))
        #expect(count("<script", in: text) == count("<script type=\"module\" src=\"/assets/", in: text))
        #expect(count("rel=\"stylesheet\" href=\"/assets/", in: text) == 2)
        #expect(!text.contains("crest") && !text.contains("GDS Transport") && !text.contains("govuk-logo"))
    }

    @Test func `a program built without its files still has its pages`() {
        let bare = Layout(partnership: "Aldermouth", navigation: [], assets: Assets([])).draw(Ward(), at: "/").text
        #expect(!bare.contains("/assets/") && !bare.contains("<nav aria-label=\"Menu\""))
        #expect(bare.contains("<h1 class=\"govuk-heading-l\">Harbour</h1>"))
    }

    @Test func `the previews show each example whole`() {
        #expect(previews([Ward.self, ProblemPage.self], in: layout).map { count("<h1", in: $0.text) } == [1, 1])
    }
}
