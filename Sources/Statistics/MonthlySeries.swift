package import Dates
import Glibc

/// Counts of consecutive months. A month that was not supplied is nothing, never zero.
package struct MonthlySeries: Sendable {
    package let first: Month
    package let counts: [Double?]
    /// The windows in which the law kept people at home.
    package let lockdowns: [[Month]]

    /// - Parameter counts: One a month from `first` on. Not negative.
    package init(first: Month, counts: [Double?], lockdowns: [[Month]] = Lockdown.england.map(Array.init)) {
        self.first = first
        self.counts = counts
        self.lockdowns = lockdowns
    }

    package init(first: Month, counts: [Int?]) { self.init(first: first, counts: counts.map { $0.map(Double.init) }) }

    package var months: [Month] { counts.indices.map { first + $0 } }

    /// The count of a month; nothing when it is missing or outside the series.
    package func count(_ month: Month) -> Double? {
        let place = month - first
        return counts.indices.contains(place) ? counts[place] : nil
    }

    /// The places of lockdown months, for charts that leave them out.
    package var lockdownPlaces: Set<Int> {
        Set(lockdowns.joined().map { $0 - first }.filter(counts.indices.contains))
    }

    /// The mean of the months supplied; nothing without any.
    package var mean: Double? {
        let known = counts.compactMap { $0 }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }

    /// The lockdown windows with at least one supplied month among `places`.
    func lockdowns(in places: [Int]) -> [Set<Int>] {
        lockdowns.map { Set($0.map { $0 - first }) }.filter { window in places.contains(where: window.contains) }
    }

    /// One row of a season model: a constant, a trend in years if asked, sines and cosines, and a column a lockdown.
    func row(_ place: Int, trend: Bool, harmonics: Int, lockdowns: [Set<Int>]) -> [Double] {
        var row = trend ? [1, Double(place) / 12] : [1]
        for k in 1...harmonics {
            let angle = 2 * Double.pi * Double(k * (place % 12)) / 12
            row.append(sin(angle))
            row.append(cos(angle))
        }
        return row + lockdowns.map { $0.contains(place) ? 1 : 0 }
    }
}
