package import Dates
package import Storage

/// A team of an agency. Its name may change; it stays the same team, with the same seats.
package struct Team: FromRow, Guarded, Hashable {
    package var id: ID<Team>
    package var agency: ID<Agency>
    /// What it is called on the day that was asked about.
    package var name: String
    /// Since when it is called so.
    package var from: Day
    package var hidden: Set<Field> = []

    package init(id: ID<Team>, agency: ID<Agency>, name: String, from: Day) {
        (self.id, self.agency, self.name, self.from) = (id, agency, name, from)
    }

    /// The one place where a row of `team` with one of its names becomes a team.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        agency = try row["agency"]
        name = try row["name"]
        from = try row["from_day"]
    }

    package var thing: Thing { Team.thing(id, of: agency) }
    package mutating func blank() {}

    package static func thing(_ id: ID<Team>, of agency: ID<Agency>) -> Thing {
        Thing(.team, number: id.number, owner: agency)
    }
}

/// Every team with its name of a day, by name; of one agency, or one alone, where it is named.
///
/// A team that has no name yet on that day stands under its first.
package struct Teams: Query {
    package var viewer: Viewer
    package var on: Day
    package var agency: ID<Agency>?
    package var team: ID<Team>?

    package init(viewer: Viewer, on: Day, agency: ID<Agency>? = nil, team: ID<Team>? = nil) {
        (self.viewer, self.on, self.agency, self.team) = (viewer, on, agency, team)
    }

    package var sql: SQL {
        let (anyAgency, anyTeam) = (agency == nil, team == nil)
        return """
            SELECT   team.id, team.agency, team_name.name, team_name.from_day
            FROM     team
            JOIN     team_name ON team_name.team = team.id AND team_name.from_day = COALESCE(
                         (SELECT MAX(past.from_day) FROM team_name past
                          WHERE past.team = team.id AND past.from_day <= \(on)),
                         (SELECT MIN(first.from_day) FROM team_name first WHERE first.team = team.id))
            WHERE    (\(anyAgency) = 1 OR team.agency = \(agency)) AND (\(anyTeam) = 1 OR team.id = \(team))
            ORDER BY team_name.name, team.id
            """
    }

    package typealias Line = Team
}

/// Every name that a team has had or will have, latest first.
package struct TeamNames: Query {
    package var viewer: Viewer
    package var team: ID<Team>

    package init(viewer: Viewer, team: ID<Team>) { (self.viewer, self.team) = (viewer, team) }

    package var sql: SQL {
        """
        SELECT team.id, team.agency, team_name.name, team_name.from_day
        FROM   team JOIN team_name ON team_name.team = team.id
        WHERE  team.id = \(team)
        ORDER BY team_name.from_day DESC
        """
    }

    package typealias Line = Team
}
