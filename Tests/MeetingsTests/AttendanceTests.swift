import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Who comes")
struct AttendanceTests {
    private func answer(_ board: Board, isDetailed: Bool = false) async throws -> AttendanceAnswer {
        let lines = try await board.look(
            Expected(viewer: Board.viewer(.member), from: "2024-04-01", until: "2026-11-24"))
        return AttendanceAnswer(
            lines, periods: [2024, 2025].map { AttendancePeriod(FinancialYear(begins: $0)) },
            by: isDetailed ? .seatAtGroup : .agency)
    }

    @Test(arguments: Engine.tested)
    func `is probation coming, in this year and the year before`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.seated()
        // Before: there both times. Then: once by the deputy, then apologies, then not at all.
        let history: [(Day, Came)] = [
            ("2024-05-14", .holder), ("2024-11-12", .holder), ("2025-05-13", .deputy), ("2025-09-09", .apologies),
            ("2026-02-10", .absent),
        ]
        for (day, came) in history {
            let meeting = try await board.meeting(group, day)
            let known: [ID<Seat>: Came] = [Board.council: .holder, Board.probation: came]
            _ = try await board.write(KeepAttendance(meeting: meeting.id, version: 1, came: known).run).done()
        }
        let answer = try await answer(board)
        let row = try #require(answer.rows.first { $0.agencyName == "Probation" })
        #expect(row.counts.map(\.came) == [2, 1])
        #expect(row.counts.map(\.known) == [2, 3])
        #expect(row.counts[1].by[.deputy] == 1)
        // Of the police nothing was written down, which is not an absence.
        let police = try #require(answer.rows.first { $0.agencyName == "Marlshire Police" })
        #expect(police.counts.map(\.known) == [0, 0])
        #expect(police.counts.map(\.unknown) == [2, 3])
        #expect(
            answer.absences == [
                AttendanceAnswer.Absence(
                    id: Board.probation, agencyName: "Probation", seat: "Seat of Probation",
                    group: "Joint Strategic Group", times: 2,
                    isRequired: true)
            ])
        #expect(answer.total.counts.map(\.came) == [4, 4])
        let detailed = try await self.answer(board, isDetailed: true)
        #expect(detailed.rows.map(\.group) == [String](repeating: "Joint Strategic Group", count: 3))
    }

    @Test(arguments: Engine.tested)
    func `a seat is expected while it is on the group, and its successor from the day after`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let group = try await board.group()
        let first = try await board.write(
            SeatMember(group: group.id, seat: Board.sergeant, from: Board.began).run
        ).done()
        let held = try await board.meeting(group, "2025-06-10")
        let later = try await board.meeting(group, "2025-06-12")
        _ = try await board.write(UnseatMember(member: first.id, version: 1, until: "2025-06-11").run).done()
        _ = try await board.write(SeatMember(group: group.id, seat: Board.council, from: "2025-06-12").run).done()
        for (meeting, seat) in [(held, Board.sergeant), (later, Board.council)] {
            let expected = try await board.look(
                Expected(viewer: Board.viewer(.member), from: meeting.day, until: meeting.day, meeting: meeting.id))
            #expect(expected.map(\.seat) == [seat])
        }
        let refused = try await board.write(
            KeepAttendance(meeting: later.id, version: 1, came: [Board.sergeant: .holder]).run)
        #expect(refused.said == ["One of the seats was not on the group that day."])
    }

    @Test(arguments: Engine.tested)
    func `who wrote it down first is not overwritten unseen`(engine: Engine) async throws {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        _ = try await board.write(
            KeepAttendance(meeting: meeting.id, version: 1, came: [Board.council: .holder]).run
        ).done()
        let late = try await board.write(
            KeepAttendance(meeting: meeting.id, version: 1, came: [Board.council: .absent]).run)
        guard case .stale(let now) = late else {
            Issue.record("\(late)")
            return
        }
        #expect(now.state == .held && now.version == 2)
    }

    @Test(arguments: Engine.tested)
    func `nobody comes to a meeting that is to come, or was cancelled`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.seated()
        let coming = try await board.meeting(group, "2026-12-08")
        let came: [ID<Seat>: Came] = [Board.council: .holder]
        let early = try await board.write(KeepAttendance(meeting: coming.id, version: 1, came: came).run)
        #expect(early.said == ["It has not begun yet."])
        let past = try await board.meeting(group, "2026-10-13")
        // Who looked before somebody moved it is told so, and cancels nothing.
        let late = try await board.write(CancelMeeting(id: past.id, version: 0, reason: "A major incident").run)
        guard case .stale(let now) = late, now.state == .planned else {
            Issue.record("\(late)")
            return
        }
        _ = try await board.write(CancelMeeting(id: past.id, version: past.version, reason: "A major incident").run)
            .done()
        let cancelled = try await board.write(KeepAttendance(meeting: past.id, version: 2, came: came).run)
        #expect(cancelled.said == ["It was cancelled. Nobody could come."])
    }

    @Test(arguments: Engine.tested)
    func `a partner officer sees who came and writes nothing down`(engine: Engine) async throws {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let refused = try await board.write(
            as: .partner, KeepAttendance(meeting: meeting.id, version: 1, came: [Board.council: .holder]).run)
        guard case .notThere = refused else {
            Issue.record("\(refused)")
            return
        }
        let seen = try await board.look(
            Expected(viewer: Board.viewer(.partner), from: meeting.day, until: meeting.day, meeting: meeting.id))
        #expect(seen.count == 3)
    }
}
