/// The middle of the values; nothing when there are none.
package func median(_ values: [Double]) -> Double? { values.isEmpty ? nil : sampleQuantile(values, 0.5) }

/// The value a share `p` of the way along the sorted values, between neighbours in proportion.
///
/// - Parameter values: At least one.
///
/// Source: Hyndman and Fan (1996), *The American Statistician* 50(4), type 7.
func sampleQuantile(_ values: [Double], _ p: Double) -> Double {
    let sorted = values.sorted()
    guard sorted.count > 1 else { return sorted.first ?? .nan }
    let place = p * Double(sorted.count - 1)
    let below = min(Int(place), sorted.count - 2)
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
}
