import Dates
import Markup
import Pages
import Partnership
import Storage

/// One committee: its designation, its meetings with what is asked at each, and its work programme.
struct CommitteePage: Page {
    var committee: Committee
    var council: Agency?
    var meetings: [CommitteeMeeting]
    var inquiries: [Inquiry]
    var programme: [ProgrammeItem]
    var moves: [ProgrammeMoves.Line]
    /// What its matters were called before, with who put them right.
    var before: [ItemsBefore.Line] = []
    var people: [Person] = []
    var state: ProgrammeItem.State?
    var asked = ListAsked()
    var today: Day
    var mayChange: Bool

    var title: String { committee.name }
    var caption: HTML? { "Crime and disorder committee" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }

    var body: HTML {
        let duty = YearlyDuty(committee, meetings, on: today)
        return """
            \(duty.isOverdue(on: today) ? warning("\(duty.said(on: today))") : "<p class=\"govuk-body\">\(duty.said(on: today))</p>")
            \(summaryList([
                SummaryRow("Council", "\(council?.name ?? "Not shown")"), SummaryRow("Designated under", "\(committee.authority)"),
                SummaryRow("From", "\(committee.from)"), SummaryRow("Until", committee.until.map { "\($0)" } ?? "No end"),
                SummaryRow("Law of", "\(committee.jurisdiction.said)"),
            ]))
            \(table(
                "Meetings on crime and disorder, latest first", id: "meetings",
                columns: [Column("Day"), Column("Where"), Column("Questions asked for it")],
                rows: meetings.map { meeting in
                    [
                        link("\(meeting.day)", to: Addresses.meeting(meeting.id)), "\(meeting.address)",
                        inquiries.filter { $0.meeting == meeting.id }.map { link("\($0.title)", to: Addresses.inquiry($0.id)) }
                            .joined(),
                    ]
                }, empty: "No meeting is in its calendar."))
            \(list.drawn(select(
                Field("state", "Matters of the work programme"), [Choice("", "All")] + ProgrammeItem.State.allCases.map { Choice($0, "\($0.said)") },
                chosen: state?.inAddress)))
            \(table(
                "Key lines of enquiry", id: "inquiries", columns: [Column("Set"), .number("Year"), Column("Answers due")],
                rows: inquiries.map {
                    [link("\($0.title)", to: Addresses.inquiry($0.id)), "\(String($0.year))", $0.isKept ? "No clock runs" : "\($0.due)"]
                }, empty: "No question has been put together yet."))
            <p class="govuk-body">\(link("Its meetings as a list", to: Addresses.meetings().asking("committee", committee.id))) · \
            \(link("Its sets of questions as a list", to: Addresses.inquiries().asking("committee", committee.id)))</p>
            <p class="govuk-body">\(link("Members: who sits on it", to: Addresses.members(committee.id)))</p>
            <p class="govuk-body">\(link("Who owes an answer or a response, and reminders", to: Addresses.reminders(committee.id)))</p>
            \(mayChange ? ways : "")
            """
    }

    /// The work programme.
    var list: Listing<ProgrammeItem> {
        let address = Addresses.committee(committee.id)
        return Listing(
            "Work programme", comes: "by what it is about", id: "programme",
            at: state.map { address.asking("state", $0) } ?? address,
            programme.filter { state == nil || $0.state == state }, asked: asked,
            empty: programme.isEmpty ? "Nothing is on the work programme." : "There is no such matter on it.",
            columns: [
                ListColumn("Matter", \.title).ordered(),
                ListColumn("State", \.state.said)
                    .ordered(.steps) { item in ProgrammeItem.State.allCases.firstIndex(of: item.state) },
                .day("Meeting") { $0.meeting.flatMap(day) },
                .sentence("What became of it") { told($0).joined(separator: "; ") }.shown { item in
                    told(item).map { "<span class=\"wardmote-line\">\($0)</span><br>" as HTML }.joined()
                },
                .way("") { item in
                    mayChange ? link("Move", to: Addresses.item(committee.id, item.id), hidden: "\(item.title)") : ""
                },
            ])
    }

    /// What it was called before, where it was moved, and why, a line each.
    private func told(_ item: ProgrammeItem) -> [String] {
        let titles = before.filter { $0.item == item.id && !$0.hidden.contains(.terms) }.map { $0.words.said(people) }
        return titles
            + moves.filter { $0.item == item.id }.map { move in
                let meeting = move.meeting.flatMap(day).map { " for \($0.said)" } ?? ""
                return "\(move.on.said): \(move.state.said)\(meeting)\(move.reason.isEmpty ? "" : ". \(move.reason)")"
            }
    }

    private func day(_ meeting: ID<CommitteeMeeting>) -> Day? { meetings.first { $0.id == meeting }?.day }

    private var ways: HTML {
        bullets([
            link(
                "Change this committee, or say until when it is designated", to: Addresses.changeCommittee(committee.id)
            ),
            link("Add a meeting", to: Addresses.newMeeting(committee.id)),
            link("Put a matter on the work programme", to: Addresses.newItem(committee.id)),
            link("Begin a set of key lines of enquiry", to: Addresses.newInquiry(committee.id)),
        ])
    }

    static let example = CommitteePage(
        committee: .example, council: .example, meetings: [.example], inquiries: [.example], programme: [.example],
        moves: [], today: "2026-11-24", mayChange: true)

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.committee, .see, .committee) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let committee = try await site.committee(id, request) else { return .notFound }
            let before = try await registry.look(ItemsBefore(viewer: viewer, committee: id), trace)
            let page = CommitteePage(
                committee: committee,
                council: try await registry.look(OneAgency(viewer: viewer, id: committee.council), trace).first,
                meetings: try await site.meetings(of: id, request),
                inquiries: try await registry.look(Inquiries(viewer: viewer), trace).filter { $0.committee == id },
                programme: try await registry.look(Programme(viewer: viewer, committee: id), trace),
                moves: try await registry.look(ProgrammeMoves(viewer: viewer, committee: id), trace),
                before: before, people: try await registry.people(before.compactMap(\.words.made.person), trace),
                state: try request.query.one("state", as: ProgrammeItem.State.self),
                asked: try ListAsked(request.query), today: request.today,
                mayChange: viewer.may(.change, committee.thing, now: request.now))
            return try .listed(page, page.list, request, file: FileName("work programme \(committee.name)"))
        }
    }
}

extension Committee {
    static let example = Committee(
        id: ID(961), council: ID(1), name: "Communities Scrutiny Committee", from: "2024-05-14")
}

extension CommitteeMeeting {
    static let example = CommitteeMeeting(
        id: ID(971), committee: ID(961), day: "2026-03-16", address: "Town Hall, Aldermouth")
}

extension ProgrammeItem {
    static let example = ProgrammeItem(id: ID(976), committee: ID(961), title: "Deliberate fires", meeting: ID(971))
}

extension Agency {
    static let example = Agency(
        id: ID(1), name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
        from: "2024-04-01")
}
