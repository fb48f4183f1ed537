import Aldermouth
import Dates
import Markup
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("The plan and the assessment as papers")
struct PlanPaperTests {
    private func tables(_ paper: Paper) -> [String: PaperTable] {
        var found: [String: PaperTable] = [:]
        for case .table(let table) in paper.blocks { found[table.caption] = table }
        return found
    }

    private func headings(_ paper: Paper) -> [String] {
        paper.blocks.compactMap { if case .heading(1, let text) = $0 { text } else { nil } }
    }

    /// Source: Central Bedfordshire Council, table 1.
    @Test func `the causes of a plan stand in words that can be read aloud`() async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let whole = try await ExamplePlan.centralBedfordshire.held(registry)
        let paper = PlanPaper(whole: whole, today: "2018-03-15", gazetteer: .embedded).paper
        let table = try #require(tables(paper)["Priorities and causes"])
        #expect(
            table.headers.dropFirst() == [
                "Protecting the Vulnerable", "Dealing with Domestic Abuse", "Protecting our Communities",
            ])
        let spaces = try #require(table.rows.first { $0[0].plain == "Open Spaces" })
        #expect(spaces.map(\.plain) == ["Open Spaces", "Yes", "No", "Yes"])
        #expect(table.rows.last?.map(\.plain) == ["Residents asked for it", "No", "No", "Yes"])
        #expect(tables(paper)["Emerging issues"]?.rows.count == 2)
    }

    @Test func `a plan with something missing is a draft that begins with it, and every cited figure is told whole`()
        async throws
    {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let whole = try await ExamplePlan.bassetlawNewarkSherwood.held(registry)
        let paper = PlanPaper(whole: whole, today: "2023-06-26", gazetteer: .embedded).paper
        guard case .callout(_, let missing) = paper.blocks.first else {
            Issue.record("the paper does not begin with what is missing")
            return
        }
        #expect(paper.status == "Draft" && missing.map(\.plain).contains("“Exclusions (Bassetlaw)” has no rationale."))
        #expect(tables(paper)["The reasons"]?.rows.count == 7)
        let cited = try #require(tables(paper)["What was cited, and what must be known of it"])
        #expect(cited.rows.map { $0[1].plain } == ["about 50%", "48%"])
        #expect(paper.html.bytes.count > 10_000 && paper.docx().starts(with: "PK".utf8))
    }

    /// Source: SI 2007/1830, regs 5 to 7: seven matters; SI 2007/3076 has no county group.
    @Test(arguments: [(Nation.england, 7), (.wales, 6)])
    func `an assessment has the parts that its nation asks for, held or not`(nation: Nation, parts: Int) {
        var whole = WholePlan(
            plan: Plan(
                ID(1), PlanDraft(name: "Plan", body: "Aldermouth", nation: nation), from: "2025-04-01",
                until: "2028-03-31"))
        whole.areas = ["E07999001"]
        let paper = AssessmentPaper(whole: whole, today: "2026-11-24", recorded: []).paper
        #expect(headings(paper).count == parts)
        #expect(headings(paper).contains("What to bring to the county strategy group") == (nation == .england))
        #expect(paper.blocks.count { $0 == .numbered("Nothing is held for this part yet.") } == parts)
    }

    @Test func `an assessment tells of people, actions and issues as they are held`() async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let bolsover = try await ExamplePlan.bolsover.held(registry)
        let plan = PlanAction(
            priority: bolsover.priorities[0].priority.id, objective: "Fewer fires", text: "Lock the gates",
            due: "2025-12-31")
        _ = try await registry.write(Aldermouth.trace(), plan.run)
        let whole = try #require(try await registry.wholePlan(bolsover.plan.id, Aldermouth.trace()))
        let paper = AssessmentPaper(
            whole: whole, today: "2026-01-01", recorded: [.numbered("What the police recorded")]
        ).paper
        let asked = try #require(tables(paper)["What people said when they were asked"])
        #expect(asked.rows.map { $0[1].plain } == ["62%", "48%", "45%", "55%"])
        let said = paper.blocks.compactMap { if case .numbered(let words) = $0 { words.plain } else { nil } }
        #expect(said.contains("What the police recorded"))
        #expect(said.contains("Of 1 planned action: 1 not started. 1 is overdue."))
    }
}
