package import Checks
package import Dates
package import Pages
package import Papers
package import Partnership
import Secrets
import Storage

/// A paper made from records that goes out once a second person has approved it as it reads.
package struct PaperToApprove: Sendable {
    package var identity: PaperIdentity
    /// At which it is read.
    package var read: Address
    /// What the privacy gate knows by name.
    package var gate: PrivacyGate
    /// Of whoever asks.
    let trace: Trace
    /// The program itself, which reads all of it.
    let keeper: Viewer
    let drawn: @Sendable (Trace, Day) async throws -> Drawn?
    let isStillOpen: StillOpen

    /// It as somebody may see it, and which of the things that were looked at to make it it tells of.
    package struct Drawn: Sendable {
        package var paper: Paper
        package var tells: @Sendable (ThingID) -> Bool

        package init(_ paper: Paper, tells: @escaping @Sendable (ThingID) -> Bool = { _ in true }) {
            (self.paper, self.tells) = (paper, tells)
        }
    }

    /// Whether what a text tells of is open to whoever looks as it is marked now: asked of what can be marked higher later.
    package typealias StillOpen = @Sendable (Looking, [ToldThing]) throws -> Bool

    package init(
        _ identity: PaperIdentity, read: Address, gate: PrivacyGate, _ trace: Trace, keeper: Viewer,
        isStillOpen: @escaping StillOpen = { _, _ in true },
        drawn: @escaping @Sendable (Trace, Day) async throws -> Drawn?
    ) {
        (self.identity, self.read, self.gate, self.trace) = (identity, read, gate, trace)
        (self.keeper, self.isStillOpen, self.drawn) = (keeper, isStillOpen, drawn)
    }

    /// As it is on a day, as far as whoever asks may see it.
    package func seen(_ day: Day) async throws -> Paper? { try await drawn(trace, day)?.paper }

    /// All of it, as the program reads it.
    package func whole(_ day: Day) async throws -> Paper? {
        try await drawn(Trace(keeper, at: trace.at, route: trace.route), day)?.paper
    }

    /// As everybody who has signed in reads it.
    package func everybodys(_ day: Day, _ registry: Registry) async throws -> EverybodysReading? {
        let policy = try await registry.database.read { try Policy.inForce($0) }
        let trace = Trace(.everybody(policy), at: trace.at, route: trace.route)
        guard let drawn = try await drawn(trace, day) else { return nil }
        return EverybodysReading(drawn.paper, told: trace.told.filter { drawn.tells($0.thing.id) })
    }

    /// What it said when it was approved, the latest first, as far as whoever asks may read all that stood in it.
    package func approvedTexts(_ registry: Registry) async throws -> [ApprovedText] {
        guard let held = try await registry.approval(of: identity.address, trace) else { return [] }
        return try await registry.looking(trace) { try $0.approvedTexts(of: held, isStillOpen: isStillOpen) }
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
