import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Whether a seat must be there")
struct RequireMemberTests {
    private func member(_ board: Board, _ group: Group, _ seat: ID<Seat>) async throws -> Member {
        let lines = try await board.look(Members(viewer: Board.viewer(.manager), group: group.id))
        return try #require(lines.map(\.member).last { $0.seat == seat })
    }

    private func required(_ board: Board, _ meeting: Meeting) async throws -> [ID<Seat>] {
        let asked = Expected(
            viewer: Board.viewer(.manager), from: meeting.day, until: meeting.day, meeting: meeting.id)
        return try await board.look(asked).filter(\.isRequired).map(\.seat)
    }

    @Test(arguments: Engine.tested)
    func `it can be said and taken away later, and a meeting stays under the rule of its day`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let group = try await board.seated()
        let (before, after) = (
            try await board.meeting(group, "2026-06-09"), try await board.meeting(group, "2026-09-08")
        )
        let probation = try await member(board, group, Board.probation)
        let police = try await member(board, group, Board.sergeant)
        _ = try await board.write(
            RequireMember(member: probation.id, version: 1, isRequired: false, from: "2026-07-01").run
        ).done()
        _ = try await board.write(
            RequireMember(member: police.id, version: 1, isRequired: true, from: "2026-09-08").run
        )
        .done()
        #expect(try await required(board, before) == [Board.probation])
        #expect(try await required(board, after) == [Board.sergeant])
        // Each is still expected once at each.
        let lines = try await board.look(
            Expected(viewer: Board.viewer(.manager), from: after.day, until: after.day, meeting: after.id))
        #expect(lines.count == 3)
        // From its first day on there is no time before to keep.
        let council = try await member(board, group, Board.council)
        let now = try await board.write(
            RequireMember(member: council.id, version: 1, isRequired: true, from: Board.began).run
        ).done()
        #expect(now.id == council.id && now.version == 2 && now.isRequired)
    }

    @Test(arguments: Engine.tested)
    func `who was overtaken sees how it is now, and a day outside its time is refused`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.seated()
        let probation = try await member(board, group, Board.probation)
        let early = try await board.write(
            RequireMember(member: probation.id, version: 1, isRequired: true, from: "2024-03-31").run)
        #expect(
            early.said == [
                "It has been on the group like this since 1 April 2024. Choose no earlier day.",
                "It must be there already.",
            ])
        _ = try await board.write(
            RequireMember(member: probation.id, version: 1, isRequired: false, from: "2026-07-01").run
        ).done()
        let late = try await board.write(UnseatMember(member: probation.id, version: 1, until: "2026-12-31").run)
        guard case .stale(let now) = late else {
            Issue.record("\(late)")
            return
        }
        #expect(now.until == "2026-06-30" && now.version == 2)
        let past = try await board.write(
            RequireMember(member: probation.id, version: 2, isRequired: false, from: "2026-08-01").run)
        #expect(past.said == ["It is on the group like this until 30 June 2026 only."])
    }
}
