package import Dates
package import Storage

/// Somebody who asks, what they came for, and the rows of policy that apply to them. Made once a request.
package struct Viewer: Hashable, Sendable {
    package var account: ID<Account>?
    package var person: ID<Person>?
    package var agency: ID<Agency>?
    /// The seats held today, as holder or deputy; the one being worked in first.
    package var seats: [ID<Seat>]
    package var standing: Standing
    package var purpose: Purpose
    /// The rules of policy of the viewer's roles.
    package var rules: [Rule]
    /// What agreements in force or past share with the viewer's agency.
    package var shares: [Share]
    /// What the viewer must never see: a conflict of interest.
    package var excluded: Set<ThingID>
    /// The restricted things that the viewer is named for.
    package var namedFor: Set<ThingID>
    /// The committees that the viewer sits on today.
    package var sitsOn: Set<ThingID> = []
    /// What was opened in an emergency, and until when.
    package var opened: [ThingID: Instant]

    package init(
        account: ID<Account>? = nil, person: ID<Person>? = nil, agency: ID<Agency>? = nil, seats: [ID<Seat>] = [],
        standing: Standing = .active, purpose: Purpose, rules: [Rule], shares: [Share] = [],
        excluded: Set<ThingID> = [], namedFor: Set<ThingID> = [], opened: [ThingID: Instant] = [:]
    ) {
        (self.account, self.person, self.agency, self.seats) = (account, person, agency, seats)
        (self.standing, self.purpose, self.rules, self.shares) = (standing, purpose, rules, shares)
        (self.excluded, self.namedFor, self.opened) = (excluded, namedFor, opened)
    }

    /// How far somebody has come in.
    package enum Standing: String, CaseIterable, Sendable {
        case active
        /// Not signed in.
        case nobody
        /// Gave a password, and not yet a code.
        case half
        case disabled
        /// No agency, or none that is in the partnership today.
        case agencyLeft
        /// Holds no seat today.
        case noSeat
        case trainingLapsed
    }

    /// Whether some thing of this kind may be open to such an action at all: what a route asks before any row is known.
    package func may(_ action: Action, _ kind: Kind, now: Instant) -> Bool {
        rules.indices.contains { at in
            rules[at].kind == kind && rules[at].action == action && rules[at].purposes.contains(purpose)
                && (standing == .active || rules[at].role == .anybody)
        }
    }

    /// Whether all of this very thing is open to such an action: what a page asks before it shows a form or a way to one.
    package func may(_ action: Action, _ thing: Thing, now: Instant) -> Bool {
        decide(self, action, thing, purpose: purpose, now: now).isAllowed
    }

    /// The numbers of the things of a kind that a conflict of interest keeps from the viewer, for a query that tells of
    /// them beside what it is about. Never empty: 0 is the number of nothing.
    package func kept(from kind: Kind) -> [Int64] { [0] + excluded.filter { $0.kind == kind }.map(\.number).sorted() }

    /// The parts of all things of a kind that may be seen.
    package func sight(of kind: Kind, now: Instant) -> Set<Field> {
        Set(
            kind.fields.filter { decide(self, .see, Thing(kind), field: $0, purpose: purpose, now: now).isAllowed })
    }

    /// Not signed in: sees the door.
    package static let nobody = Viewer(standing: .nobody, purpose: .evidence, rules: Policy.first.rules(of: [.anybody]))

    /// May see open data, and nothing else.
    package static let openData = Viewer(purpose: .evidence, rules: [Rule(.everyone, .see, .openData)])

    /// Runs the program on their own machine: sees open data, brings files in, keeps settings, and
    /// gives a part of the record to whoever has a right to it.
    package static let keeper = Viewer(
        purpose: .evidence,
        rules: [
            Rule(.keeper, .see, .openData), Rule(.keeper, .see, .importedFile),
            Rule(.keeper, .importData, .importedFile), Rule(.keeper, .saveSettings, .openData),
            Rule(.keeper, .disclose, .record),
        ])

    /// Runs the program on their own machine, and takes in the rules that came with a newer one.
    package static let policyKeeper = Viewer(
        purpose: .running, rules: [Rule(.keeper, .see, .policy), Rule(.keeper, .change, .policy)])

    /// Runs the program on their own machine to see whether data is used lawfully.
    package static let watcher = Viewer(purpose: .oversight, rules: [Rule(.keeper, .see, .look)])
}

/// A field of one agency's things that an agreement shares with another.
package struct Share: Hashable, Sendable {
    package var agreement: ID<Agreement>
    /// The party whose things they are. An agreement opens nothing of those who are not parties to it.
    package var owner: ID<Agency>
    package var kind: Kind
    package var field: Field
    /// Whether it may be changed as well as seen.
    package var mayWrite: Bool
    package var purpose: Purpose
    package var from: Day
    /// The last day on which it holds.
    package var until: Day

    package init(
        agreement: ID<Agreement>, owner: ID<Agency>, kind: Kind, field: Field, mayWrite: Bool = false,
        purpose: Purpose, from: Day, until: Day
    ) {
        (self.agreement, self.owner, self.kind, self.field) = (agreement, owner, kind, field)
        (self.mayWrite, self.purpose, self.from, self.until) = (mayWrite, purpose, from, until)
    }
}
