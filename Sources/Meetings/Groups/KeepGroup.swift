package import Dates
package import Partnership
package import Storage

/// Adds a group that meets, or changes what is known of one.
package struct KeepGroup: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    package var changed: (id: ID<Group>, version: Int)?
    package var name: String
    package var layer: Group.Layer
    /// Whose it is; empty for ours.
    package var body: String
    package var part: Group.Part
    package var yearly: Int
    package var aim: String
    /// Places or bodies that it is for, where they are not the partnership's own alone.
    package var covers: [String]
    package var from: Day
    package var until: Day?
    /// The groups it reports to, the first of them first.
    package var hearers: [ID<Group>]
    /// The first day on which it is called so, has this layer and part, and reports to these; today where none is said. Its own
    /// first day, where it was never otherwise and was written down wrongly.
    package var since: Day?

    package init(
        changed: (id: ID<Group>, version: Int)? = nil, name: String, layer: Group.Layer, body: String = "",
        part: Group.Part, yearly: Int, aim: String, covers: [String] = [], from: Day, until: Day? = nil,
        hearers: [ID<Group>] = [],
        since: Day? = nil
    ) {
        (self.changed, self.name, self.layer, self.body, self.part) = (changed, name, layer, body, part)
        (self.yearly, self.aim, self.from, self.until, self.hearers) = (yearly, aim, from, until, hearers)
        (self.covers, self.since) = (covers, since)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Group> {
        let connection = writing.connection
        var group = Group(
            id: changed?.id ?? .new(), name: name, layer: layer, body: body, part: part, yearly: yearly, aim: aim,
            covers: covers, from: from, until: until)
        var before: Group?
        if let changed {
            guard let found = try Group.find(changed.id, connection) else { return .notThere }
            guard writing.may(.change, found.thing) else { return .notThere }
            guard found.version == changed.version else { return .stale(found) }
            group.version = found.version + 1
            before = found
        } else {
            guard writing.may(.add, group.thing) else { return .notThere }
        }
        var faults = try faults(of: group, connection)
        if let since, since > writing.now.localDay {
            faults.append(Fault("since", "Enter a day that is not in the future."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil { try group.insert(connection) } else { try group.update(connection) }
        let start = max(since ?? writing.now.localDay, group.from)
        try before?.keepBefore(group, from: start, connection)
        try report(group, from: start, connection)
        writing.note(changed == nil ? .collection : .alteration, [group.thing.id], [.name, .terms])
        return .done(group)
    }

    private func faults(of group: Group, _ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the group")
        if aim.utf8.count > 2000 { faults.append(Fault("aim", "Use fewer than 2000 characters for what it is for.")) }
        faults.checkLength(body, "body", "the partnership", most: 200)
        faults += Group.faults(covers: covers)
        if !(0...366).contains(yearly) { faults.append(Fault("yearly", "Enter a number from 0 to 366.")) }
        faults.check(from: from, until: until, "until")
        let same = try connection.value(
            "SELECT COUNT(*) FROM meeting_group WHERE name = \(name) AND id <> \(group.id)", as: Int.self)
        if same != 0 { faults.append(Fault("name", "There is another group of this name.")) }
        if hearers.contains(group.id) { faults.append(Fault("hearers", "A group cannot report to itself.")) }
        for hearer in hearers where try Group.find(hearer, connection) == nil {
            faults.append(Fault("hearers", "Choose groups that are there."))
        }
        return faults
    }

    /// Lines that are no more end the day before; those from that day on are taken back.
    private func report(_ group: Group, from start: Day, _ connection: Connection) throws(StorageError) {
        let held = try connection.column(
            "SELECT hearer FROM reporting_line WHERE reporter = \(group.id) AND until_day IS NULL ORDER BY position",
            as: ID<Group>.self)
        let later = try connection.value(
            "SELECT COUNT(*) FROM reporting_line WHERE reporter = \(group.id) AND until_day IS NULL AND from_day > \(start)",
            as: Int.self)
        guard held != hearers || later != 0 else { return }
        try connection.execute(
            "DELETE FROM reporting_line WHERE reporter = \(group.id) AND from_day >= \(start)")
        try connection.execute(
            """
            UPDATE reporting_line SET until_day = \(start + -1)
            WHERE reporter = \(group.id) AND (until_day IS NULL OR until_day >= \(start))
            """)
        for (position, hearer) in hearers.enumerated() {
            try connection.execute(
                """
                INSERT INTO reporting_line (id, reporter, hearer, position, from_day)
                VALUES (\(ID<ReportingLines>.new()), \(group.id), \(hearer), \(position), \(start))
                """)
        }
    }
}

extension Group {
    fileprivate func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE meeting_group SET name = \(name), layer = \(layer), body = \(body), part = \(part), yearly = \(yearly), covers = \(inLines),
                aim = \(aim), from_day = \(from), until_day = \(until), version = \(version)
            WHERE id = \(id)
            """)
    }
}
