import Administration
import Aldermouth
import Dates
import Secrets
import Storage

@testable import Partnership

/// The people and things that the tests of access ask about: somebody of every role at every agency, three times over,
/// and things of the council's that they are members of, strangers to, or kept from by a conflict of interest.
enum World {
    static let council: Int64 = 1
    static let agencies: [Int64] = [1, 2, 3, 4]
    static let began: Day = "2024-04-01"
    static let today = Aldermouth.now.localDay

    /// How somebody stands to the things that are asked about.
    enum Membership: Int64, CaseIterable { case inside, outside, excluded }

    // MARK: The council's things

    static let person: Int64 = 901
    static let account: Int64 = 931
    static let agreement: Int64 = 951
    /// A note was opened in an emergency, and that is not reviewed yet.
    static let opening: Int64 = 961
    /// A group with a member, a meeting that is planned and past, and one that was held.
    static let group: Int64 = 971
    static let member: Int64 = 972
    static let meeting: Int64 = 973
    static let calendarLink: Int64 = 979
    static let heldMeeting: Int64 = 974
    /// A line of its agenda for each marking, and what a seat took on there.
    static func agendaItem(_ marking: Marking) -> Int64 { 980 + position(marking) }
    static let undertaking: Int64 = 985
    /// A paper of each of those lines, and an exempt one of the line that is OFFICIAL.
    static func agendaPaper(_ marking: Marking) -> Int64 { 1740 + position(marking) }
    static let exemptAgendaPaper: Int64 = 1745
    static let exemptAgendaPaperThing = Thing(.agendaItem, number: agendaItem(.official), marking: .sensitive)
    /// The seat of a note marked PUBLIC belongs to it.
    static let team: Int64 = 991
    /// The person of the council is kept from something of the fire service's.
    static let conflict: Int64 = 981
    /// The first entry of the record: somebody of the council's looked at a person yesterday.
    static let look: Int64 = 1
    static let lookThing = Thing(.look, number: look, owner: ID(council), person: ID(person))
    static let markings = Marking.allCases
    /// A seat with one note, for each marking.
    static func seat(_ marking: Marking) -> Int64 { 910 + position(marking) }
    static func note(_ marking: Marking) -> Int64 { 920 + position(marking) }
    static func holder(_ marking: Marking) -> Int64 { 940 + position(marking) }
    private static func position(_ marking: Marking) -> Int64 { Int64(markings.firstIndex(of: marking) ?? 0) }

    static func noteThing(_ marking: Marking) -> Thing {
        Thing(
            .note, number: note(marking), owner: ID(council), seat: ID(seat(marking)), person: ID(person),
            marking: marking)
    }
    static func seatThing(_ marking: Marking) -> Thing {
        Thing(.seat, number: seat(marking), owner: ID(council), seat: ID(seat(marking)))
    }
    static let personThing = Thing(.person, number: person, owner: ID(council), person: ID(person))
    static let accountThing = Thing(.account, number: account, person: ID(person))
    static let agencyThing = Thing(.agency, number: council, owner: ID(council))
    static let teamThing = Thing(.team, number: team, owner: ID(council))
    static let conflictThing = Thing(.conflict, number: conflict, owner: ID(council), person: ID(person))
    static let agreementThing = Thing(.agreement, number: agreement)
    static let groupThing = Thing(.group, number: group)
    static let meetingThing = Thing(.meeting, number: meeting)
    static func itemThing(_ marking: Marking) -> Thing {
        Thing(.agendaItem, number: agendaItem(marking), marking: marking)
    }
    /// What the second of two worlds has on its agenda besides.
    static let addedItem = Thing(.agendaItem, number: 1981, marking: .sensitive)
    static let undertakingThing = Thing(.undertaking, number: undertaking, seat: ID(seat(.official)))

    // MARK: Those who ask

