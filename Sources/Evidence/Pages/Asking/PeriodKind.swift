import Dates
import Pages

/// The spans of months that partnerships report on.
enum PeriodKind: String, CaseIterable, InAddress {
    case month
    case quarter
    case yearToDate = "year-to-date"
    case financialYear = "financial-year"
    case rolling12 = "rolling-12"

    /// The span of this kind that `last` ends, or lies in.
    func period(_ last: Month) -> Period {
        switch self {
        case .month: Period(last)
        case .quarter: .quarter(of: last)
        case .yearToDate: FinancialYear(containing: last).toDate(last)
        case .financialYear: FinancialYear(containing: last).months
        case .rolling12: Period(12, to: last)
        }
    }

    var said: String {
        switch self {
        case .month: "One month"
        case .quarter: "Quarter of the financial year"
        case .yearToDate: "Financial year to date"
        case .financialYear: "Financial year"
        case .rolling12: "Twelve months"
        }
    }
}

/// What the figures of a page are set against.
enum Against: String, CaseIterable, InAddress {
    case lastYear = "last-year"
    case baseline
    case force
    case county
    case region
    case nation
    case englandAndWales = "england-and-wales"
    case peers

    var said: String {
        switch self {
        case .lastYear: "The same months a year before"
        case .baseline: "The same months of a baseline year"
        case .force: "The police force area"
        case .county: "The county"
        case .region: "The region"
        case .nation: "England, or Wales"
        case .englandAndWales: "England and Wales"
        case .peers: "Peers you choose"
        }
    }
}
