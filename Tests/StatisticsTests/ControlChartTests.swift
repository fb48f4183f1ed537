import Testing

@testable import Statistics

@Suite("Control charts")
struct ControlChartTests {
    static let worked: [Double?] = [10, 12, 9, 14, 30, 11, 8, 13, 12, 9, 10, 15]

    @Test func `the worked limits of the catalogue, screened and not`() throws {
        let plain = try #require(ControlChart.xmr(Self.worked, screened: false))
        #expect(plain.centre == 12.75)
        #expect(abs(try #require(plain.points[0].limits.upper) - 27.9845) < 5e-5)
        let screened = try #require(ControlChart.xmr(Self.worked))
        #expect(abs(try #require(screened.points[0].limits.upper) - 24.4540) < 5e-5)
        #expect(abs(try #require(screened.points[0].limits.lower) - 1.0460) < 5e-5)
        let c = try #require(ControlChart.c(Self.worked))
        #expect(abs(try #require(c.points[0].limits.lower) - 2.0379) < 5e-5)
        #expect(screened.points.indices.filter { screened.points[$0].isBeyond } == [4])
    }

    @Test func `a gap is a break: no step and no run goes over it`() throws {
        let rising: [Double?] = [1, 2, 3, 4, nil, 5, 6, 7, 8]
        let broken = try #require(ControlChart.xmr(rising))
        #expect(broken.points.allSatisfy { point in !point.signals.contains { $0.rule == .trend } })
        #expect(broken.points[4].value == nil)
        let whole = try #require(ControlChart.xmr(rising.filter { $0 != nil }))
        #expect(whole.points.allSatisfy { point in point.signals.contains(Signal(.trend, isHigh: true)) })
        #expect(MovingRange([1, nil, 100, 101]).steps == [1])
        #expect(RunChart([nil, nil]).longestRun == nil)
    }

    @Test func `months left out weigh on nothing and are read by no rule`() throws {
        var series: [Double?] = (0..<24).map { (place: Int) -> Double? in Double(50 + place % 4) }
        let calm = try #require(ControlChart.xmr(series))
        for place in 8..<11 { series[place] = 5 }
        let held = try #require(ControlChart.xmr(series, leftOut: [8, 9, 10]))
        #expect(abs(held.centre - calm.centre) < 1)
        #expect(held.points[9].isLeftOut)
        #expect(held.points[9].signals.isEmpty)
        #expect(held.points[9].value == 5)
        let dragged = try #require(ControlChart.xmr(series))
        #expect(dragged.centre < held.centre - 3)
    }

    @Test func `a fixed baseline shows a later shift`() throws {
        let series: [Double?] = (0..<24).map { (place: Int) -> Double? in Double((place < 12 ? 20 : 30) + place % 3) }
        let chart = try #require(ControlChart.xmr(series, baseline: 0..<12))
        #expect(chart.centre == 21)
        #expect(chart.points[12...].allSatisfy { $0.isBeyond && $0.signals.contains(Signal(.oneSide, isHigh: true)) })
        #expect(chart.points[..<12].allSatisfy { !$0.isBeyond })
    }

    @Test func `two of three near a limit count only on one side`() {
        let limits = ([Double](repeating: -3, count: 3), [Double](repeating: 3, count: 3))
        let near = signals([2.5, 1, 2.5], centre: 0, lower: limits.0, upper: limits.1)
        #expect(near.map(\.first) == [Signal(.twoOfThree, isHigh: true), nil, Signal(.twoOfThree, isHigh: true)])
        let across = signals([2.5, -1, 2.5], centre: 0, lower: limits.0, upper: limits.1)
        #expect(across == [[], [], []])
    }

    @Test func `the weightiest rule comes first`() {
        let values: [Double?] = [1, 2, 3, 4, 5, 6, 7, 20]
        let found = signals(
            values, centre: 0, lower: Array(repeating: -9, count: 8), upper: Array(repeating: 9, count: 8))
        #expect(found[7].map(\.rule) == [.beyondLimit, .trend, .oneSide])
        #expect(found[0].map(\.rule) == [.trend, .oneSide])
    }

    @Test func `short, constant and empty series have a centre or nothing, never a fault`() throws {
        #expect(ControlChart.xmr([]) == nil)
        #expect(ControlChart.xmr([nil, nil]) == nil)
        let one = try #require(ControlChart.xmr([7]))
        #expect(one.points[0].limits == Interval(lower: nil, upper: nil))
        let same = try #require(ControlChart.xmr(Array(repeating: 6, count: 20)))
        #expect(same.points.allSatisfy { $0.signals.isEmpty && $0.limits == Interval(lower: 6, upper: 6) })
        #expect(ControlChart.u([3], exposures: [0]) == nil)
        #expect(ControlChart.uPrime([0, 0, 0], exposures: [1, 1, 1])?.centre == 0)
        #expect(ControlChart.u([3, 4, 5], exposures: [1, nil, 1])?.points[1].value == nil)
        #expect(!RunChart([4, 4, 4]).isSignal)
    }
}
