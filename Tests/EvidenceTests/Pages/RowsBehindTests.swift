import Aldermouth
import Dates
import Figures
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

@Suite("The rows behind a figure")
struct RowsBehindTests {
    static let areas: [Area] = [
        .coded("E01019478"), .coded("E05010711"), .coded("E07000033"), .coded("E10000007"), .coded("E23000018"),
        .files(force: "derbyshire"), .files(force: "btp"), .all, .unplaced,
    ]
    let months = Period(first: "2024-11", last: "2025-02")

    @Test(arguments: Engine.tested)
    func `are as many as the figure says, at every level and for each measure`(engine: Engine) async throws {
        let facts = try await InventedStreets(transport: ["2025-02"]).held(on: engine)
        for area in Self.areas {
            for measure in [Measure.crime, .asb, .policeRecords, .outcomes] {
                let set = try #require(DataSet(rawValue: measure.set))
                let counts = CountArea(
                    viewer: .openData, set: set, area: area, months: months, now: Aldermouth.now
                ).run(facts)
                let own = counts.own.tally
                let others = counts.others.tally
                let all = { (tally: Tally) in months.reduce(0) { $0 + tally.count(0, $1, where: measure.rule.counts) } }
                #expect(rows(measure, area).count(facts) == all(own), "\(area.code) \(measure.id)")
                #expect(rows(measure, area, others: true).count(facts) == all(others), "\(area.code) \(measure.id)")
            }
        }
    }

    @Test func `a page has the rows that stand there, and the pages together have all`() async throws {
        let facts = try await InventedStreets().held(on: .sqlite)
        let wanted = rows(.policeRecords, .coded("E07000033"))
        let whole = wanted.page(offset: 0, limit: 10_000, facts)
        #expect(whole.count == 2 * 42 * months.count)
        let parts = stride(from: 0, to: whole.count, by: 97).flatMap { wanted.page(offset: $0, limit: 97, facts) }
        #expect(parts == whole)
    }

    @Test func `each row is in the words of its file`() async throws {
        let facts = try await InventedStreets().held(on: .sqlite)
        let found = rows(.crime, .coded("E01019478")).page(offset: 3, limit: 1, facts)
        #expect(found.first?.crimeID == StreetFile.id((Month(year: 2024, month: 11).number) * 10_000 + 3))
        #expect(found.first?.location == "On or near Harbour Street")
        #expect(found.first?.file == "2024-11-derbyshire-street.csv")
        #expect(rows(.asb, .coded("E01019478")).page(offset: 0, limit: 1, facts).first?.crimeID == "")
    }

    @Test func `a viewer without the rows has none of them`() async throws {
        let facts = try await InventedStreets().held(on: .sqlite)
        let figuresOnly = Viewer(
            purpose: .evidence, rules: [Rule(.everyone, .see, .openData, fields: [.figures])])
        for viewer in [figuresOnly, Aldermouth.stranger] {
            var wanted = rows(.crime, .all)
            wanted.viewer = viewer
            #expect(wanted.count(facts) == 0 && wanted.page(offset: 0, limit: 9, facts).isEmpty)
        }
    }

    @Test func `the file has a line a row`() async throws {
        let site = Site(try await InventedStreets().held(on: .sqlite))
        let reply = await site.get("/areas/E07000033/measures/crime/rows.csv?period=quarter&last=2025-03")
        let lines = try await reply.text.split(separator: "\r\n")
        #expect(lines.count == 1 + 2 * 30 * 3)
        #expect(reply.header("Content-Disposition")?.contains("crime-e07000033-2025-01-2025-03.csv") == true)
    }

    func rows(_ measure: Measure, _ area: Area, others: Bool = false) -> RowsBehind {
        RowsBehind(
            viewer: .openData, measure: measure, area: area, months: months, others: others, now: Aldermouth.now)
    }
}
