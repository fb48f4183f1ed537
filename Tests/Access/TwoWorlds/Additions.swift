import Aldermouth
import Dates
import Storage

@testable import Partnership

/// What the second world has besides: each thing that somebody may not see, of every kind that has such.
enum Additions {
    typealias Addition = TwoWorldTests.Addition

    static let all: [Addition] =
        [Marking.sensitive, .restricted].map(note)
        + [
            contact, account, team, upkeep, training, session, exclusion, opening, nominated, agreement, entry, joining,
            seated, agreed, rated, item, exemptAgendaPaper, turn, judgement, plan, initiative, survey,
            raised,
            exemptReport,
            document,
        ]
        + scrutiny + putRight

    /// A further note on a seat, named for nobody.
    private static func note(_ marking: Marking) -> Addition {
        let (number, seat): (Int64, Int64) = (1920 + Int64(marking == .restricted ? 1 : 0), World.seat(.official))
        let thing = Thing(
            .note, number: number, owner: ID(World.council), seat: ID(seat), person: ID(World.person), marking: marking)
        return Addition(
            name: "a note marked \(marking.rawValue)", parts: [(thing, .existence)],
            put: { connection in
                let sealed: [UInt8] = [1, 2, 3]
                try connection.execute(
                    """
                    INSERT INTO note (id, seat, author, written_at, marking, subject, text)
                    VALUES (\(number), \(seat), \(World.person), \(Aldermouth.now), \(marking), 'Beside', \(sealed))
                    """)
            }, takeAway: { try $0.execute("DELETE FROM note WHERE id = \(number)") })
    }

    /// How to reach somebody of the fire service, which shares that with nobody but the police.
    private static let contact: Addition = {
        let asker = World.asker(.officer, 3, .outside)
        let thing = Thing(.person, number: asker.person, owner: ID(3), person: ID(asker.person))
        let name = "person.\(asker.person)@aldermouth.example"
        return Addition(
            name: "another agency's contact", parts: [(thing, .contact)],
            put: { try $0.execute("UPDATE person SET email = 'new@fire.example' WHERE id = \(asker.person)") },
            takeAway: { try $0.execute("UPDATE person SET email = \(name) WHERE id = \(asker.person)") })
    }()

    /// An account that was turned off.
    private static let account: Addition = {
        let asker = World.asker(.analyst, 1, .outside)
        let thing = Thing(.account, number: asker.account, person: ID(asker.person))
        return Addition(
            name: "an account that was turned off", parts: [(thing, .signIn)],
            isOwn: { $0.account == asker.account },
            put: {
                try $0.execute("UPDATE account SET state = 'disabled', sign_in = 'beside' WHERE id = \(asker.account)")
            },
            takeAway: {
                let name = "person.\(asker.person)@aldermouth.example"
                try $0.execute("UPDATE account SET state = 'active', sign_in = \(name) WHERE id = \(asker.account)")
            })
    }()

    /// Another name of a team.
    private static let team = Addition(
        name: "a team's new name", parts: [(World.teamThing, .name)],
        put: {
            try $0.execute(
                "INSERT INTO team_name (team, name, from_day) VALUES (\(World.team), 'Beside', \(World.today))")
        },
        takeAway: { try $0.execute("DELETE FROM team_name WHERE team = \(World.team) AND name = 'Beside'") })

    private static let session = Addition(
        name: "a session of somebody else", parts: [],
        put: { connection in
            try Session(
                word: String(repeating: "z", count: 43), account: ID(World.account), stage: .full, seat: nil,
                at: Aldermouth.now
            ).insert(connection)
        }, takeAway: { try $0.execute("DELETE FROM session WHERE account = \(World.account)") })

    private static let exclusion = Addition(
        name: "a conflict of interest of somebody else", parts: [(World.conflictThing, .existence)],
        put: {
            try $0.execute(
                """
                INSERT INTO conflict (id, person, kind, number, reason, from_day)
                VALUES (1981, \(World.person), 'person', 12, 'Beside', \(World.began))
                """)
        }, takeAway: { try $0.execute("DELETE FROM conflict WHERE id = 1981") })

