/// So many out of so many, with the range that the true share may well lie in.
///
/// Checked against golden cases `21_survey` and `23_ladder`.
package struct Proportion: Hashable, Sendable {
    package let count: Int
    package let of: Int

    package init(_ count: Int, of: Int) { (self.count, self.of) = (count, of) }

    /// From 0 to 1; nothing where there was nothing to be counted.
    package var share: Double? { of > 0 ? Double(count) / Double(of) : nil }

    /// The 95% interval of Wilson (1927), which keeps within 0 and 1 and holds for few; nothing out of nothing.
    package var interval: Interval? {
        guard let share else { return nil }
        let (n, z) = (Double(of), usualZ)
        let middle = share + z * z / (2 * n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return Interval(
            lower: count == 0 ? 0 : (middle - half) / scale, upper: count == of ? 1 : (middle + half) / scale)
    }
}
