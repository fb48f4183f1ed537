import Foundation
import Testing

@testable import Statistics

@Suite("Rates and funnels")
struct FunnelTests {
    @Test func `the worked rates of the catalogue`() throws {
        let rate = CrudeRate(count: 57, population: 42_000)
        let interval = try #require(rate.interval())
        #expect(abs(try #require(interval.lower) - 1.0278) < 5e-5)
        #expect(abs(try #require(interval.upper) - 1.7584) < 5e-5)
        let few = try #require(CrudeRate(count: 3, population: 8_000).interval())
        #expect(abs(try #require(few.upper) - 1.0959) < 5e-5)
    }

    @Test func `limits widen with confidence and hold the count`() throws {
        for count in [0, 1, 9, 10, 11, 800, 2_000_000] {
            let (usual, wide) = (limits(ofCount: count), limits(ofCount: count, .wide))
            #expect(usual.contains(Double(count)))
            #expect(try #require(wide.lower) <= (try #require(usual.lower)))
            #expect(try #require(wide.upper) > (try #require(usual.upper)))
        }
        #expect(byarLimits(ofCount: 0) == nil)
    }

    @Test func `an area without people is left out and has no values`() {
        let empty = CrudeRate(count: 4, population: 0)
        let areas = [CrudeRate(count: 30, population: 10_000), CrudeRate(count: 50, population: 10_000)]
        let funnel = Funnel(areas + [empty])
        #expect(funnel.baseline == Funnel(areas).baseline)
        #expect(funnel.standing(empty) == nil)
        #expect(funnel.countLimits(empty) == nil)
        #expect(empty.per1000 == nil)
        #expect(Funnel([empty]).baseline == nil)
        #expect(Funnel([]).isOverdispersed == nil)
    }

    @Test func `an area far from the others stands beyond the limits, and widened limits are wider`() throws {
        var areas = (0..<20).map { CrudeRate(count: 78 + $0 % 3, population: 10_000) }
        areas.append(CrudeRate(count: 160, population: 10_000))
        areas.append(CrudeRate(count: 30, population: 10_000))
        let funnel = Funnel(areas)
        #expect(funnel.standing(areas[20]) == .farAbove)
        #expect(funnel.standing(areas[21]) == .farBelow)
        #expect(funnel.standing(areas[0]) == .within)
        let spread = Funnel((0..<20).map { CrudeRate(count: $0 % 2 == 0 ? 40 : 120, population: 10_000) })
        #expect(spread.isOverdispersed == true)
        let plain = spread.normalLimits(spread.areas[0])
        let widened = spread.normalLimits(spread.areas[0], widened: true)
        #expect(try #require(widened?.upper) > (try #require(plain?.upper)))
    }

    /// The areas of golden case `03_funnel`, whose dispersion the case gives as 16.80. Limits widened by its root, by
    /// hand: 7.639 ± z·√(16.80·7.639/n), so that C03 alone lies beyond the limits of 99.8%.
    @Test func `limits as drawn are widened, and most areas of the golden case lie within them`() throws {
        let areas = try goldenFunnel()
        let funnel = Funnel(areas.map(\.rate))
        #expect(abs(try #require(funnel.dispersion) - 16.8035506193724) < 1e-9)
        func names(_ standing: Funnel.Standing) -> [String] {
            areas.filter { funnel.drawnStanding($0.rate) == standing }.map(\.name)
        }
        #expect(names(.farAbove) == ["C03"] && names(.above) == ["C04", "C18"])
        #expect(names(.below) == ["C12", "C16"] && names(.farBelow).isEmpty)
        #expect(areas.count { funnel.standing($0.rate) != .within } == 17)
        let tiny = CrudeRate(count: 9, population: 500)
        #expect(Funnel(areas.map(\.rate) + [tiny]).drawnStanding(tiny) == nil)
    }

    private func goldenFunnel() throws -> [(name: String, rate: CrudeRate)] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Golden/03_funnel/input.csv"), encoding: .utf8)
        return try text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",").map(String.init)
            return (
                cells[0],
                CrudeRate(count: try #require(Int(cells[1])), population: try #require(Double(cells[2])))
            )
        }
    }

    @Test func `the mean of rates is not the pooled rate`() throws {
        let group = SimilarAreas([CrudeRate(count: 10, population: 1_000), CrudeRate(count: 10, population: 9_000)])
        let mean = try #require(group.meanOfRates)
        #expect(abs(mean - 50.0 / 9) < 1e-12)
        #expect(group.pooledRate == 2)
        #expect(group.rankOfFirst == 1)
        #expect(SimilarAreas([]).rankOfFirst == nil)
    }
}
