import Testing

@testable import Statistics

@Suite("Shares of surveys")
struct SurveyTests {
    /// Source: golden case `21_survey`: 133 of 214 by PHEindicatormethods and statsmodels.
    @Test func `without weights the interval is that of the plain share`() throws {
        let share = try #require(SurveyShare(share: 133 / 214, base: 214))
        #expect(share.interval == Proportion(133, of: 214).interval)
        #expect(abs((share.interval.lower ?? 0) - 0.554910332893321) < 1e-12)
    }

    @Test func `weights make it as sure as fewer answers`() throws {
        let share = try #require(SurveyShare(share: 0.5, base: 200, designEffect: 2))
        #expect(share.effectiveBase == 100)
        #expect(share.interval == SurveyShare(share: 0.5, base: 100)?.interval)
        #expect(SurveyShare(share: 0.5, base: 0) == nil && SurveyShare(share: 1.2, base: 10) == nil)
    }

    // swift-format-ignore
    /// Source: Newcombe (1998), table II, method 10: the intervals of these differences.
    @Test(arguments: [
        (56, 70, 48, 80,  0.0524,  0.3339),
        ( 9, 10,  3, 10,  0.1705,  0.8090),
        ( 6,  7,  2,  7,  0.0582,  0.8062),
        ( 5, 56,  0, 29, -0.0381,  0.1926),
        ( 0, 10,  0, 10, -0.2775,  0.2775),
        (10, 10,  0, 10,  0.6075,  1.0000),
    ])
    func `the interval of a difference is Newcombe's`(
        now: Int, of: Int, then: Int, base: Int, lower: Double, upper: Double
    ) throws {
        let after = try #require(SurveyShare(share: Double(now) / Double(of), base: Double(of)))
        let before = try #require(SurveyShare(share: Double(then) / Double(base), base: Double(base)))
        let difference = after.difference(from: before)
        #expect(abs((difference.interval.lower ?? 9) - lower) < 5e-5)
        #expect(abs((difference.interval.upper ?? 9) - upper) < 5e-5)
        #expect(difference.isBeyondChance == (lower > 0))
    }

    @Test func `equal values share a rank, and a list all alike has no correlation`() {
        #expect(ranks([62, 55, 48, 48, 45]) == [1, 2, 3.5, 3.5, 5])
        #expect(spearman([1, 1, 1], [1, 2, 3]) == nil && kendallTauB([1, 1, 1], [1, 2, 3]) == nil)
        #expect(spearman([1, 2, 3], [10, 20, 30]) == 1 && kendallTauB([1, 2, 3], [3, 2, 1]) == -1)
    }
}
