import Aldermouth
import Dates
import Figures
import Markup
import Meetings
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Editions of a plan as they were published")
struct PlanEditionTests {
    /// The strategy of ``StrategyGround`` with all that its paper can say, and an edition of it that was kept today.
    private struct Ground {
        var strategy: StrategyGround
        var registry: Registry { strategy.registry }
        var plan: ID<Plan> { strategy.plans[0].id }
        var tasking: Group

        init(_ engine: Engine) async throws {
            strategy = try await StrategyGround(engine)
            tasking = try await strategy.registry.keepGroup("Tasking")
            let plan = strategy.plans[0]
            var draft = PlanDraft(name: plan.name, body: plan.body, from: plan.from, until: plan.until)
            (draft.areas, draft.drivers) = (["E07999001", "E07999002"], ["Alcohol"])
            try await write(ChangePlan(id: plan.id, version: 1, draft: draft).run)
            let (water, drugs) = (try await priority(0), try await priority(1))
            try await write(
                ChangePriority(
                    id: water.id, version: 1,
                    draft: PriorityDraft(
                        name: "Water", definition: "Drowning and its causes", lead: "The coast wardens",
                        gap: "A boat", parts: ["The steps"])
                ).run)
            let cite = CiteFigure(number: CitedFigure.example.number, isAsked: true)
            let figure = try #require(try await registry.write(Aldermouth.trace(), { try cite.run($0) }).made)
            for one in [water, drugs] {
                try await write(
                    ExplainPriority(
                        priority: one.id, version: 0,
                        draft: RationaleDraft(evidence: "Evidence of \(one.name)", citations: [figure.id])
                    ).run)
            }
            try await write(AssignWork(group: tasking.id, version: 1, priorities: [drugs.id]).run)
            try await write(
                SetIndicator(
                    priority: drugs.id, name: "Needles found", unit: .count, decimals: 0, polarity: .lower,
                    counting: .period, baseline: 12, baselineText: "", lag: "", tolerance: 500,
                    targets: [IndicatorTarget(month: "2027-03", amount: 9)]
                ).run)
            try await publish("2026/27")
        }

        func write<One>(_ run: @escaping @Sendable (Writing) throws -> Written<One>) async throws {
            _ = try #require(try await registry.write(Aldermouth.trace(), run).made)
        }

        func priority(_ place: Int) async throws -> Priority {
            try await strategy.whole(0).priorities[place].priority
        }

        func publish(
            _ edition: String, isKept: Bool = true, corrects: Int? = nil, reason: String = "",
            by viewer: Viewer = .planner
        ) async throws {
            if isKept { try await registry.approve(plan) }
            let command = PublishPlan(
                plan: plan, edition: edition, published: Aldermouth.now.localDay,
                address: "https://aldermouth.example/plan", isKept: isKept, corrects: corrects, reason: reason)
            _ = try #require(try await registry.write(Aldermouth.trace(viewer), command.run).made)
        }

        func read(_ number: Int = 1, _ viewer: Viewer = .planner) async throws -> PlanEdition? {
            let plan = plan
            return try await registry.looking(Aldermouth.trace(viewer)) { try $0.planEdition(plan, number) }
        }

        /// All that an edition says.
        func said(_ number: Int = 1, _ viewer: Viewer = .planner) async throws -> String {
            String(decoding: try #require(try await read(number, viewer)).paper.html.bytes, as: UTF8.self)
        }
    }

    @Test(arguments: Engine.tested)
    func `an edition says the same for ever, in a page, a Word file and for PDF, whatever is changed in the plan`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        let live = PlanPaper(
            whole: try await ground.strategy.whole(0), today: Aldermouth.now.localDay, gazetteer: .embedded)
        let before = try #require(try await ground.read())
        // What is kept is what the paper of that day said, without what was missing from it and with the edition itself.
        #expect(before.text == live.text)
        let water = try await ground.priority(0)
        try await ground.write(
            ChangePriority(id: water.id, version: water.version, draft: PriorityDraft(name: "The sea")).run)
        let plan = ground.strategy.plans[0]
        let draft = PlanDraft(name: "Another", body: "Elsewhere", from: plan.from, until: plan.until)
        try await ground.write(ChangePlan(id: plan.id, version: 2, draft: draft).run)
        let after = try #require(try await ground.read())
        #expect(after.paper == before.paper && after.paper.docx() == before.paper.docx())
        #expect(after.paper.title == "Strategy" && after.paper.status == "Published")
        let said = try await ground.said()
        for words in [
            "Drowning and its causes", "The coast wardens", "A boat", "The steps", "Evidence of Drugs", "58%",
            "Tasking",
            "Needles found", "9, March 2027", "Write to every household", "North Council and South Council",
            "3 open, 2 of them late; 1 done", "The plan has 2 priorities.",
        ] { #expect(said.contains(words), "\(words)") }
        #expect(!said.contains("The sea") && !said.contains("Before this is published"))
    }

