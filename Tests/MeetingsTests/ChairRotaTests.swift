import Aldermouth
import Dates
import Papers
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Rotas of chairs")
struct ChairRotaTests {
    private static let north = ChairRota.Chair.agency(ID(1), "North")
    private static let south = ChairRota.Chair.agency(ID(2), "South")

    private func rota(_ turns: ChairRota.Turns, from: Day = "2026-04-01") -> ChairRota {
        ChairRota(group: ID(41), turns: turns, from: from, chairs: [Self.north, Self.south])
    }

    private static let meetings: [ChairRota.Counted] = [
        ("2026-03-10", false), ("2026-06-09", false), ("2026-09-08", true), ("2026-10-13", false),
        ("2026-12-08", false),
    ].enumerated().map { ChairRota.Counted(meeting: ID(Int64($0 + 1)), day: $1.0, isCancelled: $1.1) }

    @Test(arguments: [(1, nil), (2, north), (3, nil), (4, south), (5, north)] as [(Int64, ChairRota.Chair?)])
    func `councils alternate from meeting to meeting, and one that was cancelled takes nobody's turn`(
        meeting: Int64, chair: ChairRota.Chair?
    ) {
        #expect(rota(.meeting).chair(of: ID(meeting), among: Self.meetings) == chair)
    }

    @Test(
        arguments: [
            ("2026-04-01", north), ("2027-03-31", north), ("2027-04-01", south), ("2028-04-01", north),
        ] as [(Day, ChairRota.Chair)])
    func `a chair of a year has every meeting until the day before the next year of the rota`(
        day: Day, chair: ChairRota.Chair
    ) {
        let one = ChairRota.Counted(meeting: ID(9), day: day, isCancelled: false)
        #expect(rota(.year).chair(of: ID(9), among: [one]) == chair)
    }

    @Test func `the next four turns go past the meetings that are planned`() {
        let next = rota(.meeting).coming(4, on: "2026-10-13", among: Self.meetings)
        #expect(next.map(\.chair) == [Self.south, Self.north, Self.south, Self.north])
        #expect(next.map(\.from) == ["2026-10-13", "2026-12-08", nil, nil])
        let years = rota(.year, from: "2024-02-29").coming(2, on: "2026-10-13", among: [])
        #expect(years.map(\.from) == ["2026-03-01", "2027-03-01"] && years.map(\.chair) == [Self.north, Self.south])
        let before = rota(.year).coming(1, on: "2025-01-01", among: [])
        #expect(before.map(\.from) == ["2026-04-01"] && before.map(\.chair) == [Self.north])
    }

