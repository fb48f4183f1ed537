import Figures
import Places
import Statistics

extension RatePerThousand {
    /// The rate of `count` by a denominator, with its 95% interval; nothing where nobody lives.
    init?(count: Int, of denominator: Denominator) {
        let rate = CrudeRate(count: count, population: Double(denominator.count))
        guard let value = rate.per1000, let limits = rate.interval(), let lower = limits.lower, let upper = limits.upper
        else {
            return nil
        }
        self.init(
            value: value, lower: lower, upper: upper, denominator: "residents (\(denominator.name))",
            population: denominator.count)
    }
}
