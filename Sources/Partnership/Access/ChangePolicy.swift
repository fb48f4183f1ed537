package import Dates
package import Storage

/// One change of the policy: a rule that is put in, put in another's place, or taken away.
package struct RuleChange: Hashable, Sendable {
    /// The place of the rule that goes, 0 for the first; nothing where one is only put in.
    package var gone: Int?
    /// The rule that is put in; nothing where one is only taken away.
    package var new: Rule?

    package init(gone: Int? = nil, new: Rule? = nil) { (self.gone, self.new) = (gone, new) }
}

/// Puts the next version of the policy in force: the one before with one change made. It counts from the next request of
/// everybody on.
///
/// Refused, where nobody could change the policy any more.
package struct ChangePolicy: Sendable {
    /// The version that was looked at.
    package var version: Int
    package var change: RuleChange
    package var reason: String

    package init(version: Int, change: RuleChange, reason: String) {
        (self.version, self.change, self.reason) = (version, change, reason)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Policy> {
        let connection = writing.connection
        guard writing.may(.change, Thing(.policy)), let person = writing.viewer.person else { return .notThere }
        let current = try Policy.inForce(connection)
        guard current.version == version else { return .stale(current) }
        guard var next = current.next(change) else { return .notThere }
        var faults = try next.faults(after: current, change, at: writing.now, connection)
        faults.check(reason, "reason", "why it is changed", most: 1000)
        guard faults.isEmpty else { return .faults(faults) }
        // A partnership that has kept none yet keeps the one it began with first, to be compared with.
        if try Policy.version(current.version, connection) == nil { try current.insert(connection) }
        next.author = try Person.find(person, connection)?.name ?? ""
        (next.madeAt, next.note) = (writing.now, reason)
        try next.insert(connection)
        writing.note(
            .alteration, [ThingID(.policy, Int64(next.version))], [.rules], reason: reason,
            detail: "version \(next.version) in force")
        return .done(next)
    }
}

extension Policy {
    /// The version that counts now.
    package static func inForce(_ connection: Connection) throws(StorageError) -> Policy {
        let latest = try connection.value("SELECT MAX(version) FROM policy", as: Int?.self) ?? nil
        guard let latest else { return .first }
        return try version(latest, connection) ?? .first
    }

    /// The next version, with one change made; nothing where no rule stands at that place, or where it is the door's.
    package func next(_ change: RuleChange) -> Policy? {
        var next = self
        next.version += 1
        guard let gone = change.gone else {
            guard let new = change.new else { return nil }
            next.rules.append(new)
            return next
        }
        guard rules.indices.contains(gone), rules[gone].isForChange else { return nil }
        if let new = change.new { next.rules[gone] = new } else { next.rules.remove(at: gone) }
        return next
    }

    /// Everything that keeps this version from following the one before.
    package func faults(
        after current: Policy, _ change: RuleChange, at now: Instant, _ connection: Connection
    ) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        if let new = change.new {
            if !new.isForChange { faults.append(Fault("role", "Choose somebody who has signed in.")) }
            if new.fields.isEmpty || !new.fields.isSubset(of: new.kind.fields) {
                faults.append(Fault("parts", "Choose one part or more."))
            }
            if new.purposes.isEmpty { faults.append(Fault("purposes", "Choose one purpose or more.")) }
            if current.rules.contains(new) {
                faults.append(Fault("deed", "The policy says just that already. Nothing would change."))
            }
        }
        let people = try WayBack(connection, at: now)
        if WayBack.isLockOut(people.firstDayWithout(self), before: people.firstDayWithout(current)) {
            faults.append(
                Fault(
                    "deed",
                    "After this change nobody who has an account and a seat today could change the policy, so nobody could undo it."
                ))
        }
        return faults
    }

    /// What Wardmote asks about things of a kind. A rule about anything else would do nothing.
    package static func actions(of kind: Kind) -> [Action] {
        let asked = Set(first.rules.filter { $0.kind == kind }.map(\.action))
        return Action.allCases.filter(asked.contains)
    }

    /// The kinds of thing that rules are made about; the door is open to everybody, always.
    package static let kinds: [Kind] = Kind.allCases.filter { $0 != .door }
}

extension Role {
    /// Those that rules are made for: who has signed in, and what a seat makes its holder.
    package static let ofRules: [Role] = [.everyone] + ofSeats
}

extension Rule {
    /// Whether a partnership may change it. The door and the operator at the machine are the program's own.
    package var isForChange: Bool { Role.ofRules.contains(role) && Policy.kinds.contains(kind) }
}
