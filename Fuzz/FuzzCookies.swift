import Glibc
import Secrets

/// Any bytes as what comes in small pieces with each request: cookies, percent-encoded words, base64url.
///
/// The first byte says which.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzCookies(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
    let text = String(decoding: bytes, as: UTF8.self)
    switch start[0] % 4 {
    case 0, 1: readCookies(text, isSecure: start[0] % 4 == 1)
    case 2: readPercent(Array(bytes))
    default: readBase64URL(text)
    }
    return 0
}

/// A word is of the letters that we write, of its length, and stands in the header under its name, which is there once.
private func readCookies(_ header: String, isSecure: Bool) {
    if let word = SessionCookie.word(in: header, isSecure: isSecure) {
        precondition(word.utf8.count == 43 && word.utf8.allSatisfy(isLetter), "a word that we never write")
        let cookie = SessionCookie.name(isSecure: isSecure) + "=" + word
        precondition(SessionCookie.word(in: cookie, isSecure: isSecure) == word)
        precondition(SessionCookie.word(in: header + "; " + cookie, isSecure: isSecure) == nil, "two are one")
        precondition(SessionCookie.word(in: cookie, isSecure: !isSecure) == nil, "the name does not bind it")
    }
    if let passage = PassageCookie.passage(in: header, isSecure: isSecure) {
        precondition((1...PassageCookie.mostBytes).contains(passage.utf8.count) && passage.utf8.allSatisfy(isLetter))
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x2D, 0x5F: true
    default: false
    }
}

/// What is decoded is encoded and decoded to the same; what is encoded anew is of plain letters alone.
private func readPercent(_ bytes: [UInt8]) {
    for plusIsSpace in [true, false] {
        guard let decoded = try? percentDecoded(bytes, plusIsSpace: plusIsSpace) else { continue }
        precondition(decoded.count <= bytes.count, "it grows")
        guard let text = String(validating: decoded, as: UTF8.self) else { continue }
        let again = percentEncoded(text)
        precondition(again.utf8.allSatisfy { isLetter($0) || $0 == 0x25 || $0 == 0x2E || $0 == 0x7E })
        precondition((try? percentDecoded(Array(again.utf8), plusIsSpace: plusIsSpace)) == decoded, "it changes")
    }
}

/// Each text that is taken is the only one for its bytes.
private func readBase64URL(_ text: String) {
    guard let read = bytes(base64URL: text) else { return }
    precondition(base64URL(read).utf8.elementsEqual(text.utf8), "two texts are the same bytes")
}
