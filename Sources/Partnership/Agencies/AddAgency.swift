package import Dates
package import Storage

/// Adds an agency to the partnership.
package struct AddAgency: Sendable {
    package var name: String
    package var shortName: String
    package var standing: AgencyStanding
    package var from: Day
    /// The agency that it takes over from, such as a clinical commissioning group. That one ends the day before.
    package var follows: ID<Agency>?

    package init(
        name: String, shortName: String, standing: AgencyStanding, from: Day, follows: ID<Agency>? = nil
    ) {
        (self.name, self.shortName, self.standing) = (name, shortName, standing)
        (self.from, self.follows) = (from, follows)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Agency> {
        let agency = Agency(id: .new(), name: name, shortName: shortName, standing: standing, from: from)
        guard writing.may(.add, agency.thing) else { return .notThere }
        let connection = writing.connection
        var faults = try faults(connection)
        if let follows {
            guard let earlier = try writing.known(follows) else { return .notThere }
            if earlier.from >= from {
                faults.append(Fault("from", "An agency cannot take over before the one it follows began."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        writing.refuse(at: "from")
        try agency.insert(connection)
        writing.note(.collection, [agency.thing.id], [.name, .standing])
        if let follows {
            try connection.execute(
                """
                INSERT INTO agency_successor (agency, successor, on_day) VALUES (\(follows), \(agency.id), \(from))
                """)
            try connection.execute(
                "UPDATE agency SET until_day = \(from + -1), version = version + 1 WHERE id = \(follows)")
            writing.note(.alteration, [ThingID(.agency, follows.number)], [.standing], detail: "followed by another")
        }
        return .done(agency)
    }

    private func faults(_ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the agency")
        faults.check(shortName, "short", "its name in short", most: 40)
        let same = try connection.value("SELECT COUNT(*) FROM agency WHERE name = \(name)", as: Int.self)
        if same != 0 { faults.append(Fault("name", "There is an agency of this name.")) }
        return faults
    }
}

extension Agency {
    package static func find(_ id: ID<Agency>, _ connection: Connection) throws(StorageError) -> Agency? {
        try connection.first("SELECT \(columns) FROM agency WHERE id = \(id)", as: Agency.self)
    }
}
