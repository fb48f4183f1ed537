import Aldermouth
import Dates
import Markup
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("A year's meetings planned in one go")
struct PlanMeetingsTests {
    private static let ten = WallTime(minutes: 600)

    private func plan(_ group: Group, _ days: [Day], time: WallTime = ten, place: String = "Guildhall") -> PlanMeetings
    {
        PlanMeetings(group: group.id, days: days, time: time, place: place)
    }

    private func meetings(_ board: Board) async throws -> [Meeting] {
        try await board.look(
            MeetingsBetween(viewer: Board.viewer(.manager), group: nil, from: "2026-01-01", until: "2028-12-31"))
    }

    @Test(arguments: Engine.tested)
    func `all are planned at the same time by the clock on the wall, before the clocks change and after`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        let days = MeetingDays(first: "2026-10-13", rhythm: .weeks(4), until: "2027-04-30").days
        _ = try await board.write(plan(group, days).run).done()
        let found = try await meetings(board)
        #expect(found.map(\.day) == days && days.count == 8)
        #expect(found.allSatisfy { $0.startsAt.wallTime == Self.ten && $0.state == .planned })
        #expect(found.first?.startsAt.iso == "2026-10-13T09:00:00Z" && found[1].startsAt.iso == "2026-11-10T10:00:00Z")
        // Each stands in a calendar at ten, on both sides of 25 October 2026 and of 28 March 2027.
        let link = CalendarLink(id: ID(91), account: ID(1), group: nil, madeAt: Board.now)
        let feed = CalendarFeed(link: link, groups: [group], meetings: found, committees: [])
        let lines = String(decoding: feed.text(at: Board.now).bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines.filter { $0.hasPrefix("DTSTART;TZID=Europe/London:") }.map { String($0.dropFirst(27)) }
                == [
                    "20261013T100000", "20261110T100000", "20261208T100000", "20270105T100000", "20270202T100000",
                    "20270302T100000", "20270330T100000", "20270427T100000",
                ])
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 8)
    }

    @Test(arguments: Engine.tested)
    func `one that may not be is told, and then none is planned`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        #expect(try await board.write(plan(group, []).run).said == ["Tick at least one day."])
        #expect(
            try await board.write(plan(group, ["2027-01-12", "2024-03-31"], place: "").run).said
                == ["The group is not there on 31 March 2024.", "Enter where it is."])
        let many = (0...MeetingDays.most).map { Day("2027-01-12") + $0 }
        #expect(try await board.write(plan(group, many).run).said == ["Plan at most 60 meetings in one go."])
        guard case .notThere = try await board.write(as: .member, plan(group, ["2027-01-12"]).run) else {
            return #expect(Bool(false), "a member planned it")
        }
        #expect(try await meetings(board).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `sent twice it plans nothing twice; another time of the day, or one that was cancelled, is no hindrance`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        let days: [Day] = ["2027-01-12", "2027-02-09"]
        _ = try await board.write(plan(group, days).run).done()
        #expect(
            try await board.write(plan(group, days + ["2027-03-09"]).run).said == [
                "The group meets on 12 January 2027 at 10:00 already.",
                "The group meets on 9 February 2027 at 10:00 already.",
            ])
        let first = try #require(try await meetings(board).first)
        _ = try await board.write(CancelMeeting(id: first.id, version: 1, reason: "Snow").run).done()
        _ = try await board.write(plan(group, ["2027-01-12"]).run).done()
        _ = try await board.write(plan(group, ["2027-02-09"], time: WallTime(minutes: 840)).run).done()
        #expect(try await meetings(board).count == 4)
    }

    @Test(arguments: Engine.tested)
    func `a look names bank holidays and days on which the group meets, and ticks the others`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        try await board.addAccount()
        let group = try await board.group()
        _ = try await board.meeting(group, "2027-01-18")
        let looked = try await send(Addresses.newMeetings(group.id), [], board)
        #expect(looked.status == 200)
        #expect(try await meetings(board).count == 1)
        let page = try #require(looked.page)
        #expect(page.days.map(\.day) == ["2026-12-07", "2026-12-28", "2027-01-18", "2027-02-08"])
        #expect(
            page.days.map(\.said) == ["", "A bank holiday.", "The group meets that day already, at 14:00.", ""])
        #expect(page.ticked == ["2026-12-07", "2027-02-08"])

        // A day that is none of them is not planned.
        let none = try await send(Addresses.planMeetings(group.id), ["2027-01-01"], board)
        #expect(none.page?.errors.map(\.field) == ["on-days"])
        #expect(try await meetings(board).count == 1)
        let days = ["2026-12-07", "2026-12-28", "2027-02-08"]
        #expect(try await send(Addresses.planMeetings(group.id), days, board).status == 303)
        let found = try await meetings(board).filter { $0.startsAt.wallTime == Self.ten }
        #expect(found.map(\.day) == ["2026-12-07", "2026-12-28", "2027-02-08"])
        #expect(found.allSatisfy { $0.minutes == 90 && $0.mode == .hybrid && $0.joining.hasSuffix("/board") })
    }

    /// What the page answers to days asked for from 7 December 2026 on, every three weeks.
    private func send(
        _ address: Address, _ days: [String], _ board: Board
    ) async throws -> (status: Int, page: PlanMeetingsPage?) {
        let site = MeetingsSite(
            board.registry, writer: NoWriter(), committees: { _, _ in [] },
            statutoryDays: { _, _, _ in StatutoryDay.Days([], page: home()) },
            work: { _, _ in WorkedOn(priorities: [], form: home()) }, decided: { _, _ in DecidedInPlans() },
            areas: { _ in PlannedAreas() })
        var form = Fields()
        for (name, value) in [
            ("first-day", "7"), ("first-month", "12"), ("first-year", "2026"), ("rhythm", "weeks"), ("every", "3"),
            ("how-many", "4"), ("starts", "10:00"), ("minutes", "90"), ("mode", "hybrid"), ("place", "Guildhall"),
            ("joining", "https://meet.aldermouth.example/board"),
        ] + days.map({ ("on-days", $0) }) { form.add(name, value) }
        let request = try Request(
            .post, address.text, sent: Sent(form: form), viewer: Board.viewer(.manager), now: Board.now,
            today: Board.today)
        let isPlan = address.text.hasSuffix("/plan")
        let route = try #require(
            PlanMeetingsPage.routes(site).first { $0.method == .post && $0.template.hasSuffix("/plan") == isPlan })
        let answer = try await route(request)
        guard case .page(let page) = answer.body else { return (answer.status, nil) }
        return (answer.status, page as? PlanMeetingsPage)
    }

    private struct NoWriter: PDFWriter {
        func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { [] }
    }
}
