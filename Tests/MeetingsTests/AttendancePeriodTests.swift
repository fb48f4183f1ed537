import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Who comes, from a day to a day")
struct AttendancePeriodTests {
    private static let spring = AttendancePeriod(from: "2025-05-01", until: "2025-06-30")

    /// Three meetings of the board, two of them in the spring of 2025, and one of another group of the council alone.
    private func lines(_ engine: Engine, seat: ID<Seat>? = nil) async throws -> [Expected.Line] {
        let board = try await Board(engine)
        let strategic = try await board.seated()
        let other = try await board.group("Tasking")
        _ = try await board.write(SeatMember(group: other.id, seat: Board.council, part: .chair, from: Board.began).run)
            .done()
        let history: [(Group, Day, [ID<Seat>: Came])] = [
            (strategic, "2024-05-14", [Board.council: .holder, Board.probation: .holder]),
            (strategic, "2025-05-13", [Board.council: .deputy, Board.probation: .substitute]),
            (strategic, "2025-06-30", [Board.council: .holder, Board.probation: .absent]),
            (strategic, "2025-07-01", [Board.council: .holder, Board.probation: .absent]),
            (other, "2025-06-10", [Board.council: .substitute]),
        ]
        for (group, day, came) in history {
            let meeting = try await board.meeting(group, day)
            _ = try await board.write(KeepAttendance(meeting: meeting.id, version: 1, came: came).run).done()
        }
        return try await board.look(
            Expected(viewer: Board.viewer(.member), from: "2024-05-01", until: "2025-06-30", seat: seat))
    }

    private func said(_ row: AttendanceAnswer.Row) -> [String] { row.counts.map(\.said.text) }

    @Test(arguments: Engine.tested)
    func `days that are a year or less stand beside the same days of the year before`(engine: Engine) async throws {
        let periods = try #require(Self.spring.yearBefore.map { [$0, Self.spring] })
        #expect(periods[0] == AttendancePeriod(from: "2024-05-01", until: "2024-06-30"))
        let answer = AttendanceAnswer(try await lines(engine), periods: periods, by: .agency)
        let council = try #require(answer.rows.first { $0.agencyName == "Aldermouth District Council" })
        #expect(said(council) == ["1 of 1", "3 of 3, 1 by the deputy, 1 by somebody else"])
        let probation = try #require(answer.rows.first { $0.agencyName == "Probation" })
        #expect(said(probation) == ["1 of 1", "1 of 2, 1 by somebody else"])
    }

