import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("How what was taken on moves")
struct UndertakingHistoryTests {
    private func history(_ id: ID<Undertaking>, _ board: Board) async throws -> [String] {
        let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
        let history = try await UndertakingHistory.look(id, board.registry, trace)
        return history.moves.map { $0.said(history.people) } + history.hands.map { $0.said(history.people) }
    }

    private func board(_ engine: Engine) async throws -> Board {
        let board = try await Board(engine)
        try await board.addAccount()
        return board
    }

    @Test(arguments: Engine.tested)
    func `words that are put right keep what was said before, with who and why`(engine: Engine) async throws {
        let board = try await board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let one = try await board.write(
            Undertake(meeting: meeting.id, seat: Board.council, text: "Ask the inspector", due: "2026-11-01").run
        ).done()
        func put(_ version: Int, _ text: String, _ because: String, as role: Role = .manager) async throws
            -> Written<Undertaking>
        {
            try await board.write(
                as: role, PutRightUndertaking(id: one.id, version: version, text: text, because: because).run)
        }
        #expect(
            try await put(1, "Ask the inspector", "").said == ["It says this already.", "Enter what was wrong."])
        #expect(try await put(1, "", "A slip").said == ["Enter what is to be done."])
        guard case .notThere = try await put(1, "Else", "Mine", as: .member) else {
            Issue.record("a member put it right")
            return
        }
        _ = try await put(1, "Ask both inspectors", "The minutes say both").done()
        guard case .stale(let now) = try await put(1, "Else", "Mine") else {
            Issue.record("an old version was taken")
            return
        }
        #expect(now.text == "Ask both inspectors" && now.version == 2)
        _ = try await put(2, "Ask three inspectors", "A third came").done()
        let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
        let history = try await UndertakingHistory.look(one.id, board.registry, trace)
        let told = "until it was put right on 24 November 2026 by Asha Okafor"
        #expect(
            history.words.map { $0.said(history.people) } == [
                "“Ask both inspectors”, \(told): A third came", "“Ask the inspector”, \(told): The minutes say both",
            ])
        let line = try #require(
            try await board.look(Undertakings(viewer: Board.viewer(.manager), id: one.id)).first)
        #expect(line.firstText == "Ask the inspector" && line.undertaking.text == "Ask three inspectors")
        #expect(whatSaid(line).text.contains("At first: “Ask the inspector”"))
    }

    @Test(arguments: Engine.tested)
    func `a day that is moved keeps the former one with who and why, and is not moved without a reason`(
        engine: Engine
    ) async throws {
        let board = try await board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let one = try await board.write(
            Undertake(meeting: meeting.id, seat: Board.council, text: "Ask the inspector", due: "2026-11-01").run
        ).done()
        func move(_ version: Int, _ due: Day?, _ reason: String) async throws -> Written<Undertaking> {
            try await board.write(
                ChangeUndertaking(
                    id: one.id, version: version, seat: Board.council, due: due, state: .open, evidence: "",
                    reason: reason
                ).run)
        }
        for due in ["2026-12-01", nil] as [Day?] {
            #expect(try await move(1, due, "").said == ["Enter why the day moves."])
        }
        #expect(
            try await move(1, "2026-11-01", "Ill").said == ["The day is as it was. Leave this empty, or move the day."])
        #expect(try await history(one.id, board).isEmpty)
        _ = try await move(1, "2026-12-01", "The inspector is ill").done()
        _ = try await move(2, "2027-01-10", "Still ill").done()
        guard case .stale = try await move(2, "2027-02-10", "Mine") else {
            Issue.record("an old version was taken")
            return
        }
        let told = "until it was moved on 24 November 2026 by Asha Okafor"
        #expect(
            try await history(one.id, board) == [
                "1 November 2026, \(told): The inspector is ill", "1 December 2026, \(told): Still ill",
            ])
        let line = try #require(
            try await board.look(Undertakings(viewer: Board.viewer(.manager), id: one.id)).first)
        #expect(line.firstDue == "2026-11-01" && line.undertaking.due == "2027-01-10")
        #expect(dueSaid(line, Board.today).text == "10 January 2027, at first 1 November 2026")
    }

    @Test(arguments: Engine.tested)
    func `a day that is given where there was none needs no reason, and how it was put before stays`(engine: Engine)
        async throws
    {
        let board = try await board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let one = try await board.write(
            Undertake(
                meeting: meeting.id, form: .commitment, seat: Board.sergeant, text: "More officers",
                saidDue: "during 2026/27"
            ).run
        ).done()
        _ = try await board.write(
            ChangeUndertaking(
                id: one.id, version: 1, seat: Board.sergeant, due: "2027-03-01", state: .open, evidence: ""
            ).run
        ).done()
        #expect(
            try await history(one.id, board) == [
                "No day given (“during 2026/27”), until it was moved on 24 November 2026 by Asha Okafor"
            ])
        let line = try #require(
            try await board.look(Undertakings(viewer: Board.viewer(.manager), id: one.id)).first)
        #expect(line.firstDue == nil)
    }
}
