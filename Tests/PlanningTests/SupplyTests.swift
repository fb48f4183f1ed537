import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Data that agencies send")
struct SupplyTests {
    private let spring = Quarter(containing: "2026-04")

    private func supply(dueAfter: Int?) -> Supply {
        Supply(id: ID(1), agency: ID(2), name: "Admissions", first: Quarter(containing: "2026-01"), dueAfter: dueAfter)
    }

    /// 30 June and 28 days is 28 July: counted on a calendar.
    @Test func `a quarter is late from the day after its day, and days late are counted`() {
        let supply = supply(dueAfter: 28)
        #expect(supply.due(spring) == "2026-07-28")
        func state(_ today: Day, _ received: Day? = nil) -> DeliveryState {
            DeliveryState(supply, spring, received: received, today: today)
        }
        #expect(state("2026-07-28") == .due("2026-07-28") && state("2026-07-29") == .late(days: 1))
        #expect(state("2026-11-24", "2026-07-28") == .received("2026-07-28", late: 0))
        #expect(state("2026-11-24", "2026-08-09") == .received("2026-08-09", late: 12))
        #expect(state("2026-11-24", "2026-07-01") == .received("2026-07-01", late: 0))
    }

    @Test func `where no day was agreed nothing is called late, and what is not here is still told`() {
        let supply = supply(dueAfter: nil)
        let state = DeliveryState(supply, spring, received: nil, today: "2026-11-24")
        #expect(state == .awaited && state.isMissing && state.daysLate == nil)
        #expect(DeliveryState(supply, spring, received: nil, today: "2026-06-30") == .toCome)
        #expect(DeliveryState(supply, spring, received: "2026-08-09", today: "2026-11-24").daysLate == nil)
    }

    @Test func `a quarter before the first or after the last is not asked for`() {
        var supply = supply(dueAfter: 28)
        supply.last = spring
        #expect(!supply.isAsked(in: Quarter(containing: "2025-10")) && supply.isAsked(in: spring))
        #expect(!supply.isAsked(in: spring + 1))
    }

