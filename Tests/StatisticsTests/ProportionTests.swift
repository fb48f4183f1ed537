import Statistics
import Testing

@Suite("So many out of so many")
struct ProportionTests {
    /// Source: golden case `21_survey`, computed by other packages (133, 118 and 103 of 214), and `23_ladder` (3 of 18,
    /// 0 of 3), rounded there to a tenth of a per cent.
    @Test(arguments: [
        (133, 214, 0.554910332893321, 0.683795376669528), (118, 214, 0.48444410848696, 0.616546768635784),
        (103, 214, 0.415286711103281, 0.547989333579358),
    ])
    func `the range is Wilson's`(count: Int, of: Int, lower: Double, upper: Double) throws {
        let interval = try #require(Proportion(count, of: of).interval)
        #expect(abs((interval.lower ?? 0) - lower) < 1e-9 && abs((interval.upper ?? 0) - upper) < 1e-9)
    }

    @Test func `few tell little, and none tells nothing`() throws {
        let few = try #require(Proportion(3, of: 18).interval)
        #expect(abs((few.lower ?? 0) - 0.058) < 0.0005 && abs((few.upper ?? 0) - 0.392) < 0.0005)
        let zero = try #require(Proportion(0, of: 3).interval)
        #expect(zero.lower == 0 && abs((zero.upper ?? 0) - 0.561) < 0.001)
        #expect(Proportion(0, of: 0).share == nil && Proportion(0, of: 0).interval == nil)
    }
}
