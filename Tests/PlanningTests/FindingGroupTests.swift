import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("What is missing from a plan, grouped by what is wrong")
struct FindingGroupTests {
    private func priority(_ number: Int64, _ name: String) -> Priority {
        Priority(ID(number), plan: ID(1), position: Int(number), PriorityDraft(name: name))
    }

    private func finding(_ name: String, _ number: Int64, how: String? = nil, law: String? = "An Act") -> Finding {
        let one = priority(number, name)
        return Finding(
            .equality, "“\(name)” lacks it.", law: law.map(Finding.Law.init), about: one,
            as: Finding.Shared("Lacking", one, how))
    }

    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    /// Each finding of the flat list is in one group, with whatever it says of one priority or year alone and with its law.
    private func expectWhole(_ whole: WholePlan, on day: Day) {
        let flat = CheckPlan(plan: whole, today: day).findings
        let groups = FindingGroup.all(flat)
        #expect(groups.flatMap(\.findings).count == flat.count)
        for finding in flat {
            let holding = groups.filter { $0.findings.contains(finding) }
            #expect(holding.count == 1, "\(finding.sentence)")
            let told = [finding.shared?.of, finding.shared?.how, finding.law?.name].compactMap { $0 }
            for words in holding[0].findings.count == 1 ? [finding.sentence] : told {
                #expect(holding[0].sentence.contains(words), "\(words)")
                #expect(text(holding[0].line).contains(text("\(words)")), "\(words)")
            }
        }
    }

    @Test(arguments: ExamplePlan.allCases)
    func `nothing of a published plan is lost in its groups`(example: ExamplePlan) async throws {
        var whole = try await example.held(Aldermouth.planning(on: .sqlite))
        whole.equality = []
        whole.waits = [.example, .example]
        expectWhole(whole, on: "2030-01-01")
        #expect(FindingGroup.all(CheckPlan(plan: whole, today: "2030-01-01").findings).count < 15)
    }

    @Test func `days that do not fit are told by what is wrong with them, and none is lost`() {
        var whole = WholePlan.example
        whole.plan.name = "Safer Aldermouth, 2019 to 2021"
        whole.years = [2025, 2026, 2031, 2032].map {
            PlanYear(ID(971), year: $0, .changed, decided: "2030-05-06", body: "The board", text: "As before")
        }
        for place in whole.priorities.indices { whole.priorities[place].priority.adopted = "2019-01-02" }
        expectWhole(whole, on: "2030-01-01")
        let said = FindingGroup.all(CheckPlan(plan: whole, today: "2030-01-01").findings).map(\.sentence)
        #expect(
            said.contains("It runs from 1 April 2025 to 31 March 2028, and its name says: 2019 and 2021."))
        #expect(said.contains("Decisions are about years in which the plan does not run: 2031/32 and 2032/33."))
    }

    @Test func `one line names all of which the same is true, and one alone has its own sentence`() {
        let three = [finding("A", 1), finding("B", 2, how: "by 1 May"), finding("C", 3)]
        #expect(FindingGroup.all(three).map(\.sentence) == ["Lacking: “A”, “B” (by 1 May) and “C”. (An Act)"])
        #expect(FindingGroup.all([three[1]]).map(\.sentence) == ["“B” lacks it. (An Act)"])
        let laws = [finding("A", 1, law: "s.1"), finding("B", 2, law: "s.2")]
        #expect(FindingGroup.all(laws).map(\.sentence) == ["Lacking: “A” (s.1) and “B” (s.2)."])
    }

    @Test func `on the page each priority that is named leads to its own`() {
        let line = text(FindingGroup.all([finding("A", 11), finding("B & C", 12)])[0].line)
        #expect(line.contains("<a class=\"govuk-link\" href=\"/priorities/11\">“A”</a> and "))
        #expect(line.contains("href=\"/priorities/12\">“B &amp; C”</a>. (An Act)"))
    }

    @Test func `what the law says that a plan must have stands before what does not fit`() {
        let kinds = FindingGroup.all(CheckPlan(plan: .example, today: "2026-11-24").findings).map {
            $0.findings[0].kind
        }
        #expect(kinds.first == .aims && kinds == Finding.Kind.allCases.flatMap { kind in kinds.filter { $0 == kind } })
    }
}
