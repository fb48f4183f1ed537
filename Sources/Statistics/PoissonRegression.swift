import Glibc

/// Counts explained by a few columns on the log scale: log mean = columns × coefficients.
///
/// Source: McCullagh and Nelder (1989), *Generalized Linear Models*, by iteratively reweighted least squares.
struct PoissonRegression {
    let coefficients: [Double]
    /// The fitted mean of each row.
    let means: [Double]
    /// Rows less columns.
    let degreesOfFreedom: Int
    /// Pearson's chi-square over its degrees of freedom: 1 for independent events, more for recorded crime.
    ///
    /// Nothing without a degree of freedom.
    let dispersion: Double?
    private let information: Cholesky

    /// - Parameters:
    ///   - columns: The design, row by row, `width` numbers a row.
    ///   - counts: One a row, not negative, not all zero.
    init(columns: [Double], width: Int, counts: [Double]) throws(Unusable) {
        let rows = counts.count
        guard rows >= width else { throw .tooFew(found: rows, needed: width) }
        let total = counts.reduce(0, +)
        guard total > 0 else { throw .nothingCounted }
        var mean = counts.map { ($0 + total / Double(rows)) / 2 }
        var predictor = mean.map { log($0) }
        var coefficients = [Double](repeating: 0, count: width)
        var gram = [Double](repeating: 0, count: width * width)
        var right = coefficients
        var found: Cholesky?
        var deviance = Double.infinity
        for _ in 0..<100 {
            for index in gram.indices { gram[index] = 0 }
            for index in right.indices { right[index] = 0 }
            for row in 0..<rows {
                let weight = mean[row]
                let target = predictor[row] * weight + counts[row] - weight
                for i in 0..<width {
                    let x = columns[row * width + i]
                    guard x != 0 else { continue }
                    right[i] += x * target
                    for j in 0...i { gram[i * width + j] += weight * x * columns[row * width + j] }
                }
            }
            guard let cholesky = Cholesky(gram, size: width) else { throw .notSeparable }
            found = cholesky
            coefficients = cholesky.solved(right)
            var next = 0.0
            for row in 0..<rows {
                var sum = 0.0
                for i in 0..<width { sum += columns[row * width + i] * coefficients[i] }
                predictor[row] = min(max(sum, -30), 60)
                mean[row] = exp(predictor[row])
                next += mean[row] - counts[row]
                if counts[row] > 0 { next += counts[row] * (log(counts[row]) - predictor[row]) }
            }
            if abs(next - deviance) <= 1e-10 * (abs(next) + 0.1) { break }
            deviance = next
        }
        guard let found else { throw .notSeparable }
        information = found
        self.coefficients = coefficients
        means = mean
        degreesOfFreedom = rows - width
        var chiSquare = 0.0
        for row in 0..<rows { chiSquare += (counts[row] - mean[row]) * (counts[row] - mean[row]) / mean[row] }
        dispersion = rows > width ? chiSquare / Double(rows - width) : nil
    }

    /// The mean at a row of columns, and the squared standard error of its logarithm before dispersion.
    func predicted(_ row: ArraySlice<Double>) -> (mean: Double, squaredError: Double) {
        let predictor = zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        return (exp(min(predictor, 60)), information.inverseForm(row))
    }
}
