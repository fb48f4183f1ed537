package import Dates
import Figures
package import Papers
import Partnership
import Places
import Storage

/// The yearly strategic assessment as a paper: each part that the law asks for, from what is held, and where nothing is
/// held, that.
package struct AssessmentPaper: Sendable {
    package var whole: WholePlan
    package var today: Day
    /// What was recorded in the plan's area, from the evidence; empty where no data of it are held.
    package var recorded: [Paper.Block]

    package init(whole: WholePlan, today: Day, recorded: [Paper.Block]) {
        (self.whole, self.today, self.recorded) = (whole, today, recorded)
    }

    private var plan: Plan { whole.plan }

    package var paper: Paper {
        Paper(
            title: "Strategic assessment, \(FinancialYear(containing: Month(containing: today)).said)",
            subtitle: "For \(plan.name)", publisher: plan.body, date: today, status: "Draft",
            classification: "OFFICIAL",
            particulars: [Paper.Particular("Plan", Words("\(plan.name), \(plan.periodSaid)"))],
            blocks: AssessmentPart.parts(of: plan.nation).flatMap(written))
    }

    /// A part with its heading; where nothing is held for it, that.
    private func written(_ part: AssessmentPart) -> [Paper.Block] {
        var all: [Paper.Block] = [.heading(1, part.title)]
        let held = blocks(of: part.matter)
        all += held.isEmpty ? [.numbered("Nothing is held for this part yet.")] : held
        return all
    }

    private func blocks(of matter: AssessmentPart.Matter) -> [Paper.Block] {
        switch matter {
        case .levels: recorded
        case .changes: changes
        case .reasons: reasons
        case .priorities: priorities
        case .people: people
        case .implemented: implemented
        case .county: county
        }
    }

    private var changes: [Paper.Block] {
        var blocks: [Paper.Block] = []
        if !recorded.isEmpty {
            blocks.append(
                .numbered(
                    "Each figure in the part before is set against the same months a year before, over the months that both years have."
                ))
        }
        for issue in whole.issues where issue.stage != .declined {
            let said = "\(issue.name), \(issue.stage.said.lowercased()) on \(issue.since.said): \(issue.text)"
            blocks.append(.numbered(Words(said)))
        }
        return blocks
    }

    private var reasons: [Paper.Block] {
        let explained = whole.priorities.filter { !($0.rationale?.evidence ?? "").isEmpty || !$0.citations.isEmpty }
        guard !explained.isEmpty else { return [] }
        let rows = explained.map { [Words($0.priority.name), $0.evidence.words] }
        return [
            .table(
                PaperTable(
                    "The evidence that is written down", headers: ["Priority", "Evidence"], rows: rows, numeric: []))
        ]
    }

    private var priorities: [Paper.Block] {
        guard !whole.priorities.isEmpty else { return [] }
        let lines = whole.priorities.map(\.priority).map { priority in
            Words(priority.definition.isEmpty ? priority.name : "\(priority.name): \(priority.definition)")
        }
        var blocks: [Paper.Block] = [.numbered("The plan that is running puts these first."), .bullets(lines)]
        let proposed = whole.issues.filter { $0.stage == .proposed }.map(\.name)
        if !proposed.isEmpty {
            blocks.append(.numbered(Words("Proposed for adoption: \(proposed.joined(separator: "; ")).")))
        }
        return blocks
    }

    private var people: [Paper.Block] {
        let asked = whole.figures.filter(\.isAsked).map(\.number)
        let wanted = whole.priorities.filter(\.priority.isWanted).map(\.priority.name)
        var blocks: [Paper.Block] = []
        if !asked.isEmpty {
            let rows = asked.map { [Words($0.subject), Words($0.value), Words($0.baseSaid), Words($0.source)] }
            blocks.append(
                .table(
                    PaperTable(
                        "What people said when they were asked", headers: ["What", "Figure", "Base", "Source"],
                        rows: rows, notes: asked.map(\.caveat).filter { !$0.isEmpty }.onceEach, numeric: [])))
        }
        if !wanted.isEmpty {
            blocks.append(.numbered(Words("Residents asked for these: \(wanted.joined(separator: "; ")).")))
        }
        return blocks
    }

    private var implemented: [Paper.Block] {
        let actions = whole.actions
        guard !actions.isEmpty else { return [] }
        let counts =
            PlannedAction.Progress.allCases.map { progress in
                (progress.said.lowercased(), actions.count { $0.progress == progress && $0.ended == nil })
            } + [("ended", actions.count { $0.ended != nil })]
        let said = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
        let late = actions.count { $0.isOverdue(on: today) }
        let overdue = late == 0 ? "None is overdue." : "\(late) \(late == 1 ? "is" : "are") overdue."
        let what = actions.count == 1 ? "action" : "actions"
        return [
            .numbered(Words("Of \(actions.count) planned \(what): \(said). \(overdue)"))
        ] + PlanPaper(whole: whole, today: today, gazetteer: .embedded).actions
    }

    private var county: [Paper.Block] {
        var blocks: [Paper.Block] = []
        for (position, requirement) in whole.requirements.enumerated() where requirement.source == .county {
            for one in whole.priorities {
                guard let aligned = one.alignments[position] else { continue }
                let said =
                    "\(one.priority.name), \(requirement.name): \(aligned.how.said.lowercased()). \(aligned.text)"
                blocks.append(.numbered(Words(said)))
            }
        }
        return blocks
    }
}

extension [String] {
    /// Without those that stand before.
    fileprivate var onceEach: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
