import Dates
import Markup

/// The rule by which a value of an indicator is coloured. Published beside every colour; there is no colour without it.
///
/// It looks at unrounded numbers, so that 94.96 is not better than 95 for being printed as 95.0. A cumulative target of
/// the end of a year is set against the same share of itself for the months that have passed since April.
struct ColourRule: Hashable, Sendable {
    /// Hundredths of a per cent of the target by which a value may miss it and still be near.
    var tolerance: Int
    var polarity: Indicator.Polarity
    var counting: Indicator.Counting

    enum Colour: Hashable, Sendable {
        case met, near, missed
        /// Why it has none.
        case none(String)

        var said: String {
            switch self {
            case .met: "Target met"
            case .near: "Near the target"
            case .missed: "Off the target"
            case .none(let why): why
            }
        }
    }

    /// The rule in words, as it stands beside the table.
    var said: String {
        let near =
            tolerance == 0
            ? "There is no amber." : "Amber when it misses it by no more than \(percent) of the target."
        let better = polarity == .higher ? "as high as the target or higher" : "as low as the target or lower"
        let share =
            counting == .cumulative
            ? " Values add up from April, so a value is set against the share of the target for the months that have passed."
            : ""
        return
            "Green when the value is \(better). \(near) Red when it misses it by more. Unrounded numbers are compared.\(share) A value is set against the next target, also in the months before that is to be reached. A value without a target, and a month without new data, has no colour."
    }

    private var percent: String { number(Double(tolerance) / 100, decimals: tolerance % 100 == 0 ? 0 : 2) + "%" }

    /// - Parameters:
    ///   - target: The next target that is due with or after the month of the value.
    func colour(_ amount: Double?, in month: Month, target: IndicatorTarget?) -> Colour {
        guard let amount else { return .none("No new data") }
        guard polarity != .neither else { return .none("Neither way is better") }
        guard let target else { return .none("No target") }
        let goal = due(target, in: month)
        let short = polarity == .higher ? goal - amount : amount - goal
        if short <= 0 { return .met }
        return short <= goal.magnitude * Double(tolerance) / 10_000 ? .near : .missed
    }

    /// What of a target is due by the end of a month.
    func due(_ target: IndicatorTarget, in month: Month) -> Double {
        guard counting == .cumulative else { return target.amount }
        let april = FinancialYear(containing: target.month).months.first
        guard april <= month, month < target.month else { return target.amount }
        return target.amount * Double(month - april + 1) / Double(target.month - april + 1)
    }
}
