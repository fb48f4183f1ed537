package import Storage

/// The number of a thing, as it stands in an address: without sign or leading zeros.
extension ID: InAddress {
    package init?(inAddress text: String) {
        guard let number = Int64(text), number > 0, String(number).utf8.elementsEqual(text.utf8) else { return nil }
        self.init(number)
    }
    package var inAddress: String { String(number) }
}
