import Dates
import Secrets

/// Checks everything that must hold before an identity token is believed.
///
/// Source: OpenID Connect Core 1.0, section 3.1.3.7; OWASP ASVS 5.0.0, 9.1 and 9.2.
struct VerifyToken: Sendable {
    var provider: Provider
    /// What we sent with the question, and the token must say again.
    var nonce: String
    /// When the provider was asked to let somebody sign in anew; nothing where an earlier sign-in there will do.
    var askedAt: Instant?
    var now: Instant

    /// Seconds by which two clocks may differ.
    static let tolerance: Int64 = 60
    static let mostSubjectBytes = 255

    /// Whom the token tells of.
    func callAsFunction(_ token: IdentityToken, _ keys: ProviderKeys) throws(TokenFault) -> Identified {
        guard let key = keys[token.key] else { throw .unknownKey }
        guard token.isSigned(by: key) else { throw .signature }
        let claims = token.claims
        guard isSame(claims["iss"], provider.issuer.text) else { throw .issuer }
        try checkAudience(claims)
        try checkTimes(claims)
        guard isSame(claims["nonce"], nonce) else { throw .nonce }
        return Identified(identity: try identity(claims), usedSecondFactor: usedSecondFactor(claims))
    }

    /// Made for us and for nobody beside us.
    private func checkAudience(_ claims: JSON) throws(TokenFault) {
        let isOurs =
            switch claims["aud"] {
            case .list(let list): list.count == 1 && isSame(list[0], provider.client)
            case let one: isSame(one, provider.client)
            }
        guard isOurs else { throw .audience }
        guard claims["azp"] == nil || isSame(claims["azp"], provider.client) else { throw .party }
    }

    private func checkTimes(_ claims: JSON) throws(TokenFault) {
        let seconds = now.milliseconds / 1000
        guard let until = claims["exp"]?.number, seconds - Self.tolerance < until else { throw .expired }
        guard let made = claims["iat"]?.number, made <= seconds + Self.tolerance else { throw .notYet }
        if let from = claims["nbf"] {
            guard let from = from.number, from <= seconds + Self.tolerance else { throw .notYet }
        }
        guard let askedAt else { return }
        let asked = askedAt.milliseconds / 1000
        guard let signedIn = claims["auth_time"]?.number, asked - Self.tolerance <= signedIn,
            signedIn <= seconds + Self.tolerance
        else { throw .notAnew }
    }

    /// Never an email address, which can be changed and given to another.
    private func identity(_ claims: JSON) throws(TokenFault) -> Identity {
        var tenant = ""
        if let claim = claims["tid"] {
            guard let text = claim.text, provider.accepts(tenant: text) else { throw .tenant }
            tenant = text
        } else if !provider.tenants.isEmpty {
            throw .tenant
        }
        let (kind, claim) = claims["oid"].map { ("oid", $0) } ?? ("sub", claims["sub"] ?? .null)
        guard let subject = claim.text, (1...Self.mostSubjectBytes).contains(subject.utf8.count) else {
            throw .subject
        }
        return Identity(issuer: provider.issuer.text, tenant: tenant, subject: "\(kind):\(subject)")
    }

    /// Source: RFC 8176, section 2, for `mfa`.
    private func usedSecondFactor(_ claims: JSON) -> Bool {
        let methods = claims["amr"]?.texts ?? []
        return methods.contains { $0.utf8.elementsEqual("mfa".utf8) }
            || provider.level.map { isSame(claims["acr"], $0) } ?? false
    }

    private func isSame(_ claim: JSON?, _ text: String) -> Bool { claim == .text(Array(text.utf8)) }
}

/// Whom a provider vouches for, and how surely.
struct Identified: Hashable, Sendable {
    var identity: Identity
    /// Whether the provider says that more than a password was asked for.
    var usedSecondFactor: Bool
}
