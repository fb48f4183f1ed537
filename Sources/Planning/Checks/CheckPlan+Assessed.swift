import Partnership
import Storage

extension CheckPlan {
    /// Priorities that are said to come from the strategic assessment and follow from none that is held, where one is.
    ///
    /// Source: SI 2007/1830, regs 10 and 11: the plan is made after the assessment of the year before.
    var traced: [Finding] {
        guard let assessed = plan.assessed else { return [] }
        return plan.priorities.map(\.priority).filter { $0.origin == .assessment && !assessed.contains($0.id) }.map {
            Finding(
                .traced, "“\($0.name)” came from the strategic assessment, and none that is held says so.", about: $0,
                as: Finding.Shared("Came from the strategic assessment, and none that is held says so", $0))
        }
    }
}

extension Looking {
    /// The priorities of a plan that follow from an assessment of its partnership; nothing where the viewer knows of no such
    /// assessment.
    func assessed(_ plan: Plan, _ priorities: [WholePriority]) throws(StorageError) -> Set<ID<Priority>>? {
        let known = try look(Assessments(viewer: viewer)).filter {
            $0.sort == .yearly && $0.body.utf8.elementsEqual(plan.body.utf8)
        }
        guard !known.isEmpty else { return nil }
        var found: Set<ID<Priority>> = []
        for one in known {
            found.formUnion(try look(AssessmentFollowers(viewer: viewer, assessment: one.id)).map(\.priority))
        }
        return found.intersection(priorities.map(\.priority.id))
    }
}
