import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Everything that members asked for after an answer, or that one promises: of whom, by when, and what came of it.
struct FollowUpsPage: Page {
    var lines: [FollowUpsInSets.Line]
    var inquiries: [Inquiry]
    var agencies: [Agency]
    var agency: ID<Agency>?
    var inquiry: ID<Inquiry>?
    var sort: FollowUp.Form?
    var areas = PlannedAreas()
    /// Those that are open where nothing is chosen.
    var standing: Standing?
    var asked = ListAsked()
    var today: Day
    /// Those of which the viewer may say what came.
    var mine: Set<ID<FollowUp>>

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case late, undated, ended, all

        var said: String {
            switch self {
            case .late: "Those that are late"
            case .undated: "Those that are open and have no day"
            case .ended: "Those that are done or dropped"
            case .all: "All of them"
            }
        }

        func holds(_ one: FollowUp, on today: Day) -> Bool {
            switch self {
            case .late: one.late(on: today) != nil
            case .undated: one.isOpen && one.due == nil
            case .ended: !one.isOpen
            case .all: true
            }
        }
    }

    var title: String { "What members asked for afterwards, and answers promise" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(list.drawn(filters))
        <p class="govuk-body">\(link("Everything promised or to be done", to: trackerAddress()))</p>
        """
    }

    private var filters: HTML {
        """
        \(select(Field("agency", "Of whom"), [Choice("", "Any body")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
        \(select(Field("inquiry", "Set"), [Choice("", "Any set")] + inquiries.map { Choice($0.id, "\($0.title)") }, chosen: inquiry?.inAddress))\
        \(select(Field("sort", "What it is"), [Choice("", "Either")] + FollowUp.Form.allCases.map { Choice($0, "\($0.said)") }, chosen: sort?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "Those that are open")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
        """
    }

    var list: Listing<FollowUpsInSets.Line> {
        Listing(
            "Follow-ups", comes: "the longest due first", id: "follow-ups", at: address,
            lines.filter { line in
                (agency == nil || line.agency == agency) && (inquiry == nil || line.inquiry == inquiry)
                    && (sort == nil || line.one.form == sort)
                    && (standing?.holds(line.one, on: today) ?? line.one.isOpen)
            }, asked: asked, empty: "There is no such follow-up.",
            columns: [
                .sentence("What was asked for") { $0.hidden.contains(.text) ? "Kept from the public" : $0.one.text }
                    .shown(what).ordered(),
                ListColumn("Set", title).shown { link("\(title($0))", to: Addresses.inquiry($0.inquiry)) }.ordered(),
                .number("Question", \.number),
                ListColumn("Of whom") { line in agencies.first { $0.id == line.agency }?.name ?? "Another body" }
                    .ordered(),
                .day("Asked for", \.one.asked), .day("Due", \.one.due), ListColumn("State", \.one.state.said),
                ListColumn("Days late") { $0.one.late(on: today).map { "\($0)" } ?? "" }.toTheRight()
                    .ordered(.numbers) { $0.one.late(on: today) },
                .sentence("What came of it", \.one.outcome), .fileAlone("Ended") { $0.one.ended?.iso ?? "" },
                .fileAlone("What it is", \.one.form.said), .fileAlone("As said", \.one.saidDue),
                .fileAlone("For") { areas.said($0.one.scope) }, .fileAlone("Local or central", \.one.scope.level.said),
                .way("") { line in
                    mine.contains(line.one.id)
                        ? link(
                            "Say what came of it", to: Addresses.followUp(line.one.id),
                            hidden: "for question \(line.number)")
                        : ""
                },
            ])
    }

    /// The words, and of a promise that it is one and for which area.
    private func what(_ line: FollowUpsInSets.Line) -> HTML {
        guard !line.hidden.contains(.text) else { return "Kept from the public" }
        let promise = line.one.form == .promised ? [line.one.form.said] : []
        let day = line.one.saidDue.isEmpty ? [] : ["no day: “\(line.one.saidDue)”"]
        let more = promise + areas.inBrief(line.one.scope) + day
        return
            "\(line.one.text)\(more.isEmpty ? "" : "<br><span class=\"wardmote-quiet\">\(more.joined(separator: ", "))</span>" as HTML)"
    }

    private func title(_ line: FollowUpsInSets.Line) -> String {
        inquiries.first { $0.id == line.inquiry }?.title ?? ""
    }

    private var address: Address {
        var address = Addresses.followUps()
        if let agency { address = address.asking("agency", agency) }
        if let inquiry { address = address.asking("inquiry", inquiry) }
        if let sort { address = address.asking("sort", sort) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example = FollowUpsPage(
        lines: [
            FollowUpsInSets.Line(one: .example, agency: ID(1), inquiry: ID(981), number: 1),
            FollowUpsInSets.Line(one: .examplePromise, agency: ID(1), inquiry: ID(981), number: 1),
        ],
        inquiries: [.example], agencies: [.example], areas: PlannedAreas(names: ["E07999001": "Aldermouth"]),
        today: "2026-04-20", mine: [ID(995)])

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.followUps, .see, .answer) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let standing = try request.query.one("standing", as: Standing.self)
            let sets = try await registry.look(Inquiries(viewer: viewer), trace)
            let every = FollowUpsInSets(viewer: viewer, withEnded: standing == .ended || standing == .all)
            // Of a set that may not be known of nothing is told.
            let lines = try await registry.followUps(every, trace)
                .filter { line in sets.contains { $0.id == line.inquiry } }
            let page = FollowUpsPage(
                lines: lines, inquiries: sets,
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                agency: try request.query.one("agency", as: ID<Agency>.self),
                inquiry: try request.query.one("inquiry", as: ID<Inquiry>.self),
                sort: try request.query.one("sort", as: FollowUp.Form.self), areas: try await site.areas(trace),
                standing: standing,
                asked: try ListAsked(request.query), today: request.today,
                mine: Set(lines.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.one.id)))
            return try .listed(page, page.list, request, file: FileName("follow-ups \(request.today.iso)"))
        }
    }
}
