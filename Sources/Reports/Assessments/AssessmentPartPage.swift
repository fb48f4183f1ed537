import Checks
import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes one part of an assessment, with what the checks say of it and what the last assessment said beside.
struct AssessmentPartPage: Page {
    var assessment: StrategicAssessment
    var part: AssessmentPart
    var text: String
    /// The version that was looked at.
    var version: Int
    var checks: [PaperFault] = []
    /// The same part of the last assessment that was published, with its title.
    var before: (title: String, text: String)?
    var errors: [FieldError] = []
    /// What it says now, where somebody else wrote it meanwhile.
    var stale: AssessmentText?

    var title: String { part.title }
    var caption: HTML? { "\(assessment.title), \(assessment.body)" }
    var back: Address? { Addresses.assessment(assessment.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("\(part.title)", paragraphs($0.text))]) } ?? "")
        \(checksList(checks))
        \(setInHelp(isUnderPlan: true))
        \(before.map { details("What the last one said: \($0.title)", ReportText($0.text).html) } ?? "")
        \(form(
            Addresses.assessmentPart(assessment.id, part.matter),
            """
            \(hidden("version", "\(version)"))\
            \(textarea(Field("text", "\(part.title)", hint: hint, error: errors.of("text")), value: text, rows: 20))\
            \(button("Save"))
            """))
        """
    }

    private var hint: HTML {
        let period = assessment.period
        return
            "A paragraph a line; “- ” for a point, “## ” for a smaller heading. Figures in braces: {performance crime E07000033 \(period.last.iso)}, {compared asb E07000033 \(period.first.iso) \(period.last.iso)}, {cited 12}, {action-table in this plan}, {survey-table in A survey}"
    }

    static let example = AssessmentPartPage(
        assessment: .example, part: AssessmentPart.parts(of: .england)[2],
        text: "{compared crime E07999001 2025-10 2026-09}\nFewer bicycles were stolen once the racks were lit.",
        version: 2, before: ("Strategic assessment, 2025/26", "Theft rose in the harbour."),
        stale: AssessmentText(assessment: ID(997), matter: .changes, text: "Theft fell.", version: 3))

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.assessmentPart, .change, .assessment) { request, id, matter in
                try await page(id, matter, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.assessmentPart, .change, .assessment) { request, id, matter in
                guard var page = try await page(id, matter, site, request) else { return .notFound }
                page.text = try request.form.one("text") ?? ""
                page.version = try request.form.required("version", as: Int.self)
                let command = WriteAssessmentPart(
                    assessment: id, matter: matter, text: page.text, version: page.version)
                let told = try await ToldReferences.look(
                    [page.text], site.registry, request.trace, figures: site.figures, here: page.assessment.plan)
                return try await site.registry.write(request.trace, told.held(id, command.run))
                    .answer(
                        to: { _ in Addresses.assessment(id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.stale, page.version) = (now, now.version)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<StrategicAssessment>, _ matter: AssessmentPart.Matter, _ site: ReportsSite, _ request: Request
    ) async throws -> AssessmentPartPage? {
        guard let whole = try await WholeAssessment.look(id, site.registry, request.trace, figures: site.figures),
            request.viewer.may(.change, whole.assessment.thing, now: request.now),
            let found = whole.parts.first(where: { $0.part.matter == matter }), !found.hidden.contains(.text)
        else { return nil }
        let checks = CheckAssessment(whole: whole, gate: site.gate, today: request.today).faults
        return AssessmentPartPage(
            assessment: whole.assessment, part: found.part, text: found.text, version: found.version,
            checks: checks.filter { $0.place.utf8.elementsEqual("“\(found.part.title)”".utf8) },
            before: try await before(whole.assessment, matter, site.registry, request.trace))
    }

    /// What the latest edition of an earlier year of the same partnership says in that part.
    private static func before(
        _ one: StrategicAssessment, _ matter: AssessmentPart.Matter, _ registry: Registry, _ trace: Trace
    ) async throws -> (String, String)? {
        let viewer = trace.viewer
        let earlier = try await registry.look(Assessments(viewer: viewer), trace)
            .filter {
                $0.year < one.year && $0.body.utf8.elementsEqual(one.body.utf8)
                    && $0.problem?.place == one.problem?.place
            }
        let editions = try await registry.look(AssessmentEditions(viewer: viewer), trace)
        guard let edition = editions.first(where: { edition in earlier.contains { $0.id == edition.assessment } })
        else { return nil }
        let parts = try await registry.look(AssessmentEditionParts(viewer: viewer, edition: edition.id), trace)
        guard let part = parts.first(where: { $0.matter == matter }), !part.text.isEmpty else { return nil }
        return (edition.title, part.text)
    }
}
