import Dates

/// A provider with what it last said of itself: where it is asked, and its keys.
///
/// That is kept for an hour. When a token names a key that is not known, the keys are fetched once more, since a provider
/// changes them now and then; but no oftener than every half minute, so that forged tokens cannot make us ask again
/// and again.
package actor KnownProvider {
    package nonisolated let provider: Provider
    private let outside: any Outside
    private var held: Held?
    private var askedAt: Instant?
    private var fetching: Task<Held, any Error>?

    struct Held: Sendable {
        var discovery: Discovery
        var keys: ProviderKeys
        var at: Instant
    }

    static let holdsSeconds = 3600
    static let againSeconds = 30

    package init(_ provider: Provider, _ outside: any Outside) { (self.provider, self.outside) = (provider, outside) }

    /// What is known; fetched where nothing is, or it is old.
    func held(at now: Instant) async throws(PassageFault) -> Held {
        if let held, held.at <= now, now < held.at + Self.holdsSeconds { return held }
        guard mayAsk(at: now) else { throw .unavailable }
        return try await fetch(at: now)
    }

    /// The keys, fetched anew where none has this name.
    func keys(naming name: [UInt8]?, at now: Instant) async throws(PassageFault) -> ProviderKeys {
        let known = try await held(at: now)
        if known.keys[name] != nil || !mayAsk(at: now) { return known.keys }
        return try await fetch(at: now).keys
    }

    private func mayAsk(at now: Instant) -> Bool {
        guard fetching == nil, let askedAt else { return true }
        return now < askedAt || askedAt + Self.againSeconds <= now
    }

    private func fetch(at now: Instant) async throws(PassageFault) -> Held {
        let task =
            fetching
            ?? Task { [provider, outside] in try await Self.fetched(provider, outside, at: now) }
        (fetching, askedAt) = (task, now)
        defer { fetching = nil }
        do {
            let fresh = try await task.value
            held = fresh
            return fresh
        } catch {
            throw error as? PassageFault ?? .unavailable
        }
    }

    private static func fetched(
        _ provider: Provider, _ outside: any Outside, at now: Instant
    ) async throws(PassageFault) -> Held {
        func body(_ address: ProviderAddress) async throws(PassageFault) -> [UInt8] {
            guard let answer = try? await outside.ask(OutsideQuestion(address)), answer.status == 200 else {
                throw .unavailable
            }
            return answer.body
        }
        let discovery = try Discovery(reading: try await body(provider.issuer.discovery), of: provider)
        return Held(
            discovery: discovery, keys: try ProviderKeys(reading: try await body(discovery.keys)), at: now)
    }
}
