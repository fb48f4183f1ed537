import Aldermouth
import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Lists of actions and indicators, and what is ended")
struct EndingTests {
    private func action(_ id: Int64, _ due: Day, _ progress: PlannedAction.Progress, seat: String?) -> PlannedAction {
        var action = PlannedAction(
            ID(id), plan: ID(1), priority: ID(10 + id % 2), priorityName: "Priority \(id % 2)", objective: "Fewer",
            text: "Action \(id)", due: due, progress: progress)
        action.seatTitle = seat
        return action
    }

    /// 1 is late, 2 is complete, 3 was ended and would be late, 4 is joint and not due yet, 5 was superseded.
    private var actions: [PlannedAction] {
        var all = [
            action(1, "2026-06-30", .inProgress, seat: "Warden"), action(2, "2026-05-31", .complete, seat: "Analyst"),
            action(3, "2026-04-30", .notStarted, seat: nil), action(4, "2027-01-31", .notStarted, seat: "Analyst"),
            action(5, "2026-03-31", .superseded, seat: nil),
        ]
        all[2].firstDue = "2026-03-31"
        (all[2].ended, all[2].endedBecause, all[3].joint) = ("2026-05-01", "The money ran out", ["A", "B"])
        return all
    }

    private func page(
        _ standing: PlanActionsPage.Standing? = nil, _ order: String = "",
        _ priority: ID<Priority>? = nil
    ) -> PlanActionsPage {
        PlanActionsPage(
            plan: .example, actions: actions, priority: priority, standing: standing, asked: ListAsked(order: order),
            today: "2026-11-24")
    }

    // swift-format-ignore
    @Test(arguments: [
        (nil, [1, 2, 3, 4, 5]), (.open, [1, 4]), (.late, [1]), (.done, [2]), (.joint, [4]), (.ended, [3, 5]),
    ] as [(PlanActionsPage.Standing?, [Int64])])
    func `actions are filtered by how they stand, and one that was ended is neither open nor late`(
        standing: PlanActionsPage.Standing?, numbers: [Int64]
    ) {
        #expect(page(standing).list.shown.map(\.id.number) == numbers)
    }

    @Test func `actions are put in order, and filtered by their priority`() {
        #expect(page(nil, "due").list.shown.map(\.id.number) == [5, 3, 2, 1, 4])
        #expect(page(nil, "seat").list.shown.map(\.id.number) == [2, 4, 1, 3, 5])
        #expect(page(nil, "", ID(10)).list.shown.map(\.id.number) == [2, 4])
    }

    @Test func `the table for a spreadsheet has what the list shows, with why something was ended`() {
        let lines = String(decoding: page(.ended, "due").list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(
            lines[2]
                == "Action 3,Priority 1,Fewer,,2026-04-30,2026-03-31,,Not started,,no,,,,2026-05-01,The money ran out")
    }

    @Test func `ended actions are counted apart and shown with their day and reason`() {
        #expect(ActionTally(actions, on: "2026-11-24").said == "2 open, 1 of them late; 1 done; 1 superseded; 1 ended")
        let shown = String(decoding: actions[2].progressTagged(on: "2026-11-24").bytes, as: UTF8.self)
        #expect(shown.contains(">Ended</strong> on 1 May 2026: The money ran out") && !shown.contains("Overdue"))
    }

    @Test func `indicators are filtered by their last value, and hidden ones are found by none`() {
        var (hidden, ended) = (Measured.example, Measured.example)
        (hidden.indicator.hidden, ended.indicator.ended) = ([.figures], "2026-09-01")
        func found(_ standing: PlanIndicatorsPage.Standing?) -> Int {
            PlanIndicatorsPage(plan: .example, indicators: [.example, hidden, ended], standing: standing).list.shown
                .count
        }
        // 88 against 95 with a tolerance of 5 per cent: missed.
        #expect(found(nil) == 3 && found(.missed) == 2 && found(.met) == 0 && found(.ended) == 1)
        hidden.indicator.blank()
        let csv = String(
            decoding: PlanIndicatorsPage(plan: .example, indicators: [hidden]).list.csv, as: UTF8.self)
        #expect(csv.contains("Not shared with you") && !csv.contains("81.5"))
    }

    @Test(arguments: Engine.tested)
    func `an action is ended with a day and a reason, and goes on when the day is taken away`(engine: Engine)
        async throws
    {
        let ground = try await StrategyGround(engine)
        let lamps = try await ground.whole(1).actions[0]
        func end(_ day: Day?, _ because: String, _ one: PlannedAction, version: Int) async throws -> Written<
            PlannedAction
        > {
            let command = EndAction(id: one.id, version: version, ended: day, because: because)
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        let version = lamps.version
        #expect(try await end("2026-11-20", "", lamps, version: version).faulty == ["ended-because"])
        #expect(try await end("2027-11-20", "No money", lamps, version: version).faulty == ["ended"])
        #expect(try await end("2026-11-20", "No money", lamps, version: version).made?.ended == "2026-11-20")
        let now = try await ground.whole(1).actions[0]
        #expect(!now.isOpen && now.endedBecause == "No money" && now.text == lamps.text)
        let report = ReportAction(id: lamps.id, version: version + 1, progress: .inProgress, done: nil, evidence: "")
        #expect(try await ground.registry.write(Aldermouth.trace(), report.run).faulty == ["progress"])
        #expect(try await end(nil, "", lamps, version: version + 1).made?.isOpen == true)
        let complete = try #require(try await ground.whole(2).actions.first { $0.progress == .complete })
        #expect(try await end("2026-11-20", "No money", complete, version: complete.version).faulty == ["ended"])
    }

    @Test(arguments: Engine.tested)
    func `an indicator that was ended keeps its values and takes none for later months`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let priority = try await ground.whole(1).priorities[0].priority
        let set = SetIndicator(
            priority: priority.id, name: "Lamps that are lit", unit: .count, decimals: 0, polarity: .higher,
            counting: .period, baseline: nil, baselineText: "", lag: "", tolerance: nil, seat: nil, targets: [])
        let one = try #require(try await ground.registry.write(Aldermouth.trace(), set.run).made)
        func record(_ month: Month, version: Int) async throws -> Written<Indicator> {
            let command = RecordValue(id: one.id, version: version, month: month, amount: 12, text: "")
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await record("2026-08", version: 1).made != nil)
        let end = EndIndicator(id: one.id, version: 2, ended: "2026-09-30", because: "They are all lit")
        #expect(try await ground.registry.write(Aldermouth.trace(), end.run).made?.ended == "2026-09-30")
        #expect(try await record("2026-10", version: 3).faulty == ["upto"])
        #expect(try await record("2026-09", version: 3).made != nil)
        let measured = try #require(try await ground.whole(1).indicators.first)
        #expect(measured.values.count == 2 && measured.indicator.endedBecause == "They are all lit")
    }
}
