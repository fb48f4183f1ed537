package import Pages
package import Partnership

/// What is counted outside of plans, as far as indicators can take it: measures of open data, and answers of surveys.
package struct CountedHere: Sendable {
    /// One that can be chosen.
    package struct Offered: Hashable, Sendable {
        /// `asb`; of a survey its source whole, `survey.812.Very safe`.
        package var word: String
        package var said: String
        package init(_ word: String, _ said: String) { (self.word, self.said) = (word, said) }
    }

    package typealias Surveys = @Sendable (Trace) async throws -> [Offered]
    package typealias Values = @Sendable (IndicatorSource, Trace) async throws -> [CountedValue]

    var measures: [Offered]
    /// The answers of every survey of which whoever asks may see the figures.
    var surveys: Surveys
    /// The latest first; none where whoever asks may not see what it rests on, or nothing whole is held.
    var values: Values
    /// The page of what a source counts.
    var address: @Sendable (IndicatorSource) -> Address?

    package init(
        measures: [Offered], surveys: @escaping Surveys, values: @escaping Values,
        address: @escaping @Sendable (IndicatorSource) -> Address?
    ) {
        (self.measures, self.surveys, self.values, self.address) = (measures, surveys, values, address)
    }
}
