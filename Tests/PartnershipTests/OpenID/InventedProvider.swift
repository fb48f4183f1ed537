import CCrypto
import Dates
import Secrets
import Synchronization

@testable import Partnership

/// A private key made for one run of the tests, of either kind that a provider signs with.
struct InventedKey: @unchecked Sendable {
    let algorithm: String
    let kid: String
    private let key: OpaquePointer

    /// - Parameter bits: Of an RSA key; nothing for one of the curve P-256.
    init(_ kid: String, rsaBits bits: Int32?) {
        self.kid = kid
        algorithm = bits == nil ? "ES256" : "RS256"
        let context = EVP_PKEY_CTX_new_id(bits == nil ? EVP_PKEY_EC : EVP_PKEY_RSA, nil)
        defer { EVP_PKEY_CTX_free(context) }
        var made: OpaquePointer?
        EVP_PKEY_keygen_init(context)
        if let bits {
            EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits)
        } else {
            EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
        }
        EVP_PKEY_keygen(context, &made)
        guard let made else { preconditionFailure("OpenSSL makes a key") }
        key = made
    }

    func number(_ name: String, count: Int? = nil) -> [UInt8] {
        var number: OpaquePointer?
        EVP_PKEY_get_bn_param(key, name, &number)
        defer { BN_free(number) }
        var bytes = [UInt8](repeating: 0, count: (Int(BN_num_bits(number)) + 7) / 8)
        BN_bn2bin(number, &bytes)
        return [UInt8](repeating: 0, count: max(0, (count ?? 0) - bytes.count)) + bytes
    }

    var published: PublishedKey {
        algorithm == "RS256"
            ? .rsa(modulus: number("n"), exponent: number("e"))
            : .p256(x: number("qx", count: 32), y: number("qy", count: 32))
    }

    /// As a provider publishes it.
    var json: String {
        let shared = "\"kid\":\"\(kid)\",\"use\":\"sig\""
        switch published {
        case .rsa(let modulus, let exponent):
            return "{\"kty\":\"RSA\",\(shared),\"n\":\"\(base64URL(modulus))\",\"e\":\"\(base64URL(exponent))\"}"
        case .p256(let x, let y):
            return "{\"kty\":\"EC\",\"crv\":\"P-256\",\(shared),\"x\":\"\(base64URL(x))\",\"y\":\"\(base64URL(y))\"}"
        }
    }

    func sign(_ bytes: [UInt8]) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var (signature, length) = ([UInt8](repeating: 0, count: 1024), 1024)
        EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key)
        EVP_DigestSign(context, &signature, &length, bytes, bytes.count)
        let made = Array(signature[..<length])
        return algorithm == "RS256" ? made : made.withUnsafeBufferPointer(pair)
    }

    /// The two numbers of OpenSSL's envelope, each as 32 bytes.
    private func pair(_ made: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var start = made.baseAddress
        let numbers = d2i_ECDSA_SIG(nil, &start, made.count)
        defer { ECDSA_SIG_free(numbers) }
        return [ECDSA_SIG_get0_r(numbers), ECDSA_SIG_get0_s(numbers)].flatMap { number in
            var bytes = [UInt8](repeating: 0, count: 32)
            BN_bn2binpad(number, &bytes, 32)
            return bytes
        }
    }

    static let rsa = InventedKey("rsa-1", rsaBits: 2048)
    static let nextRSA = InventedKey("rsa-2", rsaBits: 2048)
    static let p256 = InventedKey("ec-1", rsaBits: nil)
    static let small = InventedKey("small", rsaBits: 1024)
}

/// An identity token as a provider would write it, and each way of writing it wrongly.
struct InventedToken {
    var header: String
    var claims: [String: String]
    /// Said once more, after the others.
    var extra = ""

    init(by key: InventedKey = .rsa, nonce: String = InventedToken.nonce) {
        header = "{\"alg\":\"\(key.algorithm)\",\"typ\":\"JWT\",\"kid\":\"\(key.kid)\"}"
        let seconds = InventedToken.now.milliseconds / 1000
        claims = [
            "iss": "\"https://login.aldermouth.example/council/v2.0\"", "aud": "\"wardmote\"",
            "exp": "\(seconds + 3600)", "iat": "\(seconds)", "nbf": "\(seconds)", "nonce": "\"\(nonce)\"",
            "tid": "\"tenant-a\"", "oid": "\"0f3a\"", "sub": "\"pairwise\"",
            "email": "\"tom.reed@aldermouth.example\"", "amr": "[\"pwd\",\"mfa\"]",
        ]
    }

    static let now = Instant(milliseconds: 1_795_512_600_000)
    static let nonce = "a-nonce-that-we-sent"

    func setting(_ name: String, _ value: String?) -> InventedToken {
        var token = self
        token.claims[name] = value
        return token
    }

    var unsigned: [UInt8] {
        let said = claims.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
        return Array("\(base64URL(Array(header.utf8))).\(base64URL(Array("{\(said)\(extra)}".utf8)))".utf8)
    }

    func signed(by key: InventedKey = .rsa) -> [UInt8] { signed(with: key.sign(unsigned)) }

    func signed(with signature: [UInt8]) -> [UInt8] { unsigned + Array(".\(base64URL(signature))".utf8) }
}

extension Provider {
    static func invented(tenants: [String] = ["tenant-a"], level: String? = nil) -> Provider {
        guard let issuer = ProviderAddress(reading: "https://login.aldermouth.example/council/v2.0") else {
            preconditionFailure("an address")
        }
        return Provider(
            name: "Aldermouth District Council", issuer: issuer, client: "wardmote", secret: "s3cret:%",
            tenants: tenants, level: level)
    }
}

/// Answers in place of a provider on the network: what it says of itself, its keys, and a token for a code.
final class InventedProvider: Outside {
    struct State {
        var discovery: String
        var keys: [InventedKey] = [.rsa, .p256]
        /// The token that the next code is exchanged for.
        var token: [UInt8] = []
        var asked: [OutsideQuestion] = []
        var isDown = false
    }

    let state: Mutex<State>

    static let said = """
        {"issuer":"https://login.aldermouth.example/council/v2.0",\
        "authorization_endpoint":"https://login.aldermouth.example/council/authorize",\
        "token_endpoint":"https://login.aldermouth.example/council/token",\
        "jwks_uri":"https://login.aldermouth.example/council/keys",\
        "token_endpoint_auth_methods_supported":["client_secret_post"],"code_challenge_methods_supported":["S256"]}
        """

    init(_ discovery: String = InventedProvider.said) { state = Mutex(State(discovery: discovery)) }

    func ask(_ question: OutsideQuestion) async throws(OutsideFault) -> OutsideAnswer {
        let answer = state.withLock { state -> String? in
            state.asked.append(question)
            if state.isDown { return nil }
            let path = question.address.text.utf8.dropFirst("https://login.aldermouth.example/council/".utf8.count)
            switch String(path) {
            case "v2.0/.well-known/openid-configuration": return state.discovery
            case "keys": return "{\"keys\":[\(state.keys.map(\.json).joined(separator: ","))]}"
            case "token":
                let token = state.token
                state.token = []
                return token.isEmpty ? nil : "{\"id_token\":\"\(String(decoding: token, as: UTF8.self))\"}"
            default: return nil
            }
        }
        guard let answer else { throw OutsideFault("not there") }
        return OutsideAnswer(status: 200, body: Array(answer.utf8))
    }

    func asked(_ end: String) -> [OutsideQuestion] {
        state.withLock { state in state.asked.filter { $0.address.text.hasSuffix(end) } }
    }
}
