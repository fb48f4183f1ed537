import Approvals
import Checks
import Dates
import Markup
import Pages
import Partnership
import Planning
import Procedures
import Storage

/// One assessment in work: each of its parts with what the checks say, what follows from it, and its next step.
struct AssessmentPage: Page {
    var whole: WholeAssessment
    var checks: [PaperFault]
    var people: [Person] = []
    /// The priorities that follow from it, with the plan of each.
    var followers: [PriorityOfPlan] = []
    var editions: [AssessmentEdition] = []
    /// The priority or emerging issue that a profile explains, by name.
    var about: String?
    var mayChange: Bool
    var typed = Typed()
    var errors: [FieldError] = []
    var stale: StrategicAssessment?

    /// What was typed into the form of its next step.
    struct Typed: Sendable {
        var action: AssessmentWords.Action?
        var reason = ""
    }

    private var one: StrategicAssessment { whole.assessment }
    private var isDraft: Bool { one.stage == .draft && mayChange }

    var title: String { one.title }
    var caption: HTML? { "\(one.body)" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Strategic assessments", to: Addresses.assessments())]
    }

    var body: HTML {
        """
        <p class="govuk-body">\(tag("\(one.stage.said)", one.stage == .published ? .green : .blue)) \(link("Read it as a paper", to: Addresses.assessmentPaper(one.id)))</p>
        \(summary)
        \(figures)
        \(summaryList([
            SummaryRow("Tells of the plan", "\(whole.plan.name), \(whole.plan.periodSaid)"),
            SummaryRow("Looks at", "\(one.period.said)"),
        ] + (about.map { [SummaryRow("Explains", "\($0)")] } ?? [])))
        \(isDraft ? "<p class=\"govuk-body\">\(link("Change its months", to: Addresses.changeAssessment(one.id)))</p>" as HTML : "")
        \(whole.parts.map(drawn).joined())
        \(whole.clearances.of(checks).drawn(people))
        \(one.sort == .yearly ? following : "")
        \(way)
        \(mayChange && !open.isEmpty ? moveForm : "")
        """
    }

    private var summary: HTML {
        let stopping = checks.count(where: \.weight.isOpen)
        guard !checks.isEmpty else { return insetText("The checks find nothing.") }
        let way: HTML =
            isDraft && checks.contains { $0.weight == .answer }
            ? " \(link("Findings to answer for", to: Addresses.assessmentFindings(one.id)))" : ""
        let titles = Set(whole.parts.map { "“\($0.part.title)”" })
        let head = checks.filter { !titles.contains($0.place) }
        return insetText(
            "The checks find \(checks.count) \(checks.count == 1 ? "thing" : "things"), \(stopping == checks.count ? "all" : "\(stopping)") of which must be mended or answered for before it is approved. Each is told where it is.\(way)\(checksList(head, placed: true))"
        )
    }

    private var figures: HTML {
        let (all, changes) = (whole.references.count, whole.changes.count)
        guard all > 0 else { return "" }
        let way = link(
            whole.held.last == nil ? "Hold the figures as they are now" : "See what is held",
            to: Addresses.heldFigures(one.id))
        guard let hold = whole.held.last else {
            return "<p class=\"govuk-body\">Its figures are counted anew at each look. \(way)</p>"
        }
        let said =
            changes == 0
            ? "Each would read the same now."
            : "Of \(all) \(all == 1 ? "reference" : "references"), \(changes) would read otherwise now."
        return
            "<p class=\"govuk-body\">Its figures are held as they were on \(hold.said), by \(people.said(hold.person)). \(said) \(way)</p>"
    }

    private func drawn(_ part: WholeAssessment.Part) -> HTML {
        let change: HTML =
            isDraft
            ? "<p class=\"govuk-body\">\(link("Write this", to: Addresses.assessmentPart(one.id, part.part.matter), hidden: "\(part.part.title)"))</p>"
            : ""
        let here = checks.filter { $0.place.utf8.elementsEqual("“\(part.part.title)”".utf8) }
        let words: HTML =
            part.hidden.contains(.text)
            ? "<p class=\"govuk-body\">This is not shared with you.</p>"
            : part.isEmpty
                ? "<p class=\"govuk-body\">Nothing is written here yet.</p>" : ReportText(part.text).html
        return """
            <h2 class="govuk-heading-m">\(part.part.title)</h2>
            \(checksList(here))
            \(words)
            \(change)

            """
    }

    private var following: HTML {
        """
        <h2 class="govuk-heading-m" id="followers">Priorities that follow from it</h2>
        \(followers.isEmpty
            ? "<p class=\"govuk-body\">None is named yet.</p>"
            : bullets(followers.map { "\(link("\($0.name)", to: priorityAddress($0.id))), \($0.plan.name)" }))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Name the priorities that follow from it", to: Addresses.assessmentFollowers(one.id)))</p>" as HTML : "")
        """
    }

    private var way: HTML {
        """
        \(wayTaken(whole.moves.map { StepTaken($0.on, $0.action.said, by: $0.person, reason: $0.reason) }, people: people))
        \(editions.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Editions that were published</h2>\n\(bullets(editions.map { link("Edition \($0.number), \($0.day.said)", to: Addresses.assessmentEdition($0.id)) }))" as HTML)
        """
    }

    private var open: [AssessmentWords.Action] {
        AssessmentWords.Action.allCases.filter {
            Procedure<AssessmentWords>.assessing(one.sort)[$0, from: one.stage] != nil
        }
    }

    private var moveForm: HTML {
        NextStep(
            to: Addresses.assessment(one.id),
            hidden: "\(hidden("version", "\(one.version)"))\(hidden("versions", "\(whole.versions)"))",
            open.map { Choice($0.rawValue, "\($0.said)") }, chosen: typed.action?.rawValue,
            reasonHint: "To send it back, to correct it, or why what the checks find may stand", reason: typed.reason,
            movedTo: stale?.stage.said, errors: errors
        ).drawn
    }

    static let example = AssessmentPage(
        whole: .example, checks: CheckAssessment(whole: .example, gate: PrivacyGate(), today: "2026-11-24").faults,
        followers: [PriorityOfPlan(ID(972), name: "Antisocial behaviour on the quay", plan: .assessmentExample)],
        editions: [.example], mayChange: true)
}
