import Dates
import Markup
import Pages
import Partnership
import Storage

/// What groups decided, across all their meetings: each with its number, its day and whom it is for.
struct DecisionsPage: Page {
    /// Of the group that is asked for.
    var lines: [Decisions.Line]
    /// What they decided in plans.
    var plans = DecidedInPlans()
    var groups: [Group]
    var group: ID<Group>?
    var standing: Standing?
    var asked = ListAsked()

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case agreed, draft

        var said: String {
            switch self {
            case .agreed: "In agreed minutes"
            case .draft: "In minutes that are a draft"
            }
        }
    }

    var title: String { "Decisions" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Meetings", to: Addresses.meetings())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What groups decided at their meetings. A decision is known by the day of its meeting and its number
        on the agenda. It is written down on the page of its meeting.</p>
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") }, chosen: group?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
        """
    }

    private var wanted: [Decisions.Line] {
        lines.filter { line in
            !line.hidden.contains(.text) && standing.map { ($0 == .agreed) == (line.agreedOn != nil) } ?? true
        }
    }

    var list: Listing<Decisions.Line> {
        Listing(
            "Decisions", comes: "the latest first", id: "decisions", at: address, wanted, asked: asked,
            empty: "There is none.",
            columns: [
                ListColumn("Number", \.number).ordered(),
                .day("Day", \.day).shown { link("\($0.day)", to: Addresses.meeting($0.item.meeting)) },
                ListColumn("Group", \.groupName).shown { link("\($0.groupName)", to: Addresses.group($0.group)) }
                    .ordered(),
                .sentence("What was decided", \.item.decision).ordered(),
                ListColumn("For", \.forSaid).ordered(),
                ListColumn("In plans") { plans.said($0.item.id) }.shown { plans.drawn($0.item.id) },
                ListColumn("Agenda item", \.item.title).shown {
                    link("\($0.item.title)", to: Addresses.meeting($0.item.meeting).at($0.item.anchor))
                }.ordered(),
                ListColumn("Minutes") { $0.agreedOn.map { "Agreed on \($0.said)" } ?? "Draft" }
                    .ordered(.days) { $0.agreedOn },
                ListColumn("Marking", \.item.marking.rawValue).ordered(),
            ])
    }

    private var address: Address {
        let address = Addresses.decisions().asking(group: group)
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example = DecisionsPage(
        lines: [
            Decisions.Line(item: .example, day: "2026-09-08", group: .example),
            Decisions.Line(
                item: AgendaItem(
                    id: ID(80), meeting: ID(53), position: 1, title: "The strategy",
                    decision: "It is agreed as drafted.",
                    decidedFor: "Both councils"), day: "2026-06-09", group: .example, agreedOn: "2026-09-08"),
        ], plans: .example, groups: [.example])

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.decisions, .see, .agendaItem) { request in
            let (viewer, trace) = (request.viewer, request.trace)
            let group = try request.query.one("group", as: ID<Group>.self)
            let lines = try await site.registry.look(Decisions(viewer: viewer, group: group), trace)
                .filter { !$0.hidden.contains(.text) }
            let page = DecisionsPage(
                lines: lines, plans: try await site.decided(Set(lines.map(\.item.id)), trace),
                groups: try await site.registry.look(
                    Groups(viewer: viewer, on: request.today, withPast: true), trace),
                group: group, standing: try request.query.one("standing", as: Standing.self),
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("decisions"))
        }
    }
}

extension Decisions.Line {
    /// Whom it is for: the group itself where nobody else is named.
    fileprivate var forSaid: String { item.decidedFor.isEmpty ? groupName : item.decidedFor }
}
