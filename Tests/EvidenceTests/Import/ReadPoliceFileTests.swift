import Dates
import Places
import Testing

@testable import Evidence

@Suite("Reading a street file")
struct ReadPoliceFileTests {
    @Test func `identical rows of antisocial behaviour are different incidents`() throws {
        let (read, block) = try StreetFile.read(
            StreetFile.text([StreetFile.row(), StreetFile.row(), StreetFile.row()]))
        #expect(read.rows == 3 && block.rows == 3)
        #expect(read.repeatedIDs == 0)
        #expect(read.categories.map(\.rows) == [3])
    }

    @Test func `a repeated Crime ID is kept and counted`() throws {
        let rows = [1, 2, 1, 1].map { StreetFile.row(id: StreetFile.id($0), type: "Burglary") }
        let (read, _) = try StreetFile.read(StreetFile.text(rows))
        #expect(read.rows == 4)
        #expect(read.repeatedIDs == 2)
    }

    @Test func `an identifier that is not hexadecimal is kept as text, and its repeats counted`() throws {
        let rows = ["7e1090", "7e1090", "", StreetFile.id(4)].map { StreetFile.row(id: $0) }
        let (read, block) = try StreetFile.read(StreetFile.text(rows))
        #expect(read.repeatedIDs == 1)
        #expect(block.text(.plainIdentifier, 0) == "7e1090")
        #expect(block.text(.plainIdentifier, 3) == StreetFile.id(4))
    }

    @Test func `line ends do not matter to the facts`() throws {
        let rows = [StreetFile.row(), StreetFile.row(id: StreetFile.id(9), type: "Robbery")]
        let (crlf, _) = try StreetFile.read(StreetFile.text(rows, ends: "\r\n"))
        let (lf, _) = try StreetFile.read(StreetFile.text(rows, ends: "\n"))
        #expect(crlf.block == lf.block)
        let (open, _) = try StreetFile.read(String(StreetFile.text(rows, ends: "\n").dropLast()))
        #expect(open.block == lf.block)
    }

    @Test func `a comma inside quotes shifts nothing`() throws {
        let row = StreetFile.row(
            location: "\"On or near Asda, Harbour Road\"", lsoa: "E01034216",
            lsoaName: "\"Bournemouth, Christchurch and Poole 001A\"", type: "Shoplifting")
        let (read, block) = try StreetFile.read(StreetFile.text([row, StreetFile.row()]))
        #expect(read.categories.map(\.name) == ["Shoplifting", "Anti-social behaviour"])
        #expect(block.entry(.location, 0) == "On or near Asda, Harbour Road")
        #expect(block.entry(.lsoaName, 0) == "Bournemouth, Christchurch and Poole 001A")
        #expect(block.lsoas.map { $0?.text } == ["E01034216", "E01017495"])
    }

    @Test func `a row without a place is counted on its own line`() throws {
        let nowhere = StreetFile.row(longitude: "", latitude: "", location: "No Location", lsoa: "", lsoaName: "")
        let (read, block) = try StreetFile.read(StreetFile.text([nowhere, StreetFile.row()]))
        #expect(read.withoutPlace == 1)
        #expect(read.withoutCoordinates == 1)
        #expect(block.lsoas.map { $0?.text } == [nil, "E01017495"])
    }

    @Test func `Welsh letters are kept`() throws {
        let (_, block) = try StreetFile.read(StreetFile.text([StreetFile.row(location: "On or near Heol Tŷ Gwyn")]))
        #expect(block.entry(.location, 0) == "On or near Heol Tŷ Gwyn")
    }

    @Test func `a large file keeps every row and code`() throws {
        let rows = (0..<70_000).map { number in
            StreetFile.row(
                id: number % 3 == 0 ? "" : StreetFile.id(number), location: "On or near \(number % 900) Street",
                type: ["Burglary", "Drugs", "Robbery"][number % 3])
        }
        let (read, block) = try StreetFile.read(StreetFile.text(rows))
        #expect(read.rows == 70_000 && read.repeatedIDs == 0)
        #expect(block.text(.category, 69_998) == ["Burglary", "Drugs", "Robbery"][69_998 % 3])
        #expect(block.entries(.location) == 900)
    }
}

@Suite("A damaged street file is refused whole")
struct RefusedFileTests {
    /// What the refusal of `text` says; nothing when the text is taken.
    func refusal(_ text: String) -> FileRefusal? { refusal(Array(text.utf8)) }
    func refusal(_ bytes: [UInt8]) -> FileRefusal? {
        do throws(FileRefusal) {
            _ = try StreetFile.read(bytes)
            return nil
        } catch { return error }
    }

    @Test(arguments: [0, 3, 11])
    func `a header with another name says which`(column: Int) {
        var names = StreetFile.header.split(separator: ",").map(String.init)
        names[column] = "Elsewhere"
        let found = refusal(names.joined(separator: ",") + "\n" + StreetFile.row() + "\n")
        #expect(found?.line == 1 && found?.column == column + 1)
        #expect(found?.reason.contains("Elsewhere") == true)
    }

    @Test func `a missing column is named`() {
        let found = refusal(StreetFile.header.dropLast(8) + "\n")
        #expect(found?.reason == "The header lacks the column “Context”.")
    }

