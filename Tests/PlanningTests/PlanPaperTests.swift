import Aldermouth
import Dates
import Markup
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("The plan as a paper")
struct PlanPaperTests {
    private func tables(_ paper: Paper) -> [String: PaperTable] {
        var found: [String: PaperTable] = [:]
        for case .table(let table) in paper.blocks { found[table.caption] = table }
        return found
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
}
