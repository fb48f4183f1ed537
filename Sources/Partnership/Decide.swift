package import Dates

/// Whether `viewer` may do `action` to `thing`, or to one `field` of it, for `purpose`, at this moment.
///
/// Pure: policy comes as data, with the viewer. What no grant allows is denied.
/// Without a `field`, the whole thing is meant, so a grant of some fields is not enough.
package func decide(
    _ viewer: Viewer, _ action: Action, _ thing: Thing, field: Field? = nil, purpose: Purpose, now: Instant
) -> Decision {
    guard purpose == viewer.purpose else { return .denied(.otherPurpose) }
    let wanted = field.map { [$0] } ?? Set(Field.allCases)
    let held = viewer.grants.filter { $0.action == action && $0.kind == thing.kind && $0.purpose == purpose }
    let lasting = held.filter { grant in grant.ends.map { now < $0 } ?? true }
    if lasting.contains(where: { $0.fields.isSuperset(of: wanted) }) { return .allowed }
    return .denied(held.isEmpty ? .noGrant : lasting.isEmpty ? .ended : .otherField)
}

package enum Decision: Hashable, Sendable {
    case allowed
    case denied(Denial)
}

/// Why not, for the record and for tests; whoever asked is told only that there is nothing there.
package enum Denial: String, CaseIterable, Hashable, Sendable { case otherPurpose, noGrant, ended, otherField }
