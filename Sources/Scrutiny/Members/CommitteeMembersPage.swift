import Dates
import Markup
import Pages
import Partnership
import Storage

/// Who sits on a committee, sat on it, or will: what is exempt of it is for them.
struct CommitteeMembersPage: Page {
    var committee: Committee
    var lines: [Sittings.Line]
    var standing: Standing?
    var asked = ListAsked()
    var today: Day
    var mayChange: Bool

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case now, past, coming

        var said: String {
            switch self {
            case .now: "Those who sit on it now"
            case .past: "Those who sat on it"
            case .coming: "Those who will sit on it"
            }
        }

        func holds(_ one: Sitting, on today: Day) -> Bool {
            switch self {
            case .now: one.from <= today && one.until.map { today <= $0 } ?? true
            case .past: one.until.map { $0 < today } ?? false
            case .coming: today < one.from
            }
        }
    }

    var title: String { "Members" }
    var caption: HTML? { "\(committee.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny()),
            Link("\(committee.name)", to: Addresses.committee(committee.id)),
        ]
    }

    var body: HTML {
        """
        <p class="govuk-body">Of elected members, those alone who sit on the committee read its exempt answers and its exempt annex.</p>
        \(list.drawn(select(
            Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress)))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Put a seat on the committee", to: Addresses.newMember(committee.id)))</p>" as HTML : "")
        """
    }

    var list: Listing<Sittings.Line> {
        let address = Addresses.members(committee.id)
        return Listing(
            "Who sits on the committee", comes: "by agency and seat", id: "members",
            at: standing.map { address.asking("standing", $0) } ?? address,
            lines.filter { standing?.holds($0.sitting, on: today) ?? true }, asked: asked,
            empty: "Nobody is recorded.",
            columns: [
                ListColumn("Seat", \.title).ordered(), ListColumn("Agency", \.agency).ordered(),
                .day("From", \.sitting.from),
                .day("Until", \.sitting.until),
                .way("") { line in
                    mayChange
                        ? link(
                            "Change", to: Addresses.member(committee.id, line.sitting.id), hidden: "\(line.title)") : ""
                },
            ])
    }

    static let example = CommitteeMembersPage(
        committee: .example,
        lines: [
            Sittings.Line(.example, title: "Member for Quayside", agency: "Aldermouth"),
            Sittings.Line(
                Sitting(id: ID(1002), on: Sitting.example.on, seat: ID(23), from: "2024-05-14", until: "2026-05-10"),
                title: "Member for Northgate", agency: "Aldermouth"),
        ], today: "2026-11-24", mayChange: true)

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.members, .see, .committee) { request, id in
            guard let committee = try await site.committee(id, request) else { return .notFound }
            let viewer = request.viewer
            let page = CommitteeMembersPage(
                committee: committee,
                lines: try await site.registry.look(Sittings(viewer: viewer, on: committee.thing.id), request.trace),
                standing: try request.query.one("standing", as: Standing.self), asked: try ListAsked(request.query),
                today: request.today, mayChange: viewer.may(.change, committee.thing, now: request.now))
            return try .listed(page, page.list, request, file: FileName("members \(committee.name)"))
        }
    }
}

extension Sitting {
    static let example = Sitting(
        id: ID(1001), on: Committee.example.thing.id, seat: ID(22), from: "2024-05-14")
}
