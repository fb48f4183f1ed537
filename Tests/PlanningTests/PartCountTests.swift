import Aldermouth
import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Counts by part of a priority")
struct PartCountTests {
    private static let parts = ["Keys taken", "Offenders who travel"]
    private static let (spring, before): (Period, Period) = (
        Period(first: "2026-04", last: "2026-06"), Period(first: "2025-04", last: "2025-06")
    )

    private func counted(_ period: Period, _ counts: [String: Int], whole: Int? = nil) -> CountedPeriod {
        CountedPeriod(period: period, whole: whole, source: "Tags", counts: counts)
    }

    private func rows(_ periods: [CountedPeriod], _ parts: [String] = parts) -> [[String]] {
        PartTable(parts: parts, periods)?.rows.map { [$0.name, $0.now.said, $0.before.said, $0.change] } ?? []
    }

    @Test func `each part stands beside the same months of the year before, and what is in none has a line`() {
        #expect(
            rows(WholePlan.example.priorities[0].counts, ["Night market", "Ferry steps"]) == [
                ["Night market", "48", "61", "13 fewer, 21%"],
                ["Ferry steps", "18", "9", "9 more; too few for a percentage"],
                ["In none of these", "15", "14", "1 more; too few for a percentage"],
                ["All of it", "81", "84", "3 fewer, 4%"],
            ])
        #expect(rows([]).isEmpty)
    }

    @Test func `a part that was not counted is no 0, and what is in none cannot be told then`() {
        let (now, then) = (counted(Self.spring, ["Keys taken": 6], whole: 20), counted(Self.before, ["Keys taken": 5]))
        #expect(
            rows([then, now]) == [
                ["Keys taken", "6", "5", "1 more; too few for a percentage"],
                ["Offenders who travel", "Not counted", "Not counted", "Nothing to compare"],
                [
                    "In none of these", "Not known: a part was not counted", "Not known: all of it was not counted",
                    "Nothing to compare",
                ],
                ["All of it", "20", "Not known", "Nothing to compare"],
            ])
        var several = counted(Self.spring, ["Keys taken": 6, "Offenders who travel": 7], whole: 9)
        several.isSeveral = true
        #expect(rows([several])[2][1] == "Not known: one may be in several parts")
        // The year before was not counted at all; a part that was renamed keeps its name; without a whole there are no lines.
        #expect(
            rows([counted(Self.spring, ["Keys": 1])], ["Keys taken"]) == [
                ["Keys taken", "Not counted", "Not counted", "Nothing to compare"],
                ["Keys (no part of it any more)", "1", "Not counted", "Nothing to compare"],
            ])
        // A longer time that ends with the same month goes before; one of other months is not the year before.
        let half = counted(Period(first: "2026-01", last: "2026-06"), ["Keys taken": 9])
        #expect(rows([half, now, then])[0] == ["Keys taken", "9", "Not counted", "Nothing to compare"])
    }

    // swift-format-ignore
    @Test(arguments: [
        (4, 9, "Too few to tell a change"), (9, 4, "Too few to tell a change"), (0, 0, "Too few to tell a change"),
        (5, 5, "As many"), (49, 98, "49 more; too few for a percentage"), (50, 60, "10 more, 20%"),
        (1000, 1001, "1 more, less than 1%"), (1200, 900, "300 fewer, 25%"),
    ])
    func `a change of few is told in words and not in per cent`(before: Int, now: Int, said: String) {
        #expect(PartTable.change(from: .count(before), to: .count(now)) == said)
    }

    private func ground(_ engine: Engine) async throws -> (Registry, ID<Plan>, ID<Priority>) {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = "plan: A plan\npartnership: Us\nfrom: 2025-04-01\nuntil: 2028-03-31\n\n"
        let text = plan + "priority: Burglary\npart: Keys taken\npart: Offenders who travel\n\n" + Self.block
        _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: text).run)
        let id = try #require(try await registry.plans(Aldermouth.trace()).first?.id)
        let whole = try #require(try await registry.wholePlan(id, Aldermouth.trace()))
        return (registry, id, whole.priorities[0].priority.id)
    }

    private static let block = """
        counts: 2025-04 to 2025-06
        for: Burglary
        whole: 30
        several: yes
        source: Tags, of July
        count: 12, Keys taken
        count: 25, Offenders who travel
        """

    private func held(_ registry: Registry, _ plan: ID<Plan>) async throws -> WholePriority {
        try #require(try await registry.wholePlan(plan, Aldermouth.trace())).priorities[0]
    }

    @Test(arguments: Engine.tested)
    func `counts are written, put right and taken away with the version of the priority`(engine: Engine) async throws {
        let (registry, plan, id) = try await ground(engine)
        let first = try await held(registry, plan)
        #expect(first.counts.map(\.period) == [Self.before] && first.counts[0].isSeveral)
        #expect(first.counts[0].counts == ["Keys taken": 12, "Offenders who travel": 25])
        func keep(
            _ counted: CountedPeriod?, changing changed: Period? = nil, late: Bool = false,
            as viewer: Viewer = .planner
        ) async throws -> Written<Priority> {
            let version = try await held(registry, plan).priority.version - (late ? 1 : 0)
            let keep = KeepCounts(priority: id, version: version, changed: changed, counted: counted)
            return try await registry.write(Aldermouth.trace(viewer), keep.run)
        }
        let good = counted(Self.spring, ["Keys taken": 0, "Offenders who travel": 4], whole: 9)
        guard case .stale = try await keep(good, late: true) else {
            Issue.record("counts were written over another's change")
            return
        }
        var apart = Viewer.planner
        apart.excluded = [ThingID(.priority, id.number)]
        #expect(try await keep(good, as: apart).isNotThere)
        #expect(try await keep(good, changing: Self.spring).isNotThere)
        #expect(try await keep(counted(Self.before, ["Keys taken": 1])).faulty == ["upto"])
        let bad = CountedPeriod(period: Period("2027-03"), whole: 3, counts: ["Vans": 4])
        #expect(Set(try await keep(bad).faulty) == ["source", "upto", "counts", "whole"])
        #expect(try await keep(counted(Self.spring, [:], whole: 4)).faulty == ["counts"])
        #expect(try await keep(good).made != nil)
        #expect(try await held(registry, plan).counts.last == good)
        #expect(try await keep(good, changing: Self.before).faulty == ["upto"])
        #expect(try await keep(counted(Self.spring, ["Keys taken": 2]), changing: Self.spring).made != nil)
        #expect(try await held(registry, plan).counts.map(\.whole) == [30, nil])
        #expect(try await keep(nil, changing: Self.before).made != nil)
        #expect(try await held(registry, plan).counts.map(\.period) == [Self.spring])
    }

    @Test(arguments: Engine.tested)
    func `a table is taken whole, again without change, and not where it says otherwise`(engine: Engine) async throws {
        let (registry, plan, id) = try await ground(engine)
        func take(_ rows: String) async throws -> [TableImport.Line] {
            let bytes = Array("from,upto,part,count,several,source\n\(rows)".utf8)
            let command = ImportCounts(priority: id, file: "a.csv", bytes: bytes)
            return try await registry.write(Aldermouth.trace(), command.run)
        }
        let rows = """
            2026-04,2026-06,Keys taken,14,,Tags
            2026-04,2026-06,,20,,Tags
            2025-04,2025-06,Keys taken,12,yes,"Tags, of July"
            2025-04,2025-06,Offenders who travel,25,yes,"Tags, of July"
            2025-04,2025-06,,30,yes,"Tags, of July"
            """
        #expect(try await take(rows).map(\.isThere) == [false, false, true, true, true])
        #expect(try await held(registry, plan).counts.last == counted(Self.spring, ["Keys taken": 14], whole: 20))
        #expect(try await take(rows).allSatisfy(\.isThere))
        for (rows, line, column) in [
            ("2026-04,2026-06,Keys taken,15,,Tags", 2, nil), ("2026-07,2026-06,Keys taken,1,,Tags", 2, "upto"),
            ("2026-07,2026-07,Keys taken,,,Tags", 2, "count"), ("2026-07,2026-07,Vans,1,,Tags", 2, nil),
            ("2026-07,2026-07,Keys taken,1,,A\n2026-07,2026-07,,4,,B", 3, "source"),
            ("2026-07,2026-07,,4,,A\n2026-07,2026-07,,4,,A", 3, "part"), ("July,2026-07,,4,,A", 2, "from"),
        ] as [(String, Int, String?)] {
            let refused = await #expect(throws: ImportRefused.self) { _ = try await take(rows) }
            #expect(refused?.faults.map(\.line) == [line] && refused?.faults.first?.column == column, "\(rows)")
        }
        #expect(try await held(registry, plan).counts.count == 2)
    }

    // swift-format-ignore
    @Test(arguments: [
        ("counts: 2026\nfor: A\n", 6), ("counts: 2026-06 to 2026-04\nfor: A\n", 6), ("counts: 2026-04\n", 6),
        ("counts: 2026-04\nfor: A\ncount: Keys\n", 8), ("counts: 2026-04\nfor: A\ncount: 1, K\ncount: 2, K\n", 9),
        ("counts: 2026-04\nfor: A\nwhole: -1\n", 8),
    ])
    func `what cannot be read in a plan file is refused with its line`(text: String, line: Int) {
        let head = "plan: A plan\npartnership: Us\nfrom: 2025-04-01\nuntil: 2028-03-31\n\n"
        #expect(#expect(throws: PlanFileRefusal.self) { try PlanFile(head + text) }?.line == line)
    }

    @Test func `the paper has each part with its source and rule, and tells what differs by part`() throws {
        func text(_ change: (inout WholePlan) -> Void = { _ in }) -> PlanText {
            var whole = WholePlan.example
            change(&whole)
            return PlanPaper(whole: whole, today: "2026-11-24", gazetteer: .embedded).text
        }
        let table = try #require(text()[.counts, .table])
        #expect(
            table.rows[2].map(\.said) == [
                "Antisocial behaviour on the quay: Night market", "April to September 2026", "48", "61",
                "13 fewer, 21%",
            ])
        #expect(table.rows[2][1].contains { $0.form == .note && $0.text.contains("Wardens’ book") })
        #expect(text()[.counts, .notes]?.rows.map { $0[0].said } == [PartTable.rule])
        func differs(_ change: (inout WholePlan) -> Void) -> [String] {
            PlanDifference(from: text(), to: text(change)).changes.filter { $0.part == .counts }.map(\.sentence)
        }
        #expect(
            differs { $0.priorities[0].counts[1].counts["Ferry steps"] = 19 } == [
                "“Antisocial behaviour on the quay: Ferry steps”, count: was “18”, now “19”.",
                "“Antisocial behaviour on the quay: Ferry steps”, change: was “9 more; too few for a percentage”, now “10 more; too few for a percentage”.",
                "“Antisocial behaviour on the quay: In none of these”, count: was “15”, now “14”.",
                "“Antisocial behaviour on the quay: In none of these”, change: was “1 more; too few for a percentage”, now “As many”.",
            ])
        #expect(differs { $0.priorities.removeFirst() } == [] && differs { $0.priorities[0].priority.name = "Q" } == [])
        #expect(text { $0.priorities[0].counts = [] }[.counts, .table] == nil)
    }
}
