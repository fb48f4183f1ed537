import Testing

@testable import Statistics

@Suite("Many comparisons at once")
struct ManyComparisonsTests {
    static let p = [0.04, 0.001, 0.2, 0.04, 1, 0.0007, 0.9, 0, 0.03, 0.5]

    @Test(arguments: ManyComparisons.allCases)
    func `raised values keep the order, never fall and stay probabilities`(method: ManyComparisons) {
        let raised = method.adjusted(Self.p)
        for (one, p) in zip(raised, Self.p) {
            #expect((one ?? -1) >= p && (one ?? 2) <= 1)
            for (other, q) in zip(raised, Self.p) where p < q { #expect((one ?? 2) <= (other ?? -1)) }
        }
        #expect(method.adjusted(Self.p.reversed()) == raised.reversed())
    }

    @Test func `a comparison that could not be made is not counted`() {
        #expect(adjusted([nil, 0.02, nil]) == [nil, 0.02, nil])
        #expect(adjusted([Double]()) == [])
        #expect(adjusted([nil] as [Double?]) == [nil])
        #expect(adjusted([0.01, 0.02, 0.5]) == [0.03, 0.03, 0.5])
    }
}
