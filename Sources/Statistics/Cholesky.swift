/// A small symmetric matrix taken apart so that equations with it can be solved.
struct Cholesky {
    let size: Int
    /// The lower triangle, row by row.
    private var factor: [Double]

    /// - Parameter matrix: Row by row; only its lower triangle is read.
    /// - Returns: Nothing when a row is, but for rounding, made of the others.
    init?(_ matrix: [Double], size: Int) {
        self.size = size
        factor = matrix
        for row in 0..<size {
            for column in 0...row {
                var sum = factor[row * size + column]
                for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
                if row == column {
                    guard sum > 1e-11 * matrix[row * size + row], sum.isFinite else { return nil }
                    factor[row * size + row] = sum.squareRoot()
                } else {
                    factor[row * size + column] = sum / factor[column * size + column]
                }
            }
        }
    }

    /// The vector that the matrix turns into `right`.
    func solved(_ right: [Double]) -> [Double] {
        var x = right
        for row in 0..<size {
            for k in 0..<row { x[row] -= factor[row * size + k] * x[k] }
            x[row] /= factor[row * size + row]
        }
        for row in stride(from: size - 1, through: 0, by: -1) {
            for k in row + 1..<max(row + 1, size) { x[row] -= factor[k * size + row] * x[k] }
            x[row] /= factor[row * size + row]
        }
        return x
    }

    /// v′ A⁻¹ v: with the information matrix, the variance of a prediction.
    func inverseForm(_ v: ArraySlice<Double>) -> Double {
        var x = Array(v)
        var sum = 0.0
        for row in 0..<size {
            for k in 0..<row { x[row] -= factor[row * size + k] * x[k] }
            x[row] /= factor[row * size + row]
            sum += x[row] * x[row]
        }
        return sum
    }
}
