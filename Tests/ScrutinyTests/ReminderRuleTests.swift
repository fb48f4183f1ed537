import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Scrutiny

@Suite("When a reminder falls due")
struct ReminderRuleTests {
    // Friday 3 April 2026 is Good Friday and Monday 6 April Easter Monday: ten working days before Friday 10 April are
    // Wednesday 25 March, and three are Tuesday 7 April.
    @Test(
        arguments: [
            ("2026-03-24", nil), ("2026-03-25", "2026-03-25"), ("2026-04-06", "2026-03-25"),
            ("2026-04-07", "2026-04-07"), ("2026-04-09", "2026-04-07"), ("2026-04-10", "2026-04-10"),
            ("2026-04-16", "2026-04-10"), ("2026-04-17", "2026-04-17"), ("2026-04-30", "2026-04-24"),
        ] as [(Day, Day?)])
    func `ten and three working days before, on the day, and every week after`(today: Day, moment: Day?) {
        let found = ReminderRule.usual.latest(due: "2026-04-10", asked: "2026-02-02", on: today)
        #expect(found?.day == moment)
    }

    @Test
    func `what is asked for after a reminder would have fallen due has none, and one that was sent is not due again`() {
        let rule = ReminderRule.usual
        // Asked on 25 March itself: that was notice.
        #expect(rule.latest(due: "2026-04-10", asked: "2026-03-25", on: "2026-04-06") == nil)
        func waits(_ reminded: Day?, on today: Day) -> Bool {
            rule.waiting(due: "2026-04-10", asked: "2026-02-02", reminded: reminded, on: today) != nil
        }
        #expect(waits(nil, on: "2026-04-08") && waits("2026-04-06", on: "2026-04-08"))
        #expect(!waits("2026-04-07", on: "2026-04-09") && waits("2026-04-07", on: "2026-04-10"))
    }

    @Test(arguments: Engine.tested)
    func `a body is reminded of all that it owes, and none of it waits until the next falls due`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        _ = try await desk.inquiry()
        let committee = desk.committee.id
        func due(on today: Day) async throws -> [ReminderDue] {
            let (viewer, trace) = (Desk.viewer(.officer, Desk.council), Desk.trace(.officer, Desk.council))
            let reminders = try await desk.registry.look(Reminders(viewer: viewer, committee: committee), trace)
            return try await Owed.look(desk.registry, viewer, trace, on: today, to: committee)
                .flatMap { $0.due(reminders) }
        }
        // Due on Monday 2 March 2026; three working days before is Wednesday 25 February.
        #expect(try await due(on: "2026-02-25").allSatisfy { $0.moment?.day == "2026-02-25" })
        _ = try await desk.write {
            try Remind(committee: committee, bodies: [Desk.police], sent: "2026-02-25", way: .email).run($0).made
        }
        let after = try await due(on: "2026-02-26")
        #expect(after.filter { $0.moment == nil }.map(\.body) == ["Marlshire Police"])
        #expect(after.count == 3 && after.first { $0.moment == nil }?.reminded == "2026-02-25")
        #expect(try await due(on: "2026-03-02").allSatisfy { $0.moment?.day == "2026-03-02" })
    }
}
