import Consultation
import Dates
import Figures
import Markup
import Planning

/// What the parts of an assessment can begin with: references to what is held of each, for somebody to write around.
/// A part of which nothing is held begins empty.
struct AssessmentDraft {
    var plan: PlanFacts
    /// ONS codes.
    var areas: [String]
    /// The months that it looks at.
    var period: Period
    var waves: [WaveFacts]
    /// The priority or emerging issue that a profile explains, by its name.
    var about: String?
    /// Where figures come from, so that none is referred to that is not held.
    var figures: any FigureSource

    var texts: [AssessmentPart.Matter: String] {
        var texts: [AssessmentPart.Matter: String] = [:]
        for matter in AssessmentPart.Matter.allCases { texts[matter] = lines(of: matter).joined(separator: "\n") }
        return texts
    }

    private func lines(of matter: AssessmentPart.Matter) -> [String] {
        switch matter {
        case .considered: []
        case .levels:
            areas.flatMap { area in
                Self.kinds.compactMap { reference("performance \($0) \(area) \(period.last.iso)") }
            }
        case .changes:
            areas.flatMap { area in
                Self.kinds.compactMap { reference("compared \($0) \(area) \(period.first.iso) \(period.last.iso)") }
            } + (plan.issues.isEmpty ? [] : [here("issue-table")])
        case .reasons:
            plan.priorities.contains { !$0.evidence.isEmpty || !$0.cited.isEmpty } ? [here("reason-table")] : []
        case .priorities:
            (plan.priorities.isEmpty ? [] : ["The plan that is running puts these first.", here("meaning-table")])
                + named("Proposed for adoption", plan.issues.filter(\.isProposed).map(\.name))
        case .people:
            waves.filter { areas.contains($0.area) }.map { "{survey-table in \($0.title)}" }
                + (plan.asked.isEmpty ? [] : [here("asked-table")])
                + named("Residents asked for these", plan.priorities.filter(\.isWanted).map(\.name))
        case .implemented:
            plan.actions.isEmpty ? [] : [here("progress"), here("action-table")]
        case .county:
            plan.priorities.contains { !$0.county.isEmpty } ? [here("county-table")] : []
        case .problem: [priority?.definition, issue?.text].compactMap { $0 }.filter { !$0.isEmpty }
        case .scanning:
            areas.flatMap { area in
                Self.kinds.compactMap { reference("compared \($0) \(area) \(period.first.iso) \(period.last.iso)") }
            }
        case .causes: [priority?.evidence].compactMap { $0 }.filter { !$0.isEmpty } + (priority?.cited ?? [])
        case .done: [priority?.structure].compactMap { $0 }.filter { !$0.isEmpty } + steps
        case .harmed, .places, .options, .unknown: []
        }
    }

    private var priority: PlanFacts.One? { plan.priorities.first { $0.name == about } }
    private var issue: PlanFacts.Issue? { plan.issues.first { $0.name == about } }

    /// The actions of the priority, a point each.
    private var steps: [String] {
        plan.actions.filter { $0.priority == about }.map { "- \($0.text): \($0.progress.lowercased())" }
    }

    private static let kinds = ["crime", "asb"]

    private func here(_ what: String) -> String { "{\(what) in \(RecordBook.thisPlan)}" }

    private func named(_ what: String, _ names: [String]) -> [String] {
        names.isEmpty ? [] : ["\(what): \(names.joined(separator: "; "))."]
    }

    /// Nothing where no figure is held for it.
    private func reference(_ words: String) -> String? {
        let isHeld =
            switch FigureReference(words) {
            case .performance(let report): figures.performance(report) != nil
            case .counted(_, let measured): figures.figure(measured)?.value != nil
            default: false
            }
        return isHeld ? "{\(words)}" : nil
    }
}
