import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

/// The lists of meetings, actions and groups: filtered, in an order that is chosen, and as tables safe in a spreadsheet.
@Suite("Lists of meetings")
struct MeetingsListsTests {
    private static let now = Instant("2026-11-24", WallTime(minutes: 570))

    private static func meeting(
        _ id: Int64, _ day: Day, _ state: Meeting.State = .planned, place: String = "", group: Int64 = 41
    ) -> Meeting {
        Meeting(
            id: ID(id), group: ID(group), startsAt: Instant(day, WallTime(minutes: 840)), place: place, state: state)
    }

    /// As the query gives them: the earliest first.
    private static let meetings = MeetingsPage(
        groups: [.example, .exampleUnder],
        meetings: [
            meeting(1, "2026-03-10", .held, place: "Library"), meeting(2, "2026-06-09", place: "=1+1", group: 42),
            meeting(3, "2026-09-08", .cancelled, place: "Annexe"), meeting(4, "2026-12-08", place: "Guildhall"),
            meeting(5, "2027-01-19", .cancelled, place: "church hall", group: 42),
        ], now: now)

    @Test(
        arguments: [
            (nil, "", [4, 5, 3, 2, 1]), (.coming, "", [4, 5]), (.past, "", [3, 2, 1]), (.unkept, "", [2]),
            (.cancelled, "", [5, 3]), (nil, "when", [1, 2, 3, 4, 5]), (nil, "-when", [5, 4, 3, 2, 1]),
            (nil, "group", [4, 3, 1, 5, 2]), (.past, "where", [2, 3, 1]),
        ] as [(MeetingsPage.Standing?, String, [Int64])])
    func `meetings are those that are asked for, the next first, or in the order that is chosen`(
        standing: MeetingsPage.Standing?, order: String, found: [Int64]
    ) {
        var page = Self.meetings
        (page.standing, page.asked.order) = (standing, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of meetings has the day and the hour, and no cell of it is a formula`() {
        var page = Self.meetings
        page.standing = .unkept
        #expect(
            String(decoding: page.list.csv, as: UTF8.self) == """
                When,Starts,Minutes,Group,How,Where,State,Why cancelled\r
                2026-06-09,14:00,120,Partnership Delivery Group,In person,'=1+1,Planned,\r

                """)
    }

    private static func line(
        _ id: Int64, _ form: Undertaking.Form = .action, seat: Int64, due: Day?, _ state: Undertaking.State = .open,
        text: String = "Mend the lamps"
    ) -> Undertakings.Line {
        Undertakings.Line(
            undertaking: Undertaking(
                id: ID(id), meeting: ID(54), form: form, seat: ID(seat), text: text, due: due, state: state,
                endedOn: state == .open ? nil : "2026-11-02"),
            seat: "Seat \(seat)", agency: ID(1), agencyName: "Aldermouth", day: "2026-09-08", group: ID(41),
            groupName: "Joint Strategic Group")
    }

    private static let actions = UndertakingsPage(
        lines: [
            line(1, .commitment, seat: 9, due: nil, text: "@SUM(A1)"), line(2, seat: 8, due: "2026-11-23"),
            line(3, .ask, seat: 9, due: "2026-11-24", text: "Abate"), line(4, seat: 9, due: "2026-10-01", .done),
        ], groups: [.example], agencies: [], areas: .example, today: "2026-11-24", changeable: [])

    @Test(
        arguments: [
            (UndertakingsPage.Asked(), "", [1, 2, 3]),
            // What is due today is not overdue.
            (UndertakingsPage.Asked(standing: .overdue), "", [2]),
            (UndertakingsPage.Asked(standing: .undated), "", [1]),
            (UndertakingsPage.Asked(standing: .ended), "", [4]),
            (UndertakingsPage.Asked(standing: .all), "", [1, 2, 3, 4]),
            (UndertakingsPage.Asked(seat: ID(9)), "", [1, 3]), (UndertakingsPage.Asked(form: .ask), "", [3]),
            (UndertakingsPage.Asked(seat: ID(9), standing: .overdue), "", []),
            // What has no day comes last, up and down.
            (UndertakingsPage.Asked(standing: .all), "due", [4, 2, 3, 1]),
            (UndertakingsPage.Asked(), "-due", [3, 2, 1]),
            (UndertakingsPage.Asked(), "whose", [2, 1, 3]), (UndertakingsPage.Asked(), "what", [1, 3, 2]),
        ] as [(UndertakingsPage.Asked, String, [Int64])])
    func `actions are found by seat, by kind and by whether they are overdue, in the order that is chosen`(
        asked: UndertakingsPage.Asked, order: String, found: [Int64]
    ) {
        var page = Self.actions
        (page.asked, page.list.order) = (asked, order)
        #expect(page.listing.shown.map(\.undertaking.id.number) == found)
        #expect(page.listing.drawn().text.contains("There is none.") == found.isEmpty)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10. From 23 to 24 November is one day.
    @Test func `the table of actions says how late each is, and no cell of it is a formula`() {
        var page = Self.actions
        page.list.order = "-whose"
        let lines = String(decoding: page.listing.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[1].hasPrefix("'@SUM(A1),Commitment of a partner,\"Seat 9, Aldermouth\",Joint Strategic Group,"))
        #expect(lines[3].hasSuffix(",2026-09-08,2026-11-23,,,Not said,,Open,1,,,,Joint Strategic Group,"))
    }

    private static var groups: GroupsPage {
        var page = GroupsPage.example
        var far = Group(id: ID(44), name: "Ash Town Group", layer: .operational, yearly: 12, from: "2024-04-01")
        far.aim = "+1"
        page.tree = GroupTree(
            [.example, .exampleUnder, .exampleBeside, far],
            [.init(reporter: ID(42), hearer: ID(41)), .init(reporter: ID(44), hearer: ID(42))])
        return page
    }

    @Test(
        arguments: [
            (nil, nil, "", [41, 42, 44, 43]), (.operational, nil, "", [44]), (nil, .seated, "", [43]),
            (.operational, .seated, "", []), (nil, nil, "group", [44, 43, 41, 42]),
            (nil, nil, "layer", [41, 42, 44, 43]), (nil, nil, "-times-a-year", [44, 42, 41, 43]),
            (nil, nil, "reports-to", [42, 44, 41, 43]),
        ] as [(Group.Layer?, Group.Part?, String, [Int64])])
    func `groups are found by layer and by what we have to do with them, in the order that is chosen`(
        layer: Group.Layer?, part: Group.Part?, order: String, found: [Int64]
    ) {
        var page = Self.groups
        (page.layer, page.part, page.asked.order) = (layer, part, order)
        #expect(page.list.shown.map(\.group.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of groups says what each reports to and when its terms are due, and no cell is a formula`() {
        var page = Self.groups
        page.asked.order = "-times-a-year"
        let lines = String(decoding: page.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines[1] == "Ash Town Group,Operational,We run it,,,Partnership Delivery Group,12,,'+1,2024-04-01")
        #expect(lines[3].hasPrefix("Joint Strategic Group,Strategic,We run it,,,,4,2026-03-31,"))
        // Whoever may not see the terms of a group does not see when they are due either.
        page.tree = GroupTree(page.tree.branches.map(\.group).map(hidden), [])
        #expect(!String(decoding: page.list.csv, as: UTF8.self).contains("2026-03-31"))
    }

    private func hidden(_ group: Group) -> Group {
        var group = group
        group.hidden = [.terms]
        return group
    }
}
