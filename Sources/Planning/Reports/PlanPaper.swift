package import Dates
import Figures
package import Papers
import Partnership
package import Places
import Storage

/// A partnership plan as a paper: its priorities and why, what it must fit, how it is measured and who does what.
///
/// What is found missing stands first, and the paper is a draft until nothing is.
package struct PlanPaper: Sendable {
    package var whole: WholePlan
    package var today: Day
    /// An area by its code, as it is said.
    package var said: @Sendable (String) -> String

    package init(whole: WholePlan, today: Day, gazetteer: Gazetteer) {
        (self.whole, self.today) = (whole, today)
        said = { code in AreaCode(code).flatMap(gazetteer.place).map { "\($0.name) (\(code))" } ?? code }
    }

    private var plan: Plan { whole.plan }

    package var paper: Paper {
        let findings = CheckPlan(plan: whole, today: today).findings
        let draft: [Paper.Block] =
            findings.isEmpty
            ? [] : [.callout("Before this is published", FindingGroup.all(findings).map { Words($0.sentence) })]
        return Paper(
            title: plan.name, subtitle: "Partnership plan", publisher: plan.body, date: today,
            status: findings.isEmpty ? nil : "Draft", classification: "OFFICIAL",
            particulars: [
                Paper.Particular("Runs", Words(plan.periodSaid)),
                Paper.Particular("Areas", Words(whole.areas.map(said).joined(separator: ", "))),
            ] + upwards,
            blocks: [
                draft, priorities, whole.workBlocks, family, causes, reasons, requirements, issues, measures, actions,
                history, cited,
            ].flatMap { $0 })
    }

    private var priorities: [Paper.Block] {
        let count = whole.priorities.count { !$0.priority.isTheme }
        let themes = whole.priorities.count - count
        let what = count == 1 ? "priority" : "priorities"
        let order = plan.isRanked ? "the most important first" : "in no particular order"
        let more = themes == 0 ? "" : themes == 1 ? ", and a theme that runs through them" : ", and \(themes) themes"
        let rows = whole.priorities.map { one -> [Words] in
            let priority = one.priority
            return [
                Words(priority.isTheme ? "\(priority.name) (theme)" : priority.name),
                Words(priority.definition.isEmpty ? "Not said" : priority.definition),
                Words(one.areas.isEmpty ? "All of it" : one.areas.map(said).joined(separator: ", ")),
                Words(priority.leadSaid), Words(priority.origin.said),
            ]
        }
        let gaps = whole.priorities.map(\.priority).filter { !$0.gap.isEmpty }
        let lacking = gaps.map { Paper.Block.numbered(Words("What is lacking for \($0.name): \($0.gap)")) }
        return [
            .heading(1, "Priorities"), .numbered(Words("The plan has \(count) \(what), \(order)\(more).")),
            .table(
                PaperTable(
                    "Priorities", headers: ["Priority", "What is meant by it", "Where", "Who leads", "Came from"],
                    rows: rows, numeric: [])),
        ] + lacking
    }

    private var causes: [Paper.Block] {
        guard !whole.drivers.isEmpty else { return [] }
        let shown = whole.priorities
        var rows = whole.drivers.enumerated().map { position, name in
            [Words(name)] + shown.map { Words($0.drivers.contains(position) ? "Yes" : "No") }
        }
        if shown.contains(where: { !$0.parts.isEmpty }) {
            rows.insert(["Within it"] + shown.map { Words($0.parts.joined(separator: "; ")) }, at: 0)
        }
        if shown.contains(where: \.priority.isWanted) {
            rows.append(["Residents asked for it"] + shown.map { Words($0.priority.isWanted ? "Yes" : "No") })
        }
        return [
            .heading(1, "The causes they share"),
            .table(
                PaperTable(
                    "Priorities and causes", headers: ["Cause"] + shown.map(\.priority.name), rows: rows, numeric: [])),
        ]
    }

    private var reasons: [Paper.Block] {
        let explained = whole.priorities.filter { $0.rationale.map { !$0.isEmpty } ?? false }
        guard !explained.isEmpty else { return [] }
        return [
            .heading(1, "Why these are priorities"),
            .table(
                PaperTable(
                    "The reasons",
                    headers: ["Priority", "Evidence", "What is there already", "Local concern and response"],
                    rows: explained.map { one in
                        [
                            Words(one.priority.name), one.evidence, Words(one.rationale?.structure ?? ""),
                            Words(one.rationale?.response ?? ""),
                        ]
                    }, numeric: [])),
        ]
    }

    private var requirements: [Paper.Block] {
        guard !whole.requirements.isEmpty else { return [] }
        return [
            .heading(1, "What the plan must fit"),
            .table(
                PaperTable(
                    "Priorities beside others’ plans and duties",
                    headers: ["Priority"] + whole.requirements.map(\.name),
                    rows: whole.priorities.map { one in
                        [Words(one.priority.name)]
                            + whole.requirements.indices.map { position in
                                guard let aligned = one.alignments[position] else { return "Not said" }
                                return Words(
                                    aligned.text.isEmpty ? aligned.how.said : "\(aligned.how.said): \(aligned.text)")
                            }
                    }, numeric: [])),
        ]
    }

    private var issues: [Paper.Block] {
        guard !whole.issues.isEmpty else { return [] }
        return [
            .heading(1, "Issues that have arisen"),
            .table(
                PaperTable(
                    "Emerging issues", headers: ["Issue", "What it is", "Stands as", "Since"],
                    rows: whole.issues.map {
                        [Words($0.name), Words($0.text), Words($0.stage.said), Words($0.since.said)]
                    }, numeric: [])),
        ]
    }
}

extension WholePriority {
    /// Its evidence, with each figure that it cites told in a note.
    var evidence: Words {
        var words = Words(rationale?.evidence ?? "")
        for figure in citations where !figure.hidden.contains(.figures) {
            words.runs.append(.text(" \(figure.number.subject): \(figure.number.value)."))
            words.runs.append(.footnote(figure.number.sentence))
        }
        return words
    }
}
