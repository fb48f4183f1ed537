extension Policy {
    /// What each role may do to what is said of meetings, as delivered: everybody who has signed in sees the counts, and may
    /// answer where they came; what would make the next one worth more is for those who work with the partnership.
    static let rating: [Rule] =
        [Rule(.everyone, .see, .rating, fields: [.figures]), Rule(.everyone, .add, .rating)]
        + [Role.administrator, .manager, .analyst, .officer, .partner, .protection].map { Rule($0, .see, .rating) }
}