    @Test func `a row that is too short or too long says where`() {
        let found = refusal(StreetFile.text([StreetFile.row(), "a,b,c"]))
        #expect(found == FileRefusal("The row has 3 fields where 12 are needed.", line: 3, column: 3))
        #expect(refusal(StreetFile.text([StreetFile.row() + ",more"]))?.line == 2)
        #expect(refusal(StreetFile.text([StreetFile.row(), "", StreetFile.row()]))?.reason == "The line is empty.")
    }

    @Test(arguments: ["\"On or near", "On \"or\" near", "\"On\" near", "\"a\"b\""])
    func `broken quotes are refused, with their line`(location: String) {
        let found = refusal(StreetFile.text([StreetFile.row(), StreetFile.row(location: location), StreetFile.row()]))
        #expect(found?.line == 3)
    }

    @Test func `a NUL, a byte order mark and text that is not UTF-8 are refused`() {
        let whole = Array(StreetFile.text([StreetFile.row()]).utf8)
        var nul = whole
        nul[whole.count - 40] = 0
        #expect(refusal(nul)?.line == 2)
        #expect(refusal([0xEF, 0xBB, 0xBF] + whole)?.reason.contains("byte order mark") == true)
        var latin = Array(StreetFile.text([StreetFile.row(), StreetFile.row(location: "Q")]).utf8)
        latin[latin.lastIndex(of: UInt8(ascii: "Q")) ?? 0] = 0xE9
        #expect(refusal(latin) == FileRefusal("The text is not UTF-8.", line: 3, column: 5))
    }

    @Test func `a field of 64 kilobytes is refused, with its column`() {
        let long = String(repeating: "x", count: 65_536)
        let found = refusal(StreetFile.text([StreetFile.row(location: long)]))
        #expect(found?.line == 2 && found?.column == 7)
    }

    @Test(arguments: ["2024-04", "2024-3", "\"2024-03\"", "2024-03-01", ""])
    func `a month that is not the file's is refused`(month: String) {
        let found = refusal(StreetFile.text([StreetFile.row(), StreetFile.row(month: month)]))
        #expect(found?.line == 3 && found?.column == 2)
    }

    @Test(arguments: [("abc", "52.1"), ("-181", "52"), ("1e3", "52"), ("0.1", ""), ("", "52.1"), ("0..1", "52")])
    func `a point that is none is refused`(longitude: String, latitude: String) {
        let found = refusal(StreetFile.text([StreetFile.row(longitude: longitude, latitude: latitude)]))
        #expect(found?.line == 2)
        #expect(found?.column == 5 || found?.column == 6)
    }

    @Test(arguments: ["E0101749", "E010174955", "E0101749X", "e01017495", "É01017495"])
    func `an LSOA code that is none is refused`(code: String) {
        #expect(refusal(StreetFile.text([StreetFile.row(lsoa: code)]))?.column == 8)
    }

    @Test func `nothing at all is refused`() {
        #expect(refusal("")?.reason == "The file is empty.")
        #expect(refusal(StreetFile.header)?.line == 1)
    }
}

@Suite("Names of police files")
struct PoliceFileNameTests {
    @Test func `force, month and kind come from the name, wherever it lies`() {
        let name = PoliceFileName("x/2024-03/2024-03-avon-and-somerset-stop-and-search.csv")
        #expect(name?.force == "avon-and-somerset" && name?.month == "2024-03" && name?.set == .stopAndSearch)
        #expect(PoliceFileName("copy of 2024-03-kent-street (1).csv")?.force == "kent")
        #expect(PoliceFileName("2024-03-kent-outcomes.csv")?.set == .outcomes)
    }

    @Test(arguments: [
        "2024-13-kent-street.csv", "kent-street.csv", "2024-03--street.csv", "2024-03-Kent-street.csv", "",
        "street.csv",
    ])
    func `other names are no police file`(name: String) { #expect(PoliceFileName(name) == nil) }
}

@Suite("Where a fault is")
struct FaultPlaceTests {
    /// Short rows, so that several stand in the 64 bytes that are read at once.
    private func fault(_ middle: String, before: Int = 7) throws -> FileRefusal? {
        let row = "Person search,2024-03-01,,,,,,,,,,,,,\n"
        let text =
            PoliceLayout.stopAndSearch.header.joined(separator: ",") + "\n" + String(repeating: row, count: before)
            + middle + "\n" + row + row
        let buffer = ByteBuffer(capacity: 1)
        buffer.resize(to: text.utf8.count)
        for (at, byte) in text.utf8.enumerated() { buffer.base[at] = byte }
        let name = try #require(PoliceFileName("2024-03-aldermouth-stop-and-search.csv"))
        do throws(FileRefusal) {
            _ = try ReadPoliceFile(name: name).read(buffer.bytes)
            return nil
        } catch { return error }
    }

    @Test(arguments: 0..<70)
    func `a lost quote or a NUL is found on its own line and in its own field`(before: Int) throws {
        let quote = try fault("Person search,2024-03-01,,\"x,,,,,,,,,,,", before: before)
        #expect(quote?.line == before + 2 && quote?.column == 4)
        let nul = try fault("Person search,2024-03-01,,,,\0,,,,,,,,,", before: before)
        #expect(nul?.line == before + 2 && nul?.column == 6)
    }

    @Test func `rows of nothing but commas are refused, however many`() throws {
        let commas = String(repeating: ",", count: 14)
        let found = try fault(Array(repeating: commas, count: 20_000).joined(separator: "\n"), before: 0)
        #expect(found == FileRefusal("“” is not a date.", line: 2, column: 2))
    }
}
