import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Meetings in somebody's own calendar")
struct CalendarTests {
    private static let now = Instant("2026-11-24", WallTime(minutes: 570))

    private func lines(_ events: [CalendarText.Event], name: String = "Meetings") -> [String] {
        let text = String(decoding: CalendarText(name: name, events, at: Self.now).bytes, as: UTF8.self)
        return text.utf8.split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
    }

    private static let event = CalendarText.Event(
        id: "meeting-51@wardmote", sequence: 2,
        when: .from(Instant("2026-12-08", WallTime(minutes: 840)), minutes: 90), title: "Joint Strategic Group",
        place: "Guildhall, room 2", isCancelled: false)

    @Test func `a meeting is told as RFC 5545 asks`() {
        let lines = lines([Self.event])
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        for line in [
            "VERSION:2.0", "UID:meeting-51@wardmote", "DTSTAMP:20261124T093000Z", "SEQUENCE:2",
            "DTSTART;TZID=Europe/London:20261208T140000", "DURATION:PT90M", "SUMMARY:Joint Strategic Group",
            "LOCATION:Guildhall\\, room 2", "STATUS:CONFIRMED",
        ] { #expect(lines.contains(line), "\(line)") }
    }

    @Test func `in summer it stands at the time on the wall`() {
        var event = Self.event
        let start = Instant("2026-07-07", WallTime(minutes: 840))
        event.when = .from(start, minutes: 90)
        #expect(start.iso == "2026-07-07T13:00:00Z")
        #expect(lines([event]).contains("DTSTART;TZID=Europe/London:20260707T140000"))
    }

    @Test(arguments: [
        ("Domestic Abuse Group", "Meeting of the partnership"), ("Joint Strategic Group", "Joint Strategic Group"),
        ("Domestic Homicide Review Panel", "Meeting of the partnership"),
    ])
    func `a group whose name tells of a sensitive matter is not named in a calendar`(name: String, title: String) {
        let group = Group(id: Meeting.example.group, name: name, layer: .delivery, from: "2026-01-01")
        for link in [nil, group.id] {
            let feed = CalendarFeed(
                link: CalendarLink(id: ID(91), account: ID(7), group: link, madeAt: Self.now), groups: [group],
                meetings: [.example], committees: [])
            let text = String(decoding: feed.text(at: Self.now).bytes, as: UTF8.self)
            #expect(text.contains("SUMMARY:\(title)\r\n"))
            #expect(text.contains(name) == (name == title))
        }
    }

    @Test func `what was cancelled stays, and says so`() {
        var event = Self.event
        event.isCancelled = true
        let lines = lines([event])
        #expect(lines.contains("STATUS:CANCELLED"))
        #expect(lines.contains("SUMMARY:Cancelled: Joint Strategic Group"))
        #expect(lines.contains("UID:meeting-51@wardmote"))
    }

    @Test func `a committee's meeting is told by its day, and does not say that anybody is busy`() {
        let link = CalendarLink(id: ID(91), account: ID(7), group: nil, madeAt: Self.now)
        let met = CommitteeDate(
            number: 802, version: 3, day: "2026-12-14", committee: "Crime; and disorder", place: "Guildhall",
            isCalledOff: false)
        let off = CommitteeDate(
            number: 803, version: 2, day: "2027-01-11", committee: "Crime; and disorder", place: "", isCalledOff: true)
        let text = CalendarFeed(link: link, groups: [], meetings: [], committees: [met, off]).text(at: Self.now)
        let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        let events = lines.split { $0 == "BEGIN:VEVENT" }.dropFirst().map(Array.init)
        #expect(
            events.first == [
                "UID:committee-meeting-802@wardmote", "DTSTAMP:20261124T093000Z", "SEQUENCE:2",
                "DTSTART;VALUE=DATE:20261214", "TRANSP:TRANSPARENT", "SUMMARY:Crime\\; and disorder",
                "LOCATION:Guildhall", "STATUS:CONFIRMED", "END:VEVENT",
            ])
        for line in [
            "UID:committee-meeting-803@wardmote", "SEQUENCE:1", "SUMMARY:Cancelled: Crime\\; and disorder",
            "STATUS:CANCELLED",
        ] { #expect(events.last?.contains(line) == true, "\(line)") }
    }

    @Test
    func `a statutory day keeps its id, says what was done or is asked for no longer, and names no sensitive matter`() {
        func day(_ stands: StatutoryDay.Stands, _ name: String = "Partnership plan revised") -> StatutoryDay {
            StatutoryDay(
                id: "duty-979-2027-03-31@wardmote", version: 3, day: "2027-03-31", name: name, at: "/duties/979",
                stands: stands)
        }
        func lines(_ day: StatutoryDay) -> [String] {
            let link = CalendarLink(
                id: ID(91), account: ID(7), group: nil, shows: .statutoryDays, madeAt: Self.now)
            let feed = CalendarFeed(link: link, groups: [], meetings: [], committees: [], statutory: [day])
            return String(decoding: feed.text(at: Self.now).bytes, as: UTF8.self).split(separator: "\r\n").map(
                String.init)
        }
        let due = lines(day(.due))
        for line in [
            "X-WR-CALNAME:Statutory days", "UID:duty-979-2027-03-31@wardmote", "SEQUENCE:2",
            "DTSTART;VALUE=DATE:20270331", "SUMMARY:Due by law: Partnership plan revised", "STATUS:CONFIRMED",
        ] { #expect(due.contains(line), "\(line)") }
        #expect(lines(day(.done)).contains("SUMMARY:Done: Partnership plan revised"))
        let gone = lines(day(.gone))
        #expect(gone.contains("STATUS:CANCELLED") && gone.contains("SUMMARY:Cancelled: Partnership plan revised"))
        #expect(gone.contains("UID:duty-979-2027-03-31@wardmote"))
        let sensitive = lines(day(.due, "Domestic abuse related death reviews published"))
        #expect(sensitive.contains("SUMMARY:Due by law: a duty of the partnership"))
    }

    @Test(arguments: Engine.tested)
    func `a link is made for the statutory days alone`(engine: Engine) async throws {
        let board = try await Board(engine)
        try await board.addAccount()
        let word = try await board.write(MakeCalendarLink(group: nil, shows: .statutoryDays).run).done()
        let found = try await board.registry.database.read { try CalendarLink.find(word, $0) }
        #expect(found?.shows == .statutoryDays)
        #expect(
            try await board.look(CalendarLinks(viewer: Board.viewer(.administrator))).map(\.shows) == [.statutoryDays])
    }

    @Test func `no mark in a name ends its line, and no line is longer than 75 bytes or ends within a character`() {
        var event = Self.event
        event.title = "Ein\r\nATTENDEE:x; a, b\\ \u{7}" + String(repeating: "é", count: 100)
        let text = CalendarText(name: "n", [event], at: Self.now).bytes
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        #expect(lines.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
        #expect(lines.allSatisfy { String(validating: $0.dropLast(), as: UTF8.self) != nil })
        #expect(!lines.contains { $0.starts(with: Array("ATTENDEE".utf8)) })
        let unfolded = String(decoding: text, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(
            unfolded.contains(
                "SUMMARY:Ein\\nATTENDEE:x\\; a\\, b\\\\ " + String(repeating: "é", count: 100) + "\r\n"))
    }

    @Test(arguments: Engine.tested)
    func `a link reads until it is ended, and only its owner ends it`(engine: Engine) async throws {
        let board = try await Board(engine)
        try await board.addAccount()
        let group = try await board.seated()
        let word = try await board.write(MakeCalendarLink(group: group.id).run).done()
        let found = try await board.registry.database.read { try CalendarLink.find(word, $0) }
        let link = try #require(found)
        #expect(link.group == group.id)
        let stranger = Viewer(
            account: ID(2), person: ID(2), agency: ID(1), seats: [ID(102)], purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .manager]))
        let theirs = try await board.registry.write(
            Trace(stranger, at: Board.now, route: "test"), EndCalendarLink(id: link.id).run)
        guard case .notThere = theirs else { return #expect(Bool(false), "somebody else ended it") }
        _ = try await board.write(EndCalendarLink(id: link.id).run).done()
        #expect(try await board.registry.database.read { try CalendarLink.find(word, $0) } == nil)
    }

    @Test(arguments: Engine.tested)
    func `somebody may have twenty links and no more, and of groups that are there alone`(engine: Engine) async throws {
        let board = try await Board(engine)
        try await board.addAccount()
        let unknown = try await board.write(MakeCalendarLink(group: ID(77)).run)
        #expect(unknown.said == ["Choose a group that is there."])
        for _ in 1...CalendarLink.most { _ = try await board.write(MakeCalendarLink(group: nil).run).done() }
        let refused = try await board.write(MakeCalendarLink(group: nil).run)
        #expect(refused.said == ["You have 20 links. End one that you do not use."])
    }

    @Test(arguments: Engine.tested)
    func `without a group it tells of those where its owner has a seat that day`(engine: Engine) async throws {
        let board = try await Board(engine)
        let (seated, other) = (try await board.seated(), try await board.group("Another group"))
        let mine = try await board.look(GroupsOfMine(viewer: Board.viewer(.member), on: Board.today))
        #expect(mine.map(\.group) == [seated.id] && seated.id != other.id)
    }

    @Test(arguments: Engine.tested)
    func `whoever runs the partnership sees every link and whose it is, and can end one`(engine: Engine) async throws {
        let board = try await Board(engine)
        try await board.addAccount()
        let group = try await board.seated()
        let word = try await board.write(MakeCalendarLink(group: group.id).run).done()
        _ = try await board.write(MakeCalendarLink(group: nil).run).done()
        #expect(try await board.look(CalendarLinks(viewer: Board.viewer(.manager))).isEmpty)
        let links = try await board.look(CalendarLinks(viewer: Board.viewer(.administrator)))
        #expect(links.map(\.name) == ["Asha Okafor", "Asha Okafor"])
        let one = try #require(links.first { $0.isOfOneGroup })
        #expect(one.group == "Joint Strategic Group" && links.contains { !$0.isOfOneGroup && $0.group == nil })

        // The name of a group that is kept from somebody is kept here too, and so is what a person of theirs has.
        var kept = Board.viewer(.administrator)
        kept.excluded = [ThingID(.group, group.id.number)]
        #expect(try await board.look(CalendarLinks(viewer: kept)).allSatisfy { $0.group == nil })
        kept.excluded = [ThingID(.person, 1)]
        #expect(try await board.look(CalendarLinks(viewer: kept)).isEmpty)

        guard case .notThere = try await board.write(EndSomebodysCalendarLink(id: one.id).run) else {
            return #expect(Bool(false), "a manager ended it")
        }
        _ = try await board.write(as: .administrator, EndSomebodysCalendarLink(id: one.id).run).done()
        #expect(try await board.registry.database.read { try CalendarLink.find(word, $0) } == nil)
        #expect(try await board.look(CalendarLinks(viewer: Board.viewer(.administrator))).count == 1)
    }
}
