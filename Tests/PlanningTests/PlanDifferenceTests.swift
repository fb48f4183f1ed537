import Dates
import Markup
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("What differs between two editions of a plan")
struct PlanDifferenceTests {
    private func text(_ whole: WholePlan) -> PlanText {
        PlanPaper(whole: whole, today: "2026-11-24", gazetteer: .embedded).text
    }

    private func said(_ change: (inout WholePlan) -> Void) -> [String] {
        var changed = WholePlan.example
        change(&changed)
        return PlanDifference(from: text(.example), to: text(changed)).changes.map { "\($0.heading): \($0.sentence)" }
    }

    @Test func `nothing differs from itself`() {
        #expect(said { _ in }.isEmpty)
    }

    @Test func `a priority that was added, taken out or renamed is said once, where priorities are`() {
        let shops = Priority(
            ID(975), plan: ID(971), position: 2, PriorityDraft(name: "Theft from shops", origin: .issue))
        #expect(
            said { $0.priorities.append(WholePriority(priority: shops)) }
                == ["Priorities: “Theft from shops” was added."])
        #expect(
            said { $0.priorities.removeAll { $0.priority.id == ID(974) } }
                == ["Priorities: “Serious violence” was taken out."])
        #expect(
            said { $0.priorities[1].priority.name = "Violence" }.first
                == "Priorities: “Serious violence” is now called “Violence”.")
    }

    @Test func `a priority moves in rank only where the plan has an order`() {
        #expect(!said { $0.priorities.swapAt(0, 1) }.contains { $0.contains("number") })
        var (before, now) = (WholePlan.example, WholePlan.example)
        before.plan.isRanked = true
        now.plan.isRanked = true
        now.priorities.swapAt(0, 1)
        let moved = PlanDifference(from: text(before), to: text(now)).changes.map(\.sentence)
        #expect(
            moved == [
                "“Serious violence” was number 2, and is now number 1.",
                "“Antisocial behaviour on the quay” was number 1, and is now number 2.",
            ])
    }

    @Test func `short words are read side by side, and of long ones what was reworded is marked`() throws {
        #expect(
            said {
                $0.priorities[0].priority.lead = ""
                $0.actions[0].due = "2027-01-31"
                $0.drivers[1] = "Young people"
                $0.requirements.append(Requirement(source: .county, name: "County strategy"))
            } == [
                "Priorities: “Antisocial behaviour on the quay”, who leads: was “Aldermouth District Council”, now “Nobody named”.",
                "The causes they share: “Young people” was added.",
                "The causes they share: “Empty shops” was taken out.",
                "What the plan must fit: “County strategy” was added.",
                "Who does what: “\(WholePlan.example.actions[0].text)”, due: was “\(WholePlan.example.actions[0].due.said)”, now “31 January 2027”.",
            ])
        var changed = WholePlan.example
        changed.priorities[0].priority.definition += " and at weekends"
        let change = try #require(PlanDifference(from: text(.example), to: text(changed)).changes.first)
        #expect(change.sentence == "“Antisocial behaviour on the quay”, what is meant by it: reworded.")
        #expect(change.wording?.said == ["Added: and at weekends"])
    }

    @Test func `an action that was ended and an indicator with another target are told with their days and numbers`() {
        let told = said {
            ($0.actions[0].ended, $0.actions[0].endedBecause) = ("2026-11-20", "No money")
            $0.indicators[0].targets = [IndicatorTarget(month: "2028-03", amount: 5)]
        }
        #expect(told.contains { $0.contains("progress: was “") && $0.contains("Ended on 20 November 2026: No money”") })
        #expect(told.contains { $0.hasPrefix("Targets: “") && $0.contains("now “") && $0.contains("March 2028”.") })
    }

    @Test func `sets of indicators, strands of actions and why a priority ended are told, each once`() throws {
        let (measure, action) = (WholePlan.example.indicators[0].indicator.name, WholePlan.example.actions[0].text)
        #expect(
            said { $0.indicators[0].indicator.sets = ["Serious violence"] }
                == [
                    "Sets of indicators: The set “Serious violence” was added, with “\(measure)”.",
                    "Sets of indicators: The set “Performance framework” was taken out.",
                ])
        var (before, now) = (WholePlan.example, WholePlan.example)
        before.indicators[0].indicator.sets = []
        var second = before.indicators[0]
        (second.indicator.id, second.indicator.name, second.indicator.sets) = (ID(9801), "Calls", ["Framework"])
        before.indicators.append(second)
        now.indicators.append(second)
        now.indicators[0].indicator.sets = ["Framework"]
        let told = { PlanDifference(from: text($0), to: text($1)).changes.map { "\($0.heading): \($0.sentence)" } }
        #expect(told(before, now) == ["Sets of indicators: The set “Framework”: “\(measure)” came into it."])
        #expect(told(now, before) == ["Sets of indicators: The set “Framework”: “\(measure)” left it."])
        now.indicators.removeFirst()
        // That an indicator left the plan is said where indicators are.
        #expect(!told(before, now).contains { $0.hasPrefix("Sets") })

        #expect(
            said { $0.actions[0].strand = .prevent }
                == ["Actions by strand of CONTEST: “\(action)”, strand of CONTEST: was nothing, now “Prevent”."])

        let ended = said {
            var one = $0.priorities.removeLast()
            one.priority.ended = "2026-11-20"
            $0.moves = [
                PriorityMove(one.priority, number: 1, .ended, day: "2026-11-20", reason: "It fell", kept: "2026-11-21")
            ]
            $0.ended = [one]
        }
        #expect(ended.first == "Priorities: “Serious violence” was taken out.")
        #expect(
            ended.contains("Priorities that were ended: “Serious violence”: Ended on 20 November 2026: It fell"),
            "\(ended)")
    }

    @Test func `what differs is said in words, and not by colour alone`() {
        let drawn = PlanDifferencePage.example.body.text
        #expect(drawn.contains("Words that were added are underlined; words that were taken out are struck through."))
        #expect(drawn.contains("<ins><span class=\"govuk-visually-hidden\">Added: </span>"))
        #expect(drawn.contains("“Theft from shops” was added."))
    }
}
