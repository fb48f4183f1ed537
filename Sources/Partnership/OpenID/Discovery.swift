/// Where a provider is to be asked, as it says itself.
///
/// Source: OpenID Connect Discovery 1.0, sections 3 and 4.3.
struct Discovery: Hashable, Sendable {
    /// Where a person is sent to sign in.
    let door: ProviderAddress
    /// Where a code is exchanged for a token.
    let exchange: ProviderAddress
    /// Where its keys are.
    let keys: ProviderAddress
    /// Whether its answers say whose they are, so that one without is refused.
    let namesItself: Bool
    /// Whether our secret goes into the form; otherwise into a header, which every provider takes.
    let takesSecretInForm: Bool

    /// - Throws: ``PassageFault/discovery``, where it is another's, or would send us or a person elsewhere.
    init(reading bytes: [UInt8], of provider: Provider) throws(PassageFault) {
        guard let json = try? JSON(reading: bytes), let issuer = json["issuer"]?.text,
            issuer.utf8.elementsEqual(provider.issuer.text.utf8)
        else { throw .discovery }
        func address(_ name: StaticString) throws(PassageFault) -> ProviderAddress {
            guard let address = json[name]?.text.flatMap(ProviderAddress.init(reading:)),
                address.isBeside(provider.issuer)
            else { throw .discovery }
            return address
        }
        door = try address("authorization_endpoint")
        exchange = try address("token_endpoint")
        keys = try address("jwks_uri")
        namesItself = json["authorization_response_iss_parameter_supported"] == .boolean(true)
        takesSecretInForm =
            json["token_endpoint_auth_methods_supported"]?.texts?.contains("client_secret_post") ?? false
        if let methods = json["code_challenge_methods_supported"], methods.texts?.contains("S256") != true {
            throw .discovery
        }
    }
}
