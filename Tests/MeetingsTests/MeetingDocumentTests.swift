import Aldermouth
import Dates
import Markup
import Papers
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Agenda and minutes as papers")
struct MeetingDocumentTests {
    /// A meeting in October at which a deputy came for the police, and probation sent apologies; and one in September
    /// that left four things to do.
    private func told(_ engine: Engine) async throws -> (Board, Meeting) {
        let board = try await Board(engine)
        let group = try await board.seated()
        let earlier = try await board.meeting(group, "2026-09-08")
        let meeting = try await board.meeting(group, "2026-10-13")
        for (text, ended) in [
            ("Mend the lamps", nil), ("Ask the inspector", "2026-10-12"), ("Write to probation", "2026-10-20"),
            ("Ask for a stall", "2026-10-13"),
        ] as [(String, Day?)] {
            let one = try await board.write(
                Undertake(meeting: earlier.id, seat: Board.council, text: text, due: "2026-12-01").run
            ).done()
            guard let ended else { continue }
            try await board.registry.database.write { connection in
                try connection.execute(
                    "UPDATE undertaking SET state = 'done', ended_on = \(ended), evidence = 'Seen' WHERE id = \(one.id)"
                )
            }
        }
        _ = try await board.write(
            Undertake(
                meeting: meeting.id, form: .commitment, seat: Board.sergeant, text: "A patrol of the quay",
                saidDue: "before Christmas"
            ).run
        ).done()
        for (title, marking, minute) in [
            ("Lamps", Marking.official, "Eleven are dark.\n\nOne was mended."),
            ("A family", .sensitive, "Three agencies."),
        ] {
            _ = try await board.write(
                KeepAgendaItem(
                    meeting: meeting.id, marking: marking, title: title, minute: minute, decision: "\(title) agreed"
                ).run
            ).done()
        }
        return (board, meeting)
    }

    private func document(
        _ kind: MeetingDocument.Kind, _ board: Board, _ meeting: Meeting, as role: Role = .manager
    ) async throws -> MeetingDocument {
        let trace = Trace(Board.viewer(role), at: Board.now, route: "test")
        return try #require(try await MeetingDocument.look(kind, of: meeting.id, board.registry, trace))
    }

    /// Every word of a paper.
    private func text(_ paper: Paper) -> String {
        paper.html.text
    }

