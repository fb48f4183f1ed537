import Dates
package import Storage
import Synchronization

/// The policy that counts now, read again only when its version has changed.
package final class KnownPolicies: Sendable {
    private let known = Mutex<Policy?>(nil)

    package init() {}

    package func latest(_ connection: Connection) throws(StorageError) -> Policy {
        let version = try connection.value("SELECT MAX(version) FROM policy", as: Int?.self) ?? nil
        guard let version else { return .first }
        if let policy = known.withLock({ $0 }), policy.version == version { return policy }
        guard let policy = try Policy.version(version, connection) else { return .first }
        known.withLock { $0 = policy }
        return policy
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
