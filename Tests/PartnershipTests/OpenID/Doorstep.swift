import Aldermouth
import Dates
import Secrets
import Storage
import Synchronization
import Testing

@testable import Partnership

/// A partnership whose founder may come in through the sign-in of their council.
struct Doorstep {
    let day: FirstDay
    let provider: InventedProvider
    let door: ProviderSignIns
    static let now = FirstDay.now
    static let answerAddress = "https://wardmote.aldermouth.example/sign-in/answer"

    init(_ engine: Engine, discovery: String = InventedProvider.said) async throws {
        day = try await FirstDay(engine)
        _ = try await day.settled()
        provider = InventedProvider(discovery)
        door = ProviderSignIns(day.signIns, [.invented()], answerAddress: Self.answerAddress, provider)
    }

    /// What is in the address that a person is sent to, and in their browser's cookie.
    struct Way {
        var passage: String
        var fields: [String: String]
        var state: String { fields["state"] ?? "" }
        var nonce: String { fields["nonce"] ?? "" }
    }

    func way(
        next: String? = nil, invitation: String? = nil, proving session: Session? = nil, at now: Instant = now
    ) async throws -> Way {
        let sent = try #require(
            try await door.send(
                to: "aldermouth-district-council", next: next, invitation: invitation, proving: session,
                from: "", at: now))
        let parts = sent.address.text.split(separator: "?")
        #expect(parts[0] == "https://login.aldermouth.example/council/authorize")
        let pairs = parts[1].split(separator: "&").map { $0.split(separator: "=").map(String.init) }
        return Way(passage: sent.passage, fields: Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) }))
    }

    /// Comes back with a token that says what `change` makes of a good one.
    func back(
        _ way: Way, state: String? = nil, code: String? = "a-code", issuer: String? = nil, error: String? = nil,
        by key: InventedKey = .rsa, session: Session? = nil, at now: Instant = now,
        _ change: (InventedToken) -> InventedToken = { $0 }
    ) async throws -> Result<ProviderSignIns.Come, PassageFault> {
        let token = change(InventedToken(by: key, nonce: way.nonce)).signed(by: key)
        provider.state.withLock { $0.token = token }
        let answer = ProviderSignIns.Answer(state: state ?? way.state, code: code, issuer: issuer, error: error)
        return try await door.take(answer, way.passage, session: session, from: "", at: now)
    }

    func fault(_ outcome: Result<ProviderSignIns.Come, PassageFault>) -> PassageFault? {
        guard case .failure(let fault) = outcome else { return nil }
        return fault
    }

    /// The word of a new link for the founder's account.
    func link() async throws -> String {
        try await day.registry.database.write { connection in
            let account = try connection.value("SELECT id FROM account", as: ID<Account>.self)
            return try Invitation.make(for: account, seconds: Invitation.seconds, at: Self.now, connection)
        }
    }

    /// Ties the identity of a good token to the founder's account.
    func bound() async throws { _ = try await back(way(invitation: link())).get() }
}
