import Approvals
import Checks
import Dates
import Markup
import Pages
import Partnership
import Procedures
import Scrutiny
import Storage

/// One report in work: its head, each heading with what the checks say of it, its implications, and its next step.
struct ReportPage: Page {
    var whole: WholeReport
    var checks: [PaperFault]
    var people: [Person]
    var editions: [ReportEdition] = []
    var today: Day
    var mayChange: Bool
    var typed = Typed()
    var errors: [FieldError] = []
    var stale: CommitteeReport?

    /// What was typed into the form of its next step.
    struct Typed: Sendable {
        var action: ReportWords.Action?
        var reason = ""
        var publish = DayTyped()
    }

    var report: CommitteeReport { whole.report }
    var isDraft: Bool { report.stage == .draft && mayChange }

    var title: String { report.header.title }
    var caption: HTML? { "Report to \(whole.committee?.name ?? "a committee")" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Committee reports", to: Addresses.editions()),
            Link("Reports in work", to: Addresses.reports()),
        ]
    }

    var body: HTML {
        """
        <p class="govuk-body">\(tag("\(report.stage.said)", report.stage == .published ? .green : .blue))\(report.header.isExempt ? " \(tag("Exempt", .red))" as HTML : "") \(link("Read it as a paper", to: Addresses.paper(report.id)))</p>
        \(summary)
        \(summaryList(head))
        \(isDraft ? "<p class=\"govuk-body\">\(link("Change the head of the report", to: Addresses.header(report.id)))</p>" as HTML : "")
        \(told("The head of the report"))
        \(whole.clearances.drawn(people))
        \(whole.template.headings.map(section).joined())
        \(way)
        \(mayChange && !open.isEmpty ? moveForm : "")
        """
    }

    private var summary: HTML {
        let stopping = checks.count(where: \.weight.isOpen)
        guard !checks.isEmpty else { return insetText("The checks find nothing.") }
        let way: HTML =
            mayChange && checks.contains { $0.weight == .answer }
            ? " \(link("Answer for what may stand", to: Addresses.findings(report.id)))" : ""
        return insetText(
            "The checks find \(checks.count) \(checks.count == 1 ? "thing" : "things"), \(stopping == checks.count ? "all" : "\(stopping)") of which must be mended or answered for before it is approved. Each is told where it is.\(way)"
        )
    }

    private var head: [SummaryRow] {
        let key = whole.keyDecision
        let noticeDay = report.header.day.noticeDay(clearWorkingDays: 5)
        return report.header.rows + [
            SummaryRow("Key decision", "\(key.said)"), SummaryRow("Open to call-in", "\(key.callInSaid)"),
            SummaryRow("Template", "\(whole.template.template.said), \(whole.council)"),
            SummaryRow(
                "Last day to publish",
                "\(noticeDay.said): the last working day that leaves five clear days before the meeting"),
            SummaryRow("Scheduled for", "\(report.publish?.said ?? "No day yet")"),
            SummaryRow(
                "Exempt annexes",
                whole.annexes.isEmpty
                    ? "None" : bullets(whole.annexes.map { link("\($0.header.title)", to: Addresses.report($0.id)) })),
        ]
    }

    private func section(_ heading: TemplateHeading) -> HTML {
        let change: HTML =
            isDraft && heading.heading != .implications
            ? "<p class=\"govuk-body\">\(link("Write this", to: Addresses.section(report.id, heading.heading), hidden: "\(heading.title)"))</p>"
            : ""
        let text = whole.text(heading.heading)
        let ofRegister = NamedPaper.Part.allCases.filter { $0.heading == heading.heading }.flatMap(whole.named)
        let words: HTML =
            heading.heading == .implications
            ? implications
            : text.isEmpty && !ofRegister.isEmpty
                ? "" : text.isEmpty ? "<p class=\"govuk-body\">Nothing is written here yet.</p>" : ReportText(text).html
        let list: HTML =
            switch heading.heading {
            case .consultation: consultees
            case .links: links
            case .appendices: "\(appendices)\(named(as: .appendix))"
            case .papers: named(as: .background)
            default: ""
            }
        return """
            <h2 class="govuk-heading-m">\(heading.title)</h2>
            \(told("“\(heading.title)”"))
            \(words)
            \(change)\(list)

            """
    }

    private var implications: HTML {
        table(
            "What it means, and who signs it", id: "implications",
            columns: [
                Column("Of what"), Column("Answer"), Column("Who signs"), Column("Signed"),
                Column("What the checks say"),
            ],
            rows: whole.implications.map { one in
                [
                    link("\(one.subject)", to: Addresses.implication(one.id)), "\(one.answer.said)", "\(one.signer)",
                    "\(one.signed.map { "\(people.said(one.signedBy)), \($0.said)" } ?? "Not yet")",
                    told("Implications: \(one.subject)"),
                ]
            }, empty: "This template asks for none.")
    }

    /// What the checks say of one place.
    func told(_ place: String) -> HTML {
        checksList(checks.filter { $0.place.utf8.elementsEqual(place.utf8) })
    }

    private var way: HTML {
        """
        \(wayTaken(whole.moves.map { StepTaken($0.on, $0.action.said, by: $0.person, reason: $0.reason) }, people: people))
        \(editions.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Editions that were published</h2>\n\(bullets(editions.map { link("Edition \($0.number), \($0.day.said)", to: Addresses.edition($0.id)) }))" as HTML)
        """
    }

    private var open: [ReportWords.Action] {
        ReportWords.Action.allCases.filter { Procedure<ReportWords>.reporting[$0, from: report.stage] != nil }
    }

    private var moveForm: HTML {
        NextStep(
            to: Addresses.report(report.id), hidden: hidden("version", "\(report.version)"),
            open.map { Choice($0.rawValue, "\($0.said)") }, chosen: typed.action?.rawValue,
            more: dateDay(
                Field("publish", "Day of publication", hint: "To schedule it", error: errors.of("publish")),
                value: typed.publish),
            reasonHint:
                "To send it back, to correct it, why the chair takes it as urgent, or why what the checks find may stand",
            reason: typed.reason, movedTo: stale?.stage.said, errors: errors
        ).drawn
    }

    static let example = ReportPage(
        whole: .example, checks: CheckReport(whole: .example, gate: PrivacyGate()).faults, people: [],
        today: "2026-11-24", mayChange: true)
}
