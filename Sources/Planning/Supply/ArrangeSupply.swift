import Dates
import Partnership
import Storage

/// Agrees with an agency which set of data it sends each quarter and by when, or puts right what was agreed.
struct ArrangeSupply: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Supply>, version: Int)?
    /// Whose a new one is. It stays theirs.
    var agency: ID<Agency>?
    var name: String
    var first: Quarter
    var last: Quarter?
    var dueAfter: Int?

    func run(_ writing: Writing) throws(StorageError) -> Written<Supply> {
        let connection = writing.connection
        let owner: ID<Agency>
        if let changed {
            guard let before = try Supply.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            owner = before.agency
        } else {
            guard let agency, try writing.known(agency) != nil, writing.may(.add, Thing(.supply, owner: agency))
            else { return .notThere }
            owner = agency
        }
        let supply = Supply(
            id: changed?.id ?? .new(), agency: owner, name: name, first: first, last: last, dueAfter: dueAfter,
            version: (changed?.version ?? 0) + 1)
        let faults = try faults(of: supply, connection)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil {
            try connection.execute(
                """
                INSERT INTO supply (id, agency, name, first_month, last_month, due_after, version)
                VALUES (\(supply.id), \(owner), \(name), \(first), \(last), \(dueAfter), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE supply SET name = \(name), first_month = \(first), last_month = \(last),
                    due_after = \(dueAfter), version = \(supply.version)
                WHERE id = \(supply.id)
                """)
        }
        writing.note(changed == nil ? .collection : .alteration, [supply.thing.id], [.title])
        return .done(supply)
    }

    private func faults(of supply: Supply, _ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the set of data")
        let same = try connection.value(
            "SELECT COUNT(*) FROM supply WHERE agency = \(supply.agency) AND name = \(name) AND id <> \(supply.id)",
            as: Int.self)
        if same != 0 { faults.append(Fault("name", "This agency sends a set of that name already.")) }
        if let last, last < first { faults.append(Fault("last-quarter", "The last quarter is before the first.")) }
        if let dueAfter, !(0...366).contains(dueAfter) {
            faults.append(Fault("days", "Enter from 0 to 366 days."))
        }
        return faults
    }
}
