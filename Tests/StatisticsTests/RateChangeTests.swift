import Testing

@testable import Statistics

@Suite("Change against an earlier period")
struct RateChangeTests {
    static let pairs = [
        (16, 25, 1.0, 1.0), (100, 120, 365, 365), (8, 3, 30, 30), (45, 60, 28, 29), (1, 1, 31, 30), (5, 5, 1, 1),
        (700, 205, 366, 365), (12_000, 13_100, 365, 366), (3_000_000, 3_001_000, 1, 1),
    ]

    @Test(arguments: pairs)
    func `the intervals hold the ratio, and every p is a probability`(
        before: Int, after: Int, days: Double, later: Double
    ) throws {
        let change = RateChange(
            before: before, after: after, exposureBefore: days, exposureAfter: later, dispersion: 2.4)
        let ratio = try #require(change.rateRatio)
        for interval in [change.exactInterval95, change.midPInterval95, change.adjustedInterval95] {
            #expect(try #require(interval).contains(ratio))
        }
        for p in [change.exactP, change.midP, change.squareRootP, change.adjustedP, change.eTestP ?? 0.5] {
            #expect((0...1).contains(try #require(p)))
        }
        let (adjusted, plain) = (try #require(change.adjustedP), try #require(change.squareRootP))
        #expect(adjusted >= plain)
    }

    @Test(arguments: pairs)
    func `turning the periods round turns the ratio over`(before: Int, after: Int, days: Double, later: Double) throws {
        let change = RateChange(before: before, after: after, exposureBefore: days, exposureAfter: later)
        let turned = RateChange(before: after, after: before, exposureBefore: later, exposureAfter: days)
        let ratio = try #require(change.rateRatio)
        let ratioTurned = try #require(turned.rateRatio)
        #expect(abs(ratio * ratioTurned - 1) < 1e-12)
        let lower = try #require(change.exactInterval95?.lower)
        let upperTurned = try #require(turned.exactInterval95?.upper)
        #expect(abs(lower * upperTurned - 1) < 1e-9)
        for (p, q) in [(change.exactP, turned.exactP), (change.eTestP, turned.eTestP)] {
            #expect((p == nil) == (q == nil))
            #expect(abs((p ?? 0) - (q ?? 0)) < 1e-9)
        }
        #expect(abs((change.squareRootZ ?? 9) + (turned.squareRootZ ?? 9)) < 1e-9)
    }

    @Test func `what is not defined is nothing`() throws {
        let fromNothing = RateChange(before: 0, after: 3)
        #expect(fromNothing.percent == nil)
        #expect(fromNothing.rateRatio == nil)
        #expect(try #require(fromNothing.exactInterval95).upper == nil)
        #expect(fromNothing.midPInterval95 == nil)
        #expect(RateChange(before: 3, after: 0).exactInterval95?.lower == 0)
        let nothing = RateChange(before: 0, after: 0, dispersion: 2)
        #expect(nothing.exactInterval95 == Interval(lower: 0, upper: nil))
        #expect(nothing.exactP == 1)
        #expect(nothing.eTestP == 1)
        #expect(nothing.adjustedInterval95 == nil)
        #expect(RateChange(before: 5, after: 5, exposureBefore: 0).rateRatio == nil)
        #expect(RateChange(before: 5, after: 5, exposureBefore: 0).exactP == nil)
        #expect(RateChange(before: 5, after: 6, exposureBefore: 28, exposureAfter: 31).wheelerZ == nil)
        #expect(RateChange(before: 450, after: 451).eTestP == nil)
        #expect(RateChange(before: 5, after: 6).adjustedP == nil)
    }

    @Test func `a dispersion below one narrows nothing`() {
        let plain = RateChange(before: 90, after: 120, dispersion: 1)
        let below = RateChange(before: 90, after: 120, dispersion: 0.4)
        #expect(below.adjustedP == plain.adjustedP)
        #expect(below.interval95 == plain.interval95)
    }

    @Test(arguments: [
        (16, 25, 1.0, 1.0), (0, 3, 1, 1), (8, 3, 31, 28), (2, 60, 28, 31), (45, 60, 28, 29), (0, 1, 30, 31),
    ])
    func `the E-test is the sum over all pairs of counts`(before: Int, after: Int, days: Double, later: Double) throws {
        let rate = Double(before + after) / (days + later)
        func score(_ i: Int, _ j: Int) -> Double {
            i + j == 0 ? 0 : abs(Double(i) / later - Double(j) / days) / Double(i + j).squareRoot()
        }
        let (one, other) = (Poisson(mean: rate * later), Poisson(mean: rate * days))
        var p = 0.0
        for i in 0...220 {
            for j in 0...220 where score(i, j) >= score(after, before) * (1 - 1e-12) {
                p += one.mass(i) * other.mass(j)
            }
        }
        let change = RateChange(before: before, after: after, exposureBefore: days, exposureAfter: later)
        #expect(abs(try #require(change.eTestP) - p) < 1e-10)
    }
}