    static func asker(_ role: Role, _ agency: Int64, _ membership: Membership) -> Asker {
        let place = Int64(Role.ofSeats.firstIndex(of: role) ?? 0)
        let number = 1000 + place * 100 + agency * 10 + membership.rawValue
        var asker = Asker(
            account: 30_000 + number, person: number, agency: agency, role: role, seats: [10_000 + number])
        asker.sitsOn = sitsOn(role, membership)
        switch membership {
        case .inside:
            asker.seats += markings.map(seat)
            asker.named = [noteThing(.restricted).id]
        case .outside: break
        case .excluded:
            asker.excluded = Set(
                [
                    personThing.id, accountThing.id, agreementThing.id, teamThing.id, groupThing.id, meetingThing.id,
                    ratingThing.id,
                    undertakingThing.id, addedItem.id, exemptAgendaPaperThing.id,
                ]
                    + markings.map { seatThing($0).id }
                    + markings.map { noteThing($0).id } + keptOfPlanning + keptOfInitiatives + keptOfConsultation
                    + keptOfReports
                    + keptOfAssessments + keptOfApprovals + [issuedReportThing.id, addedIssuedReportThing.id]
                    + keptOfDocuments + [shownPaperThing.id]
                    + scrutinyThings.map(\.id))
            // Nobody is kept from the agency they work for.
            if agency != council { asker.excluded.insert(agencyThing.id) }
        }
        return asker
    }

    static let askers: [Asker] = Role.ofSeats.flatMap { role in
        agencies.flatMap { agency in Membership.allCases.map { asker(role, agency, $0) } }
    }

    // MARK: Agreements

    static let numbered: [(number: Int64, agreed: Agreed)] = [
        (951, Agreed(parties: [1, 2], kind: .person, fields: [.contact], from: began, until: today + 90)),
        (952, Agreed(parties: [1, 2], kind: .note, fields: [.existence, .subject], from: began, until: today)),
        (953, Agreed(parties: [1, 4], kind: .person, fields: [.contact], from: began, until: today + -1)),
        (954, Agreed(parties: [1, 4], kind: .note, fields: [.existence, .text], from: began, until: today + -1)),
        // Between two others: it opens nothing of the council's to the fire service.
        (955, Agreed(parties: [2, 3], kind: .person, fields: [.contact], from: began, until: today + 90)),
        (956, Agreed(parties: [2, 3], kind: .note, fields: [.existence, .text], from: began, until: today + 90)),
        (
            957,
            Agreed(parties: [1, 2], purpose: .running, kind: .person, fields: [.contact], from: began, until: today)
        ),
        (
            958,
            Agreed(
                parties: [1, 3], kind: .note, fields: [.existence], mayWrite: true, from: today + 1, until: today + 9)
        ),
    ]

    static let oracle = Oracle(agreements: numbered.map(\.agreed))
}

extension World {
    /// Fills an empty site: the demonstration, and all of the above.
    static func fill(_ site: WholeSite) async throws {
        try await site.registry.keeper.keep(
            Entry(
                .consultation, at: Aldermouth.now + -86_400, account: ID(account), seat: ID(seat(.open)),
                purpose: .evidence, route: "/people/{}", things: [personThing.id], fields: [.name, .contact]))
        _ = try await MakeDemonstration(now: Aldermouth.now).run(site.registry)
        let sealing = site.registry.sealing
        try await site.database.write { connection in
            try add(person, account, council, connection)
            for marking in markings { try add(marking, sealing, connection) }
            try Team(id: ID(team), agency: ID(council), name: "Team", from: began).insert(connection)
            try connection.execute("UPDATE seat SET team = \(team) WHERE id = \(seat(.open))")
            try addPeers(connection)
            try addAreaName(connection)
            try addFigureNote(connection)
            try addMeetings(connection)
            try addPlanning(connection)
            try addScrutiny(connection)
            try addApprovals(connection)
            try addIssuedReport(issuedReport, edition: 1, connection)
            try addConsultation(connection)
            try addReports(connection)
            try addDocuments(connection)
            try addShownPaper(connection)
            try addNamed(connection)
            try connection.execute(
                """
                INSERT INTO opening (id, account, kind, number, reason_code, reason, from_at, until_at, review_day, finding)
                VALUES (\(opening), \(account), 'note', \(note(.open)), 'child-at-risk', 'A child is missing',
                    \(Aldermouth.now + -7200), \(Aldermouth.now + -3600), \(today + 5), '')
                """)
            for asker in askers { try add(asker, connection) }
            try addMembers(connection)
            for (number, agreed) in numbered { try add(number, agreed, connection) }
            for named in askers where !named.named.isEmpty {
                for thing in named.named {
                    try connection.execute(
                        "INSERT INTO named_person (person, kind, number) VALUES (\(named.person), \(thing.kind), \(thing.number))"
                    )
                }
            }
            for excluded in askers {
                for (position, thing) in excluded.excluded.enumerated() {
                    try connection.execute(
                        """
                        INSERT INTO conflict (id, person, kind, number, reason, from_day)
                        VALUES (\(excluded.person * 100 + Int64(position)), \(excluded.person), \(thing.kind),
                            \(thing.number), 'A relative', \(began))
                        """)
                }
            }
            try connection.execute(
                """
                INSERT INTO conflict (id, person, kind, number, reason, from_day)
                VALUES (\(conflict), \(person), 'agreement', 955, 'A relative', \(began))
                """)
        }
    }