    @Test(arguments: Engine.tested)
    func `what a conflict of interest keeps from somebody is kept from them in an edition too, and is not counted`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        let (water, drugs) = (try await ground.priority(0), try await ground.priority(1))
        var viewer = Viewer.planner
        viewer.excluded = [ThingID(.priority, drugs.id.number)]
        // Written down by somebody who is kept from a priority, an edition is whole none the less.
        try await ground.publish("Second", by: viewer)
        for number in [1, 2] {
            let said = try await ground.said(number, viewer)
            for words in ["Drugs", "Tasking", "Needles", "household", "9, March 2027"] {
                #expect(!said.contains(words), "\(words)")
            }
            #expect(said.contains("The plan has 1 priority.") && said.contains("a joint action once: 2 open"))
            #expect(try await ground.said(number).contains("Drugs"))
        }
        viewer.excluded = [ThingID(.priority, water.id.number)]
        let without = try await ground.said(1, viewer)
        #expect(!without.contains("Within it") && !without.contains("What is lacking"))
        viewer.excluded = [ThingID(.group, ground.tasking.id.number)]
        #expect(try await !ground.said(1, viewer).contains("Tasking"))
        viewer.excluded = [ThingID(.plan, ground.strategy.plans[2].id.number)]
        let alone = try await ground.said(1, viewer)
        #expect(!alone.contains("South") && !alone.contains("Promenade") && alone.contains("North Council"))
        viewer.excluded = [ThingID(.plan, ground.plan.number)]
        #expect(try await ground.read(1, viewer) == nil)
    }

    @Test(arguments: Engine.tested)
    func `a correction is an edition of its own, with its reason, and stands beside both`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        let water = try await ground.priority(0)
        var draft = PriorityDraft(name: "Water", definition: "Drowning and its causes", lead: "The harbour office")
        (draft.gap, draft.parts) = ("A boat", ["The steps"])
        let corrected = draft
        try await ground.write(ChangePriority(id: water.id, version: water.version, draft: corrected).run)
        try await ground.publish("2026/27, corrected", corrects: 1, reason: "The lead was wrong.")
        let (first, second) = (try #require(try await ground.read(1)), try #require(try await ground.read(2)))
        let sentence = "“Water”, who leads: was “The coast wardens”, now “The harbour office”."
        #expect(first.corrections[0].difference?.changes.map(\.sentence) == [sentence])
        #expect(second.corrects?.difference?.changes.map(\.sentence) == [sentence])
        #expect(first.corrections.map(\.other.reason) == ["The lead was wrong."] && first.corrects == nil)
        #expect(second.paper.status == "Corrected" && first.paper.status == "Published, corrected since")
        guard case .callout(let heading, let words) = first.paper.blocks.first else {
            Issue.record("a copy of the first does not say that it was corrected")
            return
        }
        #expect(heading == "This edition was corrected on 24 November 2026")
        #expect(words.map(\.plain) == ["The edition 2026/27, corrected takes its place: The lead was wrong."])
        #expect(
            second.paper.blocks.first
                == .callout(
                    "What this edition corrects", ["\("2026/27, 24 November 2026"): \("The lead was wrong.")"]))
        #expect(first.text != second.text && first.text.blocks.count == second.text.blocks.count)
    }

    @Test(arguments: Engine.tested)
    func `of an edition that said something else only the address is held, and nothing is made up for it`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        try await ground.publish("2025/26", isKept: false)
        #expect(try await ground.read(2) == nil)
        let editions = try await ground.registry.editions(of: ground.plan, Aldermouth.trace())
        #expect(editions.map(\.kept) == [nil, "2026-11-24"])
        let drawn = String(decoding: PublicationsTable(editions: editions).body.bytes, as: UTF8.self)
        #expect(drawn.contains("Not held here, only its address"))
        let since = try await ground.registry.difference(from: editions[0], to: nil, .embedded, Aldermouth.trace())
        #expect(since == nil)
        // Those of a file were published before it was brought in, unless it is brought in that day.
        for (file, kept) in [("2026-11-23", nil), ("2026-11-24", "2026-11-24")] as [(String, Day?)] {
            let text = """
                plan: Published on \(file)
                partnership: Aldermouth
                from: 2026-04-01
                until: 2029-03-31

                priority: Quay

                published: \(file)
                edition: First
                address: https://aldermouth.example/first
                """
            _ = try await ground.registry.write(Aldermouth.trace(), ImportPlan(text: text).run)
            let plan = try #require(
                try await ground.registry.plans(Aldermouth.trace(), named: "Published on \(file)").first)
            let first = try await ground.registry.publication("First", of: plan.id, Aldermouth.trace())
            #expect(first?.kept == kept)
        }
    }

    @Test(arguments: Engine.tested)
    func `an edition is refused with each fault beside its field`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        try await ground.registry.approve(ground.plan)
        func faulty(_ corrects: Int?, _ reason: String, on day: Day = "2026-11-24") async throws -> [String] {
            let command = PublishPlan(
                plan: ground.plan, edition: "2026/27", published: day, address: "", isKept: true, corrects: corrects,
                reason: reason)
            return try await ground.registry.write(Aldermouth.trace(), command.run).faulty
        }
        #expect(try await faulty(nil, "", on: "2026-11-25") == ["address", "from", "name"])
        #expect(try await faulty(7, "Wrong") == ["address", "name", "corrects"])
        #expect(try await faulty(1, "") == ["address", "name", "why-corrected"])
        #expect(try await faulty(nil, "Wrong") == ["address", "name", "corrects"])
    }
}
