import Testing

@testable import Statistics

@Suite("Distributions")
struct DistributionTests {
    @Test func `the normal quantile undoes the distribution, far into both tails`() {
        #expect(abs(normalQuantile(0.975) - 1.959963984540054) < 1e-15)
        for exponent in 1...300 {
            let p = 3.7 * pow10(-exponent)
            #expect(abs(normalCumulative(normalQuantile(p)) / p - 1) < 1e-12, "\(p)")
        }
        #expect(normalQuantile(0) == -.infinity)
        #expect(normalQuantile(1) == .infinity)
        #expect(normalQuantile(1.5).isNaN)
        #expect(twoSidedP(0) == 1)
    }

    @Test func `the logarithm of the gamma function is that of a factorial`() {
        var logarithm = 0.0
        for n in 1...40 {
            #expect(abs(logGamma(Double(n)) - logarithm) <= 2e-14 * max(1, logarithm), "\(n)")
            logarithm += normalLog(Double(n))
        }
        #expect(abs(logGamma(0.5) - 0.5723649429247001) < 1e-14)
    }

    // Computed with scipy 1.17.1, chi2.ppf.
    @Test(arguments: [
        (0.025, 2.0, 0.05063561596857975), (0.975, 20.0, 34.16960690283833), (0.001, 6.0, 0.3810667551368064),
        (0.999, 4.0, 18.46682695290317),
    ])
    func `chi-square quantiles are those of scipy`(p: Double, degrees: Double, expected: Double) {
        #expect(abs(chiSquareQuantile(p, degrees: degrees) / expected - 1) < 1e-12)
    }

    @Test(arguments: [0.0, 0.3, 4, 57.2, 1234.5, 2_500_000])
    func `a Poisson quantile is the first count with enough below it`(mean: Double) {
        let poisson = Poisson(mean: mean)
        for p in [0.001, 0.025, 0.5, 0.975, 0.999] {
            let count = poisson.quantile(p)
            #expect(poisson.atMost(count) >= p)
            #expect(count == 0 || poisson.atMost(count - 1) < p)
            #expect(abs(poisson.atMost(count) + poisson.moreThan(count) - 1) < 1e-12)
        }
    }

    @Test func `a two-sided binomial p is the sum of outcomes no likelier`() {
        for trials in [0, 1, 2, 7, 30, 101] {
            for chance in [0.5, 0.483, 0.08] {
                let binomial = Binomial(trials: trials, chance: chance)
                for count in 0...trials {
                    let limit = binomial.mass(count) * (1 + 1e-7)
                    let sum = (0...trials).map(binomial.mass).filter { $0 <= limit }.reduce(0, +)
                    #expect(abs(binomial.twoSided(count) - min(1, sum)) < 1e-12)
                }
            }
        }
    }

    @Test func `beta quantiles keep their figures on both sides of one`() {
        for (a, b) in [(0.5, 3.0), (1, 1), (1, 1e6), (1e6, 1), (400, 380.0)] {
            for p in [1e-9, 0.025, 0.5, 0.975] {
                let (x, y) = betaQuantile(p, a, b)
                #expect(abs(incompleteBeta(x, y, a, b).lower / p - 1) < 1e-9, "\(p) \(a) \(b)")
                let mirrored = betaQuantile(p, above: true, b, a)
                #expect(abs(mirrored.y - x) <= 1e-12 * x + 1e-15)
            }
        }
    }

    private func pow10(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
    private func normalLog(_ x: Double) -> Double { logGamma(x + 1) - logGamma(x) }
}
