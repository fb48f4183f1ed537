import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Says why a priority is one, by which figures, and how it stands to others' plans.
struct RationalePage: Page {
    var priority: Priority
    var requirements: [Requirement]
    var figures: [CitedFigure]
    var version = 0
    var draft = RationaleDraft()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: WholePriority?

    var title: String { "Why it is a priority" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.priority(priority.id) }

    var body: HTML {
        """
        \(stale.map { Pages.staleNotice(now($0)) } ?? "")
        \(form(Addresses.rationale(priority.id), fields))
        """
    }

    private func now(_ one: WholePriority) -> [SummaryRow] {
        [
            SummaryRow("Name under which the plan explains it", "\(one.rationale?.name ?? "")"),
            SummaryRow("Evidence", paragraphs(one.rationale?.evidence ?? "")),
            SummaryRow(
                "Figures from elsewhere", bullets(one.citations.map { "\($0.number.value) \($0.number.subject)" })),
            SummaryRow("What is there already", paragraphs(one.rationale?.structure ?? "")),
            SummaryRow("Local concern and response", paragraphs(one.rationale?.response ?? "")),
        ]
            + requirements.enumerated().map { position, requirement in
                let aligned = one.alignments[position]
                let place = aligned.map { $0.text.isEmpty ? "" : ", \($0.text)" } ?? ""
                return SummaryRow("\(requirement.name)", "\(aligned?.how.said ?? "Not said")\(place)")
            }
    }

    private var fields: HTML {
        """
        \(hidden("version", "\(version)"))\
        \(input(Field("name", "Name under which the plan explains it", hint: "Only where that is another name", error: errors.of("name")), value: draft.name))\
        \(textarea(Field("evidence", "Evidence", error: errors.of("evidence")), value: draft.evidence))\
        \(figures.isEmpty ? "" : checkboxes(Field("citations", "Figures from elsewhere that it rests on", error: errors.of("citations")), figures.map { Choice($0.id, "\($0.number.value) \($0.number.subject)", hint: "\($0.number.source)") }, ticked: draft.citations.map(\.inAddress)))\
        \(textarea(Field("structure", "What is there already", error: errors.of("structure")), value: draft.structure))\
        \(textarea(Field("response", "Local concern and response", error: errors.of("response")), value: draft.response))\
        \(requirements.enumerated().map { position, requirement in
            """
            \(radios(Field("alignment-\(position)", "\(requirement.name)", error: errors.of("alignment-\(position)")), Alignment.allCases.map { Choice($0, "\($0.said)") }, chosen: draft.alignments[position]?.how.inAddress, isSmall: true))\
            \(input(Field("alignment-\(position)-where", "Where in it"), value: draft.alignments[position]?.text ?? ""))
            """ as HTML
        })\
        \(button("Save"))
        """
    }

    static let example = RationalePage(
        priority: WholePlan.example.priorities[0].priority, requirements: WholePlan.example.requirements,
        figures: [.example])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.rationale, .change, .priority) { request, id in
                guard let (whole, one) = try await site.priority(id, .change, request) else { return .notFound }
                var page = try await blank(whole, one, request, site)
                let now = one.rationale
                page.version = now?.version ?? 0
                page.draft = RationaleDraft(
                    name: now?.name ?? "", evidence: now?.evidence ?? "", structure: now?.structure ?? "",
                    response: now?.response ?? "", citations: Set(one.citations.map(\.id)),
                    alignments: one.alignments)
                return .page(page)
            },
            Route(.post, Addresses.rationale, .change, .priority) { request, id in
                guard let (whole, one) = try await site.priority(id, .change, request) else { return .notFound }
                var page = try await blank(whole, one, request, site)
                page.version = try request.form.required("version", as: Int.self)
                try page.read(request.form)
                let command = ExplainPriority(priority: id, version: page.version, draft: page.draft)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.priority($0.id).at("rationale") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { _ in
                            (page.stale, page.version) = (one, one.rationale?.version ?? 0)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func blank(
        _ whole: WholePlan, _ one: WholePriority, _ request: Request, _ site: PlanningSite
    ) async throws -> RationalePage {
        RationalePage(
            priority: one.priority, requirements: whole.requirements,
            figures: try await site.registry.look(CitedFigures(viewer: request.viewer), request.trace)
                .filter { !$0.hidden.contains(.figures) })
    }

    private mutating func read(_ form: Fields) throws(BadRequest) {
        draft.name = try form.one("name") ?? ""
        draft.evidence = try form.one("evidence") ?? ""
        draft.structure = try form.one("structure") ?? ""
        draft.response = try form.one("response") ?? ""
        let known = Set(figures.map(\.id))
        draft.citations = Set(try form.all("citations", as: ID<CitedFigure>.self)).intersection(known)
        for position in requirements.indices {
            guard let how = try form.one("alignment-\(position)", as: Alignment.self) else { continue }
            draft.alignments[position] = RationaleDraft.Aligned(
                how: how, text: try form.one("alignment-\(position)-where") ?? "")
        }
    }
}
