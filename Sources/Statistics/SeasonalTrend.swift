/// A monthly series taken apart into season, trend and what is left, by STL.
///
/// The last three points of the trend are weak: they are not to be read as a turn. Adjust counts per day where the
/// length of months matters.
///
/// Source: Cleveland, Cleveland, McRae and Terpenning (1990), *Journal of Official Statistics* 6(1), 3–73; R `stl`.
/// Checked against golden case `06_stl`.
package struct SeasonalTrend: Sendable {
    package let seasonal: [Double]
    package let trend: [Double]
    package let remainder: [Double]

    /// How the season is smoothed from year to year.
    package enum Season: Hashable, Sendable {
        /// The same every year, as is right under five years.
        case periodic
        /// Changing slowly: the number of years, odd and at least 7, that weigh in.
        case window(Int)
    }

    /// The choices of an STL decomposition; R's own unless said otherwise.
    package struct Settings: Hashable, Sendable {
        package var period = 12
        package var season = Season.window(13)
        /// How many months weigh in for the trend; nothing for the usual choice from period and season.
        package var trendWindow: Int?
        /// How many months weigh in for the low-pass filter; nothing for the next odd number from the period.
        package var lowPassWindow: Int?
        package var seasonDegree = 0
        package var trendDegree = 1
        package var lowPassDegree = 1
        /// Whether each tenth of a window is skipped and joined up by straight lines, as R does.
        package var skips = false
        /// Whether outliers, such as lockdown months, weigh less.
        package var robust = false

        package init(
            period: Int = 12, season: Season = .window(13), trendWindow: Int? = nil, lowPassWindow: Int? = nil,
            skips: Bool = false, robust: Bool = false
        ) {
            self.period = period
            self.season = season
            self.trendWindow = trendWindow
            self.lowPassWindow = lowPassWindow
            self.skips = skips
            self.robust = robust
        }
    }

    /// The values with the season taken away.
    package var adjusted: [Double] { zip(trend, remainder).map(+) }

    /// - Parameter values: One a month, none missing; more than two whole periods.
    package init(_ values: [Double?], _ settings: Settings = Settings()) throws(Unusable) {
        if let gap = values.firstIndex(where: { $0 == nil }) { throw .gap(at: gap) }
        let y = values.compactMap { $0 }
        let period = settings.period
        guard period > 1, y.count > 2 * period else {
            throw .tooFew(found: y.count, needed: 2 * max(2, period) + 1)
        }
        let passes = STLPasses(y, settings)
        trend = passes.trend
        var season = passes.season
        if settings.season == .periodic {
            for phase in 0..<period {
                let places = stride(from: phase, to: y.count, by: period)
                let mean = places.reduce(0) { $0 + season[$1] } / Double(Array(places).count)
                for place in places { season[place] = mean }
            }
        }
        seasonal = season
        remainder = y.indices.map { y[$0] - season[$0] - passes.trend[$0] }
    }
}

/// The inner and outer loops of STL.
private struct STLPasses {
    var season: [Double]
    var trend: [Double]
    private let period: Int
    private let seasonal: Loess
    private let lowPass: Loess
    private let trending: Loess

    init(_ y: [Double], _ settings: SeasonalTrend.Settings) {
        func odd(_ n: Int) -> Int { n % 2 == 0 ? n + 1 : n }
        period = settings.period
        let window = settings.season.window(for: y.count)
        let usual = (1.5 * Double(period) / (1 - 1.5 / Double(window))).rounded(.up)
        let spans = (
            season: odd(max(3, window)), trend: odd(max(3, settings.trendWindow ?? odd(Int(usual)))),
            lowPass: odd(max(3, settings.lowPassWindow ?? odd(period)))
        )
        func loess(_ span: Int, _ degree: Int, _ given: Int) -> Loess {
            Loess(span: span, degree: degree, jump: settings.skips ? max(1, (given + 9) / 10) : 1)
        }
        seasonal = loess(spans.season, settings.seasonDegree, window)
        trending = loess(spans.trend, settings.trendDegree, spans.trend)
        lowPass = loess(spans.lowPass, settings.lowPassDegree, spans.lowPass)
        season = Array(repeating: 0, count: y.count)
        trend = season
        var robust: [Double]?
        for outer in 0...(settings.robust ? 15 : 0) {
            if outer > 0 { robust = bisquare(zip(y, zip(trend, season)).map { abs($0 - $1.0 - $1.1) }) }
            for _ in 0..<(settings.robust ? 1 : 2) { pass(y, robust) }
        }
    }

    private mutating func pass(_ y: [Double], _ robust: [Double]?) {
        let n = y.count
        let cycle = cycleSmoothed(zip(y, trend).map(-), robust)
        let low = lowPass.smoothed(
            movingMean(movingMean(movingMean(cycle, period), period), 3), robust: nil)
        season = (0..<n).map { cycle[period + $0] - low[$0] }
        trend = trending.smoothed(zip(y, season).map(-), robust: robust)
    }

    /// Each month of the year smoothed over the years, and carried one year beyond either end.
    private func cycleSmoothed(_ y: [Double], _ robust: [Double]?) -> [Double] {
        var cycle = [Double](repeating: 0, count: y.count + 2 * period)
        for phase in 0..<period {
            let places = Array(stride(from: phase, to: y.count, by: period))
            let own = places.map { y[$0] }
            let weights = robust.map { robust in places.map { robust[$0] } }
            let smooth = seasonal.smoothed(own, robust: weights)
            let k = own.count
            let span = min(seasonal.span, k)
            let first = seasonal.value(at: -1, own, 0...span - 1, weights) ?? smooth[0]
            let last = seasonal.value(at: Double(k), own, k - span...k - 1, weights) ?? smooth[k - 1]
            for (year, value) in ([first] + smooth + [last]).enumerated() { cycle[year * period + phase] = value }
        }
        return cycle
    }
}

extension SeasonalTrend.Season {
    /// R's window for the season: beyond ten times the series when it is periodic.
    func window(for count: Int) -> Int {
        switch self {
        case .periodic: 10 * count + 1
        case .window(let years): years
        }
    }
}

/// The mean of each `length` neighbouring values.
private func movingMean(_ values: [Double], _ length: Int) -> [Double] {
    var sum = values[0..<length].reduce(0, +)
    var means = [sum / Double(length)]
    for end in length..<values.count {
        sum += values[end] - values[end - length]
        means.append(sum / Double(length))
    }
    return means
}
