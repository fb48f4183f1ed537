package import Dates
import Secrets

/// Coming in through a provider: sends a person there, and takes what they bring back.
///
/// Source: OpenID Connect Core 1.0, section 3.1 (code flow); RFC 7636 (PKCE); RFC 9207; OWASP ASVS 5.0.0, 10.2 and 10.5.
package struct ProviderSignIns: Sendable {
    package let providers: [KnownProvider]
    let signIns: SignIns
    let outside: any Outside
    /// Our page that a provider sends people back to, as it is registered there.
    let answerAddress: String

    package init(_ signIns: SignIns, _ providers: [Provider], answerAddress: String, _ outside: any Outside) {
        (self.signIns, self.outside, self.answerAddress) = (signIns, outside, answerAddress)
        self.providers = providers.map { KnownProvider($0, outside) }
    }

    /// Where a person is sent, and what their browser keeps meanwhile.
    package struct Sent: Sendable {
        package var address: ProviderAddress
        package var passage: String
    }

    /// What a provider sends back with a person.
    package struct Answer: Sendable {
        package var state: String?
        package var code: String?
        package var issuer: String?
        package var error: String?

        package init(state: String?, code: String?, issuer: String?, error: String?) {
            (self.state, self.code, self.issuer, self.error) = (state, code, issuer, error)
        }
    }

    /// The word for the cookie, what is asked next, and the page that was wanted.
    package struct Come: Sendable {
        /// Nothing where somebody who is here already showed anew that it is they.
        package var word: String?
        package var next: SignIns.Outcome.Next
        package var page: String
    }

    private func known(_ word: String) -> KnownProvider? {
        providers.first { $0.provider.word.utf8.elementsEqual(word.utf8) }
    }

    /// Sends somebody to a provider; nothing where none has this word.
    ///
    /// - Parameters:
    ///   - session: Of somebody who is here, and shows anew that it is they: the provider must ask them now.
    ///   - place: Where the request came from, as far as it is known.
    ///
    /// Source: OpenID Connect Core 1.0, section 3.1.2.1 (`prompt`, `max_age`).
    package func send(
        to word: String, next: String?, invitation: String?, proving session: Session? = nil, from place: String,
        at now: Instant
    ) async throws(PassageFault) -> Sent? {
        guard let known = known(word) else { return nil }
        guard signIns.perPlace.allows(place, at: now) else { throw .wait }
        let door = try await known.held(at: now).discovery.door
        let passage = Passage(to: word, next: next, invitation: invitation, proving: session?.number ?? 0, at: now)
        let level = known.provider.level.map { [("acr_values" as StaticString, $0)] } ?? []
        let anew: [(StaticString, String)] = session == nil ? [] : [("prompt", "login"), ("max_age", "0")]
        let address = door.asking(
            [
                ("response_type", "code"), ("response_mode", "query"), ("client_id", known.provider.client),
                ("redirect_uri", answerAddress), ("scope", "openid"), ("state", passage.state),
                ("nonce", passage.nonce), ("code_challenge", passage.challenge), ("code_challenge_method", "S256"),
            ] + level + anew)
        return Sent(address: address, passage: passage.sealed(signIns.registry.sealing))
    }

    /// Whether somebody was sent to show anew that it is they, and not to come in.
    package func isProof(_ sealed: String?, at now: Instant) -> Bool {
        sealed.flatMap { Passage($0, signIns.registry.sealing, at: now) }.map { $0.session != 0 } ?? false
    }

    /// Takes what somebody brings back from a provider.
    ///
    /// - Parameter session: Of whoever brings it, where they are here already.
    package func take(
        _ answer: Answer, _ sealed: String?, session: Session? = nil, from place: String, at now: Instant
    ) async throws -> Result<Come, PassageFault> {
        do {
            guard signIns.perPlace.allows(place, at: now) else { throw PassageFault.wait }
            guard let passage = sealed.flatMap({ Passage($0, signIns.registry.sealing, at: now) }),
                let known = known(passage.provider)
            else { throw PassageFault.lost }
            guard isSame(Array((answer.state ?? "").utf8), Array(passage.state.utf8)) else {
                throw PassageFault.otherState
            }
            guard try await signIns.isFirstUse(of: passage, at: now) else { throw PassageFault.usedBefore }
            let identified = try await identified(answer, passage, known, at: now)
            guard passage.session != 0 else { return .success(try await signIns.come(identified, passage, at: now)) }
            guard let session, session.number == passage.session, session.stage == .full else {
                throw PassageFault.lost
            }
            try await signIns.prove(session, identified, at: now)
            return .success(Come(word: nil, next: .nothing, page: passage.next))
        } catch let fault as PassageFault {
            return .failure(fault)
        }
    }

    /// Exchanges the code, and believes the token that comes for it only after every check.
    private func identified(
        _ answer: Answer, _ passage: Passage, _ known: KnownProvider, at now: Instant
    ) async throws(PassageFault) -> Identified {
        let provider = known.provider
        let discovery = try await known.held(at: now).discovery
        guard let issuer = answer.issuer ?? (discovery.namesItself ? nil : provider.issuer.text),
            issuer.utf8.elementsEqual(provider.issuer.text.utf8)
        else { throw .otherProvider }
        guard answer.error == nil else { throw .denied }
        guard let code = answer.code, (1...4096).contains(code.utf8.count) else { throw .code }
        let bytes = try await exchange(code, passage.verifier, provider, discovery)
        do throws(TokenFault) {
            let token = try IdentityToken(reading: bytes)
            let keys: ProviderKeys
            do { keys = try await known.keys(naming: token.key, at: now) } catch { throw .unknownKey }
            let askedAt = passage.session == 0 ? nil : passage.sentAt
            return try VerifyToken(provider: provider, nonce: passage.nonce, askedAt: askedAt, now: now)(token, keys)
        } catch {
            throw .token(error.rawValue)
        }
    }

    private func exchange(
        _ code: String, _ verifier: String, _ provider: Provider, _ discovery: Discovery
    ) async throws(PassageFault) -> [UInt8] {
        var form: [(name: StaticString, value: String)] = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", answerAddress),
            ("code_verifier", verifier),
        ]
        var authorization: String?
        if discovery.takesSecretInForm {
            form += [("client_id", provider.client), ("client_secret", provider.secret)]
        } else {
            // Source: RFC 6749, section 2.3.1: each is percent-encoded first.
            let both = "\(percentEncoded(provider.client)):\(percentEncoded(provider.secret))"
            authorization = "Basic \(base64(Array(both.utf8)))"
        }
        let question = OutsideQuestion(discovery.exchange, form: formText(form), authorization: authorization)
        let given: OutsideAnswer
        do { given = try await outside.ask(question) } catch { throw .unavailable }
        guard given.status == 200, let json = try? JSON(reading: given.body),
            case .text(let token) = json["id_token"]
        else { throw .code }
        return token
    }
}
