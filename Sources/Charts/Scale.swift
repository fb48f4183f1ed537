/// Round steps from a low to a high value, and where a value stands among them.
struct Scale: Hashable {
    let low: Double
    let high: Double
    let step: Double

    /// - Parameters:
    ///   - values: Those to be shown; zero is always shown with them.
    ///   - steps: About how many steps there is room for.
    init(_ values: [Double], steps: Int) {
        let known = values.filter(\.isFinite) + [0]
        let (least, most) = (known.min() ?? 0, known.max() ?? 0)
        let rough = max(most - least, 1e-9) / Double(max(steps, 1))
        var unit = 1.0
        while unit * 10 <= rough { unit *= 10 }
        while unit > rough { unit /= 10 }
        let step = unit * ([1, 2, 5, 10].first { $0 * unit >= rough } ?? 10)
        self.step = most == least ? 1 : step
        low = (least / self.step).rounded(.down) * self.step
        high = max((most / self.step).rounded(.up) * self.step, low + self.step)
    }

    var ticks: [Double] { (0...Int(((high - low) / step).rounded())).map { low + Double($0) * step } }
    /// Decimal places that tell one step from the next.
    var decimals: Int { step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3 }
    /// 0 at the low end to 1 at the high end.
    func share(_ value: Double) -> Double { min(max((value - low) / (high - low), 0), 1) }
}
