import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Who comes, group by group")
struct AttendanceByGroupTests {
    /// The board of three seats met twice in 2025/26, and a group of the council and the police once; a third never met.
    private func ground(_ engine: Engine) async throws -> (Board, board: Group, other: Group) {
        let board = try await Board(engine)
        let strategic = try await board.seated()
        let other = try await board.group("=Tasking")
        _ = try await board.group("A group that never met")
        for seat in [Board.council, Board.sergeant] {
            _ = try await board.write(SeatMember(group: other.id, seat: seat, from: Board.began).run).done()
        }
        let history: [(Group, Day, [ID<Seat>: Came])] = [
            (strategic, "2025-05-13", [Board.council: .holder, Board.probation: .apologies]),
            (strategic, "2026-02-10", [Board.council: .deputy, Board.probation: .absent]),
            (other, "2025-06-10", [Board.council: .absent, Board.sergeant: .substitute]),
            (other, "2026-06-09", [Board.council: .holder, Board.sergeant: .holder]),
        ]
        for (group, day, came) in history {
            let meeting = try await board.meeting(group, day)
            _ = try await board.write(KeepAttendance(meeting: meeting.id, version: 1, came: came).run).done()
        }
        return (board, strategic, other)
    }

    private func answer(
        _ board: Board, by: AttendanceByGroup.By, order: [Group], kept: [ThingID] = []
    ) async throws -> AttendanceByGroup {
        var viewer = Board.viewer(.member)
        viewer.excluded = Set(kept)
        let lines = try await board.look(Expected(viewer: viewer, from: "2025-04-01", until: "2026-03-31"))
        return AttendanceByGroup(lines, by: by, order: order.map(\.id))
    }

    private func said(_ counts: [AttendanceCount]) -> [[Int]] { counts.map { [$0.came, $0.expected, $0.unknown] } }

    @Test(arguments: Engine.tested)
    func `a row for each agency says how often it came of how often it was expected, a group a column`(
        engine: Engine
    ) async throws {
        let (board, strategic, other) = try await ground(engine)
        let answer = try await answer(board, by: .agency, order: [other, strategic])
        #expect(answer.groups.map(\.name) == ["=Tasking", "Joint Strategic Group"])
        #expect(answer.rows.map(\.name) == ["Aldermouth District Council", "Marlshire Police", "Probation"])
        #expect(said(answer.rows[0].counts) == [[0, 1, 0], [2, 2, 0]] && said([answer.rows[0].all]) == [[2, 3, 0]])
        // Of the police nothing was written down at the board: expected, and no absence.
        #expect(said(answer.rows[1].counts) == [[1, 1, 0], [0, 2, 2]])
        #expect(said(answer.rows[2].counts) == [[0, 0, 0], [0, 2, 0]])
        #expect(said(answer.total.counts) == [[1, 2, 0], [2, 6, 2]] && said([answer.total.all]) == [[3, 8, 2]])
    }

    @Test(arguments: Engine.tested)
    func `a row for each role has the same sums, and who is kept from a group sees no column of it`(
        engine: Engine
    ) async throws {
        let (board, strategic, other) = try await ground(engine)
        let roles = try await answer(board, by: .role, order: [strategic, other])
        #expect(
            roles.rows.map(\.name) == ["Partner officer"] && said(roles.rows[0].counts) == [[2, 6, 2], [1, 2, 0]])
        let kept = try await answer(
            board, by: .agency, order: [strategic, other], kept: [ThingID(.group, other.id.number)])
        #expect(kept.groups.map(\.name) == ["Joint Strategic Group"] && said([kept.total.all]) == [[2, 6, 2]])
    }

    @Test func `the page says who was not expected, and its file holds no formula`() async throws {
        let (board, strategic, other) = try await ground(.sqlite)
        let year = FinancialYear(begins: 2025)
        let page = AttendanceByGroupPage(
            answer: try await answer(board, by: .agency, order: [strategic, other]),
            asked: AttendanceByGroupPage.Asked(by: .agency, first: year, last: year), latest: year)
        let text = page.body.text
        #expect(text.contains("<caption") && text.contains("Not expected") && text.contains("0 of 2, 2 not known"))
        #expect(text.contains("wardmote-stack") && text.contains("data-label=\"Joint Strategic Group\""))
        let lines = page.lines.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "agency,group,period,came,expected,not known,holder,deputy,substitute" && lines.count == 6)
        #expect(lines[2] == "Aldermouth District Council,'=Tasking,2025/26,0,1,0,0,0,0", "\(lines[2])")
        #expect(!page.lines.contains(",="))
    }
}
