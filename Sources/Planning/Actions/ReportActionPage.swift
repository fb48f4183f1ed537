import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says how far an action has come, with what shows it.
struct ReportActionPage: Page {
    var action: PlannedAction
    /// Data that it waits for.
    var waits: [Waiting] = []
    /// The days by which it was due before, first to last.
    var moves: [DueMove] = []
    /// The recommendations of scrutiny that it carries out.
    var recommendations: [Link] = []
    /// Whether the viewer may change what is to be done.
    var mayPlan = false
    var progress: PlannedAction.Progress?
    var done = DayTyped()
    var evidence = ""
    var errors: [FieldError] = []
    var isStale = false

    var title: String { "How far this action has come" }
    var caption: HTML? { "\(action.priorityName)" }
    var back: Address? { Addresses.priority(action.priority).at("actions") }

    var body: HTML {
        """
        \(isStale ? staleNotice("<p class=\"govuk-body\">\(action.progress.said)\(action.done.map { ", on \($0)" as HTML } ?? ""). \(action.evidence)</p>") : "")
        \(summaryList([
            SummaryRow("Action", "\(action.text)"), SummaryRow("Objective", "\(action.objective)"),
            SummaryRow("Seat whose it is", action.seatSaid), SummaryRow("Due on", "\(action.due)"),
        ] + (action.strand.map { [SummaryRow("Strand of CONTEST", "\($0.said)")] } ?? []) + carries + former))
        \(mayPlan ? "<p class=\"govuk-body\">\(link("Change what is to be done, by whom or by when", to: Addresses.changeAction(action.id)))</p>" as HTML : "")
        \(waitingTable(waits))
        \(form(Addresses.reportAction(action.id), """
            \(hidden("version", "\(action.version)"))\
            \(radios(Field("progress", "It is", error: errors.of("progress")), PlannedAction.Progress.allCases.map { Choice($0, "\($0.said)") }, chosen: progress?.inAddress))\
            \(textarea(Field("evidence", "What shows it", hint: "Asked for where it is complete or superseded", error: errors.of("evidence")), value: evidence, rows: 3))\
            \(dateDay(Field("until", "Complete on", hint: "Only where it is complete", error: errors.of("until")), value: done))\
            \(button("Save"))
            """))
        <p class="govuk-body">\(link("With whom this action is joint", to: Addresses.shareAction(action.id))) · \(link("End it, or let it go on", to: Addresses.endAction(action.id)))</p>
        """
    }

    private var carries: [SummaryRow] {
        guard !recommendations.isEmpty else { return [] }
        return [
            SummaryRow("Carries out", recommendations.map { link($0.text, to: $0.address) }.joined(separator: ", "))
        ]
    }

    private var former: [SummaryRow] {
        moves.isEmpty ? [] : [SummaryRow("Was due on", bullets(moves.map { "\($0.said)" }))]
    }

    static let example = ReportActionPage(
        action: .example, waits: [.example],
        moves: [
            DueMove(.example, was: "2026-08-31", reason: "The lamps came in October.", kept: "2026-08-18")
        ], recommendations: [Link("Recommendation CSC 2026/1", to: home())], mayPlan: true, progress: .complete,
        errors: [FieldError("evidence", "Enter what shows that it is complete.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.reportAction, .change, .plannedAction) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.reportAction, .change, .plannedAction) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let form = request.form
                let version = try form.required("version", as: Int.self)
                page.progress = try form.one("progress", as: PlannedAction.Progress.self)
                (page.done, page.evidence) = (try form.day("until"), try form.one("evidence") ?? "")
                guard let progress = page.progress else {
                    page.errors.append(FieldError("progress", "Choose how far it has come"))
                    return .page(page, status: 422)
                }
                let command = ReportAction(
                    id: id, version: version, progress: progress, done: page.done.read, evidence: page.evidence)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.priority($0.priority).at("actions") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.action, page.isStale) = (now, true)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func found(
        _ id: ID<PlannedAction>, _ request: Request, _ site: PlanningSite
    ) async throws -> ReportActionPage? {
        let line = try await site.registry.look(PlannedActions(viewer: request.viewer, id: id), request.trace).first
        guard let action = line?.action, request.viewer.may(.change, action.thing, now: request.now) else { return nil }
        let waits = try await site.registry.waiting(for: action, request.trace)
        let moves = try await site.registry.look(DueMoves(viewer: request.viewer, action: id), request.trace)
        return ReportActionPage(
            action: action, waits: waits, moves: moves,
            recommendations: try await site.recommendations(id, request.trace),
            mayPlan: action.hidden.isEmpty && request.viewer.may(.add, action.thing, now: request.now),
            progress: action.progress, done: DayTyped(action.done),
            evidence: action.evidence)
    }
}

extension PlannedAction.Progress: InAddress {}

extension PlannedAction {
    static let example = PlannedAction(
        ID(977), plan: ID(971), priority: ID(972), priorityName: "Antisocial behaviour on the quay",
        objective: "The quay is lit and walked until midnight",
        text: "Mend the lamps from the ferry steps to the market", objectiveID: ID(978),
        due: "2026-12-18", progress: .inProgress)

    init(
        _ id: ID<PlannedAction>, plan: ID<Plan>, priority: ID<Priority>, priorityName: String, objective: String,
        text: String, objectiveID: ID<Objective> = ID(0), due: Day, progress: Progress, evidence: String = ""
    ) {
        (self.id, self.plan, self.priority, self.priorityName) = (id, plan, priority, priorityName)
        (self.objective, self.text, self.due, self.progress) = (objective, text, due, progress)
        (self.evidence, version, self.objectiveID) = (evidence, 1, objectiveID)
    }
}

/// Actions as a table: whose they are, by when, and how far they have come.
func actionsTable(_ actions: [PlannedAction], on today: Day, mayReport: (PlannedAction) -> Bool) -> HTML {
    table(
        "Actions", id: "actions",
        columns: [
            Column("Action"), Column("Objective"), Column("Seat"), Column("Due"), Column("Progress"),
            .sentence("What shows it"),
        ],
        rows: actions.map { action in
            return [
                action.named(isLink: mayReport(action)), action.objectiveLinked, action.seatSaid,
                action.dueSaid,
                action.progressTagged(on: today), "\(action.evidence)",
            ]
        }, onNarrow: .stacks, empty: "No action is planned yet.")
}

extension PlannedAction {
    /// By when, and by when at first where that was moved.
    fileprivate var dueSaid: HTML { firstDue.map { "\(due), at first \($0)" } ?? "\(due)" }

    /// Its objective with all its actions a step away.
    fileprivate var objectiveLinked: HTML {
        objective.isEmpty ? "" : link("\(objective)", to: Addresses.objective(priority, objectiveID))
    }

    /// Whether it is still to be done and no seat answers for it.
    var lacksSeat: Bool { seat == nil && isOpen }

    /// The seat by its title; that there is none is marked while something is still to be done.
    var seatSaid: HTML { lacksSeat ? tag("No seat yet", .orange) : "\(seatTitle ?? "None")" }

    /// What is to be done, with a mark where it is joint.
    func named(isLink: Bool) -> HTML {
        let joint: HTML = jointSaid.map { " \(tag("\($0)", .blue))" } ?? ""
        return "\(isLink ? link("\(text)", to: Addresses.reportAction(id)) : "\(text)")\(joint)"
    }
}
