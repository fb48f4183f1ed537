import Dates
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("What is missing from a plan")
struct CheckPlanTests {
    private func plan(_ from: Day, _ until: Day, name: String = "Plan", aims: Set<Aim> = []) -> WholePlan {
        var whole = WholePlan(
            plan: Plan(ID(1), PlanDraft(name: name, body: "Aldermouth"), from: from, until: until))
        var one = WholePriority(
            priority: Priority(
                ID(2), plan: ID(1), position: 0, PriorityDraft(name: "Quay", definition: "What is meant")))
        one.aims = aims
        one.rationale = Rationale(ID(2), RationaleDraft(evidence: "Counted"))
        whole.priorities = [one]
        return whole
    }

    private func said(_ whole: WholePlan, _ kind: Finding.Kind, on day: Day = "2026-11-24") -> [String] {
        CheckPlan(plan: whole, today: day).findings.filter { $0.kind == kind }.map(\.said)
    }

    @Test func `a priority of the assessment that no assessment leads to is named, where one is held`() {
        var whole = plan("2026-04-01", "2029-03-31")
        whole.priorities[0].priority.origin = .assessment
        #expect(said(whole, .traced).isEmpty)
        whole.assessed = []
        #expect(said(whole, .traced) == ["“Quay” came from the strategic assessment, and none that is held says so."])
        whole.assessed = [ID(2)]
        #expect(said(whole, .traced).isEmpty)
        (whole.assessed, whole.priorities[0].priority.origin) = ([], .local)
        #expect(said(whole, .traced).isEmpty)
    }

    /// Source: Police, Crime, Sentencing and Courts Act 2022, Part 2, Chapter 1, in force on 31 January 2023.
    // swift-format-ignore
    @Test(arguments: [
        ("2016-04-01", "2019-03-31", false), ("2020-02-01", "2023-01-30", false), ("2020-02-01", "2023-01-31", true),
        ("2025-04-01", "2028-03-31", true),
    ] as [(Day, Day, Bool)])
    func `serious violence is asked of plans that run while it is law`(from: Day, until: Day, isAsked: Bool) {
        let others: Set<Aim> = [.crime, .substances, .reoffending]
        let found = said(plan(from, until, aims: others), .aims)
        #expect(found.isEmpty != isAsked)
        #expect(said(plan(from, until, aims: others.union([.violence])), .aims).isEmpty)
    }

    @Test(arguments: Aim.allCases)
    func `each aim of the law that no priority serves is named with its limb`(aim: Aim) {
        let whole = plan("2025-04-01", "2028-03-31", aims: Set(Aim.allCases).subtracting([aim]))
        let found = CheckPlan(plan: whole, today: "2026-11-24").findings.filter { $0.kind == .aims }
        #expect(found.map(\.law) == [Finding.Law(aim.law)])
    }

    @Test func `a plan is for three years, of whole months`() {
        #expect(said(plan("2025-04-01", "2028-03-31"), .dates).isEmpty)
        #expect(said(plan("2025-04-01", "2026-03-31"), .dates).count == 1)
        #expect(said(plan("2025-04-02", "2028-04-01"), .dates).count == 1)
    }

    /// Source: paper 004 (Central Bedfordshire), which is dated 2017 and headed 2018-19.
    @Test func `a year in its name must be one in which it runs`() {
        #expect(said(plan("2018-04-01", "2021-03-31", name: "Priorities 2018-2021"), .dates).isEmpty)
        #expect(
            said(plan("2018-04-01", "2021-03-31", name: "Priorities 2017 to 2021"), .dates)
                == ["Its name says 2017, and it runs from 1 April 2018 to 31 March 2021."])
        #expect(said(plan("2018-04-01", "2021-03-31", name: "Priorities 2018/19, page 20180"), .dates).isEmpty)
    }

    @Test func `each year that has begun needs a decision made before it began`() throws {
        var whole = plan("2024-04-01", "2027-03-31")
        #expect(said(whole, .years, on: "2025-03-31").isEmpty)
        #expect(said(whole, .years, on: "2026-04-01").count == 2)
        whole.years = [PlanYear(ID(1), year: 2025, .unchanged, decided: "2025-03-31", body: "Board", text: "As before")]
        #expect(said(whole, .years, on: "2025-04-01").isEmpty)
        whole.years[0].decided = "2025-04-01"
        #expect(
            said(whole, .years, on: "2025-04-01")
                == ["The decision for 2025/26 is of 1 April 2025, after the year had begun."])
    }

    @Test func `two priorities of one name, and one for a district outside, are told`() {
        var whole = plan("2025-04-01", "2028-03-31", aims: Set(Aim.allCases))
        whole.areas = ["E07000033"]
        whole.priorities[0].areas = ["E07000033", "E05001234"]
        #expect(said(whole, .explained).isEmpty)
        whole.priorities[0].areas.append("E07000038")
        #expect(said(whole, .explained) == ["“Quay” is for a district that the plan is not for."])
        whole.priorities = [whole.priorities[0], whole.priorities[0]]
        #expect(said(whole, .explained).first == "2 priorities are called “Quay”: nobody can tell them apart.")
    }

    @Test func `a plan with nothing wrong is found to have nothing wrong`() {
        var whole = plan("2025-04-01", "2028-03-31", aims: Set(Aim.allCases))
        whole.publications = [Publication(ID(1), "2025/26", on: "2025-04-01", at: "https://aldermouth.example/plan")]
        #expect(CheckPlan(plan: whole, today: "2025-11-24").findings.isEmpty)
    }
}
