import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Testing

@testable import Evidence

@Suite("Pages that are drawn once")
struct DrawnPagesTests {
    struct Plain: Page {
        var title: String
        var body: HTML = "<p></p>"
        static let example = Plain(title: "Harbour")
    }

    func key(_ version: Int = 1, _ address: Pages.Address = "/", today: Day = Aldermouth.today) -> DrawnPages.Key {
        DrawnPages.Key(address: address, sight: [.figures, .rows], version: version, today: today)
    }

    @Test func `are drawn again when the data, the day or the viewer is another`() {
        let pages = DrawnPages()
        #expect(pages.page(key()) { Plain(title: "One") }.title == "One")
        #expect(pages.page(key()) { Plain(title: "Two") }.title == "One")
        #expect(pages.page(key(2)) { Plain(title: "Three") }.title == "Three")
        #expect(pages.page(key(today: Aldermouth.today + 1)) { Plain(title: "Four") }.title == "Four")
        var other = key()
        other.sight = [.figures]
        #expect(pages.page(other) { Plain(title: "Five") }.title == "Five")
        var changed = key()
        changed.peers = [.example]
        #expect(pages.page(changed) { Plain(title: "Six") }.title == "Six")
    }

    @Test func `make room when there are too many, and keep what is asked for often`() {
        let pages = DrawnPages()
        let large = Array(repeating: "<p>0123456789</p>" as HTML, count: 100_000).joined()
        _ = pages.page(key()) { Plain(title: "Often") }
        for number in 1...60 {
            _ = pages.page(key(1, Addresses.broughtIn(number))) { Plain(title: "Large", body: large) }
            #expect(pages.page(key()) { Plain(title: "Again") }.title == "Often")
        }
        #expect(pages.bytes <= 2 * DrawnPages.shelfBytes)
        #expect(pages.page(key(1, Addresses.broughtIn(1))) { Plain(title: "Again") }.title == "Again")
    }

    @Test(arguments: [
        "", "period=month&last=2025-03", "against=baseline&years=2",
        "against=peers&peers=E07000033,E07000034&peers-name=Near",
        "against=peers&peer-set=market-towns", "type=Other%20theft&parts=ward&others=yes",
    ])
    func `a question is written as it was read`(query: String) throws {
        let asked = try Asked(try Fields(reading: query.utf8), today: Aldermouth.today)
        let address = asked.on("/areas").text
        let again = address.split(separator: "?").dropFirst().first.map(String.init) ?? ""
        #expect(try Asked(try Fields(reading: again.utf8), today: Aldermouth.today) == asked)
    }
}
