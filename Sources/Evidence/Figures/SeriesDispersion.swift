import Dates
import Figures
import Statistics

/// How much a series varies beyond independent events: measured where 24 months are held, assumed otherwise.
///
/// A month of which a part is missing says nothing of how months vary.
func dispersionOf(_ series: [MonthCount]) -> Dispersion {
    guard let first = series.first?.month else { return .assumed }
    let model = MonthlySeries(first: first, counts: series.map(\.whole))
    guard let factor = try? model.dispersion() else { return .assumed }
    return .measured(factor, months: series.count { $0.whole != nil })
}
