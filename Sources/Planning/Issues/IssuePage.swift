import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// An emerging issue: what it is, what was decided of it, and what can be decided now.
struct IssuePage: Page {
    var plan: Plan
    var issue: EmergingIssue
    var decisions: [IssueDecisions.Line]
    /// The minuted decisions behind them, as far as whoever looks may read them.
    var minutes: [MinutedDecision] = []
    var mayDecide: Bool
    /// What the minutes offer for the next.
    var minuted = MinutedTyped()
    /// The problem profiles that explain it.
    var profiles: [StrategicAssessment] = []
    var move: IssueMove.Name?
    var on = DayTyped()
    var deciders = ""
    var reason = ""
    var errors: [FieldError] = []
    var isStale = false

    var title: String { issue.name }
    var caption: HTML? { "Emerging issue, \(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }

    var body: HTML {
        """
        \(isStale ? staleNotice("<p class=\"govuk-body\">\(issue.stage.said)</p>") : "")
        \(summaryList([
            SummaryRow("Stands as", "\(issue.stage.said) since \(issue.since)"),
            SummaryRow("What it is", issue.hidden.contains(.text) ? "Not shared with you" : "\(issue.text)"),
            SummaryRow("Priority", issue.priority.map { link("The priority that was added", to: Addresses.priority($0)) } ?? "None was added"),
        ] + (profiles.isEmpty ? [] : [SummaryRow("Explained by", profiles.map { link("\($0.title)", to: assessmentAddress($0.id)) }.joined(separator: ", "))])))
        \(mayDecide && issue.hidden.isEmpty ? "<p class=\"govuk-body\">\(link("Change its words", to: Addresses.changeIssue(issue.id)))</p>" as HTML : "")
        \(table(
            "What was decided of it", id: "decisions",
            columns: [Column("Decision"), Column("Day"), Column("By"), .sentence("Why"), Column("In the minutes")],
            rows: decisions.filter { !$0.hidden.contains(.text) }.map {
                ["\($0.decision.move.done)", "\($0.decision.on)", "\($0.decision.body)", "\($0.decision.reason)", inMinutes($0)]
            }, empty: "Nothing has been decided of it yet."))
        \(mayDecide && !open.isEmpty ? decide : "")
        """
    }

    private var open: [IssueMove] { IssueMove.open(at: issue.stage) }

    private var decide: HTML {
        """
        <h2 class="govuk-heading-m">Record a decision</h2>
        \(form(Addresses.issueDecisions(issue.id), """
            \(hidden("version", "\(issue.version)"))\
            \(radios(Field("move", "What was decided", error: errors.of("move")), open.map { Choice($0.name, "\($0.name.said)") }, chosen: move?.inAddress))\
            \(open.contains { $0.to == .adopted } ? checkboxes(Field("adds", "When it is adopted"), [Choice("yes", "Add a priority of its name to the plan")], ticked: []) : "")\
            \(minuted.field(errors.of("minuted")))\
            \(dateDay(Field("from", "Decided on", error: errors.of("from")), value: on))\
            \(input(Field("body", "Decided by", hint: "The board or committee", error: errors.of("body")), value: deciders))\
            \(textarea(Field("reason", "Why", error: errors.of("reason")), value: reason, rows: 3))\
            \(button("Save"))
            """))
        """
    }

    /// Where it stands in the minutes, and for whoever decides the way to name that.
    private func inMinutes(_ line: IssueDecisions.Line) -> HTML {
        let found = minutes.first { $0.item == line.minuted }
        let way: HTML =
            mayDecide && issue.hidden.isEmpty
            ? link(
                found == nil ? "Name it" : "Change", to: Addresses.issueDecision(issue.id, line.position),
                hidden: "the minuted decision of \(line.decision.on)") : ""
        return [found?.said, way].compactMap { $0 }.filter { $0 != "" }.joined(separator: " ")
    }

    static let example = IssuePage(
        plan: .example, issue: .example, decisions: [.example], minutes: [.example], mayDecide: true,
        minuted: MinutedTyped(offered: [.example]))
}

extension IssueMove.Name: InAddress {}

extension IssueDecisions.Line {
    static let example = IssueDecisions.Line(
        EmergingIssue.example.id, 0,
        IssueDecision(
            move: .propose, on: "2026-09-08", body: "Joint Strategic Group", reason: "The reports have not fallen."),
        minuted: MinutedDecision.example.item)
}

extension EmergingIssue {
    static let example = EmergingIssue(
        id: ID(975), plan: ID(971), name: "Boats broken into at the marina",
        text: "Eleven reports since June, where there were two in the year before.", stage: .proposed,
        since: "2026-09-15")

    init(
        id: ID<EmergingIssue>, plan: ID<Plan>, name: String, text: String, stage: IssueStage, since: Day,
        version: Int = 1
    ) {
        (self.id, self.plan, self.name, self.text) = (id, plan, name, text)
        (self.stage, self.since, self.version) = (stage, since, version)
    }
}
