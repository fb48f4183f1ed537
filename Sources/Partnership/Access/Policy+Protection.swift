extension Policy {
    /// What each role may do to premises and events that are to be protected, as delivered: a list of them is one of places
    /// that are not protected yet, so managers and officers alone see it, and others what their own seat keeps in touch with.
    static let protecting: [Rule] =
        [Role.manager, .officer].flatMap { role in
            [Rule(role, .see, .premises, upTo: .sensitive)]
                + [Action.add, .change].map {
                    Rule(role, $0, .premises, for: [.evidence, .running], upTo: .sensitive)
                }
        }
        + [
            Rule(.partner, .see, .premises, reach: .ownSeat, upTo: .sensitive),
            Rule(.partner, .change, .premises, for: [.evidence, .running], reach: .ownSeat, upTo: .sensitive),
        ]
}
