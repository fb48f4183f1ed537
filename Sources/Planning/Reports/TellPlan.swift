import Dates
import Meetings
import Papers
import Partnership
import Places
import Storage

/// Says all that stands in the paper of a plan, piece by piece, each with what it tells of.
struct TellPlan {
    var whole: WholePlan
    var today: Day
    /// An area by its code, as it is said.
    var said: (String) -> String

    init(whole: WholePlan, today: Day, gazetteer: Gazetteer) {
        (self.whole, self.today) = (whole, today)
        said = { gazetteer.name(of: $0) }
    }

    var plan: Plan { whole.plan }
    /// Words that tell of no more than that there is a plan.
    var own: About { plan.tells(.title) }
    var terms: About { plan.tells(.terms) }

    var text: PlanText {
        PlanText(
            blocks: [
                [front], priorities, groups, family, causes, reasons, requirements, issues, measures, actions, years,
                editions, cited,
            ].flatMap { $0 })
    }

    func heading(_ part: PlanPart) -> PlanText.Block {
        PlanText.Block(part: part, shape: .heading, rows: [[[own(part.said)]]])
    }

    func statement(_ part: PlanPart, _ head: Cell, _ rest: Cell) -> PlanText.Block {
        PlanText.Block(part: part, shape: .statement, rows: [[head, rest]])
    }

    func table(_ part: PlanPart, _ caption: String, _ headers: [String], _ rows: [[Cell]]) -> PlanText.Block {
        table(part, caption, headers.map { [own($0)] }, rows)
    }

    func table(_ part: PlanPart, _ caption: String, _ headers: [Cell], _ rows: [[Cell]]) -> PlanText.Block {
        PlanText.Block(part: part, shape: .table, rows: [[[own(caption)]], headers] + rows)
    }

    private var front: PlanText.Block {
        var rows: [[Cell]] = [
            [[own(plan.name)], [terms(plan.body)]], [[own("Runs")], [own(plan.periodSaid)]],
            [[own("Areas")], [terms(whole.areas.map(said).joined(separator: ", "))]],
            [[own("Order of priorities")], [terms(plan.isRanked ? PlanText.isRankedSaid : "None in particular")]],
        ]
        if let strategy = whole.family.strategy {
            rows.append([
                [own("Action plan of")],
                [strategy.council.isEmpty ? own("Not said") : terms(strategy.council)],
            ])
            let above = strategy.plan.tells(.title, elsewhere: true)
            rows.append([[above("Under the strategy")], [above("\(strategy.plan.name), \(strategy.plan.periodSaid)")]])
        }
        return PlanText.Block(part: .plan, shape: .front, rows: rows)
    }

    private var priorities: [PlanText.Block] {
        let counted = whole.priorities.map { one in
            one.priority.tells(.title).counted(one.priority.isTheme ? .theme : .priority)
        }
        let rows = whole.priorities.map { one -> [Cell] in
            let (priority, title) = (one.priority, one.priority.tells(.title))
            return [
                [title(priority.isTheme ? "\(priority.name) (theme)" : priority.name)],
                told(priority.definition, priority.tells(.text), else: title("Not said", .otherwise)),
                told(
                    one.areas.map(said).joined(separator: ", "), priority.tells(.text),
                    else: title("All of it", .otherwise)),
                lead(priority), [title(priority.origin.said)],
            ]
        }
        let gaps = whole.priorities.map(\.priority).filter { !$0.gap.isEmpty }
        return [
            heading(.priorities),
            statement(.priorities, [own("The plan has ")], [own.counted(.priorities)] + counted + [own(".")]),
            table(
                .priorities, "Priorities", ["Priority", "What is meant by it", "Where", "Who leads", "Came from"], rows),
            table(
                .lacking, "What is lacking", ["Priority", "What the partnership lacks to do it"],
                gaps.map { [[$0.tells(.text)($0.name)], [$0.tells(.text)($0.gap)]] }),
            table(
                .ended, "Priorities that were ended or taken out", ["Priority", "What became of it"],
                whole.ended.map(\.priority).map { [[$0.tells(.text)($0.name)], [$0.tells(.text)(whole.became($0))]] }),
        ]
    }

    /// Words, and what stands there where there are none, or none to be seen.
    func told(_ text: String, _ about: About, else nothing: Piece) -> Cell {
        text.isEmpty ? [nothing] : [about(text), nothing]
    }

    private func lead(_ priority: Priority) -> Cell {
        let about = priority.tells(.text)
        return [
            priority.seatTitle.map { about($0, .seat) }, priority.agencyName.map { about($0, .agency) },
            about(priority.lead.isEmpty ? "Nobody named" : priority.lead, .otherwise),
        ].compactMap { $0 }
    }

    private var groups: [PlanText.Block] {
        guard !whole.work.isEmpty else { return [] }
        func tells(_ work: GroupWork) -> About {
            About(thing: work.group.thing, field: .terms, plan: work.plan, priority: work.priority)
        }
        let rows = whole.priorities.map { one -> [Cell] in
            let title = one.priority.tells(.title)
            let groups = whole.work.filter { $0.priority == one.priority.id }.map { tells($0)($0.group.name, .listed) }
            return [[title(one.priority.name)], groups + [title("None", .otherwise)]]
        }
        // Where no group may be seen, there is none to have a column.
        let headers = [[own("Priority")], whole.work.map { tells($0)("Groups") }]
        return [heading(.groups), table(.groups, "Groups and priorities", headers, rows)]
    }
}

extension PlanText {
    static let isRankedSaid = "The most important first"

    /// Whether the order of its priorities is told to be that of their weight.
    var isRanked: Bool {
        self[.plan, .front]?.rows.contains { $0.count == 2 && $0[1].said == PlanText.isRankedSaid } ?? false
    }
}
