extension Policy {
    /// What each role may do to the register of documents, as delivered: everybody who has signed in reads it; managers and
    /// officers write it, also what is OFFICIAL-SENSITIVE, which partners read; analysts write the rest; whoever holds the
    /// seat that keeps a document under review reads and changes that one.
    static let documenting: [Rule] =
        [
            Rule(.everyone, .see, .document),
            Rule(.everyone, .see, .document, reach: .ownSeat, upTo: .sensitive),
            Rule(.everyone, .change, .document, for: [.evidence, .running], reach: .ownSeat, upTo: .sensitive),
            Rule(.partner, .see, .document, upTo: .sensitive),
        ]
        + [Role.manager, .officer].flatMap { role in
            [Rule(role, .see, .document, upTo: .sensitive)]
                + [Action.add, .change].map {
                    Rule(role, $0, .document, for: [.evidence, .running], upTo: .sensitive)
                }
        }
        + [Action.add, .change].map { Rule(.analyst, $0, .document, for: [.evidence, .running]) }
}
