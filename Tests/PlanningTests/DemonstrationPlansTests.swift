import Aldermouth
import Dates
import Figures
import Meetings
import Partnership
import Storage
import Testing

@testable import Planning

/// The plans of the demonstration are made by the program's own rules.
@Suite struct DemonstrationPlansTests {
    @Test(arguments: Engine.tested)
    func `the demonstration has a strategy of two councils, and is filled once`(engine: Engine) async throws {
        let registry = try await filled(engine)
        #expect(try await registry.plans(Aldermouth.trace()).count == 3)
        let whole = try await whole("Safer", registry)
        #expect(whole.family.actionPlans.count == 2)
        #expect(whole.family.actions(with: whole.actions).count { $0.joint != nil } == 1)
        #expect(whole.groups(on: whole.priorities[0].priority.id).map(\.name) == groups)
    }

    @Test(arguments: Engine.tested)
    func `it has indicators that add up, that missed a month and that were ended, and every colour`(
        engine: Engine
    ) async throws {
        let registry = try await filled(engine)
        let measured = try await whole("Aldermouth action", registry).indicators
        #expect(measured.count == 4)
        #expect(measured.contains { $0.indicator.counting == .cumulative && !$0.targets.isEmpty })
        #expect(measured.contains { one in one.values.contains { $0.amount == nil } })
        #expect(measured.count { $0.indicator.ended != nil } == 1)
        // By the rule that stands beside them: 90% of lamps by September within 5%, and 100 evenings by March.
        let lamps = try #require(measured.first { $0.indicator.unit == .percent })
        #expect(lamps.values.map(lamps.colour).suffix(3) == [.missed, .near, .missed])
        let evenings = try #require(measured.first { $0.indicator.counting == .cumulative })
        #expect(evenings.values.last.map(evenings.colour) == .near)
        let minutes = try #require(
            try await whole("Saltreach", registry).indicators.first { $0.indicator.name.hasPrefix("Minutes") })
        #expect(minutes.values.map(minutes.colour).contains(.met))
    }

    @Test(arguments: Engine.tested)
    func `it has a plan that was published, and once more with what had been left out`(engine: Engine) async throws {
        let registry = try await filled(engine)
        let published = try await whole("Aldermouth action", registry).publications
        #expect(published.map(\.edition) == ["2026 to 2029, put right", "2026 to 2029"])
        #expect(published.map(\.corrects) == [1, nil])
    }

    @Test(arguments: Engine.tested)
    func `it has a day that was moved and passed all the same, and a year that was decided about`(
        engine: Engine
    ) async throws {
        let registry = try await filled(engine)
        let whole = try await whole("Aldermouth action", registry)
        let late = try #require(whole.actions.first { $0.isOverdue(on: "2026-11-24") })
        #expect(late.due == "2026-08-31" && late.firstDue == "2026-06-30")
        #expect(whole.years.map(\.outcome) == [.first])
    }

    @Test(arguments: Engine.tested)
    func `it has an equality assessment that was reviewed and one that is half answered`(engine: Engine) async throws {
        let registry = try await filled(engine)
        let standings = try #require(try await whole("Aldermouth action", registry).equality)
        #expect(standings.count == 2)
        #expect(standings[0].state == .reviewed("2026-10-08", reviewBy: "2027-10-08"))
        #expect(standings[0].assessment.begun == "2026-04-14")
        guard case .open(let open) = standings[1].state else {
            Issue.record("\(String(describing: standings[1].state))")
            return
        }
        #expect(open.contains { $0.why == .unanswered } && open.contains { $0.why == .negative })
    }

    @Test(arguments: Engine.tested)
    func `it has issues that are raised, proposed, adopted and declined`(engine: Engine) async throws {
        let registry = try await filled(engine)
        let issues = try await registry.look(EmergingIssues(viewer: .planner), Aldermouth.trace())
        #expect(Set(issues.map(\.stage)) == [.raised, .proposed, .adopted, .declined])
    }

    private let groups = ["Antisocial Behaviour Tasking", "Partnership Delivery Group"]

    @Test(arguments: Engine.tested)
    func `it has a plan whose priorities have an order, one that moved and one that ended`(engine: Engine) async throws
    {
        let registry = try await filled(engine)
        let whole = try await whole("Saltreach", registry)
        #expect(whole.plan.isRanked && whole.publications.isEmpty)
        #expect(whole.priorities.map(\.priority.name) == ["Treatment close to home", "The promenade at weekends"])
        #expect(whole.ended.map(\.priority.name) == ["Noise from the caravan park"])
        #expect(whole.moves.map(\.what).sorted { $0.rawValue < $1.rawValue } == [.ended, .moved])
    }

    @Test(arguments: Engine.tested)
    func `it has data that came late and data that is late still, and the actions say so`(engine: Engine) async throws {
        let registry = try await filled(engine)
        let register = try await registry.supplyRegister(Aldermouth.trace(), on: "2026-11-24")
        #expect(register.supplies.count == 2 && register.missing.map(\.state) == [.late(days: 27)])
        let telephone = try await whole("Saltreach", registry).waits
        #expect(telephone.map(\.untilSaid) == ["Until 17 August 2026", "Still"])
        #expect(telephone.map(\.state.daysLate) == [20, 27])
        #expect(try await whole("Aldermouth action", registry).waits.contains { $0.name.hasPrefix("Mend the lamps") })
    }

    @Test(arguments: Engine.tested)
    func `it has who leads, what is lacking, what the county asks for, and issues adopted and declined`(
        engine: Engine
    ) async throws {
        let registry = try await filled(engine)
        let whole = try await whole("Aldermouth action", registry)
        let quay = try #require(whole.priorities.first)
        #expect(quay.priority.leadSaid == "Community safety manager, Council" && !quay.priority.gap.isEmpty)
        #expect(whole.requirements.map(\.source) == [.county, .policing])
        #expect(quay.alignments[0]?.how == .explicit && whole.priorities[1].alignments[1]?.how == Alignment.none)
        #expect(Set(whole.issues.map(\.stage)) == [.adopted, .declined, .proposed, .raised])
        #expect(quay.aims.isEmpty && quay.priority.definition.hasPrefix("The quay from the ferry steps"))
    }

    private func filled(_ engine: Engine) async throws -> Registry {
        let registry = try await Aldermouth.planning(on: engine)
        try await registry.database.write { connection in
            try Agency(id: ID(1), name: "Council", shortName: "Council", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            for (number, name) in [(2, "Marlshire Police"), (3, "Marlshire Fire and Rescue")] as [(Int64, String)] {
                try Agency(id: ID(number), name: name, shortName: name, standing: .responsible, from: "2024-04-01")
                    .insert(connection)
            }
            for (number, title) in [(12, "Community safety manager"), (14, "Partnership sergeant")] as [(Int64, String)]
            {
                try Seat(id: ID(number), agency: ID(1), title: title, role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
        for name in groups { try await registry.keepGroup(name) }
        try await registry.addOfficers()
        var manager = Officers.trace(Officers.moira).viewer
        manager.rules += Viewer.planner.rules
        for _ in 1...2 { try await MakeDemonstrationPlans(viewer: manager, now: Aldermouth.now).run(registry) }
        return registry
    }

    private func whole(_ name: String, _ registry: Registry) async throws -> WholePlan {
        let plan = try #require(try await registry.plans(Aldermouth.trace()).first { $0.name.hasPrefix(name) })
        return try #require(try await registry.wholePlan(plan.id, Aldermouth.trace()))
    }
}