    /// A backup that was noted.
    private static let upkeep = Addition(
        name: "a backup that was noted", parts: [(Thing(.upkeep), .entries)],
        put: {
            try $0.execute(
                """
                INSERT INTO upkeep (id, deed, on_day, noted_by, noted_at)
                VALUES (1991, 'backup', \(World.today), \(World.account), \(Aldermouth.now))
                """)
        }, takeAway: { try $0.execute("DELETE FROM upkeep WHERE id = 1991") })

    /// Somebody's training.
    private static let training: Addition = {
        let asker = World.asker(.officer, 1, .outside)
        let thing = Thing(.account, number: asker.account, person: ID(asker.person))
        return Addition(
            name: "somebody's training", parts: [(thing, .signIn)], isOwn: { $0.account == asker.account },
            put: { connection in
                try connection.execute(
                    "INSERT INTO training (id, account, passed_on, lapses_on) VALUES (1995, \(asker.account), 1, \(World.today + 5))"
                )
                try connection.execute(
                    "UPDATE account SET trained_until = \(World.today + 5) WHERE id = \(asker.account)")
            },
            takeAway: {
                try $0.execute("DELETE FROM training WHERE id = 1995")
                try $0.execute("UPDATE account SET trained_until = NULL WHERE id = \(asker.account)")
            })
    }()

    private static let opening = Addition(
        name: "something that was opened in an emergency", parts: [(Thing(.record), .entries)],
        isOwn: { $0.seats.contains(World.seat(.sensitive)) },
        put: {
            try $0.execute(
                """
                INSERT INTO opening (id, account, kind, number, reason_code, reason, from_at, until_at, review_day, finding)
                VALUES (1961, \(World.account), 'note', \(World.note(.sensitive)), 'serious-harm', 'Beside',
                    \(Aldermouth.now + -60), \(Aldermouth.now + 60), \(World.today), '')
                """)
        }, takeAway: { try $0.execute("DELETE FROM opening WHERE id = 1961") })

    /// The person whom a party has named for an agreement.
    private static let nominated = Addition(
        name: "a person named for an agreement", parts: [(World.agreementThing, .nominated)],
        put: { try $0.execute("UPDATE agreement_party SET nominated = 12 WHERE agreement = \(World.agreement)") },
        takeAway: {
            try $0.execute(
                "UPDATE agreement_party SET nominated = \(World.person) WHERE agreement = \(World.agreement)")
        })

    /// An agreement between two others.
    private static let agreement = Addition(
        name: "an agreement", parts: [(Thing(.agreement, number: 1951), .terms)],
        put: {
            try $0.execute(
                """
                INSERT INTO agreement (id, title, purpose, gateway, from_day, review_day, until_day, version)
                VALUES (1951, 'Beside', 'running', 'Beside', \(World.today), \(World.today), \(World.today + 9), 1)
                """)
        }, takeAway: { try $0.execute("DELETE FROM agreement WHERE id = 1951") })

    /// How to join a meeting, which elected members do not see.
    private static let joining = Addition(
        name: "how to join a meeting", parts: [(World.meetingThing, .joining)],
        put: { try $0.execute("UPDATE meeting SET joining = 'Beside' WHERE id = \(World.meeting)") },
        takeAway: { try $0.execute("UPDATE meeting SET joining = 'https://meet.example' WHERE id = \(World.meeting)") })

    /// A line of an agenda that is for those who work with the partnership alone, what was decided in it, and what that said
    /// before it was corrected.
    private static let item = Addition(
        name: "a sensitive line of an agenda",
        parts: [(World.addedItem, .title)],
        put: { connection in
            try connection.execute(
                """
                INSERT INTO agenda_item (id, meeting, position, marking, title, minute, decision, decided_for, version)
                VALUES (1981, \(World.meeting), 9, 'OFFICIAL-SENSITIVE', 'Beside', '', 'Decided', 'Some', 1)
                """)
            try connection.execute(
                """
                INSERT INTO minute_correction (id, meeting, item, number, corrected_day, title, minute, decision, decided_for)
                VALUES (1982, \(World.meeting), 1981, 9, \(World.today + -1), 'Beside', '', 'Decided otherwise', '')
                """)
            try connection.execute("UPDATE plan_year SET minuted = 1981")
        },
        takeAway: { connection in
            try connection.execute("UPDATE plan_year SET minuted = NULL")
            try connection.execute("DELETE FROM minute_correction WHERE id = 1982")
            try connection.execute("DELETE FROM agenda_item WHERE id = 1981")
        })

