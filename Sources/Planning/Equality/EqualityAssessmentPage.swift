import Dates
import Markup
import Pages
import Partnership
import Storage

/// One equality impact assessment: whom the priority helps or harms, what shows it, what is done, and how it stands.
struct EqualityAssessmentPage: Page {
    var whole: WholePlan
    var standing: EqualityStanding
    /// Everything that was ever answered, the latest first for each group of people.
    var history: [EqualityLine]
    var seats: [Seat]
    var today: Day
    var mayChange: Bool

    private var assessment: EqualityAssessment { standing.assessment }

    var title: String { "Equality: \(whole.subject(assessment))" }
    var caption: HTML? { "\(whole.plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(whole.plan.name)", to: Addresses.plan(whole.plan.id)),
            Link("Equality impact assessments", to: Addresses.planEquality(whole.plan.id)),
        ]
    }

    var body: HTML {
        guard standing.state != nil else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let about: HTML =
            assessment.priority.map { link("\(whole.subject(assessment))", to: Addresses.priority($0)) }
            ?? "The plan as a whole"
        return """
            \(summaryList([
                SummaryRow("State", standing.said), SummaryRow("Of", about),
                SummaryRow("Begun", "\(assessment.begun.said)"), SummaryRow("Review by", "\(assessment.reviewBy.said)"),
            ]))
            \(nothingInferred)
            \(table(
                "Whom it helps or harms", id: "effects",
                columns: [
                    Column("Whom"), Column("Effect"), .sentence("What shows it"), .sentence("What is done about it"),
                    .sentence("Why, where nothing is"),
                ],
                rows: standing.lines.map(row), onNarrow: .stacks, empty: "Nobody is named."))
            \(mayChange ? actions : "")
            \(table(
                "Reviews, the latest first", id: "reviews",
                columns: [Column("Reviewed on"), .sentence("What was found"), Column("Again by"), Column("Written down")],
                rows: standing.reviews.map {
                    ["\($0.day.said)", "\($0.found)", "\($0.next.said)", "\($0.kept.said)"]
                }, onNarrow: .stacks, empty: "No review is written down yet."))
            \(earlier)
            """
    }

    private var actions: HTML {
        let isComplete = standing.state?.isComplete ?? false
        let review: HTML =
            isComplete ? buttonLink("Write down a review", to: Addresses.newEqualityReview(assessment.id)) : ""
        let change = link("Add groups, or change the day of review", to: Addresses.changeEquality(assessment.id))
        return """
            \(review)
            <p class="govuk-body">\(change)</p>
            """
    }

    private func row(_ line: EqualityLine) -> [HTML] {
        let name: HTML =
            mayChange
            ? link("\(line.whom.said)", to: Addresses.equalityEffect(assessment.id, line.id)) : "\(line.whom.said)"
        let limit: HTML = line.whom.limit.map { "<br><span class=\"wardmote-quiet\">\($0)</span>" } ?? ""
        guard let answer = line.answer else { return ["\(name)\(limit)", tag("Not answered", .orange), "", "", ""] }
        let bare: HTML = answer.isBare ? tag("Nothing done or said", .red) : ""
        return [
            "\(name)\(limit)", "\(answer.effect.said)", shown(answer), bare == "" ? done(answer) : bare,
            "\(answer.reason)",
        ]
    }

    private func shown(_ answer: EqualityAnswer) -> HTML {
        let place: HTML = answer.address.isEmpty ? "" : " (\(answer.address))"
        return answer.shows.isEmpty ? "Nothing said\(place)" : "\(answer.shows)\(place)"
    }

    private func done(_ answer: EqualityAnswer) -> HTML {
        guard !answer.action.isEmpty else { return "" }
        let seat = seats.first { $0.id == answer.seat }?.title ?? "Another seat"
        let late: HTML = answer.due.map { $0 < today ? " \(tag("Its day has passed", .orange))" : "" } ?? ""
        return "\(answer.action) (\(seat), by \(answer.due?.said ?? "no day"))\(late)"
    }

    private var earlier: HTML {
        let past = history.filter { line in
            !line.hidden.contains(.text)
                && standing.lines.contains { $0.id == line.id && $0.version > line.version }
        }
        guard !past.isEmpty else { return "" }
        return table(
            "What was answered before", id: "history",
            columns: [
                Column("Whom"), Column("Written down"), Column("Effect"), .sentence("What showed it"),
                .sentence("What was to be done"), .sentence("Why, where nothing was"),
            ],
            rows: past.compactMap { line in
                line.answer.map { answer in
                    [
                        "\(line.whom.said)", "\(line.kept?.said ?? "")", "\(answer.effect.said)", shown(answer),
                        done(answer), "\(answer.reason)",
                    ]
                }
            }, onNarrow: .stacks, empty: "")
    }

    static let example = EqualityAssessmentPage(
        whole: .example, standing: .example, history: EqualityStanding.exampleHistory, seats: [], today: "2026-11-24",
        mayChange: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.equality, .see, .equalityAssessment) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let (whole, standing) = try await site.equality(id, .see, request) else { return .notFound }
            return .page(
                EqualityAssessmentPage(
                    whole: whole, standing: standing,
                    history: try await registry.look(EqualityHistory(viewer: viewer, assessment: id), trace),
                    seats: try await registry.look(Seats(viewer: viewer, on: request.today, withPast: true), trace),
                    today: request.today,
                    mayChange: viewer.may(.change, standing.assessment.thing, now: request.now)))
        }
    }
}
