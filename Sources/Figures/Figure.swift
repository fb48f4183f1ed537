package import Dates

/// One value of a measure for a stated period and place, with all that is needed to defend it.
package struct Figure: Hashable, Sendable {
    package var measure: Measure
    /// Nothing when all categories are counted together.
    package var category: String?
    package var place: Place
    package var period: Period
    /// The months of the period, each with its count and state.
    package var months: Completeness
    package var comparison: Comparison?
    /// The months up to the end of the period, for the small chart.
    package var series: [MonthCount]
    /// What each month of the series would be expected to be, from the series itself.
    package var expected: [ExpectedMonth]
    package var rate: RatePerThousand?
    /// The files that were counted.
    package var sources: [SourceFile]
    /// What the partnership wrote down of the months of this measure in this place.
    package var annotations: [Annotation] = []
    /// What the partnership wrote down that must be known before the measure is used here.
    package var caveats: [String] = []

    package init(
        measure: Measure, category: String? = nil, place: Place, period: Period, months: Completeness,
        comparison: Comparison? = nil, series: [MonthCount] = [], expected: [ExpectedMonth] = [],
        rate: RatePerThousand? = nil, sources: [SourceFile] = []
    ) {
        (self.measure, self.category, self.place, self.period) = (measure, category, place, period)
        (self.months, self.comparison, self.series, self.expected) = (months, comparison, series, expected)
        (self.rate, self.sources) = (rate, sources)
    }

    /// Nothing when a month of the period is absent.
    package var value: Int? { months.total }
    /// The count of the period; over a gap, of the months that are compared.
    package var shown: Int? { value ?? comparison?.change?.after }
    package var state: MonthState { months.state }

    /// `burglary recorded` becomes part of a line; `crimes recorded` stands alone.
    package var unit: String {
        category.map { "\($0.prefix(1).lowercased())\($0.dropFirst()), \(measure.unit)" } ?? measure.unit
    }

    package struct Place: Hashable, Sendable {
        /// An ONS code, a force's slug, or a partnership's short name; nothing for everything held.
        package var code: String
        package var name: String
        package init(code: String, name: String) { (self.code, self.name) = (code, name) }
    }

    /// One file that was counted.
    package struct SourceFile: Hashable, Sendable {
        package var name: String
        package var imported: Day
        package var rows: Int
        package init(name: String, imported: Day, rows: Int) {
            (self.name, self.imported, self.rows) = (name, imported, rows)
        }
    }
}

/// What a month of a series is expected to be, and between which limits.
package struct ExpectedMonth: Hashable, Sendable {
    package var month: Month
    package var centre: Double
    package var lower: Double
    package var upper: Double
    package init(_ month: Month, centre: Double, lower: Double, upper: Double) {
        (self.month, self.centre, self.lower, self.upper) = (month, centre, lower, upper)
    }
}

/// A rate, with the denominator by name: never one without the other.
package struct RatePerThousand: Hashable, Sendable {
    package var value: Double
    package var lower: Double
    package var upper: Double
    /// `residents, Census 2021`.
    package var denominator: String
    package var population: Int
    package init(value: Double, lower: Double, upper: Double, denominator: String, population: Int) {
        (self.value, self.lower, self.upper) = (value, lower, upper)
        (self.denominator, self.population) = (denominator, population)
    }
}
