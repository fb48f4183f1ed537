import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Strategic assessments: those in work, as far as the viewer may know of them, and every edition that was published.
struct AssessmentsPage: Page {
    var assessments: [StrategicAssessment]
    var editions: [AssessmentEdition]
    /// Plans by name.
    var plans: [Plan]
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Strategic assessments" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body-l">What happened here in a year, why, and what the partnership should put first: the law asks for it before the plan is made or revised. A problem profile explains one priority or emerging issue in the same way.</p>
        \(mayAdd ? buttonLink("Begin an assessment", to: Addresses.newAssessment()) : "")
        \(work)
        \(list.drawn(""))
        """
    }

    private var work: HTML {
        guard !assessments.isEmpty else { return "" }
        return table(
            "In work", id: "work",
            columns: [Column("Assessment"), Column("Partnership"), Column("Tells of the plan"), Column("How far")],
            rows: assessments.map { one in
                [
                    link("\(one.title)", to: Addresses.assessment(one.id), hidden: "\(one.body)"), "\(one.body)",
                    "\(plans.first { $0.id == one.plan }?.name ?? "Another plan")", "\(one.stage.said)",
                ]
            }, empty: "")
    }

    var list: Listing<AssessmentEdition> {
        Listing(
            "Published", comes: "the latest first", id: "editions", at: Addresses.assessments(), editions,
            asked: asked, empty: "No assessment has been published yet.",
            columns: [
                ListColumn("Assessment", \.title).shown { link("\($0.title)", to: Addresses.assessmentEdition($0.id)) }
                    .ordered(),
                .sentence("Partnership", \.body), .number("Edition", \.number), .day("Published", \.day),
                .sentence("What it corrects", \.changed),
            ])
    }

    static let example = AssessmentsPage(
        assessments: [.example], editions: [.example], plans: [], mayAdd: true)

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.assessments, .see, .assessmentEdition) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = AssessmentsPage(
                assessments: try await registry.look(Assessments(viewer: viewer), trace),
                editions: try await registry.look(AssessmentEditions(viewer: viewer), trace),
                plans: try await registry.plans(trace), asked: try ListAsked(request.query),
                mayAdd: viewer.may(.add, .assessment, now: request.now))
            return try .listed(page, page.list, request, file: FileName("strategic assessments published"))
        }
    }
}
