import Dates
import Figures
import Testing

@testable import Evidence

@Suite("Judging how complete a month is")
struct JudgeMonthsTests {
    private func judged(_ held: [Month: MonthHeld], last: Month = "2024-12", source: String = "aldermouth")
        -> [LedgerLine]
    {
        JudgeMonths(set: .street, source: source, held: held, last: last, others: ["2024-05": 3]).lines
    }

    private func steady(_ months: Period = Period(12, to: "2024-12"), rows: Int = 1000) -> [Month: MonthHeld] {
        Dictionary(
            uniqueKeysWithValues: months.map {
                (
                    $0,
                    MonthHeld(
                        rows: rows, withoutPlace: rows / 50, categories: ["Burglary": 100, "Robbery": rows - 100])
                )
            })
    }

    @Test func `steady months are complete`() {
        #expect(judged(steady()).map(\.state) == Array(repeating: .complete, count: 12))
    }

    @Test func `a month without a file is absent, never zero, and says who has it`() {
        var held = steady()
        held["2024-05"] = nil
        let line = judged(held).first { $0.month == "2024-05" }
        #expect(line?.state == .absent)
        #expect(line?.rows == nil)
        #expect(line?.reason == "No file of this month has been brought in. 3 other sources have this month.")
    }

    @Test func `months after the last file are absent while others have them`() {
        let lines = judged(steady(Period(first: "2024-01", last: "2024-10")))
        #expect(lines.suffix(2).map(\.state) == [.absent, .absent])
    }

    @Test func `a gap of the publisher's own is named as such`() {
        let held = ["2019-05", "2024-12"].map { ($0 as Month, MonthHeld(rows: 9, withoutPlace: 0, categories: [:])) }
        let lines = judged(Dictionary(uniqueKeysWithValues: held), source: "greater-manchester")
        #expect(lines.first { $0.month == "2019-06" }?.reason.hasPrefix("No file") == true)
        #expect(lines.first { $0.month == "2020-01" }?.reason.contains("has supplied no street-level data") == true)
    }

    @Test(arguments: [(599, MonthState.suspect), (600, .complete), (0, .suspect)])
    func `a month far below its neighbours is doubtful`(rows: Int, state: MonthState) {
        var held = steady()
        held["2024-06"] = MonthHeld(rows: rows, withoutPlace: 0, categories: ["Burglary": 25, "Robbery": rows])
        #expect(judged(held).first { $0.month == "2024-06" }?.state == state)
    }

    @Test(arguments: [(51, MonthState.suspect), (50, .complete)])
    func `an unusual share without a place is doubtful`(unplaced: Int, state: MonthState) {
        var held = steady()
        held["2024-06"]?.withoutPlace = unplaced
        #expect(judged(held).first { $0.month == "2024-06" }?.state == state)
    }

    @Test func `a kind of crime that is missing makes the month partial`() {
        var held = steady()
        held["2024-06"]?.categories["Burglary"] = nil
        let line = judged(held).first { $0.month == "2024-06" }
        #expect(line?.state == .partial)
        #expect(line?.reason == "There are no rows of Burglary.")
    }

    @Test func `a later file with other counts is told as restated`() {
        var held = steady()
        held["2024-06"]?.rowsBefore = 980
        #expect(judged(held).first { $0.month == "2024-06" }?.state == .restated)
    }

    @Test func `with too few neighbours nothing is judged by them`() {
        let held = [
            Month("2024-11"): MonthHeld(rows: 10, withoutPlace: 9, categories: [:]),
            "2024-12": MonthHeld(rows: 900, withoutPlace: 0, categories: ["Robbery": 900]),
        ]
        #expect(judged(held).map(\.state) == [.complete, .complete])
    }
}
