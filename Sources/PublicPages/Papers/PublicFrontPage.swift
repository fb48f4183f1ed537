import Dates
import Markup
import Pages
import Storage

/// The front of the public pages: who the partnership is, what its priorities are, and what it published last.
struct PublicFrontPage: Page {
    var content: PublicContent

    var title: String { "What we do together" }

    var body: HTML {
        """
        <p class="govuk-body-l">The bodies that work together here against crime, disorder, substance misuse and reoffending.</p>
        \(priorities)\(latest)\(agencies)
        """
    }

    private var latest: HTML {
        let shown = content.papers.prefix(5).map(\.said)
        return """
            <h2 class="govuk-heading-m">Latest papers</h2>
            \(shown.isEmpty ? "<p class=\"govuk-body\">None has been published here yet.</p>" : bullets(Array(shown)))
            \(content.papers.count > 5 ? "<p class=\"govuk-body\">\(link("All papers", to: PublicAddresses.papers()))</p>" as HTML : "")

            """
    }

    /// Those of the latest plan that stands here, as it was published.
    private var priorities: HTML {
        let plans = content.papers.filter { $0.sort == .plan && $0.down == nil && $0.correctedBy == nil }
        guard let plan = plans.max(by: { ($0.published, $0.shown) < ($1.published, $1.shown) }),
            !plan.priorities.isEmpty
        else { return "" }
        return """
            <h2 class="govuk-heading-m">Priorities</h2>
            \(bullets(plan.priorities.map { "\($0)" }))
            <p class="govuk-body">As published on \(plan.published) in \(link("\(plan.title), \(plan.edition)", to: PublicAddresses.paper(plan.id))).</p>

            """
    }

    private var agencies: HTML {
        guard !content.agencies.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m">Who is in it</h2>
            \(bullets(content.agencies.map { "\($0.name): \($0.standing)" }))

            """
    }

    static let example = PublicFrontPage(content: .example)
}

extension PublicPaper {
    /// As a list says it, with its state where that is not that it stands.
    var said: HTML {
        let state: HTML = down != nil ? ", taken down" : correctedBy != nil ? ", corrected since" : ""
        return "\(link("\(title), \(edition)", to: PublicAddresses.paper(id))): \(sort.said), \(published)\(state)"
    }
}

extension PublicContent {
    static let example = PublicContent(
        partnership: "Aldermouth Community Safety Partnership",
        agencies: [
            Agency(name: "Aldermouth District Council", standing: "Responsible authority"),
            Agency(name: "Aldermouth Police", standing: "Responsible authority"),
        ], papers: [.later, .example, .gone], contact: "the Aldermouth community safety team")
}

extension PublicPaper {
    static let example: PublicPaper = {
        var paper = PublicPaper(
            id: ID(951), .plan, "Safer Aldermouth", body: "Aldermouth Community Safety Partnership", edition: "2026/27",
            published: "2026-04-02", shown: "2026-04-02")
        paper.priorities = ["Harm on the quay at night", "Theft from sheds"]
        paper.correctedBy = Other(
            id: ID(952), edition: "2026/27, corrected", shown: "2026-11-20", changed: "The lead and a day were wrong.")
        paper.content = Content(html: drawn, docx: [0x50, 0x4B], pdf: [])
        return paper
    }()

    static let later: PublicPaper = {
        var paper = PublicPaper(
            id: ID(952), .plan, "Safer Aldermouth", body: "Aldermouth Community Safety Partnership",
            edition: "2026/27, corrected", published: "2026-11-20", shown: "2026-11-20")
        paper.priorities = ["Harm on the quay at night", "Theft from sheds"]
        paper.changed = "The lead and a day were wrong."
        paper.corrects = Other(id: ID(951), edition: "2026/27", shown: "2026-04-02", changed: "")
        paper.content = Content(html: drawn, docx: [0x50, 0x4B], pdf: [])
        return paper
    }()

    static let gone: PublicPaper = {
        var paper = PublicPaper(
            id: ID(953), .report, "Annual scrutiny of community safety", body: "Aldermouth District Council",
            edition: "edition 1", published: "2026-02-10", shown: "2026-02-10")
        paper.down = Down(day: "2026-02-12", said: "A table was not ready. It will be back in March.")
        return paper
    }()

    private static let drawn: HTML = """
        <article class="wm-paper" lang="en-GB">
        <header class="wm-paper__header">
        <h1 class="govuk-heading-xl">Safer Aldermouth</h1>
        </header>
        <h2 class="govuk-heading-l">Priorities</h2>
        <p class="govuk-body">The plan has 2 priorities.</p>
        </article>
        """
}
