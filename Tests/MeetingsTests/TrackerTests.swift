import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

/// Source: paper 001 (Bolsover, 2019), question 11: “during 2019/20”, with no day; question 12: what of it this area will see.
@Suite("Everything promised or to be done")
struct TrackerTests {
    private static func tracked(
        _ text: String, _ source: Tracked.Source = .answer, due: Day? = nil, said: String = "", agency: Int64 = 2,
        seat: Int64? = nil, areas: [String] = [], level: Undertaking.Level = .unsaid,
        _ state: Undertaking.State = .open, isKept: Bool = false
    ) -> Tracked {
        var one = Tracked(
            source, "Promised in an answer", text, at: Addresses.undertakings(), agency: ID(agency),
            seat: seat.map { ID($0) }, whose: "Police", to: "Communities Scrutiny Committee", made: "2026-03-16",
            due: due,
            state: state)
        (one.saidDue, one.isKept) = (said, isKept)
        one.scope = Undertaking.Scope(areas: areas, level: level)
        if state != .open { (one.ended, one.outcome) = ("2026-11-02", "They came") }
        return one
    }

    private static let page = TrackerPage(
        lines: [
            tracked("Late", .meeting, due: "2026-11-23", seat: 9, areas: ["E07999001"]),
            tracked("Today", .plan, due: "2026-11-24", agency: 1),
            tracked("Vague", said: "during 2026/27", areas: ["E07999002"], level: .local),
            tracked("Done", .recommendation, due: "2026-10-01", .done),
            tracked("=1+1", .member, due: "2026-12-01", level: .central),
            tracked("Of a paper", due: "2019-04-01", isKept: true),
        ], agencies: [], areas: .example, today: "2026-11-24")

    @Test(
        arguments: [
            (TrackedAsked(), "", ["Vague", "Of a paper", "Late", "Today", "=1+1"]),
            (TrackedAsked(standing: .overdue), "", ["Late"]), (TrackedAsked(standing: .undated), "", ["Vague"]),
            (TrackedAsked(standing: .ended), "", ["Done"]),
            (TrackedAsked(standing: .all), "-due", ["=1+1", "Today", "Late", "Done", "Of a paper", "Vague"]),
            (TrackedAsked(source: .answer), "", ["Vague", "Of a paper"]),
            (TrackedAsked(source: .plan, agency: ID(2)), "", []), (TrackedAsked(agency: ID(1)), "", ["Today"]),
            (TrackedAsked(seat: ID(9)), "", ["Late"]), (TrackedAsked(area: "E07999002"), "", ["Vague"]),
            (TrackedAsked(level: .central), "", ["=1+1"]),
        ] as [(TrackedAsked, String, [String])])
    func `it is found by where it is written down, whose it is, for which area and by what is late or has no day`(
        asked: TrackedAsked, order: String, found: [String]
    ) {
        var page = Self.page
        (page.asked, page.list.order) = (asked, order)
        #expect(page.listing.shown.map(\.text) == found)
    }

    @Test func `what has no day says how it was put, and of a published paper nothing is late`() {
        #expect(Self.page.lines[2].dueSaid == "No day given: “during 2026/27”")
        #expect(Self.page.lines[0].stateSaid(on: "2026-11-24") == "1 day overdue")
        #expect(Self.page.lines[5].stateSaid(on: "2026-11-24") == "Open")
        #expect(Self.page.lines[3].stateSaid(on: "2026-11-24") == "Done on 2 November 2026")
        #expect(Self.page.body.text.contains("5 are open: 1 past the day, 1 without a day."))
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `its table tells the same, and no cell of it is a formula`() {
        let lines = String(
            decoding: trackerTable(
                Self.page.lines, TrackedAsked(area: "E07999002"), .example, on: "2026-11-24"), as: UTF8.self
        ).split(separator: "\r\n")
        #expect(
            lines.last == """
                Vague,Promised in an answer,Police,Communities Scrutiny Committee,Scrutiny answer,2026-03-16,,\
                during 2026/27,Saltreach,Local,Open,,,
                """)
        #expect(String(decoding: Self.page.listing.csv, as: UTF8.self).contains("\r\n'=1+1,"))
    }

    @Test(arguments: Engine.tested)
    func `what a seat took on at a meeting is among it, with its areas`(engine: Engine) async throws {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let promise = Undertake(
            meeting: meeting.id, form: .commitment, seat: Board.sergeant, text: "More officers", saidDue: "in spring",
            scope: Undertaking.Scope(areas: ["E07999001"], level: .local))
        _ = try await board.write(promise.run).done()
        let trace = Trace(Board.viewer(.member), at: Board.now, route: "test")
        let found = try await trackedUndertakings(board.registry, trace)
        #expect(found.map(\.source) == [.meeting] && found.map(\.to) == ["Joint Strategic Group"])
        #expect(found.map(\.scope) == [promise.scope] && found.map(\.isVague) == [true])
        #expect(found.map(\.whose) == ["Seat of Marlshire Police, Marlshire Police"])
    }
}
