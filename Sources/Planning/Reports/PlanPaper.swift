package import Approvals
package import Dates
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
    package var gazetteer: Gazetteer

    package init(whole: WholePlan, today: Day, gazetteer: Gazetteer) {
        (self.whole, self.today, self.gazetteer) = (whole, today, gazetteer)
    }

    package var paper: Paper {
        let findings = CheckPlan(plan: whole, today: today, gazetteer: gazetteer).findings
        let draft: [Paper.Block] =
            findings.isEmpty
            ? [] : [.callout("Before this is published", FindingGroup.all(findings).map { Words($0.sentence) })]
        return text.paper(date: today, status: findings.isEmpty ? nil : "Draft", first: draft)
    }

    /// The same, marked with how it stands with the second person who must approve it.
    package func paper(_ standing: PaperStanding) -> Paper {
        var marked = paper
        marked.status = standing.said
        return marked
    }

    /// What it says without what is missing: so it is kept when an edition is published.
    var text: PlanText { TellPlan(whole: whole, today: today, gazetteer: gazetteer).text.closed }
}
