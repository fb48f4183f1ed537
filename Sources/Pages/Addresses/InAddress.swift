package import Dates

/// A thing that can be named in an address or a form: a month, an area, a number.
package protocol InAddress: Sendable {
    /// Nothing, when the text does not name one.
    init?(inAddress text: String)
    var inAddress: String { get }
}

/// An enum whose words are the words of its addresses.
extension InAddress where Self: RawRepresentable<String> {
    package init?(inAddress text: String) {
        self.init(rawValue: text)
        guard rawValue.utf8.elementsEqual(text.utf8) else { return nil }
    }
    package var inAddress: String { rawValue }
}

extension Int: InAddress {
    /// Digits only, at most nine of them.
    package init?(inAddress text: String) {
        let digits = text.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    package var inAddress: String { String(self) }
}

/// Text kept as it came, such as a name. It has been through the checks of ``Fields``.
extension String: InAddress {
    package init?(inAddress text: String) { self = text }
    package var inAddress: String { self }
}

extension Month: InAddress {
    package init?(inAddress text: String) { self.init(iso: text) }
    package var inAddress: String { iso }
}

/// `2024-04/2025-03` is written `2024-04_2025-03`, because a slash would be two parts.
extension Period: InAddress {
    package init?(inAddress text: String) {
        let bytes = text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "/") : $0 }
        self.init(iso: String(decoding: bytes, as: UTF8.self))
    }
    package var inAddress: String { first == last ? first.iso : "\(first.iso)_\(last.iso)" }
}

extension Day: InAddress {
    package init?(inAddress text: String) { self.init(iso: text) }
    package var inAddress: String { iso }
}
