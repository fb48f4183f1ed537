import Dates
package import Storage

/// Puts a version in force that has the rules proposed for what came after the policy was first kept, beside those that
/// are in force: new kinds of record, new things to do to them, and new roles. Nothing that stands is changed.
package struct TakeProposedRules: Sendable {
    /// The version that was looked at.
    package var version: Int
    package var reason: String
    /// Who it is, where somebody at the machine does it.
    package var author: String?

    package init(version: Int, reason: String, author: String? = nil) {
        (self.version, self.reason, self.author) = (version, reason, author)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Policy> {
        let connection = writing.connection
        guard writing.may(.change, Thing(.policy)) else { return .notThere }
        let current = try Policy.inForce(connection)
        let proposed = try Policy.proposed(connection)
        guard current.version == version, !proposed.isEmpty else { return .stale(current) }
        var faults: [Fault] = []
        faults.check(reason, "reason", "why it is changed", most: 1000)
        guard faults.isEmpty else { return .faults(faults) }
        var next = current.taking(proposed)
        next.author = author ?? ""
        if author == nil, let person = writing.viewer.person {
            next.author = try Person.find(person, connection)?.name ?? ""
        }
        (next.madeAt, next.note) = (writing.now, reason)
        try next.insert(connection)
        writing.note(
            .alteration, [ThingID(.policy, Int64(next.version))], [.rules], reason: reason,
            detail: "version \(next.version) in force, with \(proposed.count) rules proposed")
        return .done(next)
    }
}

extension Policy {
    /// Rules, as a partnership that begins today has them, of which no version that was kept here can have known: their
    /// kind of record, what they let somebody do to it, or their role stands in none. What a partnership once had and took
    /// away is not proposed again. Empty where no version was ever kept, since then the newest counts by itself.
    package static func proposed(_ connection: Connection) throws(StorageError) -> [Rule] {
        let known = try connection.all("SELECT DISTINCT role, action, kind FROM policy_rule", as: KnownRule.self)
        guard !known.isEmpty else { return [] }
        let (roles, deeds) = (Set(known.map(\.role)), Set(known.map(\.deed)))
        return first.rules.filter { rule in
            rule.isForChange
                && !(roles.contains(rule.role) && deeds.contains(Deed(action: rule.action, kind: rule.kind)))
        }
    }

    /// The next version, with those rules more.
    package func taking(_ proposed: [Rule]) -> Policy {
        var next = self
        next.version += 1
        next.rules += proposed
        return next
    }
}

/// What may be done to a kind of thing.
private struct Deed: Hashable {
    var action: Action
    var kind: Kind
}

/// A rule that some version had, as far as it tells what was known then.
private struct KnownRule: FromRow {
    var role: Role
    var deed: Deed

    init(_ row: Row) throws(StorageError) {
        role = try row["role"]
        deed = Deed(action: try row["action"], kind: try row["kind"])
    }
}
