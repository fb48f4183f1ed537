package import Dates
import Partnership
package import Storage

/// From which counts or answers held here an indicator takes its values, so that nobody copies them by hand.
package enum IndicatorSource: Hashable, Sendable, Stored {
    /// A measure of open data in an area, over so many months up to that of the value; none of them stands for all since 1 April.
    case measure(String, area: String, months: Int)
    /// The share of those asked who gave an answer of a survey, wave by wave.
    case survey(Int64, answer: String)

    /// How many months a value of a measure can be of; 0 stands for all since 1 April.
    static let spans = [1, 3, 12, 0]

    /// `measure.asb.E07000033.3`; `survey.812.Very safe`.
    package var word: String {
        switch self {
        case .measure(let measure, let area, let months): "measure.\(measure).\(area).\(months)"
        case .survey(let survey, let answer): "survey.\(survey).\(answer)"
        }
    }

    package init?(word: String) {
        let bytes = Array(word.utf8)
        func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
        let point = UInt8(ascii: ".")
        let parts = bytes.split(separator: point, maxSplits: 3, omittingEmptySubsequences: false)
        if parts.count == 4, text(parts[0]).utf8.elementsEqual("measure".utf8), let months = Int(text(parts[3])),
            Self.spans.contains(months), !parts[1].isEmpty, !parts[2].isEmpty
        {
            self = .measure(text(parts[1]), area: text(parts[2]), months: months)
            return
        }
        let survey = bytes.split(separator: point, maxSplits: 2, omittingEmptySubsequences: false)
        guard survey.count == 3, text(survey[0]).utf8.elementsEqual("survey".utf8), let number = Int64(text(survey[1])),
            !survey[2].isEmpty
        else { return nil }
        self = .survey(number, answer: text(survey[2]))
    }

    package var stored: Value { .text(word) }
    package init?(stored: Value) {
        guard case .text(let word) = stored else { return nil }
        self.init(word: word)
    }

    /// The months that a value of a measure is of, up to a month; that month alone for a survey.
    package func period(to month: Month) -> Period {
        switch self {
        case .measure(_, _, 0): FinancialYear(containing: month).toDate(month)
        case .measure(_, _, let months): Period(months, to: month)
        case .survey: Period(first: month, last: month)
        }
    }
}

/// What is counted here comes to with a month.
package struct CountedValue: Hashable, Sendable {
    package var month: Month
    /// Not rounded.
    package var amount: Double
    /// What was counted, how whole it is and from which files: it stays with the value that is taken.
    package var said: String

    package init(_ month: Month, _ amount: Double, said: String) {
        (self.month, self.amount, self.said) = (month, amount, said)
    }
}
