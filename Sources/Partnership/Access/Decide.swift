package import Dates
import Storage

/// Whether `viewer` may do `action` to `thing`, or to one `field` of it, for `purpose`, at this moment.
///
/// Pure: policy comes as data, with the viewer. What no rule allows is denied. The order is fixed, and the first that
/// denies is the answer: conflict of interest with the thing or the person it is of, state of the account, agreement, role, reach, marking. Only the last two
/// yield to an opening in an emergency, and only for looking.
/// Without a `field`, the whole thing is meant, so a rule for some fields is not enough.
///
/// Source: docs/decisions/0014-one-decision.md.
package func decide(
    _ viewer: Viewer, _ action: Action, _ thing: Thing, field: Field? = nil, purpose: Purpose, now: Instant
) -> Decision {
    guard let field else {
        var owed: Set<Obligation> = []
        for field in thing.kind.fields {
            switch decide(viewer, action, thing, field: field, purpose: purpose, now: now) {
            case .denied(let why): return .denied(why)
            case .allowed(let more): owed.formUnion(more)
            }
        }
        return .allowed(owed)
    }
    let isKept =
        viewer.excluded.contains(thing.id)
        || thing.person.map { viewer.excluded.contains(ThingID(.person, $0.number)) } ?? false
    if isKept { return .denied(.excluded) }
    guard purpose == viewer.purpose else { return .denied(.otherPurpose) }
    let held = Held(viewer, action, thing, field, purpose)
    guard viewer.standing == .active || held.isAnybodys else { return .denied(.standing(viewer.standing)) }
    if let why = agreementRefusal(viewer, action, thing, field, now) { return .denied(why) }
    guard held.isThere else { return .denied(.noRule) }
    guard held.covers else { return .denied(held.namesField ? .otherPurpose : .otherField) }
    let isNamed = thing.marking < .restricted || viewer.namedFor.contains(thing.id)
    if isNamed, held.coversMarking { return .allowed(obligations(thing)) }
    if action == .see, let end = viewer.opened[thing.id], now < end {
        return .allowed(obligations(thing).union([.emergency]))
    }
    return .denied(held.reaches ? .marking : .outOfReach)
}

/// How far the viewer's rules come: each answer is of a rule for which those before it are true too.
private struct Held {
    var isThere = false
    /// Whether anybody at all may do it.
    var isAnybodys = false
    var namesField = false
    var covers = false
    var reaches = false
    var coversMarking = false

    init(_ viewer: Viewer, _ action: Action, _ thing: Thing, _ field: Field, _ purpose: Purpose) {
        let (rules, kind) = (viewer.rules, thing.kind)
        // Where it stands, since a rule that is taken out of the list is counted as held, and most are of other kinds.
        for at in rules.indices where rules[at].kind == kind && rules[at].action == action {
            let rule = rules[at]
            isThere = true
            if rule.role == .anybody { isAnybodys = true }
            guard rule.fields.contains(field) else { continue }
            namesField = true
            guard rule.purposes.contains(purpose) else { continue }
            covers = true
            guard rule.reach.includes(thing, viewer) else { continue }
            reaches = true
            if thing.marking <= rule.upTo { coversMarking = true }
        }
    }
}

/// Why no agreement shares the field with the viewer's agency; nothing where none is needed or one does.
private func agreementRefusal(
    _ viewer: Viewer, _ action: Action, _ thing: Thing, _ field: Field, _ now: Instant
) -> Denial? {
    guard thing.kind.isShared(field), thing.owner != viewer.agency || viewer.agency == nil else { return nil }
    let today = now.localDay
    let lines = viewer.shares.filter {
        $0.owner == thing.owner && $0.kind == thing.kind && $0.field == field && $0.purpose == viewer.purpose
            && (action == .see || $0.mayWrite)
    }
    if lines.contains(where: { $0.from <= today && today <= $0.until }) { return nil }
    return lines.contains { $0.until < today } ? .agreementEnded : .noAgreement
}

private func obligations(_ thing: Thing) -> Set<Obligation> {
    switch thing.marking {
    case .open, .official: []
    case .sensitive: [.mayBeAsked]
    case .restricted: [.giveReason]
    }
}

package enum Decision: Hashable, Sendable {
    /// With what goes with it.
    case allowed(Set<Obligation> = [])
    case denied(Denial)

    package var isAllowed: Bool {
        if case .allowed = self { true } else { false }
    }
}

/// What somebody owes who is allowed.
package enum Obligation: String, CaseIterable, Hashable, Sendable {
    /// One look in ten asks what it is for.
    case mayBeAsked
    /// Every look says what it is for.
    case giveReason
    /// Was opened in an emergency: others are told.
    case emergency
}

/// Why not, for the record and for tests; whoever asked is told only that there is nothing there.
package enum Denial: Hashable, Sendable {
    case excluded
    case standing(Viewer.Standing)
    case noAgreement, agreementEnded
    case noRule, otherField, otherPurpose
    case outOfReach
    case marking
}
