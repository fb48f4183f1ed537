import Figures
import Markup
import Partnership
import Storage

extension RationaleDraft {
    /// `fits: explicit, Police and Crime Plan, where in it`.
    mutating func align(
        _ line: PlanBlocks.Line, _ requirements: [Requirement]
    ) throws(PlanFileRefusal) {
        let parts = line.value.utf8.split(separator: UInt8(ascii: ","), maxSplits: 2).map {
            trimmed(String(decoding: $0, as: UTF8.self))
        }
        guard parts.count >= 2, let how = Alignment(rawValue: parts[0]) else {
            throw PlanFileRefusal(
                line.number, "Write explicit, implicit or none, a comma, and the name of the plan or duty.")
        }
        guard let position = requirements.firstIndex(where: { $0.name == parts[1] }) else {
            throw PlanFileRefusal(line.number, "The plan has no requirement “\(parts[1])”.")
        }
        alignments[position] = Aligned(how: how, text: parts.count > 2 ? parts[2] : "")
    }
}

/// `62%`, `£25,000`, `about 50%`, `350`.
struct CitedValue: Hashable {
    var amount: Double
    var decimals: Int
    var unit: CitedNumber.Unit
    var isRough: Bool

    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        isRough = bytes.starts(with: "about ".utf8)
        if isRough { bytes = bytes.dropFirst(6) }
        if bytes.starts(with: "£".utf8) {
            (unit, bytes) = (.pounds, bytes.dropFirst(2))
        } else if bytes.last == UInt8(ascii: "%") {
            (unit, bytes) = (.percent, bytes.dropLast())
        } else {
            unit = .count
        }
        guard let read = Decimals.read(String(decoding: bytes, as: UTF8.self)) else { return nil }
        (amount, decimals) = read
    }
}
