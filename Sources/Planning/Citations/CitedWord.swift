import Storage

/// The word by which a cited figure is referred to in a report: small letters, digits and hyphens.
enum CitedWord {
    /// Whether it is written as such a word is: it begins with a letter, so that it is no number, and is at most 60 bytes.
    static func isWritten(_ word: String) -> Bool {
        let bytes = word.utf8
        guard let first = bytes.first, isLetter(first), bytes.last != UInt8(ascii: "-"), bytes.count <= 60 else {
            return false
        }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Made of what the number is of: `people-who-named-littering`, with a number at its end where it is taken.
    static func free(for subject: String, _ connection: Connection) throws(StorageError) -> String {
        let made = spelled(subject)
        var (word, next) = (made, 2)
        while try CitedFigure.find(word: word, connection) != nil { (word, next) = ("\(made)-\(next)", next + 1) }
        return word
    }

    static func spelled(_ subject: String) -> String {
        var (bytes, isApart) = ([UInt8](), false)
        for byte in subject.utf8 {
            let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
            guard isLetter(small) || isDigit(small) else {
                isApart = true
                continue
            }
            if bytes.isEmpty, isDigit(small) { bytes += Array("figure-".utf8) }
            if isApart, !bytes.isEmpty, bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            guard bytes.count < 48 else { break }
            (bytes, isApart) = (bytes + [small], false)
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return bytes.isEmpty ? "figure" : String(decoding: bytes, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
