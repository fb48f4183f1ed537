import Aldermouth
import Charts
import Dates
import Figures
import Foundation
import Pages
import Places
import Storage
import Testing

@testable import Evidence

/// The funnel of an area's parts and of its peers.
@Suite("Funnels of areas")
struct FunnelOfAreasTests {
    static let month = Period("2025-03" as Month)

    private func member(_ name: String, _ count: Int?, _ population: Int?) -> FunnelOfAreas.Member {
        let months = [MonthCount("2025-03", count, count == nil ? .absent : .complete)]
        return FunnelOfAreas.Member(
            figure: Figure(
                measure: .policeRecords, place: Figure.Place(code: "E05999001", name: name), period: Self.month,
                months: Completeness(months)),
            population: population, address: "/areas/E05999001")
    }

    private func funnel(_ members: [FunnelOfAreas.Member]) -> FunnelOfAreas? {
        FunnelOfAreas(
            members, kind: "wards", heading: "Ward", per: .residents,
            "residents (Census 2021, 21 March 2021)", Self.month)
    }

    /// Ten wards of 10,000 with 80 each, and one with 160. Together 960 of 110,000, 8.727 per 1,000; expected 87.27.
    /// z = 2(√80 − √87.27) = −0.796 ten times and 2(√160 − √87.27) = 6.615 once; the highest tenth pulled in to the
    /// quantile at 0.9, which is −0.796: φ = 0.634, so nothing is widened. The 95% limits are 8.727 ± 1.960·√(8.727/10),
    /// 6.9 to 10.6; those of 99.8% 5.8 to 11.6. By hand.
    @Test func `the sentence is made from the data, and names who lies beyond a limit`() throws {
        let even = (1...10).map { member("Ward \($0)", 80, 10_000) }
        let found = try #require(funnel(even + [member("Castle", 160, 10_000)]))
        #expect(found.sentence == "Of 11 wards, 10 lie within the limits. Above the 99.8% limit: Castle.")
        let castle = try #require(found.chart.table.rows.last)
        #expect(castle == ["11", "Castle", "10,000", "16.0", "6.9 to 10.6", "5.8 to 11.6", "Above the 99.8% limit"])
        #expect(found.notes.contains { $0.hasPrefix("The limits are those of chance alone") })
        let words = ([found.sentence, found.chart.description] + found.notes).joined().lowercased()
        for word in ["rank", "worst", "best", "outlier", "perform", "league"] {
            #expect(!words.contains(word), "\(word)")
        }
    }

    @Test func `what is not held, or has no residents, is left out and said`() throws {
        let even = (1...6).map { member("Ward \($0)", 80, 10_000) }
        let found = try #require(funnel(even + [member("Harbour", nil, 9_000), member("ward unknown", 3, nil)]))
        #expect(found.chart.points.count == 6)
        #expect(found.notes.last?.hasPrefix("2 of the lines of the list are not drawn") ?? false)
    }

    @Test func `of an area where too few are expected nothing is said`() throws {
        let even = (1...8).map { member("Ward \($0)", 80, 10_000) }
        let found = try #require(funnel(even + [member("Islet", 6, 200)]))
        #expect(found.chart.points.last?.standing == .tooFew)
        #expect(found.sentence == "Of 9 wards, 8 lie within the limits. Too few to say: 1.")
    }

    @Test func `fewer than five areas, or more than sixty, make none`() {
        #expect(funnel((1...4).map { member("\($0)", 80, 10_000) }) == nil)
        #expect(funnel((1...61).map { member("\($0)", 80, 10_000) }) == nil)
        #expect(funnel((1...5).map { member("\($0)", 0, 10_000) }) == nil)
    }

    @Test(arguments: Engine.tested)
    func `a point leads where its row leads, and is told once`(engine: Engine) async throws {
        let site = Site(try await InventedStreets().held(on: engine))
        let text = try await site.get("/areas/E10000007?period=month&last=2025-03").text
        let drawing = text.components(separatedBy: "Rates against the number of residents").last ?? ""
        #expect(text.contains("id=\"funnel\""))
        let link = "<a href=\"/areas/E07000033?period=month&amp;last=2025-03\" tabindex=\"-1\" aria-hidden=\"true\">"
        // Once for wide windows and once for narrow, of which one is shown.
        #expect(drawing.ranges(of: link).count == 2)
        #expect(
            drawing.contains(
                "class=\"govuk-link\" href=\"/areas/E07000033?period=month&amp;last=2025-03\">Bolsover</a>"))
        #expect(drawing.contains("Of 8 districts,"))
        #expect(try await !site.get("/areas/E07000033?parts=lsoa").text.contains("id=\"funnel\""))
    }
}
