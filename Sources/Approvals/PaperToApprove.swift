package import Checks
package import Dates
package import Pages
package import Papers
package import Partnership
import Secrets

/// A paper made from records that goes out once a second person has approved it as it reads.
package struct PaperToApprove: Sendable {
    package var identity: PaperIdentity
    /// At which it is read.
    package var read: Address
    /// As it is on a day, as far as whoever asks may see it.
    package var seen: @Sendable (Day) async throws -> Paper?
    /// All of it, as the program reads it.
    package var whole: @Sendable (Day) async throws -> Paper?
    /// What the privacy gate knows by name.
    package var gate: PrivacyGate

    package init(
        _ identity: PaperIdentity, read: Address, gate: PrivacyGate,
        seen: @escaping @Sendable (Day) async throws -> Paper?,
        whole: @escaping @Sendable (Day) async throws -> Paper?
    ) {
        (self.identity, self.read, self.gate) = (identity, read, gate)
        (self.seen, self.whole) = (seen, whole)
    }
}

/// Which paper it is.
package struct PaperIdentity: Hashable, Sendable {
    /// At which it is put forward and approved: there is one for each paper.
    package var address: Address
    package var title: String
    /// The plan or the review that it is made from; `openData` where it is neither.
    package var about: ThingID

    package init(at address: Address, _ title: String, about: ThingID) {
        (self.address, self.title, self.about) = (address, title, about)
    }
}

extension Paper {
    /// By which its words are known again: 64 hexadecimal digits. Its day, its status and the look of it are left out.
    package var fingerprint: String {
        let words =
            [title, subtitle ?? "", classification ?? ""] + PaperText(self).lines.map(\.text)
        // No text holds this byte, so that two words cannot be taken for one.
        return Digest(Array(words.joined(separator: "\u{1E}").utf8)).text
    }
}

/// How a paper stands with the second person who must approve it.
package enum PaperStanding: Hashable, Sendable {
    case draft
    case putForward(Day)
    case approved(Day)
    /// Its words are others than those that were put forward as of that day.
    case changed(since: Day)

    /// - Parameter words: The fingerprint of all of it, drawn as of the day on which it was put forward.
    package init(_ approval: Approval?, words: String?) {
        guard let approval, approval.stage != .draft else {
            self = .draft
            return
        }
        guard let words, words.utf8.elementsEqual(approval.fingerprint.utf8) else {
            self = .changed(since: approval.drawn)
            return
        }
        self = approval.stage == .approved ? .approved(approval.since) : .putForward(approval.drawn)
    }

    /// As it stands on the paper: `Approved on 3 May 2026`.
    package var said: String {
        switch self {
        case .draft: "Draft, not approved yet"
        case .putForward(let day): "Draft, put forward on \(day.said)"
        case .approved(let day): "Approved on \(day.said)"
        case .changed(let day): "Draft, changed since it was put forward on \(day.said)"
        }
    }
}
