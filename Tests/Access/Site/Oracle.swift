import Aldermouth
import Dates
import Partnership
import Storage

/// Somebody of the invented partnership, as plain values that no code of the product has made.
struct Asker: Hashable, Sendable {
    var account: Int64
    var person: Int64
    var agency: Int64
    var role: Role
    /// The seat worked in, then others that are held.
    var seats: [Int64]
    var purpose = Purpose.evidence
    /// Account, session, agency and seat are all in order today.
    var isInOrder = true
    var excluded: Set<ThingID> = []
    var named: Set<ThingID> = []
    var opened: Set<ThingID> = []
    /// The committees on which a seat of theirs sits today.
    var sitsOn: Set<ThingID> = []
}

/// An agreement, as plain values.
struct Agreed: Sendable {
    var parties: Set<Int64>
    var purpose = Purpose.evidence
    var kind: Kind
    var fields: Set<Field>
    var mayWrite = false
    var from: Day
    var until: Day
}

/// What the policy and the agreements allow, worked out a second time and on its own: the tests compare it with what
/// the running site does.
///
/// Source: docs/decisions/0014-one-decision.md, whose order it follows; the rows are those of the policy itself.
struct Oracle: Sendable {
    var rules = Policy.first.rules
    var agreements: [Agreed] = []
    var today = Aldermouth.now.localDay

    /// Whether `asker` may do `action` to that one part of that thing.
    func allows(_ asker: Asker, _ action: Action, _ thing: Thing, _ field: Field) -> Bool {
        // 1. A conflict of interest, with the thing or with the person that it is of.
        if asker.excluded.contains(thing.id) { return false }
        if let person = thing.person, asker.excluded.contains(ThingID(.person, person.number)) { return false }
        // 2. The account, the session and the agency are in order.
        let roles: Set<Role> = asker.isInOrder ? [.anybody, .everyone, asker.role] : [.anybody]
        // 3. What another agency holds needs an agreement with that very agency.
        if Oracle.shared[thing.kind]?.contains(field) ?? false, thing.owner != ID(asker.agency) {
            guard let owner = thing.owner?.number else { return false }
            let isAgreed = agreements.contains { one in
                one.parties.isSuperset(of: [owner, asker.agency]) && one.purpose == asker.purpose
                    && one.kind == thing.kind && one.fields.contains(field) && (action == .see || one.mayWrite)
                    && (one.from...one.until).contains(today)
            }
            if !isAgreed { return false }
        }
        // 4. A rule of the role, for this part and purpose.
        let granting = rules.filter {
            roles.contains($0.role) && $0.action == action && $0.kind == thing.kind && $0.fields.contains(field)
                && $0.purposes.contains(asker.purpose)
        }
        if granting.isEmpty { return false }
        // 5 and 6. How far that rule reaches, and how high. 7. An emergency stands in for both, for looking.
        let isNamed = thing.marking != .restricted || asker.named.contains(thing.id)
        let isWithin = granting.contains { reaches($0, asker, thing) && rank(thing.marking) <= rank($0.upTo) }
        return isWithin && isNamed || action == .see && asker.opened.contains(thing.id)
    }

    /// Whether all of it may be changed or ended, or whether it may be known of at all.
    func allows(_ asker: Asker, _ action: Action, _ thing: Thing) -> Bool {
        let whole = action == .change || action == .end
        let fields = whole ? thing.kind.fields : Array(thing.kind.fields.prefix(1))
        return fields.allSatisfy { allows(asker, action, thing, $0) }
    }

    /// Whether there is any rule at all by which `asker` comes to pages of this action and kind.
    func hasRule(_ asker: Asker, _ action: Action, _ kind: Kind) -> Bool {
        rules.contains {
            $0.action == action && $0.kind == kind && $0.purposes.contains(asker.purpose)
                && ($0.role == .anybody || asker.isInOrder && ($0.role == .everyone || $0.role == asker.role))
        }
    }

    private func reaches(_ rule: Rule, _ asker: Asker, _ thing: Thing) -> Bool {
        switch rule.reach {
        case .everything: true
        case .ownAgency: thing.owner == ID(asker.agency)
        case .ownSeat: asker.seats.contains { thing.seat == ID($0) }
        case .ownCommittee: asker.sitsOn.contains { thing.committee == $0 }
        case .own: thing.person == ID(asker.person)
        }
    }

    private func rank(_ marking: Marking) -> Int {
        switch marking {
        case .open: 0
        case .official: 1
        case .sensitive: 2
        case .restricted: 3
        }
    }

    /// What is shown to another agency under an agreement alone.
    private static let shared: [Kind: Set<Field>] = [
        .person: [.contact], .note: [.existence, .subject, .text],
    ]
}