    @Test(arguments: Engine.tested)
    func `a rota is kept in its order, replaced as a whole, and taken away by naming nobody`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let group = try await board.seated()
        func keep(_ chairs: [KeepChairRota.Turn], version: Int, from: Day = "2026-04-01") -> KeepChairRota {
            KeepChairRota(group: group.id, version: version, turns: .meeting, from: from, chairs: chairs)
        }
        func chairs() async throws -> [String] {
            let trace = Trace(Board.viewer(.member), at: Board.now, route: "test")
            return try await ChairInTurn.look(group.id, board.registry, trace)?.rota.chairs.map(\.said) ?? []
        }
        let first = try await board.write(
            keep([.agency(ID(2)), .seat(Board.council), .agency(ID(3))], version: group.version).run
        ).done()
        #expect(try await chairs() == ["Marlshire Police", "Seat of Aldermouth District Council", "Probation"])
        guard case .stale = try await board.write(keep([], version: group.version).run),
            case .notThere = try await board.write(keep([.seat(ID(999)), .agency(ID(2))], version: first.version).run),
            case .notThere = try await board.write(as: .member, keep([], version: first.version).run)
        else {
            Issue.record("it was kept")
            return
        }
        #expect(
            try await board.write(keep([.agency(ID(1))], version: first.version, from: "2020-01-01").run).said == [
                "Name at least two, or nobody.", "The group is not there on 1 January 2020.",
            ])
        _ = try await board.write(keep([], version: first.version).run).done()
        #expect(try await chairs().isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a rota holds from its day on, and what was before it stays as agreed minutes tell it`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let group = try await board.seated()
        let meetings = [
            try await board.meeting(group, "2026-09-08"), try await board.meeting(group, "2026-10-13"),
            try await board.meeting(group, "2026-12-08"),
        ]
        func keep(_ chairs: [KeepChairRota.Turn], from: Day) async throws -> Written<Group> {
            let version = try await board.registry.database.read { try Group.find(group.id, $0)?.version }
            return try await board.write(
                KeepChairRota(
                    group: group.id, version: try #require(version), turns: .meeting, from: from, chairs: chairs
                ).run)
        }
        func said() async throws -> [String] {
            let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
            let chair = try #require(try await ChairInTurn.look(group.id, board.registry, trace))
            return meetings.map { chair.chair(of: $0.id)?.said ?? "-" }
        }
        let (council, police) = ("Aldermouth District Council", "Marlshire Police")
        _ = try await keep([.agency(ID(1)), .agency(ID(2))], from: "2026-04-01").done()
        #expect(try await said() == [council, police, council])
        _ = try await keep([.agency(ID(2)), .agency(ID(1))], from: "2026-12-01").done()
        #expect(try await said() == [council, police, police])
        let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
        let chair = try #require(try await ChairInTurn.look(group.id, board.registry, trace))
        #expect(chair.coming(3, on: "2026-10-01").map(\.chair.said) == [police, police, council])
        // Nobody from a day on ends it, and takes nothing back.
        _ = try await keep([], from: "2026-10-01").done()
        #expect(try await said() == [council, "-", "-"])

        try await board.registry.database.write {
            try $0.execute("UPDATE meeting SET agreed_day = \("2026-10-13" as Day) WHERE id = \(meetings[0].id)")
        }
        #expect(
            try await keep([.agency(ID(2)), .agency(ID(1))], from: "2026-09-08").said == [
                "The minutes of 8 September 2026 are agreed, and tell who was in the chair. Enter a day after that."
            ])
        _ = try await keep([.agency(ID(2)), .agency(ID(1))], from: "2026-09-09").done()
        #expect(try await said() == [council, police, council])
    }

    @Test(arguments: Engine.tested)
    func `the agenda says whose turn it is, and the minutes that somebody else took the chair`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let group = try await board.seated()
        let (first, second) = (
            try await board.meeting(group, "2026-09-08"), try await board.meeting(group, "2026-10-13")
        )
        let rota = KeepChairRota(
            group: group.id, version: group.version, turns: .meeting, from: "2026-04-01",
            chairs: [.agency(ID(2)), .seat(Board.probation)])
        _ = try await board.write(rota.run).done()
        func chair(_ kind: MeetingDocument.Kind, _ meeting: Meeting) async throws -> String? {
            let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
            let paper = try await MeetingDocument.look(kind, of: meeting.id, board.registry, trace)?.paper
            return paper?.particulars.first { $0.name == "In the chair" }?.words.plain
        }
        #expect(try await chair(.agenda, first) == "Marlshire Police, in turn")
        #expect(try await chair(.agenda, second) == "Seat of Probation, in turn")
        for (meeting, came) in [(first, Came.absent), (second, .deputy)] {
            _ = try await board.write(
                KeepAttendance(
                    meeting: meeting.id, version: 1, came: [Board.sergeant: came, Board.probation: came]
                ).run
            ).done()
        }
        #expect(
            try await chair(.minutes, first)
                == "Marlshire Police in turn; nobody came for it, and somebody else took the chair")
        #expect(try await chair(.minutes, second) == "Seat of Probation in turn, for whom a deputy came")
    }

    @Test(arguments: Engine.tested)
    func `two councils alternate through a year that is planned in one go, and a cancelled meeting passes its turn on`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let group = try await board.seated()
        let days = MeetingDays(first: "2026-12-01", rhythm: .months(3, .second, .tuesday), count: 5).days
        _ = try await board.write(
            PlanMeetings(group: group.id, days: days, time: WallTime(minutes: 600), place: "Guildhall").run
        ).done()
        func keep(_ turns: ChairRota.Turns) async throws {
            let version = try await board.registry.database.read { try Group.find(group.id, $0)?.version }
            let rota = KeepChairRota(
                group: group.id, version: try #require(version), turns: turns, from: "2026-12-01",
                chairs: [.agency(ID(1)), .agency(ID(2))])
            _ = try await board.write(rota.run).done()
        }
        func chairs() async throws -> [String] {
            let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
            let chair = try #require(try await ChairInTurn.look(group.id, board.registry, trace))
            return chair.meetings.map { chair.chair(of: $0.meeting)?.said ?? "-" }
        }
        let (one, other) = ("Aldermouth District Council", "Marlshire Police")
        try await keep(.meeting)
        #expect(try await chairs() == [one, other, one, other, one])
        let second = try #require(
            try await board.look(
                MeetingsBetween(viewer: Board.viewer(.manager), group: group.id, from: days[1], until: days[1])
            ).first)
        _ = try await board.write(CancelMeeting(id: second.id, version: 1, reason: "Snow").run).done()
        #expect(try await chairs() == [one, "-", other, one, other])
        // By the year it does not: whose year it is has the next meeting too.
        try await keep(.year)
        #expect(try await chairs() == [one, "-", one, one, other])
    }
}
