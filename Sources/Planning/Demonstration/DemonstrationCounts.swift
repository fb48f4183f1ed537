extension DemonstrationPlan {
    /// A priority with local sub-types and what was counted of them, of which the cash machines were not tagged in the first year.
    static let burglary = """
        priority: Burglary
        definition: Homes, shops and boats that are broken into
        part: Keys taken
        part: Offenders who travel
        part: Cash machines
        evidence: It rose in the first half of 2026, and most of the rise is cars that were taken with their keys.

        counts: 2025-04 to 2025-09
        for: Burglary
        whole: 118
        source: Marlshire Police, tags of recorded burglaries as of 6 October 2025
        count: 21, Keys taken
        count: 12, Offenders who travel

        counts: 2026-04 to 2026-09
        for: Burglary
        whole: 131
        source: Marlshire Police, tags of recorded burglaries as of 5 October 2026
        count: 38, Keys taken
        count: 14, Offenders who travel
        count: 3, Cash machines
        """
}
