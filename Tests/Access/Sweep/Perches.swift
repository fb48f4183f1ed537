import Aldermouth
import Dates
import Secrets

@testable import Partnership
@testable import Storage

/// Where the canaries sit: a word in every text field of every row, put there by plain SQL.
struct Perches {
    let canaries = Canaries()

    /// A row with what decides about it.
    private struct Place: FromRow {
        var number: Int64
        var owner: Int64
        var seat: Int64
        var person: Int64
        var marking: Marking

        init(_ row: Row) throws(StorageError) {
            number = try row["number"]
            owner = try row["owner"]
            seat = try row["seat"]
            person = try row["person"]
            marking = try row["marking"]
        }

        func thing(_ kind: Kind) -> Thing {
            Thing(
                kind, number: number, owner: owner == 0 ? nil : ID(owner), seat: seat == 0 ? nil : ID(seat),
                person: person == 0 ? nil : ID(person), marking: marking)
        }
    }

    func settle(_ site: WholeSite) async throws {
        let sealing = site.registry.sealing
        nonisolated(unsafe) let perches = self
        try await site.registry.keeper.keep(perches.entry())
        try await site.database.write { connection in
            try perches.more(connection)
            try perches.judged(connection)
            try perches.partnership(connection, sealing)
            try perches.accounts(connection)
            try perches.evidence(connection)
            try perches.counts(connection)
            try perches.meetings(connection)
            try perches.planning(connection)
            try perches.posts(connection)
            try perches.initiatives(connection)
            try perches.consultation(connection)
            try perches.scrutiny(connection)
            try perches.reports(connection)
            try perches.assessments(connection)
            try perches.approvals(connection)
            try perches.issued(connection)
            try perches.documents(connection)
            try perches.shown(connection)
            try perches.files(connection)
        }
    }

    private func entry() -> Entry {
        let whose = Canaries.Whose.part(Thing(.record), .entries)
        func word(_ field: String) -> String { canaries.word("record_entry", field, 0, whose) }
        return Entry(
            .disclosure, at: Aldermouth.now, account: ID(World.account), route: "/people/{}",
            things: [World.personThing.id], reason: word("reason"), recipients: word("recipients"),
            detail: word("detail"))
    }

