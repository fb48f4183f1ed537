package import Dates
import Markup
import Pages
package import Partnership
import Storage

/// An assessment with its people, its reviews, and how it stands.
struct EqualityStanding: Hashable, Sendable {
    var assessment: EqualityAssessment
    var lines: [EqualityLine]
    /// The latest first.
    var reviews: [EqualityReview]
    /// Nothing where what it rests on may not be seen.
    var state: EqualityState?

    init(_ assessment: EqualityAssessment, _ lines: [EqualityLine], _ reviews: [EqualityReview], today: Day) {
        let isOpen = !assessment.hidden.contains(.text)
        self.assessment = assessment
        self.lines = isOpen ? lines.filter { $0.assessment == assessment.id } : []
        self.reviews = isOpen ? reviews.filter { $0.assessment == assessment.id } : []
        state =
            isOpen
            ? EqualityState(
                self.lines.map { ($0.whom, $0.answer) }, reviewBy: assessment.reviewBy,
                reviewed: self.reviews.map(\.day).max(), today: today) : nil
    }

    /// `Open` with a colour, and what is open.
    var said: HTML { state?.tagged ?? "Not shared with you" }
}

extension WholePlan {
    /// What an assessment of this plan is of.
    func subject(_ assessment: EqualityAssessment) -> String {
        priorities.first { $0.priority.id == assessment.priority }?.priority.name ?? "The plan as a whole"
    }

    /// The assessment of one priority, or of the plan as a whole; nothing where there is none that may be seen.
    func equality(of priority: ID<Priority>?) -> EqualityStanding? {
        equality?.first { $0.assessment.priority == priority }
    }
}

extension Registry {
    /// The assessments of a plan; nothing where whoever asks may see none of any plan.
    func equality(of plan: ID<Plan>, _ trace: Trace) async throws -> [EqualityStanding]? {
        let viewer = trace.viewer
        guard viewer.may(.see, .equalityAssessment, now: trace.at) else { return nil }
        let assessments = try await look(EqualityAssessments(viewer: viewer, plan: plan), trace)
        guard !assessments.isEmpty else { return [] }
        let lines = try await look(EqualityLines(viewer: viewer, plan: plan), trace)
        let reviews = try await look(EqualityReviews(viewer: viewer, plan: plan), trace)
        return assessments.map { EqualityStanding($0, lines, reviews, today: trace.at.localDay) }
    }

    /// A few lines for each plan: how it stands with equality, a priority each, as they are printed.
    package func equalitySaid(_ plans: [Plan], _ trace: Trace, on today: Day) async throws -> [String] {
        var said: [String] = []
        for plan in plans {
            guard let whole = try await wholePlan(plan.id, trace) else { continue }
            said.append("\(plan.name) (\(plan.body)):")
            if let standing = whole.equality(of: nil) {
                said.append("    The plan as a whole: \(standing.line(on: today))")
            }
            for one in whole.priorities {
                let line = whole.equality(of: one.priority.id)?.line(on: today)
                said.append("    \(one.priority.name): \(line ?? "no assessment")")
            }
        }
        return said
    }
}

extension EqualityStanding {
    /// How it stands on a day, in letters.
    fileprivate func line(on today: Day) -> String {
        guard let state = EqualityStanding(assessment, lines, reviews, today: today).state else { return "not shared" }
        if case .open = state { return "\(state.name.lowercased()), \(state.said)" }
        return state.said
    }
}

extension PlanningSite {
    /// The assessment of that number with its plan, where the viewer may know of both and do `action` to it.
    func equality(
        _ id: ID<EqualityAssessment>, _ action: Action, _ request: Request
    ) async throws -> (WholePlan, EqualityStanding)? {
        let found = try await registry.look(EqualityAssessments(viewer: request.viewer, id: id), request.trace).first
        guard let found, request.viewer.may(action, found.thing, now: request.now),
            action == .see || found.hidden.isEmpty,
            let whole = try await registry.wholePlan(found.plan, request.trace),
            let standing = whole.equality?.first(where: { $0.assessment.id == id })
        else { return nil }
        return (whole, standing)
    }
}
