import Dates
import Testing

@testable import Statistics

@Suite("Season, dispersion and expected range")
struct SeasonTests {
    /// A series with a busy summer, and noise that is the same every run.
    static func summery(_ months: Int, from first: Month = "2021-04", level: Double = 100) -> MonthlySeries {
        var state: UInt64 = 11
        return MonthlySeries(
            first: first,
            counts: (0..<months).map { place -> Int? in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let noise = Double(state >> 40) / Double(1 << 24) - 0.5
                let summer = [0, 0.1, 0.4, 0.8, 0.8, 0.4, 0.1, 0, -0.2, -0.3, -0.2, -0.1][(place + 1) % 12]
                return Int(level * (1 + 0.6 * summer) + noise * 30)
            })
    }

    @Test func `a busy summer is no signal once there are two years`() throws {
        let series = Self.summery(36)
        let range = try #require(expectedRange(series: series))
        #expect(range.method == .season)
        let outside = series.counts.indices.filter { range.isOutside(series.counts[$0] ?? 0, at: $0) }
        #expect(outside.count <= 3)
        #expect(zip(range.lower, range.expected).allSatisfy { $0 < $1 })
        #expect(zip(range.expected, range.upper).allSatisfy { $0 < $1 })
        #expect((range.expected.max() ?? 0) > 1.3 * (range.expected.min() ?? 0))
        #expect(range.expected[0] == range.expected[12])
    }

    @Test func `the range depends on how many months there are, and gaps count as none`() {
        #expect(expectedRange(series: Self.summery(11)) == nil)
        #expect(expectedRange(series: Self.summery(12))?.method == .ownVariation)
        #expect(expectedRange(series: Self.summery(23))?.method == .ownVariation)
        #expect(expectedRange(series: Self.summery(24))?.method == .season)
        var counts = Self.summery(24).counts
        counts[3] = nil
        let gappy = MonthlySeries(first: "2021-04", counts: counts)
        #expect(expectedRange(series: gappy)?.method == .ownVariation)
        #expect(expectedRange(series: gappy)?.expected.count == 24)
        let absent = MonthlySeries(first: "2021-04", counts: [Int?](repeating: nil, count: 40))
        #expect(expectedRange(series: absent) == nil)
    }

    @Test func `no trend is carried forward`() throws {
        let rising = MonthlySeries(first: "2021-04", counts: (0..<48).map { 50 + 2 * $0 })
        let range = try #require(expectedRange(series: rising, baseline: 0..<36))
        #expect(abs(range.expected[47] - range.expected[35]) < 1e-9)
        #expect(range.isOutside(144, at: 47))
        let forecast = try SeasonForecast(after: rising, count: 24)
        #expect(abs(forecast.expected[0] - forecast.expected[12]) < 1e-9)
    }

    @Test func `lockdown months do not lower what is expected`() throws {
        let calm = Self.summery(48, from: "2018-04")
        var counts = calm.counts
        for place in calm.lockdownPlaces { counts[place] = 5 }
        let locked = MonthlySeries(first: "2018-04", counts: counts)
        #expect(calm.lockdownPlaces.count == 8)
        let range = try #require(expectedRange(series: locked))
        #expect(range == expectedRange(series: calm))
        #expect(range.isOutside(5, at: try #require(calm.lockdownPlaces.min())))
    }

    @Test func `all zero, or all alike, is answered without a fault`() throws {
        func flat(_ count: Int?) -> MonthlySeries {
            MonthlySeries(first: "2022-01", counts: [Int?](repeating: count, count: 36))
        }
        let zero = try #require(expectedRange(series: flat(0)))
        #expect(zero.method == .ownVariation)
        #expect(zero.upper == zero.lower)
        let alike = try #require(expectedRange(series: flat(400)))
        #expect(alike.dispersion == 1)
        #expect(abs(alike.expected[5] - 400) < 1e-6)
    }

    @Test func `dispersion is refused on too few months, and says why`() throws {
        #expect(throws: Unusable.tooFew(found: 23, needed: 24)) { try Self.summery(23).dispersion() }
        #expect(throws: Unusable.nothingCounted) {
            try MonthlySeries(first: "2022-01", counts: [Int?](repeating: 0, count: 30)).dispersion()
        }
        #expect(dispersion(of: Self.summery(23)) == nil)
        #expect(try Self.summery(48).dispersion() > 0)
        #expect(Unusable.tooFew(found: 3, needed: 24).said == "3 usable are too few: at least 24 are needed.")
    }

    @Test func `dispersion grows with the noise and not with the season`() throws {
        func series(_ size: Double) -> MonthlySeries {
            MonthlySeries(
                first: "2022-01",
                counts: (0..<36).map { (place: Int) -> Double? in 200 + Double(place * 7 % 5 - 2) * size })
        }
        let (loud, quiet) = (try series(40).dispersion(), try series(4).dispersion())
        #expect(loud > 50 * quiet)
    }

    @Test func `a decomposition adds up, and refuses gaps and short series`() throws {
        let values = Self.summery(60).counts
        for robust in [false, true] {
            for season in [SeasonalTrend.Season.periodic, .window(13)] {
                let parts = try SeasonalTrend(values, .init(season: season, skips: true, robust: robust))
                for place in values.indices {
                    let sum = parts.seasonal[place] + parts.trend[place] + parts.remainder[place]
                    #expect(abs(sum - (values[place] ?? 0)) < 1e-9)
                }
            }
        }
        #expect(throws: Unusable.gap(at: 2)) { try SeasonalTrend([1, 2, nil] + values) }
        #expect(throws: Unusable.tooFew(found: 24, needed: 25)) { try SeasonalTrend(Array(values.prefix(24))) }
        let flat = try SeasonalTrend([Double?](repeating: 7, count: 40), .init(robust: true))
        #expect(flat.trend.allSatisfy { abs($0 - 7) < 1e-9 })
    }

    @Test func `a forecast error is scaled by the guess from the year before`() {
        let training: [Double?] = (0..<24).map { $0 < 12 ? 10 : 14 }
        #expect(scaledError([16, nil], actual: [14, 3], training: training) == 0.5)
        #expect(scaledError([16], actual: [14], training: Array(repeating: 5, count: 24)) == nil)
        #expect(scaledError([nil], actual: [14], training: training) == nil)
    }
}