    @Test(arguments: Engine.tested)
    func `what an earlier meeting left is carried until the day that it ended, and that day too`(engine: Engine)
        async throws
    {
        let (board, meeting) = try await told(engine)
        for kind in MeetingDocument.Kind.allCases {
            let carried = try await document(kind, board, meeting).carried.map(\.undertaking.text)
            #expect(Set(carried) == ["Mend the lamps", "Write to probation", "Ask for a stall"], "\(kind)")
        }
        let taken = try await document(.minutes, board, meeting).taken.map(\.undertaking.text)
        #expect(taken == ["A patrol of the quay"])
        #expect(try await document(.agenda, board, meeting).taken.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func
        `minutes name who came in which seat, deputies and apologies apart, and are a draft until that is written down`(
            engine: Engine
        ) async throws
    {
        let (board, meeting) = try await told(engine)
        let before = try await document(.minutes, board, meeting).paper
        #expect(before.status == "Draft" && text(before).contains("It is not written down yet who came."))
        try await board.registry.database.write { connection in
            for (number, name, seat, heldAs) in [
                (1, "Asha Okafor", Board.council, SeatHolder.HeldAs.holder),
                (2, "Ben Lee", Board.sergeant, .holder), (3, "Cam Ito", Board.sergeant, .deputy),
                (4, "Dee Roe", Board.probation, .holder),
            ] {
                let person = Person(id: ID(Int64(number)), agency: ID(1), name: name)
                try person.insert(connection)
                try connection.execute(
                    """
                    INSERT INTO seat_holder (id, seat, person, held_as, from_day)
                    VALUES (\(number), \(seat), \(person.id), \(heldAs), \(Board.began))
                    """)
            }
        }
        _ = try await board.write(
            KeepAttendance(
                meeting: meeting.id, version: meeting.version,
                came: [Board.council: .holder, Board.sergeant: .deputy, Board.probation: .apologies]
            ).run
        ).done()
        let minutes = try await document(.minutes, board, meeting).paper
        let tables = minutes.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil as PaperTable? }
        }
        #expect(
            tables.first?.rows.map { $0.map(\.plain) } == [
                ["Seat of Aldermouth District Council", "Aldermouth District Council", "Asha Okafor"],
                ["Seat of Marlshire Police", "Marlshire Police", "Cam Ito, deputy"],
            ])
        let whole = text(minutes)
        #expect(whole.contains("Apologies") && whole.contains("Seat of Probation (Probation)"))
        #expect(!whole.contains("Dee Roe") && !whole.contains("Ben Lee"))
        // They are a draft until they are agreed.
        #expect(minutes.status == "Draft")
        _ = try await board.write(
            AgreeMinutes(meeting: meeting.id, version: meeting.version + 1, on: Board.today).run
        ).done()
        let agreed = try await document(.minutes, board, meeting).paper
        #expect(agreed.status == nil)
        #expect(agreed.particulars.contains { $0.name == "Minutes" && $0.words.plain.contains("by the chair") })
        // Both paragraphs of what was said, and the decision.
        for part in ["Eleven are dark.", "One was mended.", "Lamps agreed", "before Christmas"] {
            #expect(whole.contains(part), "\(part)")
        }
    }

    @Test(arguments: Engine.tested)
    func `an agenda has what another group gave to a seat that is on this one then, and its minutes have not`(
        engine: Engine
    ) async throws {
        let (board, meeting) = try await told(engine)
        let other = try await board.group("Tasking")
        let given = try await board.meeting(other, "2026-09-15")
        for (seat, text) in [(Board.council, "Count the boats"), (Board.probation, "Name a deputy")] {
            _ = try await board.write(Undertake(meeting: given.id, seat: seat, text: text, saidDue: "soon").run).done()
        }
        // Probation leaves before the meeting of October.
        let members = try await board.look(Members(viewer: Board.viewer(.manager), group: meeting.group))
        let probation = try #require(members.map(\.member).first { $0.seat == Board.probation })
        _ = try await board.write(UnseatMember(member: probation.id, version: 1, until: "2026-10-12").run).done()
        let agenda = try await document(.agenda, board, meeting)
        #expect(agenda.others.map(\.undertaking.text) == ["Count the boats"])
        #expect(
            text(agenda.paper).contains("From other groups")
                && text(agenda.paper).contains("Tasking, 15 September 2026"))
        #expect(try await document(.minutes, board, meeting).others.isEmpty)
        // What this group gave stands among what it carries on, and not here.
        #expect(agenda.carried.allSatisfy { $0.group == meeting.group } && !agenda.carried.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `papers tell for which areas something is, whether it is local or central, and how long it takes`(
        engine: Engine
    ) async throws {
        let (board, meeting) = try await told(engine)
        let scope = Undertaking.Scope(areas: ["E07999002", "E07999001"], level: .local)
        for (text, scope, term) in [
            ("Bikes", scope, ActionTerm.medium), ("A desk", Undertaking.Scope(isWhole: true, level: .central), .unsaid),
        ] {
            _ = try await board.write(
                Undertake(
                    meeting: meeting.id, form: .commitment, seat: Board.sergeant, text: text, scope: scope, term: term
                ).run
            ).done()
        }
        var minutes = try await document(.minutes, board, meeting)
        minutes.areas = .example
        for part in [
            "Bikes (Commitment of a partner; for Aldermouth, Saltreach; local; medium term)",
            "A desk (Commitment of a partner; for all of the partnership; central)",
            "A patrol of the quay (Commitment of a partner; no area was said)",
        ] { #expect(text(minutes.paper).contains(part), "\(part)") }
        // What of it is left stands on the next agenda with the same words.
        let group = try #require(
            try await board.look(OneGroup(viewer: Board.viewer(.manager), id: meeting.group)).first)
        var agenda = try await document(.agenda, board, try await board.meeting(group, "2026-12-08"))
        agenda.areas = .example
        #expect(
            text(agenda.paper).contains(
                "Bikes (Commitment of a partner; for Aldermouth, Saltreach; local; medium term)"))
        #expect(!text(agenda.paper).contains("Mend the lamps ("))
    }

    @Test(arguments: Engine.tested)
    func `an elected member's copy has no sensitive line, and is marked as what it shows`(engine: Engine) async throws {
        let (board, meeting) = try await told(engine)
        for kind in MeetingDocument.Kind.allCases {
            let (whole, open) = (
                try await document(kind, board, meeting).paper,
                try await document(kind, board, meeting, as: .member).paper
            )
            #expect(whole.classification == "OFFICIAL-SENSITIVE" && text(whole).contains("2. A family"))
            #expect(open.classification == "OFFICIAL" && !text(open).contains("A family"))
            #expect(text(open).contains("1. Lamps"))
        }
    }

    @Test func `an agenda has when, where and how to join, and nothing of what was said`() throws {
        var document = MeetingDocument.example(.agenda)
        document.agenda[0].minute = "Walkers report them"
        let whole = text(document.paper)
        for part in ["8 December 2026, 2:00pm", "Guildhall, room 2", "https://meet.aldermouth.example/board"] {
            #expect(whole.contains(part), "\(part)")
        }
        #expect(!whole.contains("Walkers report them"))
        document.meeting.joining = ""
        #expect(!text(document.paper).contains("How to join"))
        var minutes = MeetingDocument.example(.minutes)
        minutes.meeting.joining = "https://meet.aldermouth.example/board"
        #expect(!text(minutes.paper).contains("meet.aldermouth"), "minutes are handed on")
    }

    @Test(arguments: Engine.tested)
    func `a meeting is found by its group's name and its day, and what is missing is said`(engine: Engine) async throws
    {
        let (board, meeting) = try await told(engine)
        func found(_ name: String, _ day: Day) async throws -> MeetingDocument.Found {
            try await MeetingDocument.look(
                .minutes, of: name, on: day, board.registry, Trace(.clerk, at: Board.now, route: "test"))
        }
        guard case .document(let document) = try await found("Strategic", "2026-10-13") else {
            Issue.record("it is not found")
            return
        }
        #expect(document.meeting.id == meeting.id && document.agenda.count == 2)
        guard case .noMeeting("Joint Strategic Group", let days) = try await found("Joint", "2026-10-14") else {
            Issue.record("a day without a meeting was taken")
            return
        }
        #expect(days == ["2026-09-08", "2026-10-13"])
        guard case .noGroup(["Joint Strategic Group"]) = try await found("Parish", "2026-10-13") else {
            Issue.record("a group that is not there was taken")
            return
        }
    }
}
