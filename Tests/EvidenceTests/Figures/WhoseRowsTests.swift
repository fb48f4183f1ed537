import Aldermouth
import Dates
import Figures
import Places
import Storage
import Testing

@testable import Evidence

@Suite("Whose rows and whose gap")
struct WhoseRowsTests {
    private let bedford = "E06000055"
    private let months: (Month, Month) = ("2024-01", "2024-03")

    private func street(_ rows: [String]) -> String { StreetFile.text(rows) }

    /// A row in Bedford, one in Milton Keynes, and one without a place.
    private func three(_ month: String) -> String {
        street([
            StreetFile.row(id: StreetFile.id(1), month: month, type: "Burglary"),
            StreetFile.row(
                id: StreetFile.id(2), month: month, lsoa: "E01016725", lsoaName: "Milton Keynes 001A", type: "Burglary"),
            StreetFile.row(
                id: StreetFile.id(3), month: month, longitude: "", latitude: "", location: "No Location", lsoa: "",
                lsoaName: "", type: "Burglary"),
        ])
    }

    @Test(arguments: Engine.tested)
    func `rows outside the force, of other forces and of no place each stand on their own line`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try desk.lay("2024-03-bedfordshire-street.csv", three("2024-03"))
        try desk.lay("2024-03-btp-street.csv", street([StreetFile.row(id: StreetFile.id(9), type: "Robbery")]))
        let irish = StreetFile.row(longitude: "-5.9", latitude: "54.6", lsoa: "", lsoaName: "")
        try desk.lay("2024-03-northern-ireland-street.csv", street([irish, irish]))
        #expect(try await desk.bring(desk.everything).map(\.withoutPlace) == [1, 0, 2])

