import Aldermouth
import Dates
import Markup
import Partnership
import Secrets
import Storage
import Testing

@testable import Meetings

@Suite("How useful a meeting was")
struct RatingTests {
    /// The day after the last one of answers about the meeting of ``RatedBoard``.
    private let shown: Day = "2026-12-09"

    @Test(arguments: Engine.tested)
    func
        `nothing is shown while somebody can answer, and then the counts, the median and the sentences by their letters`(
            engine: Engine
        ) async throws
    {
        let rated = try await RatedBoard(engine)
        for (person, score, said) in [(1, 5, "Shorter"), (2, 2, ""), (3, 4, "Decide more"), (4, 4, ""), (5, 1, "")] {
            _ = try await rated.say(person, Usefulness(rawValue: score), said).done()
        }
        let now = try await rated.lines(on: "2026-12-08")
        #expect(now.map(\.answered) == [5] && now.map(\.came) == [5] && now.map(\.counts) == [nil])
        #expect(try await rated.sentences(.partner, on: "2026-12-08") == [])
        let then = try await rated.lines(on: shown)
        #expect(then.map(\.counts) == [[1, 1, 0, 2, 1]] && then[0].median == 4 && then[0].hours == 10)
        #expect(try await rated.sentences(.partner, on: shown) == ["Decide more", "Shorter"])
        #expect(try await rated.sentences(.member, on: shown) == ["", ""])
        let table = RatingTable(lines: then, meetings: [rated.meeting], today: shown)
        #expect(
            String(decoding: table.csv(.example, []), as: UTF8.self).contains(
                "Joint Strategic Group,2026-11-20,5,5,10.0,1,1,0,2,1,4,"))
    }

    @Test(arguments: Engine.tested)
    func `where fewer than five answered nothing is shown, then or ever`(engine: Engine) async throws {
        let rated = try await RatedBoard(engine)
        for person in 1...4 { _ = try await rated.say(person, .very, "Shorter").done() }
        let lines = try await rated.lines(on: shown)
        #expect(lines.map(\.answered) == [4] && lines.map(\.counts) == [nil] && lines[0].median == nil)
        #expect(try await rated.sentences(.partner, on: shown) == [])
        let drawn = RatingTable(lines: lines, meetings: [rated.meeting], today: shown).drawn("Ratings").text
        #expect(drawn.contains("4 of 5 who came") && drawn.contains("Not shown: fewer than five answered."))
    }

    @Test(arguments: Engine.tested)
    func `one account answers once, and its second answer takes the place of the first`(engine: Engine) async throws {
        let rated = try await RatedBoard(engine)
        #expect(try await rated.own(1)?.hasAnswered == false)
        for score in [Usefulness.none, .useful] { _ = try await rated.say(1, score, score.said).done() }
        for person in 2...5 { _ = try await rated.say(person, .useful, "").done() }
        #expect(try await rated.lines(on: shown).map(\.counts) == [[0, 0, 0, 5, 0]])
        #expect(try await rated.sentences(.partner, on: shown) == ["Useful"])
        #expect(try await rated.own(1)?.hasAnswered == true)
    }

    @Test(arguments: Engine.tested)
    func `an answer holds nothing that tells whose it is, nor when it was given`(engine: Engine) async throws {
        let rated = try await RatedBoard(engine)
        for person in [3, 1, 2] { _ = try await rated.say(person, .useful, "").done() }
        // As they lie in the table: in the order of their marks, whatever the order of answering was.
        let rows = try await rated.board.registry.database.read {
            try $0.all("SELECT mark, score, sentence FROM meeting_rating", as: MeetingRating.self)
        }
        let marks = rows.map(\.mark)
        #expect(marks == marks.sorted { $0.lexicographicallyPrecedes($1) })
        let sealing = rated.board.registry.sealing
        let expected = [1, 2, 3].map { MeetingRating.mark(of: ID(Int64($0)), rated.meeting.id, sealing) }
        #expect(Set(marks) == Set(expected))
        // Another meeting gives another mark, and so does another key.
        #expect(MeetingRating.mark(of: ID(1), ID(99), sealing) != expected[0])
        let other = try #require(SealingKey([UInt8](repeating: 9, count: 32)))
        #expect(MeetingRating.mark(of: ID(1), rated.meeting.id, other) != expected[0])
    }

    @Test(arguments: Engine.tested)
    func `who did not come, or comes too late, is not counted`(engine: Engine) async throws {
        let rated = try await RatedBoard(engine, came: [.holder, .deputy, .apologies])
        let notCome = "Only those who came can say how useful it was. It is not written down that you did."
        // The second seat was sat in by its deputy, and the third by nobody.
        for person in [2, 3] { #expect(try await rated.say(person, .useful, "").said == [notCome]) }
        #expect(try await rated.own(2) == nil)
        _ = try await rated.say(1, .useful, "").done()
        let long = String(repeating: "x", count: 301)
        #expect(try await rated.say(1, .useful, long).said == ["Use fewer than 300 characters for your sentence."])
        let late = Instant(shown, WallTime(minutes: 0))
        #expect(
            try await rated.say(1, .useful, "", at: late).said == [
                "Nobody is asked about this meeting, or not any more."
            ])
    }

    @Test func `people are asked for two weeks from when it is written down who came, within six weeks of the meeting`()
    {
        #expect(RatingRound.until("2026-11-10", writtenDown: "2026-11-12") == "2026-11-26")
        #expect(RatingRound.until("2026-11-10", writtenDown: "2027-03-01") == "2026-12-22")
    }
}

