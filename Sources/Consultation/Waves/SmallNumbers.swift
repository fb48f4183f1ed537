/// Which numbers of a survey are too small to be shown.
///
/// Source: trust.md section 6 (ONS works to 5 and 10) for counts; methods A1 for percentages of small bases.
enum SmallNumbers {
    /// Fewer than these, and not none, are not shown.
    static let count = 5
    /// Of fewer than these no percentage is shown.
    static let base = 50

    /// Which of `counts` are hidden: those of 1 to 4, and, where the counts add up to a number that is known, one more
    /// where otherwise the one that is hidden could be worked out.
    ///
    /// - Parameter addUp: Whether each person stands in one of them alone.
    static func hidden(_ counts: [Int?], addUp: Bool) -> Set<Int> {
        var hidden = Set(counts.indices.filter { (counts[$0] ?? 0) > 0 && (counts[$0] ?? 0) < count })
        guard addUp, hidden.count == 1 else { return hidden }
        let next = counts.indices.filter { !hidden.contains($0) && (counts[$0] ?? 0) > 0 }
            .min { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
        if let next { hidden.insert(next) }
        return hidden
    }
}
