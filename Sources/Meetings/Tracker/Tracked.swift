package import Dates
package import Pages
package import Partnership
package import Storage

/// Something that was promised or is to be done, wherever it is written down, as the one list of all of it tells it.
///
/// Source: paper 001 (Bolsover, 2019), questions 11 and 12: money “during 2019/20” without a day, and what of it an area will see.
package struct Tracked: Hashable, Sendable {
    package var source: Source
    /// What it is in its own room: `Commitment of a partner`.
    package var kind: String
    package var text: String
    /// Where it is read, or changed by whoever may.
    package var at: Address
    package var agency: ID<Agency>?
    package var seat: ID<Seat>?
    /// The seat with its agency, as it is said.
    package var whose: String
    /// To whom it was promised, or who has it done.
    package var to: String
    package var made: Day?
    package var due: Day?
    /// By when it was due before its day was moved for the first time.
    package var firstDue: Day?
    /// How it was put where no day was given: “during 2019/20”.
    package var saidDue = ""
    package var scope = Undertaking.Scope()
    package var state: Undertaking.State
    /// How far it has come, in the words of its own room.
    package var stateSaid: String
    package var ended: Day?
    /// What shows that it was done, or why it was dropped.
    package var outcome = ""
    /// Whether it is held for a published paper’s sake: no clock runs.
    package var isKept = false
    /// Whether somebody promised it, and not only was asked or is to do it.
    package var isPromise = false

    /// Where it is written down.
    package enum Source: String, CaseIterable, InAddress, Sendable {
        case meeting, answer, recommendation, member, plan

        package var said: String {
            switch self {
            case .meeting: "Meeting of a group"
            case .answer: "Scrutiny answer"
            case .recommendation: "Recommendation that was accepted"
            case .member: "What a member raised"
            case .plan: "Plan"
            }
        }
    }

    package init(
        _ source: Source, _ kind: String, _ text: String, at address: Address, agency: ID<Agency>?, seat: ID<Seat>?,
        whose: String, to: String, made: Day?, due: Day?, state: Undertaking.State, stateSaid: String? = nil
    ) {
        (self.source, self.kind, self.text, at) = (source, kind, text, address)
        (self.agency, self.seat, self.whose, self.to) = (agency, seat, whose, to)
        (self.made, self.due, self.state, self.stateSaid) = (made, due, state, stateSaid ?? state.said)
    }

    /// Asks one room for what stands there, as far as somebody may see it.
    package typealias Asking = @Sendable (Trace, Day) async throws -> [Tracked]

    /// Days past its day; nothing where it is not, or has none, is not open, or no clock runs.
    package func daysOverdue(on today: Day) -> Int? {
        guard state == .open, !isKept, let due, due < today else { return nil }
        return today - due
    }

    /// Open, and without a day.
    package var isVague: Bool { state == .open && due == nil }

    /// The day; or that there is none, and how it was put.
    package var dueSaid: String {
        if let due { return firstDue.map { "\(due.said), at first \($0.said)" } ?? due.said }
        return saidDue.isEmpty ? "No day given" : "No day given: “\(saidDue)”"
    }

    /// `12 days overdue`, `Open`, `In progress`, `Done on 2 November 2026`.
    package func stateSaid(on today: Day) -> String {
        if let days = daysOverdue(on: today) { return days == 1 ? "1 day overdue" : "\(days) days overdue" }
        return ended.map { "\(stateSaid) on \($0.said)" } ?? stateSaid
    }

    /// The open first: those without a day, then by day; what has ended comes last.
    package static func isBefore(_ one: Tracked, _ other: Tracked) -> Bool {
        one.turn < other.turn
    }

    private var turn: (Int, Int, Day, String) {
        (state == .open ? 0 : 1, due == nil ? 0 : 1, due ?? "2000-01-01", text)
    }
}