/// The board, with a holder in each of its seats, and a meeting of four days ago of which it is written down who came.
struct RatedBoard {
    let board: Board
    let meeting: Meeting

    init(_ engine: Engine, came: [Came] = [.holder, .holder, .holder, .holder, .holder]) async throws {
        let board = try await Board(engine)
        try await board.registry.database.write { connection in
            for number in 1...5 as ClosedRange<Int64> {
                // The fourth and the fifth are of the council, beside its first seat.
                let agency = ID<Agency>(number > 3 ? 1 : number)
                if number > 3 {
                    try Seat(
                        id: ID(100 + number), agency: agency, title: "Seat \(number)", role: .partner, from: Board.began
                    ).insert(connection)
                }
                try Person(id: ID(number), agency: agency, name: "Person \(number)").insert(connection)
                try Account(id: ID(number), person: ID(number), signIn: "person.\(number)").insert(connection)
                try SeatHolder(id: ID(200 + number), seat: ID(100 + number), person: ID(number), from: Board.began)
                    .insert(connection)
            }
        }
        let group = try await board.seated()
        let seats = (1...5).map { ID<Seat>(Int64(100 + $0)) }
        for seat in seats.dropFirst(3) {
            _ = try await board.write(
                SeatMember(group: group.id, seat: seat, isRequired: false, from: Board.began).run
            ).done()
        }
        let planned = try await board.meeting(group, "2026-11-20")
        let known = Dictionary(zip(seats, came), uniquingKeysWith: { $1 })
        meeting = try await board.write(KeepAttendance(meeting: planned.id, version: 1, came: known).run).done()
        self.board = board
    }

    private func viewer(_ person: Int) -> Viewer {
        var viewer = Board.viewer(.partner)
        (viewer.account, viewer.person) = (ID(Int64(person)), ID(Int64(person)))
        return viewer
    }

    func say(
        _ person: Int, _ usefulness: Usefulness?, _ sentence: String, at now: Instant = Board.now
    ) async throws -> Written<Meeting> {
        let rate = RateMeeting(meeting: meeting.id, usefulness: try #require(usefulness), sentence: sentence)
        return try await board.registry.write(Trace(viewer(person), at: now, route: "test"), rate.run)
    }

    func own(_ person: Int) async throws -> OwnRating.Line? {
        let mark = MeetingRating.mark(of: ID(Int64(person)), meeting.id, board.registry.sealing)
        return try await board.look(
            OwnRating(viewer: viewer(person), meeting: meeting.id, mark: mark, today: Board.today)
        ).first
    }

    func lines(on today: Day) async throws -> [Ratings.Line] {
        try await board.look(
            Ratings(viewer: Board.viewer(.member), group: meeting.group, from: "2025-01-01", today: today)
        ).map {
            var line = $0
            line.hidden = []
            return line
        }
    }

    func sentences(_ role: Role, on today: Day) async throws -> [String] {
        try await board.look(RatingSentences(viewer: Board.viewer(role), group: meeting.group, today: today)).map(
            \.sentence)
    }
}
