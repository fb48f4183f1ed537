import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

/// Everything that members raise, by topic and day, with what was promised.
struct RaisedPage: Page {
    var issues: [RaisedIssue]
    var topic: Topic?
    var agencies: [Agency]
    var seats: [Seat]
    /// Wards by code as they are said.
    var wards: [String: String]
    var today: Day
    var mayAdd: Bool
    var changeable: Set<ID<RaisedIssue>>

    var title: String { "What members raise" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("What people say", to: Addresses.surveys())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Key in what was raised", to: Addresses.newRaised()) : "")
        \(filterForm(Addresses.raised(), label: "Topic", select(
            Field("topic", "Topic"), [Choice("", "Every topic")] + Topic.allCases.map { Choice($0, "\($0.said)") },
            chosen: topic?.inAddress)))
        \(table(
            "Issues, the latest first", id: "raised",
            columns: [
                Column("Topic"), Column("Raised"), Column("By"), Column("Where"), .sentence("What was said"),
                .sentence("What was promised"),
            ],
            rows: issues.map(row), onNarrow: .stacks, empty: "Nothing is written down."))
        <p class="govuk-body">\(link("What people say beside what is recorded", to: Addresses.topics()))</p>
        <p class="govuk-body">\(link("These issues as a CSV file", to: topic.map { Addresses.raisedFile().asking("topic", $0) } ?? Addresses.raisedFile()))</p>
        """
    }

    private func row(_ issue: RaisedIssue) -> [HTML] {
        let topic: HTML =
            changeable.contains(issue.id)
            ? link("\(issue.topic.said)", to: Addresses.changeRaised(issue.id)) : "\(issue.topic.said)"
        let meeting: HTML = issue.meeting.isEmpty ? "" : " (\(issue.meeting))"
        return [
            topic, "\(issue.raised?.said ?? "Day not known")", "\(by(issue))", "\(place(issue))",
            "\(issue.text)\(meeting)", "\(promised(issue))",
        ]
    }

    private func by(_ issue: RaisedIssue) -> String {
        guard let seat = issue.seat else { return "Members" }
        return seats.first { $0.id == seat }?.title ?? "A member"
    }

    private func place(_ issue: RaisedIssue) -> String {
        issue.ward.isEmpty ? "No one ward" : wards[issue.ward] ?? issue.ward
    }

    private func promised(_ issue: RaisedIssue) -> String {
        issue.commitmentSaid(on: today, agency: issue.agency.flatMap { id in agencies.first { $0.id == id }?.name })
    }

    /// The same as a file for a spreadsheet.
    var file: [UInt8] {
        let lines = issues.map { issue in
            csvLine([
                issue.topic.said, issue.raised?.iso ?? "", by(issue), place(issue), issue.meeting, issue.text,
                promised(issue),
            ])
        }
        let headings = ["topic", "raised", "by", "where", "meeting", "what was said", "what was promised"]
        return Array((csvLine(headings) + lines.joined()).utf8)
    }

    static let example = RaisedPage(
        issues: [.example], agencies: [.marlshirePolice], seats: [], wards: [:], today: "2026-11-24", mayAdd: true,
        changeable: [ID(931)])

    static func routes(_ site: ConsultationSite) -> [Route] {
        [
            Route(.get, Addresses.raised, .see, .raisedIssue) { request in .page(try await all(request, site)) },
            Route(.get, Addresses.raisedFile, .see, .raisedIssue) { request in
                .download(FileName("what members raise \(request.today.iso)"), .csv, try await all(request, site).file)
            },
        ]
    }

    private static func all(_ request: Request, _ site: ConsultationSite) async throws -> RaisedPage {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        let topic = try request.query.one("topic", as: Topic.self)
        let issues = try await registry.look(RaisedIssues(viewer: viewer, topic: topic), trace)
        return RaisedPage(
            issues: issues, topic: topic,
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: request.today, withPast: true), trace),
            wards: Dictionary(issues.map { ($0.ward, site.said($0.ward)) }, uniquingKeysWith: { $1 }),
            today: request.today, mayAdd: viewer.may(.add, .raisedIssue, now: request.now),
            changeable: Set(
                issues.filter { $0.hidden.isEmpty && viewer.may(.change, $0.thing, now: request.now) }.map(\.id)))
    }
}

extension RaisedIssue {
    static let example = RaisedIssue(
        id: ID(931),
        RaisedDraft(
            raised: "2026-10-06", meeting: "Communities Scrutiny Committee",
            text: "Shops in the market square are stolen from every day.", agency: ID(2),
            commitment: "A plain-clothes patrol on market days", commitmentDay: "2026-11-02"), topic: .shoplifting)
}

extension Agency {
    static let marlshirePolice = Agency(
        id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
}
