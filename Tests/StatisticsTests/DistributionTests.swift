import Testing

@testable import Statistics

@Suite("Distributions")
struct DistributionTests {
    @Test func `the normal quantile undoes the distribution`() {
        #expect(abs(normalQuantile(0.975) - 1.959963984540054) < 1e-15)
    }
}
