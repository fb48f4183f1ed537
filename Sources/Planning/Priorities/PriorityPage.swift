import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// One priority: what is meant by it, why it is one, who leads, and what it stands on.
struct PriorityPage: Page {
    var plan: Plan
    var one: WholePriority
    var drivers: [String]
    var requirements: [Requirement]
    /// Its areas as they are said.
    var areas: [String]
    var indicators: [Measured] = []
    var actions: [PlannedAction] = []
    /// Data that an action of it waits for.
    var waits: [Waiting] = []
    /// What it carries out of a strategy, or what carries it out.
    var family = PlanFamily()
    /// The groups that work on it, by name.
    var groups: HTML = "No group"
    /// The strategic assessments that it follows from, as far as the viewer may know of them.
    var assessments: [StrategicAssessment] = []
    /// The problem profiles that explain it.
    var profiles: [StrategicAssessment] = []
    /// How it stands with equality.
    var equality: HTML = ""
    /// What became of it, the latest last.
    var moves: [PriorityMove] = []
    var today: Day
    var mayChange: Bool
    var mayMeasure: Bool
    var mayPlan: Bool
    /// The actions that the viewer may say of how far they have come.
    var reportable: Set<ID<PlannedAction>> = []

    private var priority: Priority { one.priority }

    var title: String { priority.name }
    var caption: HTML? { "\(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }

    var body: HTML {
        """
        \(priority.hidden.contains(.text)
            ? "<p class=\"govuk-body\">The rest of it is not shared with you.</p>" as HTML : all)
        """
    }

    private var all: HTML {
        """
        \(summaryList(standing + [
            SummaryRow("What is meant by it", priority.definition.isEmpty ? "Not said" : "\(priority.definition)"),
            SummaryRow("It is a strategy for", one.aims.isEmpty ? "None of the law’s aims by name"
                : bullets(Aim.allCases.filter(one.aims.contains).map { "Preventing and reducing \($0.said)" })),
            SummaryRow("Where", areas.isEmpty ? "All of the plan’s area" : "\(areas.joined(separator: ", "))"),
            SummaryRow("Who leads", "\(priority.leadSaid)"),
            SummaryRow("Worked on by", groups),
            SummaryRow("What is lacking", priority.gap.isEmpty ? "Nothing said" : "\(priority.gap)"),
            SummaryRow("Came from", "\(priority.origin.said)\(added)"),
        ] + traced + [
            SummaryRow("Within it", one.parts.isEmpty ? "Nothing said" : bullets(one.parts.map { "\($0)" })),
            SummaryRow("Causes", one.drivers.isEmpty ? "None ticked"
                : "\(one.drivers.sorted().filter(drivers.indices.contains).map { drivers[$0] }.joined(separator: ", "))"),
        ] + carrying))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Change this priority", to: Addresses.changePriority(priority.id)))\(family.strategy == nil ? "" : " · \(link("What it carries out of the strategy", to: Addresses.carryOut(priority.id)))" as HTML)\(mayPlan ? " · \(link("Move it in the order, end it or take it out", to: Addresses.movePriority(priority.id)))" as HTML : "")</p>" as HTML : "")
        <h2 class="govuk-heading-m" id="rationale">Why it is a priority</h2>
        \(rationale)
        \(mayChange ? "<p class=\"govuk-body\">\(link("Say why it is a priority", to: Addresses.rationale(priority.id)))</p>" as HTML : "")
        \(equality)
        \(table(
            "How it stands to others’ plans and duties", id: "requirements",
            columns: [Column("Plan or duty"), Column("Whose"), Column("This priority is"), Column("Where")],
            rows: requirements.enumerated().map { position, requirement in
                let aligned = one.alignments[position]
                return ["\(requirement.name)", "\(requirement.source.said)", "\(aligned?.how.said ?? "Not said")", "\(aligned?.text ?? "")"]
            }, empty: "The plan names no plan or duty that it must fit."))
        \(partsTable(one, mayChange: mayChange))
        \(indicatorsTable(indicators))
        \(mayMeasure ? "<p class=\"govuk-body\">\(link("Set an indicator", to: Addresses.newIndicator(priority.id)))</p>" as HTML : "")
        \(actionsTable(actions, on: today) { reportable.contains($0.id) })
        \(waitingTable(waits))
        \(mayPlan ? "<p class=\"govuk-body\">\(link("Plan an action", to: Addresses.newAction(priority.id)))</p>" as HTML : "")
        """
    }

    /// That it was ended or taken out, and what became of it before.
    private var standing: [SummaryRow] {
        let state = priority.ended.map { day in
            SummaryRow(
                "State",
                tag(
                    priority.isOut ? "Taken out" : "Ended", .grey,
                    opening: "\(priority.isOut ? "Taken out" : "Ended") on \(day.said)"))
        }
        let became =
            moves.isEmpty ? nil : SummaryRow("What became of it", bullets(moves.reversed().map { "\($0.whole)" }))
        return [state, became].compactMap { $0 }
    }

    /// The assessments that it can be traced back to.
    private var traced: [SummaryRow] {
        [("Follows from" as HTML, assessments), ("Explained by", profiles)].filter { !$0.1.isEmpty }.map { head, all in
            let links = all.map { link("\($0.title)", to: assessmentAddress($0.id), hidden: "\($0.body)") }
            return SummaryRow(head, links.joined(separator: ", "))
        }
    }

    /// Under a strategy, what of it this carries out; in one, what carries this out.
    private var carrying: [SummaryRow] {
        let named = family.strategy?.priorities.filter { family.carried[priority.id]?.contains($0.id) ?? false } ?? []
        let up: [SummaryRow] =
            family.strategy == nil
            ? []
            : [
                SummaryRow(
                    "Carries out", named.isEmpty ? "Nothing of the strategy" : bullets(named.map(\.asLink)))
            ]
        let below = family.actionPlans.flatMap { one in
            family.cell(priority.id, one).priorities.map { "\($0.asLink), \(one.said)" as HTML }
        }
        let down: [SummaryRow] =
            family.actionPlans.isEmpty
            ? [] : [SummaryRow("Carried out by", below.isEmpty ? "No action plan" : bullets(below))]
        return up + down
    }

    private var added: HTML {
        let day: HTML = priority.adopted.map { "; added on \($0)" } ?? ""
        return priority.isWanted ? "\(day); residents asked for it" : day
    }

    private var rationale: HTML {
        guard let rationale = one.rationale, !rationale.isEmpty else {
            return "<p class=\"govuk-body\">Nothing is written down yet.</p>"
        }
        let other: HTML =
            rationale.name.isEmpty || rationale.name == priority.name
            ? "" : "<p class=\"govuk-body\">The plan explains it under the name “\(rationale.name)”.</p>\n"
        return """
            \(other)<h3 class="govuk-heading-s">Evidence</h3>
            \(rationale.evidence.isEmpty && one.citations.isEmpty ? notWritten : paragraphs(rationale.evidence))
            \(one.citations.isEmpty ? "" : bullets(one.citations.map { "\($0.asLink). \($0.number.source)" }))
            <h3 class="govuk-heading-s">What is there already</h3>
            \(rationale.structure.isEmpty ? notWritten : paragraphs(rationale.structure))
            <h3 class="govuk-heading-s">Local concern and response</h3>
            \(rationale.response.isEmpty ? notWritten : paragraphs(rationale.response))
            """
    }

    private var notWritten: HTML { "<p class=\"govuk-body\">Nothing is written yet.</p>" }

    static let example = PriorityPage(
        plan: .example, one: WholePlan.example.priorities[0], drivers: WholePlan.example.drivers,
        requirements: WholePlan.example.requirements, areas: [], indicators: WholePlan.example.indicators,
        actions: WholePlan.example.actions, waits: WholePlan.example.waits, family: .example,
        groups: WholePlan.example.groupsSaid(on: ID(972)), assessments: [.example],
        equality: equalityOf(WholePlan.example.priorities[0].priority, in: .example, mayAdd: true), moves: [.example],
        today: "2026-11-24",
        mayChange: true, mayMeasure: true, mayPlan: true,
        reportable: [ID(977)])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.priority, .see, .priority) { request, id in
            let viewer = request.viewer
            guard let (whole, one) = try await site.priority(id, .see, request) else { return .notFound }
            let (registry, trace) = (site.registry, request.trace)
            let before = try await registry.look(AssessmentFollowers(viewer: viewer, priority: id), trace)
            let assessments = try await registry.look(Assessments(viewer: viewer), trace)
            return .page(
                PriorityPage(
                    plan: whole.plan, one: one, drivers: whole.drivers, requirements: whole.requirements,
                    areas: one.areas.map(site.said),
                    indicators: whole.indicators.filter { $0.indicator.priority == id },
                    actions: whole.actions.filter { $0.priority == id },
                    waits: whole.waits.filter { wait in
                        whole.actions.contains { $0.priority == id && wait.what == .action($0.id) }
                    },
                    family: whole.family, groups: whole.groupsSaid(on: id),
                    assessments: assessments.filter { one in before.contains { $0.assessment == one.id } },
                    profiles: assessments.filter { $0.problem?.place == .priority(id) },
                    equality: equalityOf(
                        one.priority, in: whole, mayAdd: viewer.may(.add, .equalityAssessment, now: request.now)),
                    moves: whole.moves.filter { $0.priority == id }, today: request.today,
                    mayChange: viewer.may(.change, one.priority.thing, now: request.now),
                    mayMeasure: viewer.may(.add, .indicator, now: request.now),
                    mayPlan: viewer.may(.add, .plannedAction, now: request.now),
                    reportable: whole.reportable(by: request)))
        }
    }
}
