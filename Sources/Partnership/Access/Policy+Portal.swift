extension Policy {
    /// What each role may do to the public pages, as delivered: managers and officers put papers on them and take them down;
    /// whoever has signed in sees what is there and what waits.
    static let showing: [Rule] =
        [Rule(.everyone, .see, .shownPaper)]
        + [Role.manager, .officer].flatMap { role in
            [Action.add, .change].map { Rule(role, $0, .shownPaper, for: [.evidence, .running]) }
        }
}