    private static func add(
        _ person: Int64, _ account: Int64, _ agency: Int64, _ connection: Connection
    ) throws(StorageError) {
        let name = "person.\(person)"
        try Person(
            id: ID(person), agency: ID(agency), name: "Name \(person)", email: "\(name)@aldermouth.example",
            telephone: "01632 96\(person)"
        ).insert(connection)
        try Account(id: ID(account), person: ID(person), signIn: "\(name)@aldermouth.example", password: "none")
            .insert(connection)
    }

    private static func add(
        _ marking: Marking, _ sealing: SealingKey, _ connection: Connection
    ) throws(StorageError) {
        let (seat, note, holder) = (seat(marking), note(marking), holder(marking))
        try Seat(id: ID(seat), agency: ID(council), title: "Seat \(seat)", role: .member, from: began)
            .insert(connection)
        try SeatHolder(id: ID(holder), seat: ID(seat), person: ID(person), from: began).insert(connection)
        try connection.execute(
            """
            INSERT INTO note (id, seat, author, written_at, marking, subject, text)
            VALUES (\(note), \(seat), \(person), \(Aldermouth.now), \(marking), \("subject-\(note)"),
                \(sealing.seal(Array("text-\(note)".utf8), for: Note.place(ID(note)))))
            """)
    }

    private static func add(_ asker: Asker, _ connection: Connection) throws(StorageError) {
        try add(asker.person, asker.account, asker.agency, connection)
        let own = asker.seats[0]
        try Seat(id: ID(own), agency: ID(asker.agency), title: "Own seat \(own)", role: asker.role, from: began)
            .insert(connection)
        for (position, seat) in asker.seats.enumerated() {
            try SeatHolder(
                id: ID(20_000 + asker.person * 10 + Int64(position)), seat: ID(seat), person: ID(asker.person),
                heldAs: position == 0 ? .holder : .deputy, from: began
            ).insert(connection)
        }
    }

    private static func add(_ number: Int64, _ agreed: Agreed, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO agreement (id, title, purpose, gateway, from_day, review_day, until_day, version)
            VALUES (\(number), \("Agreement \(number)"), \(agreed.purpose), \("Gateway \(number)"), \(agreed.from),
                \(agreed.until), \(agreed.until), 1)
            """)
        for party in agreed.parties.sorted() {
            try connection.execute(
                "INSERT INTO agreement_party (agreement, agency, nominated) VALUES (\(number), \(party), \(person))")
        }
        for field in agreed.fields {
            try connection.execute(
                """
                INSERT INTO agreement_field (agreement, kind, field, may_write)
                VALUES (\(number), \(agreed.kind), \(field), \(agreed.mayWrite))
                """)
        }
    }
}
