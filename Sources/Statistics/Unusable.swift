/// Why the numbers given cannot support a method.
package enum Unusable: Error, Hashable, Sendable {
    /// Fewer months (or rows) than the method can stand on.
    case tooFew(found: Int, needed: Int)
    /// A month without a number, where every month is needed. The position counts from 0.
    case gap(at: Int)
    /// No offence at all was counted, so there is nothing to measure the spread of.
    case nothingCounted
    /// The months given do not tell season, trend and lockdowns apart.
    case notSeparable

    /// The reason in a plain sentence.
    package var said: String {
        switch self {
        case .tooFew(let found, let needed): "\(found) usable are too few: at least \(needed) are needed."
        case .gap(let position): "Number \(position + 1) of the series is missing, and every one is needed."
        case .nothingCounted: "Nothing was counted in any of the months."
        case .notSeparable: "The months given do not tell season and lockdowns apart."
        }
    }
}
