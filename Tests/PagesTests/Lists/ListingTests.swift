import Dates
import Markup
import Partnership
import Testing

@testable import Pages

/// A list: found by words, put in order, shown in parts, and given as a file that is safe in a spreadsheet.
@Suite("A list")
struct ListingTests {
    private struct Harbour: Page {
        let title = "Harbour"
        let body: HTML = ""
        static let example = Harbour()
    }

    private struct Boat {
        var name: String
        var built: Day?
        var crew: Int
        var note = ""
    }

    private static let boats = [
        Boat(name: "Tern", built: "2019-06-02", crew: 4), Boat(name: "avocet", built: nil, crew: 12, note: "=1+1"),
        Boat(name: "Knot", built: "2004-01-30", crew: 4), Boat(name: "Dunlin", built: "2011-03-09", crew: 2),
    ]

    private func list(_ asked: ListAsked = ListAsked(), of boats: [Boat] = boats) -> Listing<Boat> {
        Listing(
            "Boats", comes: "as they were built", id: "boats", at: "/boats", boats, asked: asked,
            empty: "There is no boat.",
            columns: [
                ListColumn("Name", \.name).shown { "<b>\($0.name)</b>" }.ordered(), .day("Built in", \.built),
                .number("Crew", \.crew), .fileAlone("Note", \.note), .way("") { _ in "<i>Sail</i>" },
            ])
    }

    private func names(_ asked: ListAsked) -> [String] { list(asked).shown.map(\.name) }

    @Test(arguments: [
        ("", ["Tern", "avocet", "Knot", "Dunlin"]), ("name", ["avocet", "Dunlin", "Knot", "Tern"]),
        ("-name", ["Tern", "Knot", "Dunlin", "avocet"]),
        // What has no day comes last, up and down.
        ("built-in", ["Knot", "Dunlin", "Tern", "avocet"]), ("-built-in", ["Tern", "Dunlin", "Knot", "avocet"]),
        // Numbers go by their worth, 12 after 4; equals stay as they came.
        ("crew", ["Dunlin", "Tern", "Knot", "avocet"]), ("-crew", ["avocet", "Tern", "Knot", "Dunlin"]),
    ])
    func `it goes by any of its columns, up and down, whatever the case of its letters`(order: String, names: [String])
    {
        #expect(self.names(ListAsked(order: order)) == names)
        #expect(list().knows(order: order))
    }

    @Test func `an order that it does not have is refused`() throws {
        for order in ["note", "--name", "Name", "crew ", "built"] { #expect(!list().knows(order: order), "\(order)") }
        let wrong = list(ListAsked(order: "note"))
        let request = try Request(
            .get, "/boats?order=note", viewer: .nobody, now: Instant(milliseconds: 0), today: "2026-11-24")
        #expect(throws: BadRequest.unreadable("order")) {
            try Response.listed(Harbour(), wrong, request, file: FileName("boats"))
        }
    }

    @Test
    func `a line is found by words of all its columns together, those of the file too, and days as they are said`() {
        #expect(names(ListAsked(words: "KNOT")) == ["Knot"])
        #expect(names(ListAsked(words: "2019 tern")) == ["Tern"])
        #expect(names(ListAsked(words: "january 2004")) == ["Knot"])
        #expect(names(ListAsked(words: "=1+1")) == ["avocet"])
        #expect(names(ListAsked(words: "tern knot")).isEmpty)
        #expect(list(ListAsked(words: "tern knot")).drawn().text.contains("Nothing in the list is like that."))
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the file has every line that was found, in order, its days as in the calendar, and no formula`() {
        let asked = ListAsked(order: "-crew")
        #expect(list(asked).drawn().text.contains("<i>Sail</i>"))
        #expect(
            String(decoding: list(asked).csv, as: UTF8.self) == """
                Name,Built in,Crew,Note\r
                avocet,,12,'=1+1\r
                Tern,2019-06-02,4,\r
                Knot,2004-01-30,4,\r
                Dunlin,2011-03-09,2,\r

                """)
    }

    @Test func `a long list is shown in parts that keep what was asked, and its file is whole`() {
        let many = (1...120).map { Boat(name: "Boat \($0)", built: nil, crew: $0) }
        let second = list(ListAsked(words: "boat", order: "-crew", page: 2), of: many)
        let text = second.drawn().text
        // 120 to 71 stand before it; it has 70 to 21.
        #expect(text.contains("<b>Boat 70</b>") && text.contains("<b>Boat 21</b>"))
        #expect(!text.contains("<b>Boat 71</b>") && !text.contains("<b>Boat 20</b>"))
        #expect(text.contains("href=\"/boats?words=boat&amp;order=-crew&amp;page=3\""))
        #expect(second.csv.count { $0 == UInt8(ascii: "\n") } == 121)
        // A part that is not there is the last that is.
        #expect(list(ListAsked(page: 99), of: many).drawn().text.contains("<b>Boat 120</b>"))
    }

    @Test func `one line alone has nothing to ask, and no line says so and gives no file`() {
        #expect(!list(of: [Self.boats[0]]).drawn().text.contains("<form"))
        let none = list(of: []).drawn().text
        #expect(none.contains("There is no boat.") && !none.contains("format=csv"))
    }
}
