import Dates
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage

/// An edition of a plan as it was published, never changed, with what it corrects and what corrects it beside it.
struct PlanEditionPage: Page {
    var read: PlanEdition

    private var edition: Publication { read.edition }
    private var plan: ID<Plan> { read.plan.id }

    var title: String { "\(read.plan.name): \(edition.edition)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(read.plan.name)", to: Addresses.plan(plan).at("publications")),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        \(read.corrections.map(corrected))\
        \(read.corrects.map(corrects) ?? "")\
        <p class="govuk-body wardmote-screen-only">\(PublicationsTable.ways(edition, of: read.editions).joined(separator: " · "))</p>
        \(read.paper.html)
        """
    }

    private func corrected(_ one: PlanEdition.Correction) -> HTML {
        insetText(
            """
            <p class="govuk-body">Corrected on \(one.other.published) by the edition \(way(one.other)): \(one.other.reason)</p>
            \(differs(one))
            """)
    }

    private func corrects(_ one: PlanEdition.Correction) -> HTML {
        insetText(
            """
            <p class="govuk-body">This edition corrects the edition \(way(one.other)), \(one.other.published): \(edition.reason)</p>
            \(differs(one))
            """)
    }

    private func differs(_ one: PlanEdition.Correction) -> HTML {
        guard let difference = one.difference else {
            return
                "<p class=\"govuk-body\">What differs cannot be told: of one of the two only its address is held here.</p>"
        }
        return details("What differs between the two", difference.drawn(level: 3), isOpen: true)
    }

    private func way(_ edition: Publication) -> HTML {
        edition.kept == nil
            ? "\(edition.edition)" : link("\(edition.edition)", to: Addresses.edition(plan, edition.number))
    }

    static let example: PlanEditionPage = {
        let example = PlanDifferencePage.example
        let later = Publication(
            ID(971), "2026/27, corrected", on: "2026-11-20", at: "https://aldermouth.example/plan-2", number: 2,
            kept: "2026-11-20", corrects: 1, reason: "The lead and a day were wrong.")
        return PlanEditionPage(
            read: PlanEdition(
                plan: .example, edition: .example,
                text: PlanPaper(whole: .example, today: "2026-04-02", gazetteer: .embedded).text,
                editions: [later, .example],
                corrections: [PlanEdition.Correction(other: later, difference: example.difference)]))
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.edition, .see, .plan) { request, plan, number in
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            guard let read = try await site.registry.looking(request.trace, { try $0.planEdition(plan, number) })
            else { return .notFound }
            let name = FileName("plan \(read.plan.body) \(read.edition.edition)")
            return await .paper(read.paper, as: format, named: name, by: site.writer) { PlanEditionPage(read: read) }
        }
    }
}

extension Publication {
    static let example = Publication(
        ID(971), "2026/27", on: "2026-04-02", at: "https://aldermouth.example/plan", kept: "2026-04-02")
}
