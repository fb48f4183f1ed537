import Aldermouth
import Dates
import Figures
import Partnership
import Storage
import Testing

@testable import Planning

/// What the published papers say, kept and found wanting as they are.
@Suite("The plans of the published papers")
struct PublishedPlansTests {
    /// Source: Newark and Sherwood District Council, 26 June 2023, paragraphs 2.4 and 2.5.
    @Test(arguments: Engine.tested)
    func `the paper that lists eight priorities and explains seven is told so, by name`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bassetlawNewarkSherwood.held(registry)
        #expect(whole.priorities.count == 8 && !whole.plan.isRanked)
        #expect(whole.priorities.count { $0.rationale.map { !$0.isEmpty } ?? false } == 7)
        let said = CheckPlan(plan: whole, today: "2023-06-26").findings.map(\.said)
        #expect(said.contains("8 priorities are listed; 0 have a definition and 7 a rationale."))
        #expect(said.contains("“Exclusions (Bassetlaw)” has no definition."))
        #expect(said.contains("“Exclusions (Bassetlaw)” has no rationale."))
        #expect(said.contains("“Domestic violence” is explained under another name, “Domestic and Sexual Abuse”."))
        #expect(said.contains("“Serious violent crime” is explained under another name, “Serious Violence Duty”."))
        #expect(!said.contains { $0.contains("strategy for serious violence") })
        #expect(said.contains("No priority is a strategy for reoffending, which the plan must have."))
        let exclusions = whole.priorities[7]
        #expect(exclusions.areas == ["E07000171"] && whole.areas == ["E07000171", "E07000175"])
        #expect(whole.priorities[1].alignments[0]?.how == .implicit)
        #expect(whole.priorities[3].alignments[0]?.how == Alignment.none)
        #expect(whole.priorities[0].citations.map(\.number.value) == ["about 50%"])
    }

    /// Source: Bolsover District Council, annual review: six priorities, one theme, five concerns of the public.
    @Test(arguments: Engine.tested)
    func `six priorities and a theme rest on what people said, and its base is not known`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        #expect(whole.priorities.count { !$0.priority.isTheme } == 6)
        #expect(whole.priorities.filter(\.priority.isTheme).map(\.priority.name) == ["Building cohesive communities"])
        let figures = try await registry.look(CitedFigures(viewer: .planner), Aldermouth.trace())
        #expect(figures.filter(\.isAsked).map(\.number.value) == ["62%", "55%", "48%", "48%", "45%"])
        #expect(figures.first { !$0.isAsked }?.number.value == "£25,000")
        #expect(figures.filter(\.isAsked).allSatisfy { $0.number.baseSaid == "of how many, the source does not say" })
    }

    /// Source: North East Derbyshire District Council, 14 April 2023, paragraphs 2.1, 2.5 and 2.24.
    @Test(arguments: Engine.tested)
    func `nine priorities in no order, none of them for the duty that the paper describes`(engine: Engine) async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.northEastDerbyshire.held(registry)
        #expect(whole.priorities.count == 9 && !whole.plan.isRanked)
        let findings = CheckPlan(plan: whole, today: "2023-04-14").findings
        let violence = findings.filter { $0.kind == .aims }.map(\.sentence)
        #expect(
            violence == [
                "No priority is a strategy for serious violence, which the plan must have. (Crime and Disorder Act 1998, s.6(1)(d))"
            ])
        #expect(whole.publications.map(\.published) == ["2023-04-01"])
        #expect(findings.contains { $0.said == "The plan runs for 12 months. A strategy is for three years." })
    }

    /// Source: Central Bedfordshire Council, table 1 and paragraph 27.
    @Test(arguments: Engine.tested)
    func `three priorities are ticked against five causes, and a year without change has its reason`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.centralBedfordshire.held(registry)
        #expect(whole.drivers == ["Alcohol", "Drugs", "Mental Health", "Young People", "Open Spaces"])
        #expect(whole.priorities.map(\.drivers) == [[0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1, 2, 3, 4]])
        #expect(whole.priorities.map(\.priority.isWanted) == [false, false, true])
        #expect(whole.priorities.map(\.parts.count) == [3, 3, 3])
        #expect(whole.years.map(\.outcome) == [.unchanged])
        let findings = CheckPlan(plan: whole, today: "2018-03-15").findings
        // The duty as to serious violence was not law then, and the plan has the length that it should have.
        #expect(!findings.contains { $0.said.contains("serious violence") || $0.kind == .dates })
        #expect(findings.filter { $0.kind == .years }.map(\.said).count == 1)
    }

    @Test(arguments: Engine.tested)
    func `a file that is brought in twice is held once`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let command = ImportPlan(text: try ExamplePlan.bolsover.text)
        _ = try await registry.write(Aldermouth.trace(), command.run)
        let again = try await registry.write(Aldermouth.trace(), command.run)
        #expect(again == .held(name: "Proposed priorities, 2023 to 2026"))
        #expect(try await registry.plans(Aldermouth.trace()).count == 1)
    }
}
