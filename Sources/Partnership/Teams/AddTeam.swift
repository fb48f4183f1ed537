package import Dates
package import Storage

/// Adds a team to an agency.
package struct AddTeam: Sendable {
    package var agency: ID<Agency>
    package var name: String
    package var from: Day

    package init(agency: ID<Agency>, name: String, from: Day) {
        (self.agency, self.name, self.from) = (agency, name, from)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Team> {
        let connection = writing.connection
        let team = Team(id: .new(), agency: agency, name: name, from: from)
        guard let host = try writing.known(agency), writing.may(.add, team.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the team")
        if from < host.from { faults.append(Fault("from", "The agency was not in the partnership yet.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try team.insert(connection)
        writing.note(.collection, [team.thing.id], [.name])
        return .done(team)
    }
}

/// Gives a team another name from a day on. What it was called before is kept.
package struct RenameTeam: Sendable {
    package var id: ID<Team>
    package var name: String
    package var from: Day

    package init(id: ID<Team>, name: String, from: Day) { (self.id, self.name, self.from) = (id, name, from) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Team> {
        let connection = writing.connection
        guard let latest = try Team.latest(id, connection), writing.may(.change, latest.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the team")
        if name.utf8.elementsEqual(latest.name.utf8) {
            faults.append(Fault("name", "It is called that already."))
        }
        if from <= latest.from {
            faults.append(
                Fault("from", "It is called \(latest.name) from \(latest.from.said). Choose a later day."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let team = Team(id: id, agency: latest.agency, name: name, from: from)
        try team.insertName(connection)
        writing.note(.alteration, [team.thing.id], [.name], detail: "from \(from.iso)")
        return .done(team)
    }
}

extension Team {
    /// With the last name that was given to it.
    static func latest(_ id: ID<Team>, _ connection: Connection) throws(StorageError) -> Team? {
        try connection.first(
            """
            SELECT team.id, team.agency, team_name.name, team_name.from_day
            FROM   team JOIN team_name ON team_name.team = team.id
            WHERE  team.id = \(id)
            ORDER BY team_name.from_day DESC LIMIT 1
            """, as: Team.self)
    }

    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute("INSERT INTO team (id, agency) VALUES (\(id), \(agency))")
        try insertName(connection)
    }

    func insertName(_ connection: Connection) throws(StorageError) {
        try connection.execute("INSERT INTO team_name (team, name, from_day) VALUES (\(id), \(name), \(from))")
    }
}
