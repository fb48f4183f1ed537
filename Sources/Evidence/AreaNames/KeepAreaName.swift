package import Partnership
package import Places
package import Storage

/// Gives an area that no list knows the name by which it is told from then on, or takes that name away.
package struct KeepAreaName: Sendable {
    /// The code as typed.
    var code: String
    /// Empty where the name is to be taken away.
    var name: String
    /// The version that was looked at; nothing where it is a new one.
    var changed: Int?

    package init(code: String, name: String, changed: Int? = nil) {
        (self.code, self.name, self.changed) = (code, name, changed)
    }

    /// Runs inside the caller's transaction. A fault changes nothing.
    package func run(_ writing: Writing, _ gazetteer: Gazetteer) throws(StorageError) -> Written<AreaName> {
        guard writing.may(.saveSettings, Thing(.openData)) else { return .notThere }
        let there = try AreaCode(code).flatMap { code throws(StorageError) in
            try writing.connection.first(
                "SELECT \(AreaName.columns) FROM area_name WHERE area_code = \(code.text)", as: AreaName.self)
        }
        if let changed {
            guard let there else { return .notThere }
            guard there.version == changed else { return .stale(there) }
        }
        let faults = faults(there, gazetteer)
        guard faults.isEmpty, let area = AreaCode(code) else { return .faults(faults) }
        let kept = AreaName(area, name, version: (there?.version ?? 0) + 1)
        if name.isEmpty {
            try writing.connection.execute("DELETE FROM area_name WHERE area_code = \(area.text)")
        } else {
            try writing.connection.execute(
                """
                INSERT INTO area_name (area_code, name, version, kept_at)
                VALUES (\(area.text), \(name), \(kept.version), \(writing.now))
                ON CONFLICT (area_code) DO UPDATE
                SET name = excluded.name, version = excluded.version, kept_at = excluded.kept_at
                """)
        }
        writing.note(
            there == nil ? .collection : .alteration, [ThingID(.openData)], [.figures],
            detail: name.isEmpty ? "\(area) has no name of its own now" : "\(area) is called \(name)")
        return .done(kept)
    }

    private func faults(_ there: AreaName?, _ gazetteer: Gazetteer) -> [Fault] {
        var faults: [Fault] = []
        guard let area = AreaCode(code) else {
            return [Fault("area-code", "Enter the code of an area: a capital letter and eight digits, as E07000033.")]
        }
        // The lists are what figures are counted by, and what others call the area.
        if !name.isEmpty, let known = gazetteer.place(area) {
            faults.append(Fault("area-code", "\(area) is known: it is \(known.name), and keeps that name."))
        } else if changed == nil, let there {
            faults.append(Fault("area-code", "\(area) is called \(there.name) already. Change it in the list."))
        }
        if changed == nil {
            faults.check(name, "area-name", "what the area is called", most: 100)
        } else {
            faults.checkLength(name, "area-name", "what the area is called", most: 100)
        }
        return faults
    }
}
