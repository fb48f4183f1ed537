import Aldermouth
import Dates
import Markup
import Papers
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("What is handed over to another group")
struct HandOverTests {
    /// A group that took something on in October, and another to which it can be handed over.
    private func taken(_ engine: Engine) async throws -> (Board, Group, Group, Undertaking) {
        let board = try await Board(engine)
        try await board.addAccount()
        let (group, other) = (try await board.seated(), try await board.group("Tasking"))
        let meeting = try await board.meeting(group, "2026-10-13")
        let one = try await board.write(
            Undertake(meeting: meeting.id, seat: Board.council, text: "Mend the lamps", due: "2026-12-01").run
        ).done()
        return (board, group, other, one)
    }

    private func hand(
        _ one: Undertaking, to group: Group, on day: Day = "2026-11-20", _ board: Board, version: Int = 1,
        why reason: String = "It is works"
    ) async throws -> Written<Undertaking> {
        try await board.write(
            HandOver(id: one.id, version: version, group: group.id, on: day, reason: reason).run)
    }

    private func agenda(_ group: Group, _ day: Day, _ board: Board, as role: Role = .manager) async throws
        -> MeetingDocument
    {
        let meeting = try await board.meeting(group, day)
        let trace = Trace(Board.viewer(role), at: Board.now, route: "test")
        return try #require(try await MeetingDocument.look(.agenda, of: meeting.id, board.registry, trace))
    }

    @Test(arguments: Engine.tested)
    func `it stands with the other group from then on, and on its agenda with what comes from others`(
        engine: Engine
    ) async throws {
        let (board, group, other, one) = try await taken(engine)
        _ = try await hand(one, to: other, board).done()
        let manager = Board.viewer(.manager)
        func held(by group: Group) async throws -> [String] {
            try await board.look(Undertakings(viewer: manager, group: group.id, withEnded: false))
                .map(\.undertaking.text)
        }
        #expect(try await held(by: group).isEmpty)
        #expect(try await held(by: other) == ["Mend the lamps"])
        for role in [Role.manager, .member] {
            let theirs = try await agenda(other, "2026-12-08", board, as: role)
            #expect(theirs.others.map(\.undertaking.text) == ["Mend the lamps"] && theirs.carried.isEmpty, "\(role)")
            #expect(
                theirs.paper.html.text.contains("Joint Strategic Group, 13 October 2026, handed over to Tasking"),
                "\(role)")
        }
        let own = try await agenda(group, "2026-12-15", board)
        // Its seat still sits here: what another group now has of it comes from that group.
        #expect(own.carried.isEmpty && own.others.count == 1)
        // A meeting before that day had it as its own.
        let before = try await agenda(group, "2026-11-10", board)
        #expect(before.carried.map(\.undertaking.text) == ["Mend the lamps"] && before.others.isEmpty)
        let trace = Trace(manager, at: Board.now, route: "test")
        let history = try await UndertakingHistory.look(one.id, board.registry, trace)
        #expect(
            history.hands.map { $0.said(history.people) } == [
                "From Joint Strategic Group to Tasking on 20 November 2026 by Asha Okafor: It is works"
            ])
        // It can come back, and is then carried on as before.
        _ = try await hand(one, to: group, on: "2026-11-23", board, version: 2).done()
        #expect(try await agenda(group, "2027-01-12", board).carried.count == 1)
    }

    @Test(arguments: Engine.tested)
    func `what has ended is not handed over, nor to the group that has it, nor on a day that does not fit`(
        engine: Engine
    ) async throws {
        let (board, group, other, one) = try await taken(engine)
        #expect(try await hand(one, to: group, board).said == ["It stands with this group already."])
        #expect(try await hand(one, to: other, board, why: "").said == ["Enter why it is handed over."])
        #expect(try await hand(one, to: other, on: "2026-11-25", board).said == ["This day is still to come."])
        #expect(
            try await hand(one, to: other, on: "2026-10-12", board).said == [
                "This day is before it came to the group with which it stands."
            ])
        guard case .stale = try await hand(one, to: other, board, version: 0) else {
            Issue.record("an old version was taken")
            return
        }
        let end = ChangeUndertaking(
            id: one.id, version: 1, seat: Board.council, due: one.due, state: .done, evidence: "All burn")
        _ = try await board.write(end.run).done()
        #expect(
            try await hand(one, to: other, board, version: 2).said == [
                "It has ended. Only what is open is handed over."
            ])
        // Whoever may not change it may not hand it over.
        let refused = try await board.write(
            as: .member, HandOver(id: one.id, version: 2, group: other.id, on: "2026-11-20", reason: "Mine").run)
        guard case .notThere = refused else {
            Issue.record("\(refused)")
            return
        }
    }
}
