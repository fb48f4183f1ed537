import Dates
import Storage
import Testing

@testable import Planning

/// Days are counted on a calendar by hand.
@Suite("How a duty stands")
struct DutyStateTests {
    private let today: Day = "2026-11-24"

    private func words(_ clock: DutyClock, _ inForce: DutyWords.InForce = .already, until: Day? = nil) -> DutyWords {
        var words = DutyWords(name: "A duty", asOf: "2026-09-30")
        (words.clock, words.inForce, words.until) = (clock, inForce, until)
        return words
    }

    private func shown(_ day: Day, id: Int64 = 1, of event: Int64? = nil, replaces: Int64? = nil) -> DutyEvidence {
        DutyEvidence(
            id: ID(id), duty: ID(1), event: event.map { ID($0) }, replaces: replaces.map { ID($0) }, form: .minute,
            text: "Item 6", day: day, kept: day)
    }

    private func state(
        _ words: DutyWords, _ evidence: [DutyEvidence] = [], _ events: [DutyEvent] = [], on day: Day? = nil
    ) -> DutyState { DutyState(words, evidence, events, today: day ?? today) }

    @Test func `what is not in force asks for nothing, whatever its clock, and what has ended no longer does`() {
        #expect(state(words(.once("2020-01-01"), .noDay)) == .notInForce(from: nil))
        let ahead = words(.every(months: 12, first: nil), .from("2026-11-25"))
        #expect(state(ahead) == .notInForce(from: "2026-11-25"))
        #expect(state(ahead, on: "2026-11-25") == .nothingRecorded)
        #expect(state(words(.standing, until: "2026-11-23"), [shown("2026-01-01")]) == .ended("2026-11-23"))
        #expect(state(words(.standing, until: "2026-11-24")) == .nothingRecorded)
    }

    @Test func `a duty at all times is met by what shows it, and nothing recorded is said to be that alone`() {
        #expect(state(words(.standing)) == .nothingRecorded)
        #expect(state(words(.standing), [shown("2019-05-01")]) == .met(on: "2019-05-01", until: nil))
    }

    /// Source: the first serious violence strategies were due by 31 January 2024 (PCSC Act 2022, Part 2, Chapter 1).
    @Test
    func
        `a duty due once is due until its day, overdue after it, and met for good, but was not late before it was entered`()
    {
        var strategy = words(.once("2024-01-31"), .from("2023-01-31"))
        #expect(state(strategy) == .nothingRecorded)
        strategy.asOf = "2024-01-31"
        #expect(state(strategy, on: "2024-01-21") == .due("2024-01-31", within: 10))
        #expect(state(strategy, on: "2024-01-31") == .due("2024-01-31", within: 0))
        #expect(state(strategy, on: "2024-02-01") == .overdue(since: "2024-01-31"))
        #expect(state(strategy, [shown("2024-03-02")]) == .met(on: "2024-03-02", until: nil))
    }

    /// Source: a committee meets at least once in every 12 months (SI 2009/942).
    @Test func `a yearly duty is met until a year after its latest evidence, due in its last sixty days, then overdue`()
    {
        let meets = words(.every(months: 12, first: nil))
        let minutes = [shown("2025-03-10", id: 1), shown("2026-03-10", id: 2)]
        #expect(state(meets) == .nothingRecorded)
        #expect(state(meets, minutes, on: "2027-01-08") == .met(on: "2026-03-10", until: "2027-03-10"))
        #expect(state(meets, minutes, on: "2027-01-09") == .due("2027-03-10", within: 60))
        #expect(state(meets, minutes, on: "2027-03-10") == .due("2027-03-10", within: 0))
        #expect(state(meets, minutes, on: "2027-03-11") == .overdue(since: "2027-03-10"))
        #expect(DutyState.notice(months: 3) == 30 && DutyState.notice(months: 24) == 60)
    }

    /// Source: data of July to September is due by the end of December, and so on each quarter (SI 2007/1831).
    @Test func `where the law has days of its own, what is shown counts for the next of them`() {
        let data = words(.every(months: 3, first: "2026-12-31"))
        #expect(state(data) == .due("2026-12-31", within: 37))
        #expect(state(data, on: "2027-01-01") == .overdue(since: "2026-12-31"))
        func next(_ day: Day) -> Day { DutyClock.next(after: day, months: 3, first: "2026-12-31") }
        #expect(next("2026-12-31") == "2027-03-31" && next("2027-01-01") == "2027-06-30")
        #expect(next("2026-09-30") == "2026-12-31" && next("2026-06-30") == "2026-09-30")
        #expect(next("2020-02-29") == "2020-06-30")
        #expect(state(data, [shown("2026-09-29")], on: "2026-11-30") == .met(on: "2026-09-29", until: "2026-12-31"))
        #expect(state(data, [shown("2026-06-30")]) == .overdue(since: "2026-09-30"))
    }

    /// Source: a response within 28 days of the committee's report (SI 2009/942).
    @Test func `what runs from something that happens is due for each of them that nothing answers`() {
        let answer = words(.within(.days(28), of: "the report"))
        let reports = [
            DutyEvent(id: ID(7), duty: ID(1), day: "2026-10-01", text: "One"),
            DutyEvent(id: ID(8), duty: ID(1), day: "2026-11-10", text: "Another"),
        ]
        #expect(state(answer) == .noEvent)
        #expect(state(answer, [], reports) == .overdue(since: "2026-10-29"))
        let first = shown("2026-11-02", of: 7)
        #expect(state(answer, [first], reports) == .due("2026-12-08", within: 14))
        let both = [first, shown("2026-11-20", id: 2, of: 8)]
        #expect(state(answer, both, reports) == .met(on: "2026-11-20", until: nil))
        let month = words(.within(.months(1), of: "a death"))
        #expect(
            state(month, [], [DutyEvent(id: ID(1), duty: ID(1), day: "2026-10-31", text: "One")]).due == "2026-11-30")
    }

    @Test func `evidence that a later one puts right counts no longer`() {
        let meets = words(.every(months: 12, first: nil))
        let evidence = [shown("2026-09-01", id: 1), shown("2025-09-01", id: 2, replaces: 1)]
        #expect(state(meets, evidence) == .overdue(since: "2026-09-01"))
        #expect(evidence.holding.map(\.id) == [ID(2)])
    }

    @Test(arguments: [
        ("at all times", DutyClock.standing), ("once by 2024-01-31", .once("2024-01-31")),
        ("every 12 months", .every(months: 12, first: nil)), ("every 1 month", .every(months: 1, first: nil)),
        ("every 3 months, first by 2026-12-31", .every(months: 3, first: "2026-12-31")),
        ("within 28 days of the committee’s report", .within(.days(28), of: "the committee’s report")),
        ("within 1 month of a death", .within(.months(1), of: "a death")),
    ])
    func `each clock is read from the words of a file, and kept in its parts`(text: String, clock: DutyClock) {
        #expect(DutyClock(written: text) == clock)
        let again = DutyClock(
            clock.kind, dueDay: clock.dueDay, span: clock.span?.count, unit: clock.span?.unit, occasion: clock.occasion)
        #expect(again == clock)
    }

    @Test(arguments: [
        "", "yearly", "once by 31 January", "every 0 months", "every 12 years", "every 12 months, first",
        "within 28 days",
        "within 2 weeks of a death", "at no time",
    ])
    func `what is no clock is not guessed at`(text: String) { #expect(DutyClock(written: text) == nil) }
}
