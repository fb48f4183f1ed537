import Dates
import Figures
import Places
import Testing

@testable import Evidence

@Suite("What a report leads with, and sets side by side")
struct ReportSpansTests {
    private func spans(_ month: Month, held: [Month]) -> ReportSpans? {
        ReportSpans(
            month, states: Period(36, to: month).map { MonthCount($0, 1, held.contains($0) ? .complete : .absent) })
    }

    private func months(_ first: Month, _ last: Month) -> [Month] { Array(Period(first: first, last: last)) }

    @Test func `twelve months lead where half of them are held in both years`() throws {
        let half = try #require(spans("2025-03", held: months("2023-04", "2023-09") + months("2024-04", "2025-03")))
        #expect(half.rule == .twelveMonths)
        let fewer = try #require(spans("2025-03", held: months("2023-04", "2023-08") + months("2024-04", "2025-03")))
        #expect(fewer.rule == .longestRunOfBoth)
        #expect(fewer.headline == Period(first: "2024-04", last: "2024-08"))
    }

    @Test func `of runs as long the latest leads`() throws {
        let held = months("2023-04", "2023-05") + months("2023-08", "2023-09") + months("2024-04", "2025-03")
        #expect(try #require(spans("2025-03", held: held)).headline == Period(first: "2024-08", last: "2024-09"))
    }

    @Test func `with no month in both years the longest run held leads, uncompared`() throws {
        let one = try #require(spans("2025-03", held: ["2024-06"] + months("2025-01", "2025-02")))
        #expect(one.rule == .longestRunHeld)
        #expect(one.headline == Period(first: "2025-01", last: "2025-02"))
    }

    @Test func `with none of the twelve held there is no report`() {
        #expect(spans("2025-03", held: months("2023-04", "2024-03")) == nil)
    }

    @Test func `the same months are told once`() throws {
        let march = try #require(spans("2025-03", held: months("2023-04", "2025-03")))
        #expect(march.all.map(\.period) == [Period(12, to: "2025-03"), Period("2025-03")])
        let april = try #require(spans("2025-04", held: months("2023-05", "2025-04")))
        #expect(april.all.map(\.period) == [Period(12, to: "2025-04"), Period("2025-04")])
        let may = try #require(spans("2025-05", held: months("2023-06", "2025-05")))
        #expect(may.all.map(\.name) == ["Twelve months to May 2025", "Financial year to date", "The month alone"])
    }

    @Test func `a partnership of several districts stands in place of the areas it joins`() throws {
        let area = try Area.parse("bassetlaw-newark-and-sherwood", in: .embedded)
        let places = try ReportPlaces(area, .embedded)
        #expect(
            places.rows.map(\.label) == [
                "Nottinghamshire (police force area)", "Nottinghamshire (county)",
                "Ashfield (partnership and district)",
                "Bassetlaw, Newark and Sherwood (partnership)", "Mansfield (partnership and district)",
                "South Nottinghamshire (partnership)", "Bassetlaw (district)", "Broxtowe (district)",
                "Gedling (district)", "Newark and Sherwood (district)", "Rushcliffe (district)",
            ])
        #expect(places.rows.filter(\.isOwn).count == 3)
        #expect(places.rows[places.subjectRow].area == area)
    }

    @Test func `a county is set against its force, with each of its districts`() throws {
        let places = try ReportPlaces(.coded("E10000007"), .embedded)
        #expect(places.rows.map(\.label).contains("Bolsover (partnership and district)"))
        #expect(places.rows[places.subjectRow].label == "Derbyshire (county)")
        #expect(places.isCounty(.embedded))
    }

    @Test func `classes hold as nearly as can be equally many areas, and say their ends`() {
        let classes = CountClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])
        #expect(classes.said == ["1 to 2", "3 to 4", "5 to 6", "7 to 8", "9 to 100"])
        #expect([1, 2, 3, 100].map(classes.level) == [0, 0, 1, 4])
        #expect(CountClasses([7, 7, 7]).said == ["7"])
        #expect(CountClasses([]).said.isEmpty)
    }
}
