package import Dates
import Secrets
import Storage
import Synchronization

/// Which looks must say what they are for before anything is shown: each at what is RESTRICTED, and one in ten at what is
/// OFFICIAL-SENSITIVE.
///
/// Nobody can tell which one it will be. Once asked, somebody is asked again until they have answered, so that loading
/// the page once more is no way round it. What was opened in an emergency has its reason already.
///
/// Source: trust model, “Against snooping”.
package final class AskWhy: Sendable {
    private let draw: @Sendable () -> Bool
    private let asked = Mutex<Set<Asked>>([])

    /// Letters of a reason.
    package static let letters = 4...200
    /// Beyond so many that nobody has answered, everybody is asked.
    private static let most = 100_000

    private struct Asked: Hashable {
        var account: Int64
        var thing: ThingID
    }

    /// - Parameter draw: Whether this look is one in ten.
    package init(draw: @escaping @Sendable () -> Bool = AskWhy.oneInTen) { self.draw = draw }

    /// Whether `viewer` must say why before they see that part of `thing`; never where they may not see it at all.
    package func asks(_ viewer: Viewer, _ thing: Thing, _ field: Field, at now: Instant) -> Bool {
        let decision = decide(viewer, .see, thing, field: field, purpose: viewer.purpose, now: now)
        guard case .allowed(let owed) = decision, !owed.contains(.emergency) else { return false }
        if owed.contains(.giveReason) { return true }
        guard owed.contains(.mayBeAsked) else { return false }
        let one = Asked(account: viewer.account?.number ?? 0, thing: thing.id)
        return asked.withLock { asked in
            if asked.contains(one) || asked.count >= Self.most { return true }
            guard draw() else { return false }
            asked.insert(one)
            return true
        }
    }

    /// They have said why: the next look is drawn anew.
    package func answered(_ viewer: Viewer, _ thing: Thing) {
        let one = Asked(account: viewer.account?.number ?? 0, thing: thing.id)
        asked.withLock { _ = $0.remove(one) }
    }

    /// What is wrong with a reason.
    package static func faults(_ reason: String) -> [Fault] {
        if reason.unicodeScalars.count < letters.lowerBound {
            return [Fault("reason", "Say in a few words why you are looking.")]
        }
        if reason.unicodeScalars.count > letters.upperBound {
            return [Fault("reason", "Use at most \(letters.upperBound) characters to say why you are looking.")]
        }
        return []
    }

    /// By the machine's own randomness. Of the 256 bytes the last six are drawn again, so that each tenth is as likely.
    @Sendable
    package static func oneInTen() -> Bool {
        var byte = randomBytes(1)[0]
        while byte >= 250 { byte = randomBytes(1)[0] }
        return byte % 10 == 0
    }
}
