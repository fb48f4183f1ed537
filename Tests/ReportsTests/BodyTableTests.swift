import Aldermouth
import Dates
import Initiatives
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// Posts, duties and training, set in by reference.
@Suite struct BodyTableTests {
    /// What the police host, owe and held, and what stands beside it.
    private func filled(_ engine: Engine) async throws -> Boarded {
        let boarded = try await Boarded(engine)
        let (police, probation) = (Boarded.police, Boarded.probation)
        try await boarded.desk.registry.database.write { connection in
            for (id, title, within, host, hundredths) in [
                (81, "Harm team", nil as Int64?, police, 300 as Int?), (82, "Analyst", 81, police, 100),
                (83, "Worker in the hostel", nil, probation, nil),
            ] as [(Int64, String, Int64?, ID<Agency>, Int?)] {
                try connection.execute("INSERT INTO post (id, version) VALUES (\(id), 1)")
                try connection.execute(
                    """
                    INSERT INTO post_version (post, version, kept_day, reason, title, does, seat, within, agency, why_unknown)
                    VALUES (\(id), 1, 20000, '', \(title), '', NULL, \(within), \(host), '')
                    """)
                try connection.execute(
                    """
                    INSERT INTO post_spell (post, version, position, from_day, is_by, until_day, is_over, hundredths, agency,
                        host, part, covers, note)
                    VALUES (\(id), 1, 0, 20000, 0, NULL, 0, \(hundredths), \(host), '', '', 'The district', '')
                    """)
            }
            try Self.addDuty(connection)
            try Self.addTraining(connection)
        }
        return boarded
    }

    private static func addDuty(_ connection: Connection) throws {
        try connection.execute("INSERT INTO duty (id, version) VALUES (91, 1)")
        try connection.execute(
            """
            INSERT INTO duty_version (duty, version, kept_day, reason, name, asks, source, bearer, agency, seat, clock, due_day,
                span, span_unit, occasion, in_force, from_day, expected, until_day, as_of_day, note)
            VALUES (91, 1, 20000, '', 'A plan against harm', 'Make one', 'Act 2026, section 1', 'The police',
                \(Boarded.police), NULL, 'standing', NULL, NULL, NULL, '', 'already', NULL, '', NULL, 20000, '')
            """)
    }

    /// Two for officers, of which one was not counted, one for the public, and one on a day that is not known.
    private static func addTraining(_ connection: Connection) throws {
        let sessions: [(Int64, String, Day?, Int?)] = [
            (95, "officers", "2026-05-12", 14), (96, "officers", "2026-06-02", nil), (97, "public", "2026-09-01", 30),
            (98, "public", nil, 9), (99, "officers", "2025-05-12", 50),
        ]
        for (id, audience, held, came) in sessions {
            try connection.execute(
                """
                INSERT INTO training_session (id, topic, strand, tier, provider, outside, audience, audience_said, standing,
                    planned_day, held_day, why, duty, note, version)
                VALUES (\(id), 'Harm', NULL, '', \(Boarded.police), '', \(audience), '', 'held', NULL, \(held), '', NULL, '',
                    1)
                """)
            guard let came else { continue }
            try connection.execute(
                """
                INSERT INTO training_count (session, position, name, agency, count, exactness)
                VALUES (\(id), 0, 'People', NULL, \(came), 'exact')
                """)
        }
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test(arguments: Engine.tested)
    func `posts are told with how much of each, and what is part of a team once in all of them`(
        engine: Engine
    ) async throws {
        let boarded = try await filled(engine)
        let all = try #require(try await boarded.told("post-table in all agencies"))
        #expect(
            lines(all.text)[..<6] == [
                "Table: Posts of partners, on 24 November 2026",
                "| Post | Host | Full-time equivalents | Where | Paid for by |",
                "| Analyst | Marlshire Police | 1 | The district | Not told |",
                "| Harm team | Marlshire Police | 3 | The district | Not told |",
                "| Worker in the hostel | Probation Service | Not told | The district | Not told |",
                "| All of them |  | 3, and 1 not told |  |  |",
            ])
        #expect(all.figures.map(\.shown) == ["1", "3", "3, and 1 not told"])
        let theirs = try #require(try await boarded.told("post-table of Probation"))
        #expect(lines(theirs.text).count == 3 && theirs.figures.isEmpty)
        #expect(try await boarded.told("post-table of Nobody") == nil)
        for wrong in ["training-table of Police", "post-table at Police", "duty-table"] {
            #expect(Placing(wrong) == nil, "\(wrong)")
        }
    }

    @Test(arguments: Engine.tested)
    func `duties are told with how they stand, and training with who came`(engine: Engine) async throws {
        let boarded = try await filled(engine)
        let duty = try #require(try await boarded.told("duty-table of Police"))
        #expect(
            lines(duty.text) == [
                "Table: Duties of Marlshire Police, as they stand on 24 November 2026",
                "| Duty | Provision | Whose | How it stands | Last shown |",
                "| A plan against harm | Act 2026, section 1 | Marlshire Police | Nothing recorded | Nothing recorded |",
            ])
        #expect(try await boarded.told("duty-table of Probation")?.text.hasSuffix(": none is recorded.") == true)
        let training = try #require(try await boarded.told("training-table in all agencies 2026-04 2027-03"))
        #expect(
            lines(training.text) == [
                "Table: Briefings and training held, April 2026 to March 2027", "| For whom | Sessions | Who came |",
                "| Officers | 2 | 14; 1 not counted |", "| The public | 1 | 30 |", "| Total | 3 | 44; 1 not counted |",
                "Note: 1 more was held on days that are not known.",
            ])
        #expect(training.figures.map(\.shown) == ["2", "14; 1 not counted", "1", "30", "3", "44; 1 not counted"])
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from an agency reads nothing of it, and is told that not all is there`(
        engine: Engine
    ) async throws {
        let boarded = try await filled(engine)
        for words in [
            "post-table in all agencies", "duty-table in all agencies",
            "training-table in all agencies 2026-04 2027-03",
        ] {
            let told = try #require(try await boarded.told(words, to: Boarded.kept))
            #expect(told.text.contains(RecordTable.isPartly), "\(words)")
            #expect(!told.text.contains("Police"), "\(words)")
            #expect(try await boarded.told(words)?.text.contains(RecordTable.isPartly) == false, "\(words)")
        }
        #expect(try await boarded.told("post-table of Police", to: Boarded.kept) == nil)
    }
}