    @Test(arguments: Engine.tested)
    func `a row is an agency, a seat over all its groups, a role, chairs and members, a group, or a seat at each group`(
        engine: Engine
    )
        async throws
    {
        let lines = try await lines(engine)
        func rows(_ by: AttendanceAnswer.By) -> [[String]] {
            AttendanceAnswer(lines, periods: [Self.spring], by: by).rows.map {
                [
                    $0.seat, $0.agencyName, $0.group, $0.key.role?.said ?? "",
                    "\($0.counts[0].came) \($0.counts[0].expected)",
                ]
            }
        }
        let council = ["Seat of Aldermouth District Council", "Aldermouth District Council"]
        #expect(rows(.seat).first == council + ["", "", "3 3"])
        #expect(rows(.role) == [["", "", "", "Partner officer", "4 7"]])
        let parts = AttendanceAnswer(lines, periods: [Self.spring], by: .part).rows
        #expect(parts.map { $0.key.part?.said } == ["Chair", "Member"])
        #expect(parts.map { "\($0.counts[0].came) of \($0.counts[0].expected)" } == ["1 of 1", "3 of 6"])
        #expect(rows(.group) == [["", "", "Joint Strategic Group", "", "3 6"], ["", "", "Tasking", "", "1 1"]])
        #expect(
            rows(.seatAtGroup).prefix(2) == [
                council + ["Joint Strategic Group", "", "2 2"], council + ["Tasking", "", "1 1"],
            ])
    }

    @Test(arguments: Engine.tested)
    func `one seat alone can be asked for`(engine: Engine) async throws {
        #expect(Set(try await lines(engine, seat: Board.probation).map(\.seat)) == [Board.probation])
    }

    @Test func `a period is said as the years that it is, or by its days`() {
        let years = (FinancialYear(begins: 2024), FinancialYear(begins: 2026))
        #expect(AttendancePeriod(years.0).said == "2024/25")
        #expect(AttendancePeriod(years.0, to: years.1).said == "2024/25 to 2026/27")
        #expect(Self.spring.said == "1 May 2025 to 30 June 2025")
        // Two years would have days in common with those of the year before.
        #expect(AttendancePeriod(years.0, to: years.1).yearBefore == nil)
        #expect(AttendancePeriod(from: "2024-02-29", until: "2024-03-01").yearBefore?.from == "2023-02-28")
    }

    @Test func `days that are none, or in the wrong order, are told, and the years stand`() throws {
        func read(_ text: String) throws -> (AttendancePeriod?, [FieldError]) {
            var errors: [FieldError] = []
            let typed = try DaysTyped(Fields(reading: text.utf8))
            return (typed.read(on: "2026-11-24", &errors), errors)
        }
        let days = "from-day=1&from-month=5&from-year=2025"
        #expect(try read("").0 == nil && read("").1.isEmpty)
        #expect(try read(days).0 == AttendancePeriod(from: "2025-05-01", until: "2026-11-24"))
        #expect(try read("\(days)&until-day=30&until-month=6&until-year=2025").0 == Self.spring)
        let early = try read("\(days)&until-day=30&until-month=4&until-year=2025")
        #expect(early.0 == nil && early.1.map(\.field) == ["until"])
        #expect(try read("from-day=31&from-month=2&from-year=2025").1.map(\.field) == ["from"])
    }

    @Test func `rows go by the later share or by what is not known, and those without any come last`() async throws {
        let rows = AttendanceAnswer(try await lines(.sqlite), periods: [Self.spring], by: .agency).rows
        func order(_ order: AttendanceOrder) -> [String] { order.sorted(rows).map(\.agencyName) }
        func known(_ row: AttendanceAnswer.Row) -> Bool { (row.counts.last?.known ?? 0) > 0 }
        let named = rows.map(\.agencyName)
        #expect(order(.named) == named)
        let (council, probation) = ("Aldermouth District Council", "Probation")
        #expect(order(.least).first == probation)
        #expect(order(.most).first == council)
        for one in [AttendanceOrder.least, .most] {
            #expect(one.sorted(rows).map(known) == rows.map(known).sorted { $0 && !$1 })
        }
        let unknown = AttendanceOrder.unknown.sorted(rows).map { $0.counts.last?.unknown ?? 0 }
        #expect(unknown == unknown.sorted(by: >) && unknown.contains { $0 > 0 })
    }

    @Test func `the page tells expected against actual, deputies and substitutes, in words and in its file`()
        async throws
    {
        var asked = AttendancePage.Asked(
            first: FinancialYear(begins: 2025), second: FinancialYear(begins: 2026), period: Self.spring)
        asked.by = .seat
        let page = AttendancePage(
            answer: AttendanceAnswer(try await lines(.sqlite), periods: asked.periods, by: .seat), agencies: [],
            groups: [],
            asked: asked, latest: FinancialYear(begins: 2026))
        let text = page.body.text
        #expect(text.contains("From 1 May 2025 to 30 June 2025, somebody came 4 of the 7 times that were expected"))
        #expect(text.contains("1 by the deputy and 2 by somebody else. Of 2 it is not written down."))
        #expect(text.contains("from-day=1&amp;from-month=5"))
        let lines = page.lines.split(separator: "\r\n").map(String.init)
        #expect(
            lines[0]
                == "agency,seat,group,role,period,from,until,expected,came,holder,deputy,substitute,apologies,absent,not known"
        )
        #expect(lines.contains { $0.hasSuffix("2025-05-01,2025-06-30,3,3,1,1,1,0,0,0") }, "\(lines)")
    }
}
