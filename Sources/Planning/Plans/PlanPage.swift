import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// A plan: its priorities and why, what it must fit, what was decided each year, and what is missing from it.
struct PlanPage: Page {
    var whole: WholePlan
    var findings: [Finding]
    /// Areas by code as they are said.
    var areas: [String: String]
    var mayChange: Bool
    var mayAddPriority: Bool
    var mayRaise: Bool
    var today: Day
    /// The actions that the viewer may say of how far they have come.
    var reportable: Set<ID<PlannedAction>> = []

    var plan: Plan { whole.plan }

    private var family: FamilyTables { FamilyTables(whole: whole, today: today) }

    var title: String { plan.name }
    var caption: HTML? { "\(plan.body)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(summaryList([
            SummaryRow("Runs", "\(plan.periodSaid)"), SummaryRow("Areas", "\(whole.areas.map(said).joined(separator: ", "))"),
            SummaryRow("Nation", "\(plan.nation.said)"),
        ] + family.rows))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Change this plan", to: Addresses.changePlan(plan.id))) · \(link("The strategy that this plan is under", to: Addresses.planUnder(plan.id)))</p>" as HTML : "")
        <p class="govuk-body">\(link("The plan as a paper", to: Addresses.planPaper(plan.id)))</p>
        \(whole.equality == nil ? "" : "<p class=\"govuk-body\">\(link("Equality impact assessments", to: Addresses.planEquality(plan.id)))</p>" as HTML)
        \(missing)
        \(priorities)
        \(whole.workTable)
        \(family.body)
        \(PlanMatrices(whole: whole).body)
        \(issues)
        \(indicatorsTable(whole.indicators))
        \(actionsTable(whole.actions, on: today) { reportable.contains($0.id) })
        \(strandsTable(whole.actions, on: today))
        \(lists)
        \(waitingTable(whole.waits))
        \(years)
        \(publications)
        """
    }

    private var lists: HTML {
        guard !whole.actions.isEmpty || !whole.indicators.isEmpty || !whole.priorities.isEmpty else { return "" }
        return
            "<p class=\"govuk-body\">\(link("Priorities as a list, with why they are", to: Addresses.planPriorities(plan.id))) · \(link("Actions in another order, or some of them", to: Addresses.planActions(plan.id))) · \(link("Indicators in another order, or some of them", to: Addresses.planIndicators(plan.id)))\(sets)</p>"
    }

    /// The sets of its indicators, each as a list.
    private var sets: HTML {
        whole.indicators.sets.map { set in
            " · \(link("Set: \(set)", to: Addresses.planIndicators(plan.id).asking("set", set)))" as HTML
        }.joined()
    }

    private func said(_ code: String) -> String { areas[code] ?? code }

    private var missing: HTML {
        guard !findings.isEmpty else {
            return insetText("<p class=\"govuk-body\" id=\"missing\">Nothing is found missing from this plan.</p>")
        }
        return """
            <h2 class="govuk-heading-m" id="missing">What is missing, or cannot be</h2>
            \(bullets(FindingGroup.all(findings).map(\.line)))
            """
    }

    private var priorities: HTML {
        let order: HTML = plan.isRanked ? "the most important first" : "in no particular order"
        return """
            \(table(
                "Priorities, \(order)", id: "priorities",
                columns: (plan.isRanked ? [.number("Rank")] : []) + [
                    Column("Priority"), .sentence("What is meant by it"), Column("Where"), Column("Who leads"),
                    Column("Came from"),
                ],
                rows: whole.priorities.enumerated().map { place, one in (plan.isRanked ? ["\(place + 1)"] : []) + row(one) }, onNarrow: .stacks, empty: "No priority is written down yet."))
            \(mayAddPriority
                ? "<p class=\"govuk-body\">\(link("Add a priority", to: Addresses.newPriority(plan.id)))</p>" as HTML : "")
            \(ended)
            """
    }

    /// Those that are in the plan no longer, with the day and why.
    private var ended: HTML {
        guard !whole.ended.isEmpty else { return "" }
        return table(
            "Priorities that were ended or taken out", id: "ended",
            columns: [Column("Priority"), .sentence("What became of it")],
            rows: whole.ended.map(\.priority).map { one in
                [link("\(one.name)", to: Addresses.priority(one.id)), "\(whole.became(one))"]
            }, onNarrow: .stacks, empty: "")
    }

    private func row(_ one: WholePriority) -> [HTML] {
        let priority = one.priority
        let theme: HTML = priority.isTheme ? " \(tag("Theme of all", .blue))" : ""
        let adopted: HTML = priority.adopted.map { " \(tag("Added \($0.said)", .yellow))" } ?? ""
        let definition: HTML =
            priority.hidden.contains(.text)
            ? "Not shared with you" : priority.definition.isEmpty ? "Not said" : "\(priority.definition)"
        return [
            "\(link("\(priority.name)", to: Addresses.priority(priority.id)))\(theme)\(adopted)", definition,
            one.areas.isEmpty ? "All of it" : "\(one.areas.map(said).joined(separator: ", "))",
            "\(priority.leadSaid)", "\(priority.origin.said)",
        ]
    }

    private var issues: HTML {
        """
        \(table(
            "Issues that have arisen", id: "issues", columns: [Column("Issue"), Column("Stands as"), Column("Since")],
            rows: whole.issues.map { [link("\($0.name)", to: Addresses.issue($0.id)), "\($0.stage.said)", "\($0.since)"] },
            empty: "No issue has been raised."))
        \(whole.issues.isEmpty ? "" : "<p class=\"govuk-body\">\(link("Issues in another order, or some of them", to: Addresses.planIssues(plan.id)))</p>" as HTML)
        \(mayRaise ? "<p class=\"govuk-body\">\(link("Raise an issue", to: Addresses.newIssue(plan.id)))</p>" as HTML : "")
        """
    }

    private var publications: HTML {
        """
        \(PublicationsTable(editions: whole.publications, mayChange: mayChange).body)
        \(mayChange ? "<p class=\"govuk-body\">\(link("Write down that it was published", to: Addresses.newPublication(plan.id)))</p>" as HTML : "")
        """
    }

    static let example = PlanPage(
        whole: .example, findings: CheckPlan(plan: .example, today: "2026-11-24").findings,
        areas: ["E07999001": "Aldermouth (E07999001)"], mayChange: true, mayAddPriority: true,
        mayRaise: true, today: "2026-11-24", reportable: [ID(977)])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.plan, .see, .plan) { request, id in
            let viewer = request.viewer
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let check = CheckPlan(plan: whole, today: request.today, gazetteer: site.gazetteer)
            let codes = whole.areas + whole.priorities.flatMap(\.areas)
            return .page(
                PlanPage(
                    whole: whole, findings: check.findings,
                    areas: Dictionary(codes.map { ($0, site.said($0)) }, uniquingKeysWith: { $1 }),
                    mayChange: viewer.may(.change, whole.plan.thing, now: request.now),
                    mayAddPriority: viewer.may(.add, .priority, now: request.now),
                    mayRaise: viewer.may(.add, .emergingIssue, now: request.now), today: request.today,
                    reportable: whole.reportable(by: request)))
        }
    }
}

extension WholePlan {
    /// The actions of which somebody may say how far they have come.
    func reportable(by request: Request) -> Set<ID<PlannedAction>> {
        Set(actions.filter { request.viewer.may(.change, $0.thing, now: request.now) }.map(\.id))
    }
}

extension WholePlan {
    /// When and why a priority was ended or taken out.
    func became(_ one: Priority) -> String {
        moves.last { $0.priority == one.id }?.whole
            ?? one.ended.map { "\(one.isOut ? "Taken out" : "Ended") on \($0.said)" } ?? ""
    }
}

extension Priority {
    /// The lead seat and agency by name, or whom the plan names.
    var leadSaid: String {
        let named = [seatTitle, agencyName].compactMap { $0 }.joined(separator: ", ")
        return named.isEmpty ? lead.isEmpty ? "Nobody named" : lead : named
    }
}
