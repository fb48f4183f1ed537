extension Policy {
    /// What each role may do to papers that are put forward, as delivered: managers, officers and analysts put them forward
    /// and approve each other's; how far one has come is for everybody who has signed in.
    static let approving: [Rule] =
        [Rule(.everyone, .see, .approval)]
        + [Role.manager, .officer, .analyst].map { Rule($0, .change, .approval, for: [.evidence, .running]) }

    /// What each role may do to performance reports that are given out, as delivered: managers, officers and analysts give them
    /// out; whoever has signed in reads them.
    static let issuing: [Rule] =
        [Rule(.everyone, .see, .issuedReport, upTo: .open)]
        + [Role.manager, .officer, .analyst].map { Rule($0, .add, .issuedReport, for: [.evidence, .running]) }

    /// What each role may do to strategic assessments, as delivered: managers, officers and analysts write them, and
    /// partners read them while they are written; what is published is for everybody who has signed in.
    static let assessing: [Rule] =
        [Rule(.everyone, .see, .assessmentEdition, upTo: .open), Rule(.partner, .see, .assessment)]
        + [Role.manager, .officer, .analyst].flatMap { role in
            [
                Rule(role, .see, .assessment), Rule(role, .add, .assessment, for: [.evidence, .running]),
                Rule(role, .change, .assessment, for: [.evidence, .running]),
            ]
        }

    /// What each role may do to committee reports, as delivered: managers and officers write them, also what is exempt, and
    /// make the next edition of a council's template;
    /// analysts and partners read the open ones while they are written; whoever holds the seat that signs an implication
    /// answers and signs it; what is published and open is for everybody who has signed in, and what is published and exempt
    /// for those who sit on the committee that it goes to.
    ///
    /// Source: Local Government Act 1972, sections 100A, 100F and Schedule 12A.
    static let reporting: [Rule] =
        [
            Rule(.everyone, .see, .reportTemplate), Rule(.everyone, .see, .reportEdition, upTo: .open),
            Rule(.everyone, .see, .reportEdition, reach: .ownCommittee, upTo: .sensitive),
            Rule(.everyone, .see, .implication, reach: .ownSeat, upTo: .sensitive),
            Rule(.everyone, .change, .implication, for: [.evidence, .running], reach: .ownSeat, upTo: .sensitive),
        ]
        + [Role.analyst, .partner].flatMap { role in
            [Rule(role, .see, .committeeReport), Rule(role, .see, .implication)]
        }
        + [Role.manager, .officer].flatMap { role in
            [
                Rule(role, .add, .reportTemplate, for: [.evidence, .running]),
                Rule(role, .see, .committeeReport, upTo: .sensitive), Rule(role, .see, .implication, upTo: .sensitive),
                Rule(role, .see, .reportEdition, upTo: .sensitive),
                Rule(role, .disclose, .reportEdition, for: [.evidence, .running], upTo: .sensitive),
                Rule(role, .add, .committeeReport, for: [.evidence, .running], upTo: .sensitive),
                Rule(role, .change, .committeeReport, for: [.evidence, .running], upTo: .sensitive),
                Rule(role, .change, .implication, for: [.evidence, .running], upTo: .sensitive),
            ]
        }
}
