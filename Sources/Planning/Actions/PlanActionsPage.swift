import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// The actions of a plan: filtered, in order, and as a table for a spreadsheet.
struct PlanActionsPage: Page {
    var plan: Plan
    /// Its own and those that it shares, in the order of its priorities.
    var actions: [PlannedAction]
    /// The priority whose actions are meant; nothing for all.
    var priority: ID<Priority>?
    var standing: Standing?
    var term: ActionTerm?
    var strand: ContestStrand?
    var asked = ListAsked()
    var today: Day
    /// The actions that the viewer may say of how far they have come.
    var reportable: Set<ID<PlannedAction>> = []

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case open, late, done, joint, ended
        case noSeat = "no-seat"

        var said: String {
            switch self {
            case .open: "Those that are open"
            case .late: "Those that are late"
            case .done: "Those that are complete"
            case .joint: "Those that are joint"
            case .ended: "Those that were ended or superseded"
            case .noSeat: "Those for which no seat answers yet"
            }
        }

        func holds(_ one: PlannedAction, on today: Day) -> Bool {
            switch self {
            case .open: one.isOpen
            case .late: one.isOverdue(on: today)
            case .done: one.progress == .complete
            case .joint: one.joint != nil
            case .ended: one.ended != nil || one.progress == .superseded
            case .noSeat: one.lacksSeat
            }
        }
    }

    var title: String { "Actions" }
    var caption: HTML? { "\(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }
    var isWide: Bool { true }

    var body: HTML { "\(list.drawn(filters))\(strandsTable(actions, on: today))" }

    private var filters: HTML {
        """
        \(select(Field("priority", "Of"), [Choice("", "Any priority")] + priorities.map { Choice($0.id, "\($0.name)") }, chosen: priority?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.rawValue))\
        \(select(Field("term", "Length"), [Choice("", "Any")] + ActionTerm.choices, chosen: term?.inAddress))\
        \(select(Field("strand", "Strand of CONTEST"), [Choice("", "Any or none")] + ContestStrand.allCases.map { Choice($0, "\($0.said)") }, chosen: strand?.inAddress))
        """
    }

    /// Those that the actions stand under, each once.
    private var priorities: [(id: ID<Priority>, name: String)] {
        var found: [(id: ID<Priority>, name: String)] = []
        for action in actions where !found.contains(where: { $0.id == action.priority }) {
            found.append((action.priority, action.priorityName))
        }
        return found
    }

    var list: Listing<PlannedAction> {
        Listing(
            "Actions", comes: "by priority", id: "actions", at: address,
            actions.filter {
                (priority == nil || $0.priority == priority) && (standing?.holds($0, on: today) ?? true)
                    && (term == nil || $0.term == term) && (strand == nil || $0.strand == strand)
            }, asked: asked, empty: "There is no such action.",
            columns: [
                ListColumn("Action", \.text).shown { $0.named(isLink: reportable.contains($0.id)) }.ordered(),
                ListColumn("Priority", \.priorityName), ListColumn("Objective", \.objective),
                ListColumn("Seat") { $0.seatTitle ?? "" }.shown(\.seatSaid).ordered(.words) {
                    $0.seatTitle?.lowercased()
                },
                .day("Due", \.due), .fileAlone("Due at first") { ($0.firstDue ?? $0.due).iso },
                ListColumn("Length", \.term.told).ordered(.steps) { $0.term.step },
                ListColumn("Progress", \.progress.said).shown { $0.progressTagged(on: today) },
                .fileAlone("Strand of CONTEST") { $0.strand?.said ?? "" },
                .fileAlone("Late") { $0.isOverdue(on: today) ? "yes" : "no" },
                .fileAlone("Done") { $0.done?.iso ?? "" }, .sentence("What shows it", \.evidence),
                .fileAlone("Joint") { $0.jointSaid ?? "" }, .fileAlone("Ended") { $0.ended?.iso ?? "" },
                .fileAlone("Why it was ended", \.endedBecause),
            ])
    }

    private var address: Address {
        var address = Addresses.planActions(plan.id)
        if let priority { address = address.asking("priority", priority) }
        if let standing { address = address.asking("standing", standing) }
        if let term { address = address.asking("term", term) }
        if let strand { address = address.asking("strand", strand) }
        return address
    }

    static let example = PlanActionsPage(
        plan: .example, actions: [.example] + PlanFamily.example.actionPlans[0].actions, standing: .open,
        today: "2026-11-24", reportable: [ID(977)])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planActions, .see, .plan) { request, id in
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let page = PlanActionsPage(
                plan: whole.plan, actions: whole.actions,
                priority: try request.query.one("priority", as: ID<Priority>.self),
                standing: try request.query.one("standing", as: Standing.self),
                term: try request.query.one("term", as: ActionTerm.self),
                strand: try request.query.one("strand", as: ContestStrand.self),
                asked: try ListAsked(request.query), today: request.today,
                reportable: whole.reportable(by: request))
            return try .listed(page, page.list, request, file: FileName("actions \(whole.plan.name)"))
        }
    }
}
