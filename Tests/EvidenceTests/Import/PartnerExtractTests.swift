import Aldermouth
import Dates
import Figures
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

@Suite("A partner's own table")
struct PartnerExtractTests {
    private static let rows = """
        Called,Area,Kind,Number
        2025-03-05,E05014420,Vehicle,1
        2025-03-17,E05014421,Refuse,2
        2025-04-02,E06000056,Refuse,4
        2025-04-30,E01017495,Refuse,1

        """

    private func bring(_ text: String, map: ColumnMap? = nil, to desk: Desk) async throws -> [ImportedFile] {
        let path = try desk.lay("fires.csv", text)
        return try await ImportFiles(
            viewer: .keeper, paths: [path], folder: desk.data, partner: "fires", map: map, now: Aldermouth.now
        ).run(desk.database)
    }

    private func count(_ code: AreaCode, _ month: Month, _ facts: CrimeFacts) throws -> Int? {
        let measure = try #require(Measure.named("partner:fires"))
        let asked = FigureLines.Asked(
            measure: measure, areas: [.coded(code)], period: Period(month), byMonth: false, byCategory: false,
            byArea: false, level: nil, compared: nil, recordedBy: nil)
        return FigureLines(facts: facts, asked: asked, now: Aldermouth.now).lines.first?.value
    }

    @Test(arguments: Engine.tested)
    func `its map is saved, its rows count where their codes say, and a later table restates it`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        await #expect(throws: ImportFailure.self) { try await bring(Self.rows, to: desk) }
        let map = try ColumnMap("date=Called,place=Area,category=Kind,count=Number")
        #expect(try await bring(Self.rows, map: map, to: desk).map(\.state) == [.new])
        #expect(try await bring(Self.rows, to: desk).map(\.state) == [.unchanged])

        let facts = try await desk.facts()
        // A ward counts rows that bear its code, its district those and the rows that bear the district's own.
        #expect(try count("E05014420", "2025-03", facts) == 1)
        #expect(try count("E06000056", "2025-03", facts) == 3)
        #expect(try count("E06000056", "2025-04", facts) == 4)
        #expect(try count("E05014420", "2025-04", facts) == 0)
        // Bedford 004B lies in another district, and both in Bedfordshire.
        #expect(try count("E01017495", "2025-04", facts) == 1)
        #expect(try count("E23000026", "2025-04", facts) == 5)
        #expect(try count("E06000056", "2025-05", facts) == nil)

        let later = Self.rows + "2025-04-30,E01017495,Refuse,9\n"
        #expect(try await bring(later, to: desk).map(\.state) == [.restated])
        try await facts.refresh(at: Aldermouth.now)
        #expect(try count("E01017495", "2025-04", facts) == 10)
    }
}
