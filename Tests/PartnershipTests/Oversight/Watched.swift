import Aldermouth
import Dates
import Storage

@testable import Partnership

/// Two agencies, their people and what they left in the record, for whoever watches over it.
enum Watched {
    static let council: ID<Agency> = ID(1)
    static let police: ID<Agency> = ID(2)

    // swift-format-ignore
    /// Number, agency, name, and the last day in their one seat. Those of the council in teams 51 and 52.
    static let people: [(number: Int64, agency: ID<Agency>, name: String, team: Int64?, until: Day?)] = [
        (11, council, "Priya Shah",  51,  nil),
        (12, council, "Sam Okafor",  51,  nil),
        (13, police,  "Jo SHAH",     nil, nil),
        (14, police,  "Lee Marsh",   nil, nil),
        (15, council, "Ann Reed",    52,  "2026-11-20"),
        (16, council, "Kit Lowe",    52,  nil),
    ]

    static func account(_ person: Int64) -> ID<Account> { ID(30 + person) }
    static func seat(_ person: Int64) -> ID<Seat> { ID(100 + person) }

    static func registry(on engine: Engine, _ entries: [Entry]) async throws -> Registry {
        let registry = try await Aldermouth.registry(on: engine)
        try await registry.database.write { connection in
            for (id, name) in [(council, "Aldermouth District Council"), (police, "Marlshire Police")] {
                try Agency(id: id, name: name, shortName: name, standing: .responsible, from: "2020-04-01")
                    .insert(connection)
            }
            for team in [51, 52] {
                try connection.execute("INSERT INTO team (id, agency) VALUES (\(team), 1)")
                try connection.execute(
                    "INSERT INTO team_name (team, name, from_day) VALUES (\(team), \("Team \(team)"), 1)")
            }
            for one in people {
                try Person(id: ID(one.number), agency: one.agency, name: one.name, email: "", telephone: "")
                    .insert(connection)
                try Account(
                    id: account(one.number), person: ID(one.number), signIn: "person.\(one.number)", password: "none"
                ).insert(connection)
                try Seat(
                    id: seat(one.number), agency: one.agency, team: one.team.map { ID($0) }, title: "Seat",
                    role: .officer, from: "2024-04-01"
                ).insert(connection)
                try SeatHolder(
                    id: ID(200 + one.number), seat: seat(one.number), person: ID(one.number), from: "2024-04-01",
                    until: one.until
                ).insert(connection)
            }
            // What the police share with the council: how to reach their people, for evidence.
            try connection.execute(
                """
                INSERT INTO agreement (id, title, purpose, gateway, from_day, review_day, until_day, version)
                VALUES (951, 'Contacts', 'evidence', 's.115', \(Day("2026-01-01")), \(Day("2026-12-31")),
                    \(Day("2026-12-31")), 1)
                """)
            for agency in [council, police] {
                try connection.execute("INSERT INTO agreement_party (agreement, agency) VALUES (951, \(agency))")
            }
            try connection.execute(
                """
                INSERT INTO agreement_field (agreement, kind, field, may_write) VALUES (951, 'person', 'contact', 0)
                """)
        }
        try await registry.keeper.keepAll(entries.sorted { $0.at < $1.at })
        return registry
    }

    static func at(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant.start(of: day) + hour * 3600 + minute * 60
    }

    static func look(
        _ by: Int64, at person: Int64, _ when: Instant, fields: [Field] = [.name], purpose: Purpose = .evidence,
        _ operation: Operation = .consultation
    ) -> Entry {
        Entry(
            operation, at: when, account: account(by), seat: seat(by), purpose: purpose, route: "/people/{}",
            things: [ThingID(.person, person), ThingID(.agency, 1)], fields: fields)
    }

    static func viewer(_ role: Role, _ person: Int64 = 16, agency: ID<Agency> = council) -> Viewer {
        Viewer(
            account: account(person), person: ID(person), agency: agency, seats: [seat(person)], purpose: .oversight,
            rules: Policy.first.rules(of: [.everyone, role]))
    }
}