    /// A row for each table that the invented partnership leaves empty.
    private func more(_ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO agency (id, name, short_name, standing, from_day, until_day, version) VALUES (5, '', '', 'other', 1, 2, 1)"
        )
        try connection.execute("INSERT INTO agency_successor (agency, successor, on_day) VALUES (5, 1, 3)")
        try connection.execute("INSERT INTO seat_share (seat, area, percent) VALUES (\(World.seat(.open)), '', 100)")
        let digest: [UInt8] = [1, 2, 3]
        try connection.execute("INSERT INTO recovery_code (account, digest) VALUES (\(World.account), \(digest))")
        try connection.execute(
            "INSERT INTO invitation (digest, account, until) VALUES (\(digest), \(World.account), \(Aldermouth.now))")
        try connection.execute(
            "INSERT INTO training (id, account, passed_on, lapses_on) VALUES (1, \(World.account), 1, 2)")
        try connection.execute(
            """
            INSERT INTO upkeep (id, deed, on_day, noted_by, noted_at)
            VALUES (1, 'backup', \(World.today), \(World.account), \(Aldermouth.now))
            """)
        try connection.execute(
            "INSERT INTO emergency_try (id, account, at) VALUES (1, \(World.account), \(Aldermouth.now))")
        try connection.execute("INSERT INTO column_map (source, columns, saved_at) VALUES ('', '', 1)")
    }

    /// What is to be asked about a look that was drawn.
    private func judged(_ connection: Connection) throws {
        let word = canaries.word("judged_look", "note", World.look, .part(World.lookThing, .entries))
        try connection.execute(
            """
            INSERT INTO judged_look (sequence, finding, note, judged_by, judged_at)
            VALUES (\(World.look), 'ask', \(word), \(World.account), \(Aldermouth.now))
            """)
    }

    private func each(
        _ connection: Connection, _ rows: SQL, _ table: String, _ columns: [(String, Kind, Field)],
        _ put: (Place, [String]) throws -> SQL
    ) throws {
        for place in try connection.all(rows, as: Place.self) {
            let words = columns.map { column, kind, field in
                canaries.word(table, column, place.number, .part(place.thing(kind), field))
            }
            try connection.execute(try put(place, words))
        }
    }

    private func partnership(_ connection: Connection, _ sealing: SealingKey) throws {
        try each(
            connection, "SELECT id AS number, id AS owner, 0 AS seat, 0 AS person, 'OFFICIAL' AS marking FROM agency",
            "agency", [("name", .agency, .name), ("short_name", .agency, .name)]
        ) { "UPDATE agency SET name = \($1[0]), short_name = \($1[1]) WHERE id = \($0.number)" }
        try each(
            connection,
            "SELECT id AS number, agency AS owner, 0 AS seat, id AS person, 'OFFICIAL' AS marking FROM person",
            "person", [("name", .person, .name), ("email", .person, .contact), ("telephone", .person, .contact)]
        ) { "UPDATE person SET name = \($1[0]), email = \($1[1]), telephone = \($1[2]) WHERE id = \($0.number)" }
        try each(
            connection,
            "SELECT id AS number, agency AS owner, id AS seat, 0 AS person, 'OFFICIAL' AS marking FROM seat",
            "seat", [("title", .seat, .title), ("area", .seat, .terms)]
        ) { "UPDATE seat SET title = \($1[0]) WHERE id = \($0.number)" }
        try each(
            connection, "SELECT seat AS number, 1 AS owner, seat, 0 AS person, 'OFFICIAL' AS marking FROM seat_share",
            "seat_share", [("area", .seat, .terms)]
        ) { "UPDATE seat_share SET area = \($1[0]) WHERE seat = \($0.number)" }
        try each(
            connection,
            "SELECT team AS number, 1 AS owner, 0 AS seat, 0 AS person, 'OFFICIAL' AS marking FROM team_name",
            "team_name", [("name", .team, .name)]
        ) { "UPDATE team_name SET name = \($1[0]) WHERE team = \($0.number)" }
        try each(
            connection,
            """
            SELECT note.id AS number, seat.agency AS owner, note.seat AS seat, note.author AS person, note.marking
            FROM   note JOIN seat ON seat.id = note.seat
            """, "note", [("subject", .note, .subject), ("text", .note, .text)]
        ) { place, words in
            let text = sealing.seal(Array(words[1].utf8), for: Note.place(ID(place.number)))
            return "UPDATE note SET subject = \(words[0]), text = \(text) WHERE id = \(place.number)"
        }
        try each(
            connection, "SELECT id AS number, 0 AS owner, 0 AS seat, 0 AS person, 'OFFICIAL' AS marking FROM agreement",
            "agreement", [("title", .agreement, .terms), ("gateway", .agreement, .terms)]
        ) { "UPDATE agreement SET title = \($1[0]), gateway = \($1[1]) WHERE id = \($0.number)" }
        try each(
            connection,
            "SELECT version AS number, 0 AS owner, 0 AS seat, 0 AS person, 'OFFICIAL' AS marking FROM policy",
            "policy", [("author", .policy, .rules), ("note", .policy, .rules)]
        ) { "UPDATE policy SET author = \($1[0]), note = \($1[1]) WHERE version = \($0.number)" }
    }

    private func accounts(_ connection: Connection) throws {
        let people: SQL = "SELECT id AS number, 0 AS owner, 0 AS seat, person, 'OFFICIAL' AS marking FROM account"
        for place in try connection.all(people, as: Place.self) {
            let number = place.number
            func word(_ table: String, _ column: String, _ whose: Canaries.Whose) -> String {
                canaries.word(table, column, number, whose)
            }
            let name = word("account", "sign_in", .part(place.thing(.account), .signIn))
            let secret = Array(word("account", "authenticator", .nobody).utf8)
            try connection.execute(
                """
                UPDATE account SET sign_in = \(name), password = \(word("account", "password", .nobody)),
                    authenticator = \(secret) WHERE id = \(number)
                """)
            try connection.execute(
                """
                UPDATE session SET form_word = \(word("session", "form_word", .ownAccount(number)))
                WHERE account = \(number)
                """)
        }
        let kept: SQL = """
            SELECT conflict.id AS number, person.agency AS owner, 0 AS seat, conflict.person, 'OFFICIAL' AS marking
            FROM   conflict JOIN person ON person.id = conflict.person
            """
        for place in try connection.all(kept, as: Place.self) {
            let word = canaries.word("conflict", "reason", place.number, .part(place.thing(.conflict), .text))
            try connection.execute("UPDATE conflict SET reason = \(word) WHERE id = \(place.number)")
        }
        func word(_ column: String) -> String {
            canaries.word("opening", column, World.opening, .opening(of: World.noteThing(.open), by: World.personThing))
        }
        try connection.execute(
            "UPDATE opening SET reason = \(word("reason")), finding = \(word("finding")) WHERE id = \(World.opening)")
    }

    private func evidence(_ connection: Connection) throws {
        func word(_ table: String, _ column: String) -> String {
            canaries.word(table, column, 0, .part(Thing(.openData), .figures))
        }
        try connection.execute(
            "UPDATE column_map SET source = \(word("column_map", "source")), columns = \(word("column_map", "columns"))"
        )
        try connection.execute("UPDATE completeness SET reason = \(word("completeness", "reason"))")
        try connection.execute("UPDATE source_file SET name = \(word("source_file", "name"))")
        for position in try connection.column("SELECT position FROM migration", as: Int64.self) {
            let words = ["name", "text"].map { canaries.word("migration", $0, position, .nobody) }
            try connection.execute(
                "UPDATE migration SET name = \(words[0]), text = \(words[1]) WHERE position = \(position)")
        }
    }
}
