import Dates
import Testing

@testable import Evidence

@Suite("Reading a partner's table")
struct ReadPartnerFileTests {
    private static let map = "date=Called,place=Area,text=Where,category=Kind,count=Number"
    private static let header = "No,Called,Area,Where,Kind,Number"

    private func read(_ rows: [String], map: String = Self.map, header: String = Self.header) throws(FileRefusal)
        -> [Month: ReadFile]
    {
        let bytes = Array(([header] + rows).joined(separator: "\n").utf8) + Array(repeating: 0, count: 64)
        let reader = ReadPartnerFile(map: try ColumnMap(map))
        var outcome: Result<[Month: ReadFile], FileRefusal> = .failure(FileRefusal("not read"))
        bytes.withUnsafeBufferPointer { whole in
            let text = UnsafeBufferPointer(rebasing: whole.dropLast(64))
            do throws(FileRefusal) { outcome = .success(try reader.read(text)) } catch { outcome = .failure(error) }
        }
        return try outcome.get()
    }

    private func refusal(_ rows: [String], map: String = Self.map) -> FileRefusal? {
        do throws(FileRefusal) {
            _ = try read(rows, map: map)
            return nil
        } catch { return error }
    }

    @Test func `dates in three forms fall into their months, and a row counts as often as it says`() throws {
        let months = try read([
            "1,05/03/2025,E01017495,by the quay,Refuse,1", "2,2025-03-17,E01017495,by the quay,Refuse,2",
            "3,2025-04,,,Vehicle,4",
        ])
        #expect(months.mapValues(\.rows) == ["2025-03": 3, "2025-04": 4])
        #expect(months["2025-03"]?.categories.map(\.rows) == [3])
        #expect(months["2025-04"]?.withoutPlace == 4)
    }

    @Test(arguments: ["31/02/2025", "2025-13-01", "5 March", "", "01/01/0001", "1/1/25"])
    func `what is no date is refused, with its line and column`(date: String) {
        let found = refusal(["1,2025-03-01,,,Refuse,1", "2,\(date),,,Refuse,1"])
        #expect(found?.line == 3 && found?.column == 2)
    }

    @Test(arguments: ["AL5 1BQ", "al51bq", "near AL5 1BQ, the quay", "M1 1AE", "EC1A 1BB"])
    func `a postcode is refused`(place: String) {
        let found = refusal(["1,2025-03-01,,\"\(place)\",Refuse,1"])
        #expect(found?.column == 4 && found?.reason.contains("postcode") == true)
    }

    @Test(arguments: ["By the A5 road", "Unit 5 Quay 12ab", "Harbour Street", "B12 depot"])
    func `words that are no postcode are kept`(place: String) {
        #expect(refusal(["1,2025-03-01,,\"\(place)\",Refuse,1"]) == nil)
    }

    @Test(arguments: ["-1", "1.5", "many", "1000001", ""])
    func `what is no count is refused`(count: String) {
        #expect(refusal(["1,2025-03-01,,,Refuse,\(count)"])?.column == 6)
    }

    @Test func `a column that is not there is named, with those that are`() {
        let found = refusal(["1,2025-03-01,,,Refuse,1"], map: "date=Day")
        #expect(
            found?.reason
                == "There is no column “Day” for the date. The columns are No, Called, Area, Where, Kind, Number.")
    }

    @Test(arguments: ["place=Area", "date", "when=Called", "date=Called,longitude=X"])
    func `a map that cannot be read is refused`(map: String) {
        #expect(throws: FileRefusal.self) { try ColumnMap(map) }
    }
}
