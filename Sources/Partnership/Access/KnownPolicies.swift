import Dates
package import Storage
import Synchronization

/// Rules of policy for those who ask, each version read once and asked for by its number.
///
/// A version that was kept is never changed, so what is known of its number cannot grow old. Which version counts is
/// found out by whoever asks, in the same transaction, for each request.
package final class KnownPolicies: Sendable {
    private struct Known {
        /// Nothing before the first is kept.
        var version: Int?
        var policy: Policy
        /// Those of each set of roles that was asked for.
        var rules: [Set<Role>: [Rule]] = [:]
    }
    private let known = Mutex<Known?>(nil)

    package init() {}

    /// The rules of some roles. Where no version is kept yet, those that a partnership begins with.
    func rules(
        of roles: Set<Role>, inVersion version: Int?, _ connection: Connection
    ) throws(StorageError) -> [Rule] {
        var held: Known
        if let before = known.withLock({ $0 }), before.version == version {
            held = before
        } else {
            held = Known(version: version, policy: try policy(version, connection))
        }
        if let rules = held.rules[roles] { return rules }
        let rules = held.policy.rules(of: roles)
        held.rules[roles] = rules
        known.withLock { [held] in $0 = held }
        return rules
    }

    private func policy(_ version: Int?, _ connection: Connection) throws(StorageError) -> Policy {
        guard let version else { return .first }
        return try Policy.version(version, connection) ?? .first
    }
}

extension Policy {
    /// One version as it is kept.
    package static func version(_ version: Int, _ connection: Connection) throws(StorageError) -> Policy? {
        let rules = try connection.all(
            """
            SELECT role, action, kind, fields, purposes, reach, up_to FROM policy_rule
            WHERE version = \(version) ORDER BY position
            """, as: Rule.self)
        let head = try connection.first(
            "SELECT version, author, made_at, note FROM policy WHERE version = \(version)", as: Policy.self)
        guard var policy = head else { return nil }
        policy.rules = rules
        return policy
    }

    /// Keeps this version; an earlier one is never changed.
    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO policy (version, author, made_at, note) VALUES (\(version), \(author), \(madeAt), \(note))
            """)
        for (position, rule) in rules.enumerated() {
            try connection.execute(
                """
                INSERT INTO policy_rule (version, position, role, action, kind, fields, purposes, reach, up_to)
                VALUES (\(version), \(position), \(rule.role), \(rule.action), \(rule.kind), \(words(rule.fields)),
                    \(words(rule.purposes)), \(rule.reach), \(rule.upTo))
                """)
        }
    }
}

/// `figures rows`, in order.
private func words(_ values: some Collection<some RawRepresentable<String>>) -> String {
    values.map(\.rawValue).sorted().joined(separator: " ")
}

private func values<One: RawRepresentable<String> & Hashable>(
    _ text: String, _ column: String, _: One.Type = One.self
) throws(StorageError) -> Set<One> {
    var found: Set<One> = []
    for word in text.utf8.split(separator: 0x20) {
        guard let one = One(rawValue: String(decoding: word, as: UTF8.self)) else {
            throw .notUnderstood(column: column)
        }
        found.insert(one)
    }
    return found
}

extension Policy: FromRow {
    /// Without its rules.
    package init(_ row: Row) throws(StorageError) {
        self.init(
            version: try row["version"], author: try row["author"], madeAt: try row["made_at"], note: try row["note"],
            rules: [])
    }
}

extension Rule: FromRow {
    package init(_ row: Row) throws(StorageError) {
        role = try row["role"]
        action = try row["action"]
        kind = try row["kind"]
        fields = try values(try row["fields"], "fields")
        purposes = try values(try row["purposes"], "purposes")
        reach = try row["reach"]
        upTo = try row["up_to"]
    }
}
