import Dates
import Foundation
import Markup
import Testing

@testable import Charts

private let hostile = hostileText
private let funnelLimits = FunnelChart.Limits(population: 1_000, usual: 7...9, wide: 6...10)
private let hostileCharts: [any Chart] = [
    IntervalChart(title: hostile, ratio: 1, lower: 0.9, upper: 1.1),
    SeriesChart(
        title: hostile, unit: hostile,
        points: [.init("2024-01", 3, mark: .suspect, reason: hostile), .init("2024-02", nil, reason: hostile)],
        notes: [.init(Period("2024-01"), hostile)], signals: [.init("2024-01", hostile)]),
    BarChart(
        title: hostile, unit: hostile, heading: hostile,
        bars: [.init(hostile, 3, note: hostile), .init(hostile, nil, note: hostile)]),
    FunnelChart(
        title: hostile, unit: hostile, heading: hostile, centre: 8,
        points: [
            .init(
                hostile, count: 9, population: 1_000, rate: 9, limits: funnelLimits, standing: .farAbove, isOurs: true)
        ], limits: [funnelLimits]),
    MapChart(
        title: hostile, unit: hostile, classes: [hostile],
        areas: [
            .init(
                code: hostile, name: hostile, rings: [[.init(0, 0), .init(9, 0), .init(9, 9)]], level: 0, value: hostile
            )
        ],
        unclassed: hostile),
    TreeChart(
        title: hostile, heading: hostile, nodes: [.init(hostile, note: hostile, depth: 0, parent: nil)]),
]
private let strangeCharts: [any Chart] = [
    IntervalChart(title: "No ratio", ratio: nil, lower: .nan, upper: .infinity),
    IntervalChart(title: "Fell to nothing", ratio: 0, lower: 0, upper: 0.4),
    IntervalChart(title: "Wrong way round", ratio: -1, lower: 3, upper: -2),
    SeriesChart(title: "Nothing", unit: "x", points: []),
    SeriesChart(title: "One month", unit: "x", points: [.init("2024-01", .nan)]),
    SeriesChart(
        title: "Two far apart", unit: "x", points: [.init("2031-01", 1e15), .init("1999-01", -4)],
        now: Period("1900-01")),
    BarChart(title: "None", unit: "x", heading: "y", bars: []),
    FunnelChart(title: "None", unit: "x", heading: "y", centre: .nan, points: [], limits: []),
    FunnelChart(
        title: "Nobody", unit: "x", heading: "y", centre: .infinity,
        points: [.init("a", count: 0, population: 0, rate: .nan, limits: funnelLimits, standing: .tooFew)],
        limits: [funnelLimits]),
    MapChart(title: "None", unit: "x", classes: [], areas: []),
    MapChart(
        title: "Broken", unit: "x", classes: ["a"],
        areas: [
            .init(
                code: "a", name: "a", rings: [[], [.init(.nan, 0)], [.init(1, 1), .init(2, .infinity)]], level: 7,
                value: ""),
            .init(code: "b", name: "b", rings: [], level: nil, value: ""),
        ]),
]

@Suite("Every chart")
struct ChartTests {
    @Test(arguments: hostileCharts.indices, ChartSize.allCases)
    func `what a person typed stays text`(index: Int, size: ChartSize) throws {
        let elements = try #require(Elements(hostileCharts[index].svg(size, font: hostile)))
        let ours: Set = ["svg", "title", "desc", "text", "line", "rect", "circle", "path", "g"]
        #expect(elements.all.allSatisfy { ours.contains($0.name) })
        #expect(elements.all.filter { $0.name == "svg" }.count == 1)
    }

    /// The heading that names the count of people is longer than a telephone is wide.
    @Test(arguments: ChartSize.allCases)
    func `a long heading is told in lines that fit, and nothing is drawn over it`(size: ChartSize) throws {
        let unit = "Police records per 1,000 residents (Census 2021, 21 March 2021), January to March 2025"
        let square = [(0.0, 0.0), (90, 0), (90, 90), (0, 90)].map { MapChart.Point($0.0, $0.1) }
        let charts: [any Chart] = [
            BarChart(title: "Bars", unit: unit, heading: "Area", bars: [.init("Harbour", 3)]),
            MapChart(
                title: "Map", unit: unit, classes: ["3"],
                areas: [.init(code: "E05999001", name: "Harbour", rings: [square], level: 0, value: "3")]),
        ]
        for chart in charts {
            let elements = try #require(Elements(chart.svg(size, font: nil)))
            let box = try #require(elements.all.first?.attributes["viewBox"]).split(separator: " ").compactMap {
                Double($0)
            }
            let bold = chart.svg(size, font: nil).text.components(separatedBy: "font-weight=\"bold\">").dropFirst()
                .map { String($0.prefix { $0 != "<" }) }.filter { $0 != "1" }
            #expect(bold.joined(separator: " ") == unit)
            #expect(bold.allSatisfy { estimatedWidth($0, size: 12) <= box[2] })
            let heights = elements.all.filter { $0.attributes["font-weight"] == "bold" }
                .compactMap { $0.attributes["y"].flatMap(Double.init) }
            #expect(Set(heights).count == heights.count && heights.allSatisfy { $0 < box[3] })
        }
    }

    @Test(arguments: strangeCharts.indices, ChartSize.allCases)
    func `a drawing of strange numbers is still a drawing`(index: Int, size: ChartSize) throws {
        let drawing = strangeCharts[index].svg(size, font: nil)
        let elements = try #require(Elements(drawing))
        #expect(!drawing.text.contains("nan") && !drawing.text.contains("inf"))
        let box = try #require(elements.all.first?.attributes["viewBox"]).split(separator: " ").compactMap {
            Double($0)
        }
        #expect(box.count == 4 && box[2] <= 720 && box[3] > 0 && box[3] < 3000)
    }

    @Test(arguments: hostileCharts.indices, ChartSize.allCases)
    func `a drawing is an image with a name and a description, and no style of its own`(index: Int, size: ChartSize)
        throws
    {
        let elements = try #require(Elements(hostileCharts[index].svg(size, font: nil)))
        #expect(elements.all.first?.attributes["role"] == "img")
        #expect(elements.texts["title"]?.first?.isEmpty == false && elements.texts["desc"]?.first?.isEmpty == false)
        for element in elements.all {
            #expect(element.attributes["style"] == nil && element.attributes["id"] == nil)
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.hasSuffix("href") })
        }
    }

    @Test(arguments: hostileCharts.indices)
    func `every row of its table is as long as its headings`(index: Int) {
        let table = hostileCharts[index].table
        #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.headers.count })
    }

    @Test func `text and lines that carry meaning stand out three to one on white`() {
        func light(_ hex: String) -> Double {
            let value = UInt32(hex.dropFirst(), radix: 16) ?? 0
            let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
                let share = Double(part) / 255
                return share <= 0.04045
                    ? share / 12.92 : ((share + 0.055) / 1.055) * ((share + 0.055) / 1.055) * (share + 0.055) / 1.055
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        for ink in [Ink.text, .grey, .edge, .accent] { #expect(1.05 / (light(ink.rawValue) + 0.05) >= 3) }
        let shades = MapClass.all.map { light($0.fill) }
        #expect(zip(shades, shades.dropFirst()).allSatisfy { $0 > $1 }, "darker with each class, in greys too")
        #expect(Set(MapClass.all.map(\.hatches)).count >= 4)
    }
}
