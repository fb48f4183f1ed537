import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("What a group takes further")
struct EscalationTests {
    private static let days: [Day] = ["2025-12-09", "2026-03-10", "2026-06-09", "2026-09-08"]

    /// Meetings of the board, with how probation, which must be there, and the council, which need not, came to the latest.
    private func lines(_ board: Board, _ group: Group, _ came: [Came?]) async throws -> [Expected.Line] {
        for (day, came) in zip(Self.days.suffix(came.count), came) {
            let meeting = try await board.meeting(group, day)
            var known: [ID<Seat>: Came] = [Board.council: .absent]
            known[Board.probation] = came
            _ = try await board.write(KeepAttendance(meeting: meeting.id, version: 1, came: known).run).done()
        }
        return try await board.look(
            Expected(viewer: Board.viewer(.manager), from: Board.began, until: Board.today, group: group.id))
    }

    private func terms(_ after: Int?) -> Terms {
        Terms(group: ID(1), number: 2, text: "", from: Board.began, reviewBy: "2028-03-31", escalateAfter: after)
    }

    private static let probation = Escalation(seat: "Seat of Probation", agencyName: "Probation", times: 2)

    @Test(arguments: Engine.tested)
    func `a seat that must be there is taken further after two meetings in a row, or as many as the terms say`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let lines = try await lines(board, try await board.seated(), [.holder, .apologies, .absent])
        let required: Set = [Board.probation]
        #expect(ToEscalate(lines, required: required, under: nil).found == [Self.probation])
        #expect(
            ToEscalate(lines, required: required, under: terms(nil))
                == ToEscalate(found: [Self.probation], after: 2))
        #expect(ToEscalate(lines, required: required, under: terms(3)).found.isEmpty)
        #expect(ToEscalate(lines, required: required, under: terms(1)).found == [Self.probation])
        #expect(ToEscalate(lines, required: required, under: terms(2)).version == 2)
        // The council missed three, and the group may meet without it.
        #expect(ToEscalate(lines, required: [], under: nil).found.isEmpty)
    }

    @Test(arguments: [[Came.absent, .absent, .deputy], [.absent, .absent, nil], [.holder, .absent]] as [[Came?]])
    func `somebody who came for it, or a meeting of which nothing is known, ends the count`(came: [Came?]) async throws
    {
        let board = try await Board(.sqlite)
        let lines = try await lines(board, try await board.seated(), came)
        #expect(ToEscalate(lines, required: [Board.probation], under: nil).found.isEmpty)
    }

    @Test func `the page names the group to which it is taken`() {
        var page = GroupPage.example
        page.hearers = [.exampleBeside]
        page.escalation = ToEscalate(found: [Self.probation], after: 2)
        let text = page.body.text
        #expect(text.contains("Seat of Probation (Probation) was missing at each of the latest 2 meetings."))
        #expect(text.contains(">\(Group.exampleBeside.name)</a>, to which this group reports."))
        #expect(text.contains("The terms of reference name no other number."))
        page.hearers = []
        #expect(page.body.text.contains("none is shown here"))
        page.escalation.found = []
        #expect(!page.body.text.contains("To be taken further"))
    }

    @Test(arguments: Engine.tested)
    func `terms keep the number that they name, from one meeting to twelve`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        func agree(_ after: Int?) async throws -> Written<Terms> {
            try await board.write(
                AgreeTerms(
                    group: group.id, after: 0, text: "Quorum: three.", from: "2026-04-01", agreedBy: "Cabinet",
                    reviewBy: "2028-03-31", escalateAfter: after
                ).run)
        }
        for after in [0, 13] {
            #expect(try await agree(after).said == ["Enter a number of meetings from 1 to 12, or leave it empty."])
        }
        _ = try await agree(12).done()
        let held = try await board.look(TermsVersions(viewer: Board.viewer(.member), group: group.id))
        #expect(held.map(\.escalateAfter) == [12])
    }
}
