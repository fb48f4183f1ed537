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
    var standing: Standing?
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Strategic assessments" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body-l">What happened here in a year, why, and what the partnership should put first: the law asks for it before the plan is made or revised. A problem profile explains one priority or emerging issue in the same way.</p>
        \(mayAdd ? buttonLink("Begin an assessment", to: Addresses.newAssessment()) : "")
        \(list.drawn(assessments.isEmpty ? "" : select(
            Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress)))
        """
    }

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case inWork = "in-work"
        case published

        var said: String { self == .inWork ? "Those in work" : "Those that are published" }
    }

    /// One that is in work, or an edition that was published.
    enum Line {
        case work(StrategicAssessment)
        case edition(AssessmentEdition)

        var title: String {
            switch self {
            case .work(let one): one.title
            case .edition(let one): one.title
            }
        }

        var body: String {
            switch self {
            case .work(let one): one.body
            case .edition(let one): one.body
            }
        }

        var edition: AssessmentEdition? { if case .edition(let one) = self { one } else { nil } }

        /// `Draft`, or that it is published.
        var state: String {
            switch self {
            case .work(let one): one.stage.said
            case .edition: "Published"
            }
        }
    }

    private func plan(_ line: Line) -> String {
        guard case .work(let one) = line else { return "" }
        return plans.first { $0.id == one.plan }?.name ?? "Another plan"
    }

    private func way(_ line: Line) -> HTML {
        switch line {
        case .work(let one): link("\(one.title)", to: Addresses.assessment(one.id), hidden: "\(one.body)")
        case .edition(let one): link("\(one.title)", to: Addresses.assessmentEdition(one.id))
        }
    }

    var list: Listing<Line> {
        let address = Addresses.assessments()
        let lines =
            (standing == .published ? [] : assessments.map(Line.work))
            + (standing == .inWork ? [] : editions.map(Line.edition))
        return Listing(
            "Assessments", comes: "those in work, then the latest published first", id: "editions",
            at: standing.map { address.asking("standing", $0) } ?? address, lines, asked: asked,
            empty: standing == .inWork ? "None is in work." : "No assessment has been published yet.",
            columns: [
                ListColumn("Assessment", \.title).shown(way).ordered(),
                .sentence("Partnership", \.body), .sentence("Tells of the plan", plan),
                ListColumn("How far", \.state).ordered(),
                ListColumn("Edition") { $0.edition.map { "\($0.number)" } ?? "" }.toTheRight()
                    .ordered(.numbers) { $0.edition?.number },
                .day("Published") { $0.edition?.day }, .sentence("What it corrects") { $0.edition?.changed ?? "" },
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
                plans: try await registry.plans(trace), standing: try request.query.one("standing", as: Standing.self),
                asked: try ListAsked(request.query),
                mayAdd: viewer.may(.add, .assessment, now: request.now))
            return try .listed(page, page.list, request, file: FileName("strategic assessments"))
        }
    }
}
