import Glibc
import Secrets

/// Any bytes as what a sign-in provider sends: a JSON text, an identity token, a list of keys, an address.
///
/// The first byte says which.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzTokens(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start[0] % 4 {
    case 0: readJSON(bytes)
    case 1: readToken(bytes)
    case 2: readKeys(bytes)
    default: readAddress(bytes)
    }
    return 0
}

/// What is read is written out again in the plainest way, and must be read the same.
private func readJSON(_ bytes: [UInt8]) {
    guard let json = try? JSON(reading: bytes) else { return }
    let again = written(json)
    guard again.count <= JSON.mostBytes else { return }
    precondition((try? JSON(reading: again)) == json, "it is read otherwise the second time")
}

private func written(_ json: JSON) -> [UInt8] {
    switch json {
    case .null: Array("null".utf8)
    case .boolean(let holds): Array((holds ? "true" : "false").utf8)
    case .number(let number): Array((number.map(String.init) ?? "1e1").utf8)
    case .text(let bytes): quoted(bytes)
    case .list(let values): [0x5B] + Array(values.map(written).joined(separator: [0x2C])) + [0x5D]
    case .object(let fields):
        [0x7B] + Array(fields.map { quoted($0.key) + [0x3A] + written($0.value) }.joined(separator: [0x2C])) + [0x7D]
    }
}

private func quoted(_ bytes: [UInt8]) -> [UInt8] {
    precondition(String(validating: bytes, as: UTF8.self) != nil, "a text is not UTF-8")
    let digits = Array("0123456789abcdef".utf8)
    let inner = bytes.flatMap { byte -> [UInt8] in
        switch byte {
        case 0x22, 0x5C: [0x5C, byte]
        case ..<0x20: Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: [byte]
        }
    }
    return [0x22] + inner + [0x22]
}

/// A token is three parts that come back as they were, and no key that is not its signer's has signed it.
private func readToken(_ bytes: [UInt8]) {
    guard let token = try? IdentityToken(reading: bytes) else { return }
    precondition(bytes.starts(with: token.signed), "what was signed is not what came")
    precondition(base64URL(token.signature).utf8.elementsEqual(bytes[(token.signed.count + 1)...]))
    guard case .object = token.claims else { preconditionFailure("claims are no object") }
    let key = PublishedKey.p256(x: [UInt8](repeating: 1, count: 32), y: [UInt8](repeating: 2, count: 32))
    precondition(!token.isSigned(by: key), "a key that is none has signed it")
}

/// A key that is read checks a signature without harm.
private func readKeys(_ bytes: [UInt8]) {
    guard let keys = try? ProviderKeys(reading: bytes), let key = keys[nil] else { return }
    precondition(!key.signed([UInt8](repeating: 7, count: 64), bytes), "any signature is good")
}

/// An address that is taken has one host, which is its origin's, and no byte that could end a line or a header.
private func readAddress(_ bytes: [UInt8]) {
    guard let address = ProviderAddress(reading: String(decoding: bytes, as: UTF8.self)) else { return }
    precondition(
        address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "a byte that is not written in an address")
    precondition(address.text.utf8.starts(with: address.origin.utf8), "the origin is another's")
    let after = address.text.utf8.dropFirst(address.origin.utf8.count).first
    precondition(after == nil || after == UInt8(ascii: "/") || after == UInt8(ascii: "?"), "the host goes on")
    precondition(!address.origin.utf8.contains(UInt8(ascii: "@")), "a name stands before the host")
    precondition(address.isBeside(address))
}
