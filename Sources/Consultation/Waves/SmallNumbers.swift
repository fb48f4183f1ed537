/// Which numbers of a survey are too small to be shown.
///
/// Source: trust.md section 6 (ONS works to 5 and 10) for counts; methods A1 for percentages of small bases.
enum SmallNumbers {
    /// Fewer than these, and not none, are not shown.
    static let count = 5
    /// Of fewer than these no percentage is shown.
    static let base = 50

    /// Which of `counts` are hidden: those of 1 to 4; and, where the counts add up to a number that is known, the next
    /// smallest until what is hidden cannot be worked out to be as few as that.
    ///
    /// - Parameter addUp: Whether each person stands in one of them alone.
    static func hidden(_ counts: [Int?], addUp: Bool) -> Set<Int> {
        var hidden = Set(counts.indices.filter { (1..<count).contains(counts[$0] ?? 0) })
        guard addUp, !hidden.isEmpty else { return hidden }
        let rest = counts.indices.filter { !hidden.contains($0) && (counts[$0] ?? 0) > 0 }
            .sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
        for next in rest where !isSafe(hidden.map { counts[$0] ?? 0 }) { hidden.insert(next) }
        return hidden
    }

    /// Whether each of these, of which somebody knows the sum and that none is 0, may be as many as are shown.
    private static func isSafe(_ counts: [Int]) -> Bool {
        counts.count > 1 && counts.reduce(0, +) - (counts.count - 1) >= count
    }
}
