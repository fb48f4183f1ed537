package import Dates
package import Storage

/// Changes what is known of an agency, or ends its time in the partnership.
///
/// When it ends, its people's seats are theirs no more from the day after: they see nothing on their next request.
package struct ChangeAgency: Sendable {
    package var id: ID<Agency>
    /// The version that was looked at.
    package var version: Int
    package var name: String
    package var shortName: String
    package var standing: AgencyStanding
    package var until: Day?

    package init(
        id: ID<Agency>, version: Int, name: String, shortName: String, standing: AgencyStanding, until: Day?
    ) {
        (self.id, self.version, self.name) = (id, version, name)
        (self.shortName, self.standing, self.until) = (shortName, standing, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Agency> {
        let connection = writing.connection
        guard var agency = try Agency.find(id, connection), writing.may(.change, agency.thing) else { return .notThere }
        guard agency.version == version else { return .stale(agency) }
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the agency")
        faults.check(shortName, "short", "its name in short", most: 40)
        faults.check(from: agency.from, until: until, "until")
        let same = try connection.value(
            "SELECT COUNT(*) FROM agency WHERE name = \(name) AND id <> \(id)", as: Int.self)
        if same != 0 { faults.append(Fault("name", "There is another agency of this name.")) }
        guard faults.isEmpty else { return .faults(faults) }
        writing.refuse(at: "until")
        (agency.name, agency.shortName, agency.standing) = (name, shortName, standing)
        (agency.until, agency.version) = (until, version + 1)
        try connection.execute(
            """
            UPDATE agency SET name = \(name), short_name = \(shortName), standing = \(standing), until_day = \(until),
                version = \(agency.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [agency.thing.id], [.name, .standing])
        return .done(agency)
    }
}
