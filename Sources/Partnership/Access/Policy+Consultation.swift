extension Policy {
    /// What each role may do to surveys and to what members raise, as delivered: everybody who has signed in reads them;
    /// managers, officers and analysts write them; members write down what they raise themselves.
    static let consultation: [Rule] =
        [Kind.survey, .raisedIssue].map { Rule(.everyone, .see, $0) }
        + [Role.manager, .officer, .analyst].flatMap { role in
            [Kind.survey, .raisedIssue].flatMap { kind in
                [Action.add, .change].map { Rule(role, $0, kind, for: [.evidence, .running]) }
            }
        }
        + [Rule(.member, .add, .raisedIssue), Rule(.member, .change, .raisedIssue, reach: .ownSeat)]
}
