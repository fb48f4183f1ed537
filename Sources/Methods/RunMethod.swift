import Statistics

/// The methods there are, in the order of the catalogue in `docs/methods`.
package let methodNames = methods.map(\.name)

/// Runs a method on a folder of CSV files with a `case.json`, and gives its answer.
///
/// Only `params` is read of `case.json`; without it each method has defaults of its own.
///
/// - Parameter name: The name of a case's folder without its number, as `poisson_change`.
package func runMethod(_ name: String, folder: String) throws(MethodRefusal) -> JSON {
    guard let method = methods.first(where: { $0.name == name }) else { throw .noSuchMethod(name) }
    return try method.run(folder, try Parameters(folder: folder))
}

/// A named method that reads a folder and answers.
struct Method: Sendable {
    let name: String
    let run: @Sendable (String, Parameters) throws(MethodRefusal) -> JSON
}

private let methods = [
    Method(name: "poisson_change", run: poissonChange),
    Method(name: "rate_interval", run: rateInterval),
    Method(name: "funnel", run: funnel),
    Method(name: "spc", run: controlCharts),
    Method(name: "stl", run: seasonalTrend),
    Method(name: "survey", run: survey),
    Method(name: "fdr", run: manyComparisons),
    Method(name: "same_period", run: samePeriod),
    Method(name: "real_monthly", run: realMonthly),
]

extension JSON {
    /// An interval as a list of its two ends, null where an end is not defined.
    static func interval(_ interval: Interval?) -> JSON { numbers([interval?.lower, interval?.upper]) }
}
