/// A whole number as a person reads it: `1,204`, and `−1,204` with a true minus, which is read aloud.
package func number(_ whole: Int) -> String {
    let digits = Array(String(whole.magnitude).utf8)
    var written: [UInt8] = []
    for (position, digit) in digits.enumerated() {
        if position > 0, (digits.count - position) % 3 == 0 { written.append(UInt8(ascii: ",")) }
        written.append(digit)
    }
    return (whole < 0 ? "\u{2212}" : "") + String(decoding: written, as: UTF8.self)
}

/// A number to so many places, rounded half away from zero: `number(1204.5, decimals: 1)` is `1,204.5`.
///
/// - Parameter decimals: 0 to 6. What is not a number, or is beyond 10¹², is said as Swift writes it.
package func number(_ value: Double, decimals: Int = 0) -> String {
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
    let scaled = Int((value * scale).rounded())
    let whole = Int(scaled.magnitude) / Int(scale)
    let sign = scaled < 0 ? "\u{2212}" : ""
    guard places > 0 else { return sign + number(whole) }
    let part = String(Int(scaled.magnitude) % Int(scale))
    return sign + number(whole) + "." + String(repeating: "0", count: places - part.utf8.count) + part
}

/// A place in a drawing, to a hundredth, with no trailing zeros: `12.5`.
func hundredths(_ place: Double) -> String {
    guard place.isFinite, place.magnitude < 1e9 else { return "0" }
    let hundredths = Int((place * 100).rounded())
    let (whole, part) = (Int(hundredths.magnitude) / 100, Int(hundredths.magnitude) % 100)
    let tail = part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + tail
}
