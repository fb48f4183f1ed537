import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Decisions, and minutes that are agreed")
struct DecisionTests {
    /// Two meetings of the board that were held, with two decisions at the first, of which one is sensitive.
    private struct Ground {
        var board: Board
        var first: Meeting
        var second: Meeting
        var items: [AgendaItem] = []
    }

    private func ground(_ engine: Engine) async throws -> Ground {
        let board = try await Board(engine)
        let group = try await board.seated()
        var held: [Meeting] = []
        for day in ["2026-06-09", "2026-09-08"] as [Day] {
            let meeting = try await board.meeting(group, day)
            held.append(
                try await board.write(
                    KeepAttendance(meeting: meeting.id, version: 1, came: [Board.council: .holder]).run
                ).done())
        }
        var ground = Ground(board: board, first: held[0], second: held[1])
        for (title, marking, decision) in [
            ("The strategy", Marking.official, "=It is agreed"), ("Nothing", .official, ""),
            ("A family", .sensitive, "One plan for them"),
        ] {
            ground.items.append(
                try await board.write(
                    KeepAgendaItem(
                        meeting: held[0].id, marking: marking, title: title, minute: "Said", decision: decision,
                        decidedFor: decision.isEmpty ? "" : "Both councils"
                    ).run
                ).done())
        }
        return ground
    }

    private func page(_ board: Board, _ role: Role) async throws -> DecisionsPage {
        DecisionsPage(lines: try await board.look(Decisions(viewer: Board.viewer(role))), groups: [])
    }

    private func meeting(_ ground: Ground) async throws -> Meeting {
        try #require(
            try await ground.board.look(OneMeeting(viewer: Board.viewer(.manager), id: ground.first.id)).first)
    }

    private func correct(_ ground: Ground, decision: String) async throws {
        let item = ground.items[0]
        _ = try await ground.board.write(
            KeepAgendaItem(
                meeting: item.meeting, changed: (item.id, item.version), title: item.title, minute: item.minute,
                decision: decision, decidedFor: item.decidedFor
            ).run
        ).done()
    }

    @Test(arguments: Engine.tested)
    func `each has a number by day and agenda, and nobody has one in the list that they may not read`(engine: Engine)
        async throws
    {
        let ground = try await ground(engine)
        let manager = try await page(ground.board, .manager)
        #expect(manager.list.shown.map(\.number) == ["JSG 2026-06-09/1", "JSG 2026-06-09/3"])
        let member = try await page(ground.board, .member)
        #expect(member.list.shown.map(\.number) == ["JSG 2026-06-09/1"])
        let lines = String(decoding: member.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines == [
                "Number,Day,Group,What was decided,For,In plans,Agenda item,Minutes,Marking",
                "JSG 2026-06-09/1,2026-06-09,Joint Strategic Group,'=It is agreed,Both councils,,The strategy,Draft,OFFICIAL",
            ])
    }

    @Test(arguments: Engine.tested)
    func `whom a decision is for is said of a decision alone`(engine: Engine) async throws {
        let ground = try await ground(engine)
        let refused = try await ground.board.write(
            KeepAgendaItem(meeting: ground.first.id, title: "Idle", decidedFor: "Both councils").run)
        #expect(refused.said == ["Say what was decided, or leave this empty."])
    }

    @Test(arguments: Engine.tested)
    func `minutes are agreed once, at a later meeting of the group or by the chair on a day`(engine: Engine)
        async throws
    {
        let ground = try await ground(engine)
        func agree(_ at: ID<Meeting>?, _ on: Day? = nil, version: Int? = nil) async throws -> Written<Meeting> {
            try await ground.board.write(
                AgreeMinutes(
                    meeting: ground.first.id, version: version ?? ground.first.version, agreedAt: at, on: on
                ).run)
        }
        #expect(try await agree(nil).said == ["Enter the day on which the chair agreed them."])
        #expect(try await agree(nil, "2026-06-08").said == ["Enter a day from that of the meeting to today."])
        #expect(try await agree(nil, Board.today + 1).said == ["Enter a day from that of the meeting to today."])
        #expect(try await agree(ground.first.id).said == ["Choose a later meeting of the group that has begun."])
        let agreed = try await agree(ground.second.id).done()
        #expect(agreed.minutesSaid == "Agreed on 8 September 2026, at the meeting of that day")
        guard case .stale = try await agree(nil, Board.today) else {
            Issue.record("not stale")
            return
        }
        let twice = try await agree(nil, Board.today, version: agreed.version)
        #expect(twice.said == ["They were agreed on 8 September 2026 already."])
        var decisions = try await page(ground.board, .manager)
        decisions.standing = .draft
        #expect(decisions.list.shown.isEmpty)
        // A meeting of which nobody wrote down who came has no minutes to agree.
        let group = try #require(
            try await ground.board.look(Groups(viewer: Board.viewer(.manager), on: Board.today)).first)
        let planned = try await ground.board.meeting(group, "2026-10-13")
        let early = try await ground.board.write(AgreeMinutes(meeting: planned.id, version: 1, on: Board.today).run)
        #expect(early.said == ["It is not written down yet who came. These are no minutes to agree."])
    }

    @Test(arguments: Engine.tested)
    func `what is changed after minutes are agreed stands with what it said before`(engine: Engine) async throws {
        var ground = try await ground(engine)
        let asked = MinuteCorrections(viewer: Board.viewer(.manager), meeting: ground.first.id)
        try await correct(ground, decision: "It is agreed with boats")
        ground.items[0].version += 1
        #expect(try await ground.board.look(asked).isEmpty)
        let agreed = try await ground.board.write(
            AgreeMinutes(meeting: ground.first.id, version: ground.first.version, agreedAt: ground.second.id).run
        ).done()
        try await correct(ground, decision: "It is agreed without boats")
        _ = try await ground.board.write(
            KeepAttendance(meeting: agreed.id, version: agreed.version, came: [Board.council: .deputy]).run
        ).done()
        let found = try await ground.board.look(asked)
        #expect(found.map(\.decision) == ["It is agreed with boats", ""])
        #expect(found.map(\.item) == [ground.items[0].id, nil] && found.allSatisfy { $0.on == Board.today })
        #expect(found.drawn(of: ground.items[0].id).text.contains("It is agreed with boats"))
        #expect(found.drawn(of: nil).text.contains("Who came was corrected on 24 November 2026"))
        #expect(try await meeting(ground).agreedOn == "2026-09-08")
    }

    @Test(arguments: Engine.tested)
    func `what a sensitive line said before is kept from who may not read it`(engine: Engine) async throws {
        let ground = try await ground(engine)
        _ = try await ground.board.write(
            AgreeMinutes(meeting: ground.first.id, version: ground.first.version, on: Board.today).run
        ).done()
        let item = ground.items[2]
        _ = try await ground.board.write(
            KeepAgendaItem(
                meeting: item.meeting, changed: (item.id, item.version), marking: .sensitive, title: item.title,
                minute: "Said otherwise"
            ).run
        ).done()
        func seen(_ role: Role) async throws -> [MinuteCorrection] {
            try await ground.board.look(MinuteCorrections(viewer: Board.viewer(role), meeting: ground.first.id))
        }
        #expect(try await seen(.manager).map(\.decision) == ["One plan for them"])
        #expect(try await seen(.member).allSatisfy { $0.decision.isEmpty && $0.title.isEmpty })
    }
}
