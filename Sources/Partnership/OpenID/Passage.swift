import Dates
import Secrets

/// What must be remembered of somebody who was sent to a provider, until they come back: ten minutes, and once.
///
/// It lies sealed in a cookie of its own, so that nobody else can come back in their place, and nothing is stored for
/// whoever only opens the page.
struct Passage: Hashable, Sendable {
    /// The word of the provider that they were sent to.
    var provider: String
    /// Comes back in the address.
    var state: String
    /// Comes back in the token.
    var nonce: String
    /// Whoever has the code cannot exchange it without this.
    var verifier: String
    var until: Instant
    /// The page that was asked for; empty for the home page.
    var next: String
    /// The word of the link that they came by; empty where they came by none.
    var invitation: String
    /// The number of the session of somebody who shows anew that it is they; 0 for whoever comes in.
    var session: Int64 = 0

    /// When they were sent.
    var sentAt: Instant { until + -Passage.seconds }

    static let seconds = 600
    /// A longer address is not gone back to: a cookie holds 4,096 bytes in all.
    static let mostNextBytes = 600

    init(to provider: String, next: String?, invitation: String?, proving session: Int64 = 0, at now: Instant) {
        (self.provider, until) = (provider, now + Passage.seconds)
        state = base64URL(randomBytes(32))
        nonce = base64URL(randomBytes(32))
        verifier = base64URL(randomBytes(32))
        self.next = next.flatMap { $0.utf8.count <= Passage.mostNextBytes ? $0 : nil } ?? ""
        self.invitation = invitation ?? ""
        self.session = session
    }

    /// What the provider is shown in place of the verifier.
    ///
    /// Source: RFC 7636, section 4.2 (S256).
    var challenge: String { base64URL(Digest(Array(verifier.utf8)).bytes) }

    /// By which it is known again that it was used.
    var digest: [UInt8] { Digest(Array(state.utf8)).bytes }

    private static let place = "sign-in/passage"

    func sealed(_ key: SealingKey) -> String {
        let fields = [provider, state, nonce, verifier, String(until.milliseconds), next, invitation, String(session)]
        return base64URL(key.seal(Array(fields.joined(separator: "\n").utf8), for: Passage.place))
    }

    /// - Returns: Nothing where it was not sealed by us, or its time has passed.
    init?(_ sealed: String, _ key: SealingKey, at now: Instant) {
        guard let seal = bytes(base64URL: sealed), let opened = key.open(seal, for: Passage.place) else { return nil }
        let fields = opened.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 8, let session = Int64(fields[7]),
            let until = Int64(fields[4]).map(Instant.init(milliseconds:)),
            now < until, until <= now + Passage.seconds + 60
        else { return nil }
        (provider, state, nonce, verifier) = (fields[0], fields[1], fields[2], fields[3])
        (self.until, next, invitation, self.session) = (until, fields[5], fields[6], session)
    }
}

/// Why somebody who came back from a provider does not come in. The page is the same for all; the record has the words.
package enum PassageFault: Error, Hashable, Sendable {
    /// No cookie, another's, or ten minutes have passed.
    case lost
    case usedBefore
    case otherState
    /// The answer says that it comes from another provider than the one asked.
    case otherProvider
    /// The provider said no, or the person did.
    case denied
    case discovery
    case keys
    case unavailable
    /// The provider did not take the code.
    case code
    case token(String)
    /// Nobody here is known by this identity, or their account is turned off.
    case unknown
    case linkGone
    /// The identity is another account's.
    case taken
    case wait

    package var said: String {
        switch self {
        case .lost: "not begun here, or too long ago"
        case .usedBefore: "answered before"
        case .otherState: "not the answer to our question"
        case .otherProvider: "answer of another provider"
        case .denied: "refused by the provider"
        case .discovery: "the provider describes itself wrongly"
        case .keys: "the provider's keys cannot be read"
        case .unavailable: "the provider cannot be reached"
        case .code: "code not taken"
        case .token(let why): why
        case .unknown: "identity not known"
        case .linkGone: "link good no more"
        case .taken: "identity of another account"
        case .wait: "tried too often"
        }
    }
}