    /// Source: Bolsover District Council, Annual Review (paper 000): the draft plan waited for data of the county council.
    @Test(arguments: Engine.tested)
    func `the county's late data is told with the plan that waits for it`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/supply")
        let bytes = Array(try Data(contentsOf: root.appending(path: "bolsover-2023.csv")))
        let command = ImportSupply(file: "bolsover-2023.csv", bytes: bytes)
        #expect(try await registry.write(Aldermouth.trace(), command.run) == 1)
        // Given again, it changes nothing.
        #expect(try await registry.write(Aldermouth.trace(), command.run) == 0)
        let register = try await registry.supplyRegister(Aldermouth.trace(), on: Aldermouth.now.localDay)
        #expect(register.missing.map { register.agency($0.supply) } == ["Derbyshire County Council"])
        #expect(register.missing.map(register.waiting) == [whole.plan.name])
        #expect(register.alerts[0].contains("no day was agreed") && register.alerts[0].contains(whole.plan.name))
        let waits = try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace())).waits
        #expect(waits.map(\.agency) == ["Derbyshire County Council"] && waits[0].what == .plan(whole.plan.id))
        let now = try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace()))
        let findings = CheckPlan(plan: now, today: Aldermouth.now.localDay).findings.filter { $0.kind == .data }
        #expect(findings.count == 1 && findings[0].sentence.contains("Derbyshire County Council"))
        #expect(CheckPlan(plan: whole, today: Aldermouth.now.localDay).findings.allSatisfy { $0.kind != .data })
        let file = String(decoding: SupplyQuartersPage(register: register, changeable: []).list.csv, as: UTF8.self)
        #expect(file.contains("Data for the partnership plan,Derbyshire County Council,2023-01,,,,"))
    }

    @Test(arguments: Engine.tested)
    func `who answers for an action reads what it waits for, and until when it waited`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let (action, supply) = try await arranged(registry)
        func key(_ version: Int, _ received: Day?) -> KeyDelivery {
            KeyDelivery(
                supply: supply.id, quarter: spring, version: version, received: received, holdsUp: [.action(action.id)],
                note: "=SUM(A1)")
        }
        let first = try await registry.write(Aldermouth.trace(), key(0, nil).run).made
        #expect(first?.version == 1)
        let waits = try await registry.waiting(for: action, Aldermouth.trace())
        #expect(waits.map(\.supply) == ["Admissions"] && waits[0].state == .late(days: 119))
        // A save from before somebody else's is not taken.
        guard case .stale(let now) = try await registry.write(Aldermouth.trace(), key(0, "2026-08-09").run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.version == 1)
        #expect(try await registry.write(Aldermouth.trace(), key(1, "2026-11-25").run).faulty == ["received"])
        #expect(try await registry.write(Aldermouth.trace(), key(1, "2026-03-31").run).faulty == ["received"])
        #expect(try await registry.write(Aldermouth.trace(), key(1, "2026-08-09").run).made?.received == "2026-08-09")
        // What was held up stays told, with until when.
        let held = try await registry.waiting(for: action, Aldermouth.trace())
        #expect(held.map(\.untilSaid) == ["Until 9 August 2026"] && held[0].state.said.hasSuffix("12 days late"))
        #expect(waits.map(\.untilSaid) == ["Still"])
        let register = try await registry.supplyRegister(Aldermouth.trace(), on: Aldermouth.now.localDay)
        let file = String(decoding: SupplyQuartersPage(register: register, changeable: []).list.csv, as: UTF8.self)
        #expect(file.contains("2026-04,2026-07-28,2026-08-09,12,") && file.contains(",'=SUM(A1)\r\n"))
    }

    @Test(arguments: Engine.tested)
    func `a quarter holds up several milestones, each told on its own page, and one can be taken away`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let (action, supply) = try await arranged(registry)
        func key(_ version: Int, _ waits: [HeldUp]) async throws -> Delivery? {
            let command = KeyDelivery(
                supply: supply.id, quarter: spring, version: version, received: nil, holdsUp: waits, note: "")
            return try await registry.write(Aldermouth.trace(), command.run).made
        }
        let both: [HeldUp] = [.action(action.id), .plan(action.plan)]
        #expect(try await key(0, both + both)?.holdsUp == both)
        let whole = try #require(try await registry.wholePlan(action.plan, Aldermouth.trace()))
        #expect(Set(whole.waits.map(\.what)) == Set(both) && whole.waits.count == 2)
        #expect(CheckPlan(plan: whole, today: Aldermouth.now.localDay).findings.count { $0.kind == .data } == 2)
        let register = try await registry.supplyRegister(Aldermouth.trace(), on: Aldermouth.now.localDay)
        #expect(register.alerts[0].hasSuffix("Waiting for it: Lock the gates; \(whole.plan.name)."))
        #expect(try await key(1, [.plan(action.plan)])?.holdsUp == [.plan(action.plan)])
        #expect(try await registry.waiting(for: action, Aldermouth.trace()).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `what waits and may not be seen is not named, and stays named when somebody else saves`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let (action, supply) = try await arranged(registry)
        let key = KeyDelivery(
            supply: supply.id, quarter: spring, version: 0, received: nil, holdsUp: [.action(action.id)], note: "")
        _ = try await registry.write(Aldermouth.trace(), key.run)
        let apart = Viewer(
            purpose: .evidence,
            rules: [Action.see, .change].map { Rule(.keeper, $0, .supply) } + [Rule(.keeper, .see, .agency)])
        let register = try await registry.supplyRegister(Aldermouth.trace(apart), on: Aldermouth.now.localDay)
        #expect(register.names.isEmpty && !register.alerts[0].contains(action.text))
        var theirs = KeyDelivery(
            supply: supply.id, quarter: spring, version: 1, received: "2026-08-09", holdsUp: [], note: "Here")
        let saved = try await registry.write(Aldermouth.trace(apart), theirs.run).made
        #expect(saved?.holdsUp == [.action(action.id)] && saved?.received == "2026-08-09")
        theirs.holdsUp = [.action(action.id)]
        theirs.version = 2
        #expect(try await registry.write(Aldermouth.trace(apart), theirs.run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `each fault of a table is told with its line, its column and what to do`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let text = """
            agency,short,standing,since,data set,first,last,days,quarter,received,waiting for it,said
            County,County,responsible,,Admissions,2026-04,,28,2026-04,,,
            County,County,responsible,2024-04-01,Admissions,2026-04,,28,2026-05,,,
            County,County,responsible,2024-04-01,Admissions,2026-04,,28,2026-04,1 May,No such plan,
            """
        let command = ImportSupply(file: "a.csv", bytes: Array(text.utf8))
        let refused = await #expect(throws: ImportRefused.self) {
            try await registry.write(Aldermouth.trace(), command.run)
        }
        #expect(refused?.faults.map(\.line) == [2, 3, 4])
        #expect(refused?.faults.map(\.column) == ["since", "quarter", "received"])
        #expect(try await registry.database.read { try $0.value("SELECT COUNT(*) FROM agency", as: Int.self) } == 0)
    }

    /// An action of Bolsover's plan, and data that the county council sends from spring, due 28 days after.
    private func arranged(_ registry: Registry) async throws -> (PlannedAction, Supply) {
        let whole = try await ExamplePlan.bolsover.held(registry)
        let plan = PlanAction(
            priority: whole.priorities[0].priority.id, objective: "Fewer fires", text: "Lock the gates",
            due: "2025-12-31")
        let action = try #require(try await registry.write(Aldermouth.trace(), plan.run).made)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "County", shortName: "County", standing: .responsible, from: "2024-04-01")
                .insert(connection)
        }
        let arrange = ArrangeSupply(agency: ID(2), name: "Admissions", first: spring, dueAfter: 28)
        return (action, try #require(try await registry.write(Aldermouth.trace(), arrange.run).made))
    }
}
