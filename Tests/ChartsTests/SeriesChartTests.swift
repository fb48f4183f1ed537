import Dates
import Markup
import Testing

@testable import Charts

@Suite("A series month by month")
struct SeriesChartTests {
    let series = SeriesChart(
        title: "Crime", unit: "Crimes recorded",
        points: [
            .init("2024-01", 1204, lower: 900, upper: 1300), .init("2024-02", 1180),
            .init("2024-05", 990, mark: .partial, reason: "provisional"),
            .init("2024-04", nil, reason: "not supplied"), .init("2024-06", 1010, mark: .restated),
        ],
        notes: [
            .init(Period(first: "2020-03", last: "2020-06"), "lockdown"), .init(Period("2024-02"), "recording changed"),
        ],
        signals: [.init("2024-01", "above the expected range")])

    @Test func `a month left out is a gap, never a zero`() {
        #expect(
            series.everyPoint.map(\.month.iso) == ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"])
        #expect(series.everyPoint.map(\.value) == [1204, 1180, nil, nil, 990, 1010])
        #expect(series.table.rows[2][1] == "No figure")
        #expect(series.table.rows.map { $0[2] } == ["900 to 1,300", "", "", "", "", ""])
    }

    @Test func `gaps, doubts and notes are said in order of time, those outside the series left out`() {
        #expect(
            series.remarks.map(\.words) == [
                "February 2024: recording changed", "March 2024: no figure", "April 2024: no figure, not supplied",
                "May 2024: partial, provisional", "June 2024: restated",
            ])
        #expect(series.remarks.map(\.letter) == ["a", "b", "c", "d", "e"])
    }

    @Test func `the line breaks at a gap and doubtful months are hollow`() throws {
        let plot = try SeriesPlot(
            series, months: #require(series.months), left: 0, top: 0, width: 600, height: 100, steps: 4)
        #expect(
            plot.runs { $0.value != nil }.map { $0.map(\.month.iso) } == [
                ["2024-01", "2024-02"], ["2024-05", "2024-06"],
            ])
        let drawing = try #require(Elements(series.svg(.wide, font: nil)))
        let hollow = drawing.all.filter { $0.name == "circle" && $0.attributes["fill"] == "#ffffff" }
        #expect(hollow.count == 3, "two months, and the key")
        #expect(drawing.texts["text"]?.contains("above the expected range") == true)
        #expect(drawing.texts["text"]?.contains("no figure") == true)
    }

    @Test func `it is described with its lowest, highest and last`() {
        #expect(
            series.description.contains(
                "lowest 990 in May 2024, highest 1,204 in January 2024, last 1,010 in June 2024."))
        #expect(series.description.contains("January 2024: above the expected range."))
        #expect(SeriesChart(title: "x", unit: "y", points: []).description == "No figure is held.")
    }

    @Test(arguments: [
        ([0.0, 7], 4), ([0, 521, 333], 4), ([-3, 12], 3), ([0.002, 0.0071], 4), ([], 4), ([1e9, 5], 5),
    ])
    func `an axis has a few round steps that hold every value`(values: [Double], steps: Int) {
        let scale = Scale(values, steps: steps)
        #expect(scale.low <= (values.min() ?? 0) && scale.high >= (values.max() ?? 0) && scale.low <= 0)
        #expect((2...8).contains(scale.ticks.count))
        #expect(Set(scale.ticks.map { number($0, decimals: scale.decimals) }).count == scale.ticks.count)
    }
}

@Suite("A change with its interval")
struct IntervalChartTests {
    @Test func `a doubling and a halving stand equally far from no change`() {
        let chart = IntervalChart(title: "x", ratio: 1.5, lower: 0.7, upper: 2)
        #expect(chart.reach == 2)
        #expect(abs(chart.share(2) + chart.share(0.5) - 1) < 1e-12)
        #expect(chart.share(1) == 0.5)
        #expect(chart.ends == ("−50%", "No change", "+100%"))
    }

    @Test func `it is said in per cent, and whether no change is within it`() {
        let chart = IntervalChart(title: "x", ratio: 1.02, lower: 0.93, upper: 1.12)
        #expect(chart.description == "+2%, likely between −7% and +12%. The interval includes no change.")
        #expect(IntervalChart.said(1.001) == "no change")
        #expect(
            IntervalChart(title: "x", ratio: nil, lower: 1.1, upper: .infinity).said
                == "The change cannot be given; likely between +10% and no upper limit")
    }
}

@Suite("A map with its list")
struct MapChartTests {
    typealias Area = MapChart.Area
    /// A square of side 100 with a hole of side 20, and a square of no class.
    let map = MapChart(
        title: "Map", unit: "rate", classes: ["low", "high"],
        areas: [
            Area(
                code: "E05000001", name: "Ring", rings: [Self.square(0, 0, 100), Self.square(40, 40, 20)], level: 1,
                value: "9"),
            Area(code: "E05000002", name: "Beside", rings: [Self.square(100, 0, 100)], level: nil, value: "No figure"),
            Area(code: "E05000003", name: "Unseen", rings: [], level: 0, value: "1"),
        ])

    static func square(_ east: Double, _ north: Double, _ side: Double) -> [MapChart.Point] {
        [.init(east, north), .init(east + side, north), .init(east + side, north + side), .init(east, north + side)]
    }

    @Test func `every area is in the list, those that cannot be drawn too`() {
        #expect(map.table.rows.map { $0[0] } == ["1", "2", "Not drawn"])
        #expect(map.table.rows.map { $0[4] } == ["high", "No figure", "low"])
        #expect(map.legend.map(\.words) == ["low", "high", "No figure"])
    }

    @Test func `north is up, the whole is within, and a hole is a hole`() {
        let fit = MapFit(map, width: 208, tallest: 500)
        #expect(fit.height == 108)
        let rings = fit.rings(map.areas[0])
        #expect(rings[0][0] == (4.0, 104.0) && rings[0][2] == (104.0, 4.0))
        #expect(spans(rings, at: 54).map { [$0.from, $0.to] } == [[4, 44], [64, 104]])
        #expect(spans(rings, at: 20).map { [$0.from, $0.to] } == [[4, 104]])
        #expect(fit.label(map.areas[1], width: 300, height: 10) == nil)
        #expect(fit.label(map.areas[1], width: 10, height: 10).map { $0.x > 104 } == true)
    }
}