    /// An exempt paper of a line of an agenda that is OFFICIAL.
    private static let exemptAgendaPaper = Addition(
        name: "an exempt paper of an agenda",
        parts: [(World.exemptAgendaPaperThing, .title)],
        put: { connection in
            try connection.execute(
                """
                INSERT INTO agenda_paper (id, item, position, title, author, place, paragraph, version)
                VALUES (1746, \(World.agendaItem(.official)), 3, 'Beside', 'Analyst', 'Store', 'Paragraph 3', 1)
                """)
        }, takeAway: { try $0.execute("DELETE FROM agenda_paper WHERE id = 1746") })

    /// A further turn of the chair of a group.
    private static let turn = Addition(
        name: "a turn of the chair", parts: [(World.groupThing, .holders)],
        put: {
            try $0.execute(
                "INSERT INTO chair_turn (in_group, from_day, position, agency) VALUES (\(World.group), \(World.began), 3, 2)"
            )
        },
        takeAway: { try $0.execute("DELETE FROM chair_turn WHERE position = 3") })

    /// A further seat on a group that somebody has a conflict of interest with.
    private static let seated = Addition(
        name: "a seat on a group", parts: [(World.groupThing, .holders)],
        put: { connection in
            try connection.execute(
                """
                INSERT INTO group_member (id, in_group, seat, part, is_required, from_day)
                VALUES (1972, \(World.group), 114, 'member', 1, \(World.began))
                """)
            try connection.execute(
                "INSERT INTO attendance (meeting, seat, came) VALUES (\(World.heldMeeting), 114, 'absent')")
        },
        takeAway: { connection in
            try connection.execute("DELETE FROM attendance WHERE seat = 114")
            try connection.execute("DELETE FROM group_member WHERE id = 1972")
        })

    /// A further version of the terms of reference of that group.
    private static let agreed = Addition(
        name: "a version of a group's terms", parts: [(World.groupThing, .terms)],
        put: { try World.addTerms(2, agreedAt: World.heldMeeting, $0) },
        takeAway: { try $0.execute("DELETE FROM group_terms WHERE number = 2") })

    /// What would make the next meeting worth more, which elected members do not see.
    private static let rated = Addition(
        name: "what was said of a meeting", parts: [(World.ratingThing, .text)],
        put: {
            try $0.execute(
                "UPDATE meeting_rating SET sentence = 'Beside' WHERE meeting = \(World.heldMeeting) AND score = 4")
        },
        takeAway: {
            try $0.execute(
                "UPDATE meeting_rating SET sentence = 'Shorter' WHERE meeting = \(World.heldMeeting) AND score = 4")
        })

    /// What is to be asked about a look that was drawn by lot.
    private static let judgement = Addition(
        name: "what was found of a look", parts: [(World.lookThing, .entries)],
        put: {
            try $0.execute(
                """
                INSERT INTO judged_look (sequence, finding, note, judged_by, judged_at)
                VALUES (\(World.look), 'ask', 'Beside', \(World.account), \(Aldermouth.now))
                """)
        }, takeAway: { try $0.execute("DELETE FROM judged_look") })

    /// An entry of the record that tells of somebody else's look.
    private static let entry = Addition(
        name: "an entry of the record", parts: [(Thing(.record), .entries)],
        put: { connection in
            let bytes = Entry(
                .consultation, at: Aldermouth.now, account: ID(World.account), route: "/people/{}",
                things: [World.personThing.id], reason: "Beside"
            ).bytes
            try connection.execute(
                """
                INSERT INTO record_entry (sequence, at, account, entry, chain, mark)
                VALUES (0, \(Aldermouth.now), \(World.account), \(bytes), \(bytes), \(bytes))
                """)
            try connection.execute(
                "INSERT INTO record_thing (sequence, kind, number) VALUES (0, \(Int(Kind.person.code)), \(World.person))"
            )
        },
        takeAway: {
            try $0.execute("DELETE FROM record_thing WHERE sequence = 0")
            try $0.execute("DELETE FROM record_entry WHERE sequence = 0")
        })
}
