extension Policy {
    /// What plans are made of, and what stands beside them.
    package static let plannedKinds: [Kind] = [
        .plan, .priority, .emergingIssue, .citedFigure, .indicator, .plannedAction, .supply, .duty, .equalityAssessment,
        .prospect, .post,
    ]

    /// What each role may do to plans, as delivered: everybody who has signed in reads them; those who write them write
    /// all of them; a partner's officer changes what their own seat owns.
    static let planning: [Rule] =
        plannedKinds.map { Rule(.everyone, .see, $0) }
        + [Role.manager, .officer, .analyst].flatMap { role in
            plannedKinds.flatMap { kind in
                [Action.add, .change].map { Rule(role, $0, kind, for: [.evidence, .running]) }
            }
        }
        + [Kind.priority, .indicator, .plannedAction, .duty, .equalityAssessment, .prospect, .post].map {
            Rule(.partner, .change, $0, for: [.evidence, .running], reach: .ownSeat)
        }
}