        // The district counts its own force's rows; those of British Transport Police stand apart.
        #expect(
            try await desk.figures(.policeRecords, bedford).said == [
                "E06000055 1 complete", "E06000055-other-forces 1 complete",
            ])
        // Milton Keynes has a force of its own, whose files are not held: a row by Bedfordshire is not a count of it.
        #expect(try await desk.figures(.policeRecords, "E06000042").first?.value == nil)
        #expect(
            try await desk.figures(.policeRecords, "unplaced", "all", "bedfordshire").said == [
                "unplaced 3 complete", "all 6 complete", "bedfordshire 3 complete",
            ])
        #expect(
            try await desk.figures(.policeRecords, "northern-ireland", "btp").said == [
                "northern-ireland 2 complete", "btp 1 complete",
            ])
        #expect(
            try await desk.figures(.policeRecords, "E06000042", bedford, "unplaced", recordedBy: ["bedfordshire"]).said
                == [
                    "E06000042 1 complete", "E06000055 1 complete", "unplaced 1 complete",
                ])
        #expect(
            try await desk.figures(.policeRecords, bedford, recordedBy: ["btp", "bedfordshire"]).said == [
                "E06000055 2 complete"
            ])
    }

    @Test(arguments: Engine.tested)
    func `of all areas each is as complete as its own force, and one not held is never zero`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        try desk.lay("2024-03-bedfordshire-street.csv", three("2024-03"))
        _ = try await desk.bring(desk.everything)
        let asked = FigureLines.Asked(
            measure: .policeRecords, areas: [.all], period: Period("2024-03" as Month), byMonth: false,
            byCategory: false,
            byArea: true, level: .force, compared: nil, recordedBy: nil)
        let lines = FigureLines(facts: try await desk.facts(), asked: asked, now: Aldermouth.now).lines
        #expect(lines.count == 43)
        #expect(lines.first { $0.place.name == "Bedfordshire" }?.value == 1)
        let others = lines.filter { $0.place.name != "Bedfordshire" }
        #expect(others.allSatisfy { $0.value == nil && $0.state == .absent })
    }

    @Test(arguments: Engine.tested)
    func `rows of other forces are told though the home force has no file`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        try desk.lay("2024-03-btp-street.csv", street([StreetFile.row(id: StreetFile.id(9), type: "Robbery")]))
        _ = try await desk.bring(desk.everything)
        #expect(
            try await desk.figures(.policeRecords, bedford).said == [
                "E06000055  absent", "E06000055-other-forces 1 complete",
            ])
    }

    @Test(arguments: Engine.tested)
    func `a gap of another force never makes a district incomplete, and its own always does`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        for month in ["2024-01", "2024-02", "2024-03"] {
            try desk.lay("\(month)-bedfordshire-street.csv", three(month))
        }
        for month in ["2024-01", "2024-03"] {
            try desk.lay("\(month)-btp-street.csv", street([StreetFile.row(month: month)]))
        }
        try desk.lay("2024-02-thames-valley-street.csv", three("2024-02"))
        _ = try await desk.bring(desk.everything)
        let (from, to) = months
        #expect(try await desk.figures(.crime, bedford, from: from, to: to).first?.value == 3)
        #expect(try await desk.figures(.crime, bedford, from: from, to: to).first?.state == .complete)
        #expect(
            try await desk.figures(.crime, "E06000042", from: from, to: to, by: "month", recordedBy: ["thames-valley"])
                .said == [
                    "E06000042  absent", "E06000042 1 complete", "E06000042  absent",
                ])
        // A sum over a gap is no sum.
        #expect(try await desk.figures(.crime, "btp", from: from, to: to).said == ["btp  absent"])
        #expect(try await desk.figures(.crime, "E06000042", from: from, to: to).first?.value == nil)
        // All that is held is told as it is, and said to be in part.
        #expect(try await desk.figures(.crime, "all", from: from, to: to).said == ["all 12 partial"])
    }

    @Test(arguments: Engine.tested)
    func `an absent month is empty in every category, and a complete one has noughts`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.bring(desk.lay("2024-03-bedfordshire-street.csv", three("2024-03")))
        let lines = try await desk.figures(
            .policeRecords, bedford, from: "2024-02", to: "2024-03", by: "month,category")
        #expect(lines.count == 28)
        #expect(Set(lines.map(\.category)) == Set(Measure.crimeTypes))
        #expect(lines.filter { $0.period.first == "2024-02" }.allSatisfy { $0.value == nil && $0.state == .absent })
        let march = lines.filter { $0.period.first == "2024-03" }
        #expect(march.map { $0.value ?? -1 }.reduce(0, +) == 1)
        #expect(march.count { $0.value == 0 } == 13)
        // A ward in which nothing happened counts nought; one of a force whose file is not held counts nothing.
        let wards = try await desk.figures(.crime, bedford, by: "area")
        #expect(wards.count > 20 && wards.reduce(0) { $0 + ($1.value ?? -99) } == 1)
        #expect(try await desk.figures(.crime, "E06000042", by: "area").allSatisfy { $0.value == nil })
    }

    @Test(arguments: Engine.tested)
    func `a file without rows is doubtful and its noughts are said so`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.bring(desk.lay("2024-03-bedfordshire-street.csv", street([])))
        #expect(
            try await desk.figures(.crime, bedford, "bedfordshire").said == [
                "E06000055 0 suspect", "bedfordshire 0 suspect",
            ])
    }

    /// Each month of a file as rows of burglary and of drugs.
    @Test(arguments: Engine.tested)
    func `of several states the first in the order is told`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        func file(_ month: Month, burglary: Int, drugs: Int, vintage: String = "1") throws -> String {
            let rows = (0..<(burglary + drugs)).map {
                StreetFile.row(id: StreetFile.id($0), month: month.iso, type: $0 < burglary ? "Burglary" : "Drugs")
            }
            return try desk.lay("v\(vintage)/\(month.iso)-bedfordshire-street.csv", street(rows))
        }
        let whole = try (0..<8).map { try file("2024-01" + $0, burglary: 40, drugs: 40) }
        for path in whole { _ = try await desk.bring(path) }
        // Restated and short of a category: partial. Restated and few: doubtful. Restated alone.
        _ = try await desk.bring(file("2024-04", burglary: 40, drugs: 0, vintage: "2"))
        _ = try await desk.bring(file("2024-05", burglary: 9, drugs: 9, vintage: "2"))
        _ = try await desk.bring(file("2024-06", burglary: 41, drugs: 41, vintage: "2"))
        let lines = try await desk.figures(.crime, "bedfordshire", from: "2024-03", to: "2024-09", by: "month")
        #expect(lines.map(\.state) == [.complete, .partial, .suspect, .restated, .complete, .complete, .absent])
        #expect(lines.map(\.value) == [80, 40, 18, 82, 80, 80, nil])
        #expect(
            try await desk.figures(.crime, "bedfordshire", from: "2024-04", to: "2024-06").said == [
                "bedfordshire 140 partial"
            ])
        #expect(
            try await desk.figures(.crime, "bedfordshire", from: "2024-05", to: "2024-06").said == [
                "bedfordshire 100 suspect"
            ])
    }

    @Test(arguments: Engine.tested)
    func `somebody who may see nothing is shown nothing`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.bring(desk.lay("2024-03-bedfordshire-street.csv", three("2024-03")))
        let facts = try await desk.facts()
        let counts = CountArea(
            viewer: Aldermouth.stranger, set: .street, area: .all, months: Period("2024-03"), now: Aldermouth.now
        ).run(facts).own
        #expect(counts.series(.crime).map(\.count) == [nil])
        #expect(facts.holdings(for: Aldermouth.stranger, at: Aldermouth.now).files.isEmpty)
    }
}
