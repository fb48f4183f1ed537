import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Planning

/// Days are counted on a calendar by hand.
@Suite("Days by which duties ask something")
struct DutyDayTests {
    private static let today: Day = "2026-11-24"
    private static let days: ClosedRange<Day> = "2025-11-24"..."2028-11-25"

    private func duty(
        _ clock: DutyClock, version: Int = 1, kept: Day = "2026-10-01", seat: Int64? = nil, until: Day? = nil
    ) -> Duty {
        var words = DutyWords(name: "A duty", seat: seat.map { ID($0) }, asOf: "2026-09-30")
        (words.clock, words.until) = (clock, until)
        return Duty(id: ID(979), version: version, kept: kept, words)
    }

    private func shown(_ day: Day, id: Int64 = 1, of event: Int64? = nil, replaces: Int64? = nil) -> DutyEvidence {
        DutyEvidence(
            id: ID(id), duty: ID(979), event: event.map { ID($0) }, replaces: replaces.map { ID($0) }, form: .minute,
            text: "Item 6", day: day, kept: day)
    }

    /// `2027-03-31 due`, with the key.
    private func said(
        _ versions: [Duty], _ evidence: [DutyEvidence] = [], _ events: [DutyEvent] = [],
        where applies: (DutyWords) -> Bool = { _ in true }
    ) -> [String] {
        DutyDay.all(of: versions, evidence, events, today: Self.today, in: Self.days, where: applies).map {
            "\($0.key) \($0.day.iso) \($0.stands.rawValue)"
        }
    }

    /// Source: the plan is revised before the start of every year (SI 2007/1830, regulation 10).
    @Test func `what the law asks by the same day each year has one day a year, done by what came before it`() {
        let yearly = duty(.every(months: 12, first: "2027-03-31"))
        #expect(said([yearly]) == ["2027-03-31 2027-03-31 due", "2028-03-31 2028-03-31 due"])
        #expect(
            said([yearly], [shown("2027-03-31")]) == ["2027-03-31 2027-03-31 done", "2028-03-31 2028-03-31 due"])
        // A day before the first is asked only where something was shown by then.
        let quarters = duty(.every(months: 3, first: "2027-03-31"))
        #expect(said([quarters]).first == "2027-03-31 2027-03-31 due")
        #expect(said([quarters], [shown("2026-06-29")]).first == "2026-09-30 2026-09-30 due")
        #expect(said([quarters], [shown("2026-12-02")]).first == "2026-12-31 2026-12-31 done")
        // What comes a day late counts for the year after.
        #expect(
            said([yearly], [shown("2027-04-01")]) == ["2027-03-31 2027-03-31 due", "2028-03-31 2028-03-31 done"])
    }

    @Test func `a duty at all times has no day, and one that is due once keeps its id when its day moves`() {
        #expect(said([duty(.standing)]).isEmpty)
        let moved = [duty(.once("2026-12-01")), duty(.once("2027-01-15"), version: 2, kept: "2026-11-20")]
        #expect(said(moved) == ["once 2027-01-15 due"])
        #expect(said(moved, [shown("2026-11-21")]) == ["once 2027-01-15 done"])
    }

    @Test func `what is counted from what was last shown is done when it is shown again, and gone when that was wrong`()
    {
        let meets = duty(.every(months: 12, first: nil))
        #expect(said([meets]).isEmpty)
        let minutes = [shown("2026-03-10", id: 1), shown("2026-11-02", id: 2)]
        #expect(said([meets], minutes) == ["after-1 2027-03-10 done", "after-2 2027-11-02 due"])
        let mended = [shown("2026-03-10", id: 1), shown("2026-03-17", id: 2, replaces: 1)]
        #expect(said([meets], mended) == ["after-1 2027-03-10 gone", "after-2 2027-03-17 due"])
    }

    @Test func `what runs from an event has a day for each, done when it is answered`() {
        let answer = duty(.within(.days(28), of: "the report"))
        let event = DutyEvent(id: ID(5), duty: ID(979), day: "2026-11-01", text: "A report")
        #expect(said([answer], [], [event]) == ["event-5 2026-11-29 due"])
        #expect(said([answer], [shown("2026-11-20", of: 5)], [event]) == ["event-5 2026-11-29 done"])
    }

    @Test func `a day that the words no longer ask for is gone, unless it had passed when they were written`() {
        let quarters = duty(.every(months: 3, first: "2026-10-31"))
        let yearly = duty(.every(months: 12, first: "2027-10-31"), version: 2, kept: "2026-11-10")
        let found = said([yearly, quarters])
        #expect(
            found.prefix(3) == [
                "2026-10-31 2026-10-31 due", "2027-01-31 2027-01-31 gone", "2027-04-30 2027-04-30 gone",
            ])
        #expect(found.contains("2027-10-31 2027-10-31 due"))
        let ended = duty(.every(months: 12, first: "2027-03-31"), version: 2, kept: "2026-11-10", until: "2027-12-31")
        #expect(said([ended]) == ["2027-03-31 2027-03-31 due", "2028-03-31 2028-03-31 gone"])
    }

    @Test func `whose seat it was has it gone when another seat holds it, and who may not see it now hears nothing`() {
        let mine = duty(.once("2027-03-31"), seat: 14)
        var theirs = duty(.once("2027-03-31"), version: 2, kept: "2026-11-10", seat: 15)
        func isOf(_ seat: Int64) -> (DutyWords) -> Bool { { $0.seat == ID(seat) } }
        #expect(said([mine], where: isOf(14)) == ["once 2027-03-31 due"])
        #expect(said([mine, theirs], where: isOf(14)) == ["once 2027-03-31 gone"])
        #expect(said([mine, theirs], where: isOf(15)) == ["once 2027-03-31 due"])
        theirs.hidden = [.text]
        #expect(said([mine, theirs]).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a calendar has the days of the viewer's own seats, or everybody's, and a later number after each change`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        var viewer = Viewer.planner
        let seat = ID<Seat>(14)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try Seat(id: seat, agency: ID(2), title: "Sergeant", role: .partner, from: "2024-04-01").insert(connection)
        }
        viewer.seats = [seat]
        let trace = Aldermouth.trace(viewer)
        func calendar(_ ofMine: Bool) async throws -> [String] {
            try await statutoryDays(ofMine: ofMine, Self.days, registry, trace).days.map {
                "\($0.name) \($0.day.iso) \($0.stands) \($0.version)"
            }
        }
        var words = DutyWords(name: "Plan", seat: seat, asOf: "2026-09-30")
        (words.asks, words.source, words.bearer) = ("Do it", "An Act", "Everybody")
        words.clock = .once("2027-03-31")
        let made = try #require(try await registry.write(trace, KeepDuty(words: words).run).made)
        words.name = "Other"
        (words.seat, words.clock) = (nil, .once("2027-02-28"))
        _ = try #require(try await registry.write(trace, KeepDuty(words: words).run).made)
        #expect(try await calendar(true) == ["Plan 2027-03-31 due 1"])
        #expect(try await calendar(false) == ["Other 2027-02-28 due 1", "Plan 2027-03-31 due 1"])
        words = made.words
        words.seat = nil
        let give = KeepDuty(changed: (made.id, 1), words: words, reason: "Nobody's yet")
        _ = try #require(try await registry.write(trace, give.run).made)
        #expect(try await calendar(true) == ["Plan 2027-03-31 gone 2"])
        #expect(try await calendar(false).contains("Plan 2027-03-31 due 2"))
    }
}
