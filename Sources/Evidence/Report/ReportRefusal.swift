package import Dates

/// Why there is no report, in one plain sentence.
package enum ReportRefusal: Error, Hashable {
    /// Reports are made of a partnership, a partnership's area, a district or a county.
    case notAReportArea(String)
    /// None of the twelve months that the report would be about is held.
    case nothingHeld(String, Period, latest: Month?)
    /// A report that was given out is of an area that is known no more.
    case noSuchArea(String)

    package var said: String {
        switch self {
        case .notAReportArea(let what):
            "A performance report is made for a partnership, a Community Safety Partnership area, a district or a county, "
                + "not for \(what)."
        case .nothingHeld(let place, let year, let latest):
            "There is nothing to report on: no month of \(year.said) is held for \(place)."
                + (latest.map { " The latest month held is \($0.said)." } ?? "")
        case .noSuchArea(let name): "\(name) is no area that is known any more, so this report cannot be drawn."
        }
    }
}
