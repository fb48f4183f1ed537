import Aldermouth
import Dates
import Figures
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

@Suite("The monthly performance report")
struct PerformanceReportTests {
    private let bolsover = Area.coded(AreaCode("E07000033"))

    private func report(_ subject: Area? = nil, _ month: Month = "2025-03", _ kind: PerformanceReport.Kind = .crime)
        -> PerformanceReport
    {
        PerformanceReport(
            viewer: Aldermouth.councillorOkafor, subject: subject ?? bolsover, month: month, kind: kind,
            now: Aldermouth.now)
    }

    /// Two whole years.
    private var twoYears: InventedStreets { InventedStreets(months: Array(Period(24, to: "2025-03"))) }

    @Test(arguments: Engine.tested)
    func `numbers are those counted by hand`(engine: Engine) async throws {
        let paper = try report().paper(try await twoYears.held(on: engine))
        let year = "Recorded crime, April 2024 to March 2025"
        #expect(paper.cell(year, "Bolsover (partnership and district)", "This year") == "720")
        #expect(paper.cell(year, "Bolsover (partnership and district)", "Year before") == "720")
        #expect(paper.cell(year, "Chesterfield (partnership and district)", "This year") == "360")
        #expect(paper.cell(year, "Derbyshire (county)", "This year") == "1,080")
        #expect(paper.cell(year, "Derbyshire (police force area)", "This year") == "1,080")
        #expect(paper.cell("Recorded crime, March 2025", "Derbyshire (county)", "This year") == "90")
        #expect(paper.cell("Recorded crime by type", "Burglary", "This year") == "720")
        #expect(paper.cell("Recorded crime by type", "Robbery", "This year") == "0")
        let apart = "Recorded crime counted apart"
        #expect(
            paper.cell(
                apart, "Without a place in the files of Derbyshire Constabulary, anywhere in its area", "A year before")
                == "36")
        #expect(paper.words.contains { $0.hasPrefix("Nothing.") && $0.contains("none is more than chance") })
        #expect(paper.cell("Street-level files counted", "March 2025", "Rows") == "129")
    }

    @Test func `wards and the map add up to the whole`() async throws {
        let paper = try report().paper(try await twoYears.held(on: .sqlite))
        func sum(_ caption: String, _ column: String) -> Int {
            guard let table = paper.tables.first(where: { $0.caption.hasPrefix(caption) }),
                let at = table.headers.firstIndex(of: column)
            else { return -1 }
            return table.rows.reduce(0) { $0 + (Int($1[at].plain) ?? 0) }
        }
        #expect(sum("Recorded crime by ward, April", "This year") == 720)
        #expect(sum("Recorded crime by ward in Bolsover", "crimes recorded") == 720)
        #expect(sum("The 2 neighbourhoods", "crimes recorded") == 720)
    }

    @Test func `one more row changes the figures it is in, and no others`() async throws {
        let row = InventedStreets.row("2025-02", InventedStreets.bolsover[0], "Burglary", 900)
        var more = twoYears
        more.extra = ["2025-02": [row]]
        let before = try report().paper(try await twoYears.held(on: .sqlite)).cells
        let after = try report().paper(try await more.held(on: .sqlite)).cells
        let counts: Set = ["This year", "Year before", "crimes recorded", "Rows", "Without a place", "A year before"]
        let changed = Set(
            after.filter { counts.contains($0.key.column) && before[$0.key] != $0.value }.map {
                "\($0.key.row), \($0.key.column): \($0.value)"
            })
        let gazetteer = Gazetteer.embedded
        let lsoa = try #require(gazetteer.lsoaIndex(AreaCode(InventedStreets.bolsover[0])!))
        let ward = gazetteer.wards[Int(try #require(gazetteer.lsoas[Int(lsoa)].ward))].name
        let both =
            gazetteer.lsoas[Int(try #require(gazetteer.lsoaIndex(AreaCode(InventedStreets.bolsover[1])!)))].ward
            == gazetteer.lsoas[Int(lsoa)].ward
        #expect(
            changed == [
                "Bolsover (partnership and district), This year: 721", "Derbyshire (county), This year: 1,081",
                "Derbyshire (police force area), This year: 1,081", "Burglary, This year: 721",
                "\(ward), This year: \(both ? 721 : 361)", "\(ward), crimes recorded: \(both ? 721 : 361)",
                "\(gazetteer.name(ofLSOA: lsoa)), crimes recorded: 361", "February 2025, crimes recorded: 61",
                "February 2025, Rows: 130", "Bolsover (partnership and district), crimes recorded: 721",
                "Derbyshire (county), crimes recorded: 1,081", "Derbyshire (police force area), crimes recorded: 1,081",
            ])
        #expect(before.keys.count == after.keys.count)
    }

    @Test(arguments: WrittenText.allCases)
    func `a change of one row is on the page, in the Word file and in print alike`(kind: WrittenText) async throws {
        var more = twoYears
        more.extra = ["2025-02": [InventedStreets.row("2025-02", InventedStreets.bolsover[0], "Burglary", 900)]]
        let (before, after) = (
            try report().paper(try await twoYears.held(on: .sqlite)),
            try report().paper(try await more.held(on: .sqlite))
        )
        let old = Dictionary(numbersIn(try kind.text(before)).map { ($0, 1) }, uniquingKeysWith: +)
        let new = Dictionary(numbersIn(try kind.text(after)).map { ($0, 1) }, uniquingKeysWith: +)
        for number in ["721", "1,081", "130", "361"] {
            #expect(new[number, default: 0] > old[number, default: 0], "\(number) in \(kind)")
        }
        for number in ["720", "1,080", "129"] {
            #expect(new[number, default: 0] < old[number, default: 0], "\(number) in \(kind)")
        }
        let tables = after.tables.flatMap { $0.rows.joined() }.map(\.plain)
        let known = Set((tables + after.words).flatMap(numbersIn))
        let strange = new.keys.filter {
            new[$0, default: 0] > old[$0, default: 0] && !known.contains($0) && !$0.contains(".")
        }
        // The ends of axes are drawn, and stand in no table.
        #expect(strange.count <= 4, "\(strange)")
    }

    @Test func `leads with the longest run that both years have, and says why`() async throws {
        let months: [Month] =
            Array(Period(first: "2024-01", last: "2024-04")) + Array(Period(first: "2025-01", last: "2025-06"))
        let paper = try report(nil, "2025-06").paper(try await InventedStreets(months: months).held(on: .sqlite))
        #expect(paper.subtitle == "January to April 2025, against the same months a year before")
        #expect(
            paper.words.contains { $0.hasPrefix("Not compared: only 4 of 12 months were published in both years.") })
        #expect(
            paper.cell("Recorded crime, January to April 2025", "Bolsover (partnership and district)", "Year before")
                == "240")
        #expect(paper.cell("Months missing", "Derbyshire Constabulary", "State") == "Not held")
    }

    @Test func `over a gap the months that both years have are compared, and that is said first`() async throws {
        let paper = try report().paper(
            try await InventedStreets(months: Array(Period(24, to: "2025-03")).filter { $0 != "2024-08" }).held(
                on: .sqlite))
        let year = "Recorded crime, April 2024 to March 2025"
        #expect(paper.cell(year, "Bolsover (partnership and district)", "This year") == "660")
        #expect(paper.cell(year, "Bolsover (partnership and district)", "Year before") == "660")
        let reading = paper.cell(year, "Bolsover (partnership and district)", "What it says") ?? ""
        #expect(reading.hasPrefix("Compared over the 11 months published in both years."))
        #expect(
            paper.words.contains { $0.contains("in the 11 months of April 2024 to March 2025 that both years have") })
    }

    @Test func `without a year before, it counts and does not compare`() async throws {
        let paper = try report().paper(
            try await InventedStreets(months: Array(Period(first: "2025-01", last: "2025-03"))).held(on: .sqlite))
        #expect(paper.words.contains("Nothing can be said of change: no comparison with the year before can be made."))
        #expect(paper.words.contains("180"))
        #expect(paper.cell("Recorded crime by type", "Burglary", "Year before") == "Not held")
    }

    @Test func `what is more than chance stands out, and nothing else does`() async throws {
        var more = twoYears
        for month in Period(12, to: "2025-03") {
            more.extra[month] = (0..<40).map {
                InventedStreets.row(month, InventedStreets.bolsover[0], "Drugs", 500 + $0)
            }
        }
        let words = try report().paper(try await more.held(on: .sqlite)).words
        #expect(
            words.contains {
                $0.hasPrefix("Bolsover (partnership and district): 1,200 from")
                    && $0.contains("more than chance variation")
            })
        #expect(!words.contains { $0.hasPrefix("Burglary:") || $0.hasPrefix("Chesterfield") })
    }

    @Test func `the smaller report counts antisocial behaviour alone`() async throws {
        let paper = try report(nil, "2025-03", .asb).paper(try await twoYears.held(on: .sqlite))
        #expect(paper.title == "Antisocial behaviour in Bolsover: performance report, March 2025")
        #expect(
            paper.cell("Antisocial behaviour, April 2024", "Bolsover (partnership and district)", "This year") == "288")
        #expect(
            !paper.blocks.contains {
                if case .heading(_, let text) = $0 { text.hasPrefix("Crime types") } else { false }
            })
    }

    @Test func `rows of other forces stand on a line of their own`() async throws {
        var some = twoYears
        some.transport = ["2025-02", "2025-03"]
        let paper = try report().paper(try await some.held(on: .sqlite))
        #expect(
            paper.cell(
                "Recorded crime counted apart", "Recorded in Bolsover by other forces", "April 2024 to March 2025")
                == "2")
        #expect(paper.cell("Recorded crime, April 2024", "Bolsover (partnership and district)", "This year") == "720")
    }

    @Test func `where there is no county the report says so`() async throws {
        let places = try ReportPlaces(.coded(AreaCode("E06000056")), .embedded)
        #expect(
            places.absent == ["There is no county above Central Bedfordshire: the council does a county's work itself."]
        )
        #expect(places.rows.map(\.label).contains("Central Bedfordshire (partnership and district)"))
    }

    @Test(arguments: [
        (Area.all, "all that is held"), (.unplaced, "rows without a place"),
        (.coded(AreaCode("E23000018")), "a police force area (Derbyshire)"),
    ])
    func `an area without a report is refused in words`(area: Area, what: String) async throws {
        #expect(throws: ReportRefusal.notAReportArea(what)) { _ = try ReportPlaces(area, .embedded) }
        #expect(ReportRefusal.notAReportArea(what).said.hasSuffix("not for \(what)."))
    }

    @Test func `a year of which nothing is held is refused, and the latest month is named`() async throws {
        let facts = try await InventedStreets(months: ["2024-01"]).held(on: .sqlite)
        let why = ReportRefusal.nothingHeld("Bolsover", Period(12, to: "2025-12"), latest: "2024-01")
        #expect(throws: why) { _ = try report(nil, "2025-12").paper(facts) }
        #expect(why.said.hasSuffix("The latest month held is January 2024."))
    }

    @Test func `a stranger is told nothing`() async throws {
        let facts = try await InventedStreets(months: ["2025-03"]).held(on: .sqlite)
        var asked = report()
        asked.viewer = Aldermouth.stranger
        #expect(throws: ReportRefusal.nothingHeld("Bolsover", Period(12, to: "2025-03"), latest: nil)) {
            _ = try asked.paper(facts)
        }
    }
}
