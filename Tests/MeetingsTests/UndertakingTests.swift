import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("What seats take on")
struct UndertakingTests {
    @Test(arguments: Engine.tested)
    func `a commitment without a day is said to have none, and is done with evidence alone`(engine: Engine) async throws
    {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let vague = try await board.write(
            Undertake(
                meeting: meeting.id, form: .commitment, seat: Board.sergeant, text: "More officers for the district",
                saidDue: "during 2026/27"
            ).run
        ).done()
        let dated = try await board.write(
            Undertake(meeting: meeting.id, seat: Board.council, text: "Ask the inspector", due: "2026-11-01").run
        ).done()
        let lines = try await board.look(Undertakings(viewer: Board.viewer(.member), withEnded: false))
        #expect(lines.map(\.undertaking.id) == [vague.id, dated.id])
        #expect(dueSaid(vague, Board.today).text == "No day given: “during 2026/27”")
        #expect(dated.daysOverdue(on: "2026-11-24") == 23 && vague.daysOverdue(on: "2026-11-24") == nil)
        func end(_ evidence: String, version: Int = 1) async throws -> Written<Undertaking> {
            try await board.write(
                ChangeUndertaking(
                    id: dated.id, version: version, seat: Board.council, due: dated.due, state: .done,
                    evidence: evidence
                ).run)
        }
        #expect(try await end("").said == ["Say what shows that it was done."])
        let done = try await end("The inspector came on 10 November").done()
        #expect(done.endedOn == Board.now.localDay)
        guard case .stale = try await end("Again") else {
            Issue.record("an old version was taken")
            return
        }
        let open = try await board.look(Undertakings(viewer: Board.viewer(.member), withEnded: false))
        #expect(open.map(\.undertaking.id) == [vague.id])
    }

    @Test(arguments: Engine.tested)
    func `a partner changes what their own seat took on, and nothing else`(engine: Engine) async throws {
        let board = try await Board(engine)
        try await board.addAccount()
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        // The viewer of these tests holds the council's seat.
        for (seat, isTheirs) in [(Board.council, true), (Board.probation, false)] {
            let one = try await board.write(
                Undertake(meeting: meeting.id, seat: seat, text: "Something", due: "2026-12-01").run
            ).done()
            let changed = try await board.write(
                as: .partner,
                ChangeUndertaking(
                    id: one.id, version: 1, seat: seat, due: "2026-12-08", state: .open, evidence: "",
                    reason: "It rained"
                ).run)
            if case .done = changed { #expect(isTheirs) } else { #expect(!isTheirs, "\(changed)") }
        }
    }

    @Test(arguments: Engine.tested)
    func `a sensitive line of an agenda is not there for an elected member`(engine: Engine) async throws {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.group(), "2026-10-13")
        for (title, marking) in [("Minutes", Marking.official), ("A review", .sensitive)] {
            _ = try await board.write(
                KeepAgendaItem(meeting: meeting.id, marking: marking, title: title, decision: "Noted").run
            ).done()
        }
        func titles(_ role: Role) async throws -> [String] {
            try await board.look(Agenda(viewer: Board.viewer(role), meeting: meeting.id)).map(\.title)
        }
        #expect(try await titles(.member) == ["Minutes"])
        #expect(try await titles(.partner) == ["Minutes", "A review"])
        let coming = try await board.meeting(try await board.group("Another"), "2026-12-08")
        let early = try await board.write(
            KeepAgendaItem(meeting: coming.id, title: "Plan", decision: "Agreed").run)
        #expect(early.said == ["The meeting has not begun yet. Nothing can be decided at it."])
    }
}
