import Secrets

/// The keys that a provider signs with at present, by their names.
///
/// Keys for anything but signing, of another kind, or that say the name of another are left out.
///
/// Source: RFC 7517 (JSON Web Key), sections 4 and 5.
struct ProviderKeys: Hashable, Sendable {
    private var named: [[UInt8]: PublishedKey] = [:]

    static let most = 64

    init(_ named: [[UInt8]: PublishedKey]) { self.named = named }

    init(reading bytes: [UInt8]) throws(PassageFault) {
        guard let json = try? JSON(reading: bytes), case .list(let list) = json["keys"], list.count <= Self.most else {
            throw .keys
        }
        var twice: Set<[UInt8]> = []
        for one in list {
            guard let key = Self.key(one) else { continue }
            var name: [UInt8] = []
            if case .text(let bytes) = one["kid"] { name = bytes }
            if named.updateValue(key, forKey: name) != nil { twice.insert(name) }
        }
        for name in twice { named[name] = nil }
    }

    /// - Parameter name: As a token gives it. A token without a name has the only key of a provider that has one.
    subscript(name: [UInt8]?) -> PublishedKey? {
        guard let name else { return named.count == 1 ? named.values.first : nil }
        return named[name]
    }

    private static func key(_ json: JSON) -> PublishedKey? {
        if let use = json["use"], use.text != "sig" { return nil }
        func number(_ name: StaticString) -> [UInt8]? {
            json[name]?.text.flatMap { bytes(base64URL: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        switch json["kty"]?.text {
        case "RSA":
            guard json["alg"] == nil || json["alg"]?.text == "RS256", let modulus = number("n"),
                let exponent = number("e")
            else { return nil }
            return .rsa(modulus: modulus, exponent: exponent)
        case "EC":
            guard json["alg"] == nil || json["alg"]?.text == "ES256", json["crv"]?.text == "P-256",
                let x = number("x"), let y = number("y")
            else { return nil }
            return .p256(x: x, y: y)
        default: return nil
        }
    }
}
