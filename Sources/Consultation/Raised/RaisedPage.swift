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
    /// ONS code of the ward that is meant; nothing for all.
    var ward: String?
    var standing: Standing?
    var asked = ListAsked()
    var agencies: [Agency]
    var seats: [Seat]
    /// Wards by code as they are said.
    var wards: [String: String]
    var today: Day
    var mayAdd: Bool
    var changeable: Set<ID<RaisedIssue>>

    /// Which of them are meant, by what was promised.
    enum Standing: String, CaseIterable, InAddress {
        case promised, past, nothing

        var said: String {
            switch self {
            case .promised: "Those of which something was promised"
            case .past: "Those whose promise had a day that is past"
            case .nothing: "Those of which nothing was promised"
            }
        }

        /// What may not be seen of an issue is not found by it.
        func holds(_ issue: RaisedIssue, on today: Day) -> Bool {
            guard !issue.hidden.contains(.text) else { return false }
            return switch self {
            case .promised: !issue.commitment.isEmpty
            case .past: issue.isPast(on: today)
            case .nothing: issue.commitment.isEmpty
            }
        }
    }

    var title: String { "What members raise" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("What people say", to: Addresses.surveys())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Key in what was raised", to: Addresses.newRaised()) : "")
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Take in a table of what was raised (CSV)", to: Addresses.importRaised()))</p>" as HTML : "")
        \(list.drawn(filters))
        <p class="govuk-body">\(link("What people say beside what is recorded", to: Addresses.topics()))</p>
        """
    }

    private var filters: HTML {
        let named = wards.filter { !$0.key.isEmpty }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return """
            \(select(Field("topic", "Topic"), [Choice("", "Every topic")] + Topic.allCases.map { Choice($0, "\($0.said)") }, chosen: topic?.inAddress))\
            \(select(Field("ward", "Ward"), [Choice("", "Anywhere")] + named.map { Choice($0.key, "\($0.value)") }, chosen: ward))\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
            """
    }

    var list: Listing<RaisedIssue> {
        Listing(
            "Issues", comes: "the latest first", id: "raised", at: address,
            issues.filter { issue in
                (ward.map { $0.utf8.elementsEqual(issue.ward.utf8) } ?? true)
                    && (standing?.holds(issue, on: today) ?? true)
            }, asked: asked, empty: "Nothing is written down.",
            columns: [
                ListColumn("Topic", \.topic.said).shown { issue in
                    changeable.contains(issue.id)
                        ? link("\(issue.topic.said)", to: Addresses.changeRaised(issue.id)) : "\(issue.topic.said)"
                }.ordered(),
                .day("Raised", \.raised).shown { "\($0.raised?.said ?? "Day not known")" },
                ListColumn("By", by).ordered(), ListColumn("Where", place).ordered(), .fileAlone("Meeting", \.meeting),
                .sentence("What was said", \.text).shown { issue in
                    issue.meeting.isEmpty ? "\(issue.text)" : "\(issue.text) (\(issue.meeting))"
                },
                .sentence("What was promised", promised).ordered(.days, by: \.commitmentDay),
            ])
    }

    private var address: Address {
        var address = Addresses.raised()
        if let topic { address = address.asking("topic", topic) }
        if let ward { address = address.asking("ward", ward) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    private func by(_ issue: RaisedIssue) -> String {
        guard let seat = issue.seat else { return "Members" }
        return seats.first { $0.id == seat }?.title ?? "A member"
    }

    private func place(_ issue: RaisedIssue) -> String {
        issue.ward.isEmpty ? "No one ward" : wards[issue.ward] ?? issue.ward
    }

    private func promised(_ issue: RaisedIssue) -> String {
        guard !issue.hidden.contains(.text) else { return "Not shared with you" }
        return issue.commitmentSaid(
            on: today, agency: issue.agency.flatMap { id in agencies.first { $0.id == id }?.name })
    }

    static let example = RaisedPage(
        issues: [.example], agencies: [.marlshirePolice], seats: [], wards: [:], today: "2026-11-24", mayAdd: true,
        changeable: [ID(931)])

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.raised, .see, .raisedIssue) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let topic = try request.query.one("topic", as: Topic.self)
            let issues = try await registry.look(RaisedIssues(viewer: viewer, topic: topic), trace)
            let page = RaisedPage(
                issues: issues, topic: topic, ward: try request.query.one("ward").flatMap { $0.isEmpty ? nil : $0 },
                standing: try request.query.one("standing", as: Standing.self), asked: try ListAsked(request.query),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                seats: try await registry.look(Seats(viewer: viewer, on: request.today, withPast: true), trace),
                wards: Dictionary(issues.map { ($0.ward, site.said($0.ward)) }, uniquingKeysWith: { $1 }),
                today: request.today, mayAdd: viewer.may(.add, .raisedIssue, now: request.now),
                changeable: Set(
                    issues.filter { $0.hidden.isEmpty && viewer.may(.change, $0.thing, now: request.now) }.map(\.id)))
            return try .listed(page, page.list, request, file: FileName("what members raise \(request.today.iso)"))
        }
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
