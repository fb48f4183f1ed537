extension Policy {
    /// What stands in the register of initiatives and beside it.
    package static let initiativeKinds: [Kind] = [
        .initiative, .achievement, .communityEvent, .trainingSession, .communication,
    ]

    /// What each role may do to initiatives, as delivered: everybody who has signed in reads them; managers, officers and
    /// analysts write them; a partner's officer changes what their own seat leads.
    static let initiatives: [Rule] =
        initiativeKinds.map { Rule(.everyone, .see, $0) }
        + [Role.manager, .officer, .analyst].flatMap { role in
            initiativeKinds.flatMap { kind in
                [Action.add, .change].map { Rule(role, $0, kind, for: [.evidence, .running]) }
            }
        }
        + [Rule(.partner, .change, .initiative, for: [.evidence, .running], reach: .ownSeat)]
}
