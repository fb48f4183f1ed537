import Pages
import Testing

@Suite("Small tables typed in a spreadsheet")
struct CSVTableTests {
    private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

    @Test func `cells are read as RFC 4180 says, with the line on which each row begins`() throws {
        let read = try table("\u{FEFF}a,b\r\n1,\"two, \"\"three\"\"\nfour\"\r\n\r\n 5 ,\n")
        #expect(read.headings == ["a", "b"])
        #expect(read.rows.map(\.cells) == [["1", "two, \"three\"\nfour"], ["5", ""]])
        #expect(read.rows.map(\.line) == [2, 5])
    }

    @Test func `what is no table is refused, and where`() {
        #expect(throws: CSVTable.Fault.empty) { try table("\n\n") }
        #expect(throws: CSVTable.Fault.twice("a")) { try table("a,a\n") }
        #expect(throws: CSVTable.Fault.cells(line: 3, expected: 2, found: 3)) { try table("a,b\n1,2\n1,2,3\n") }
        #expect(throws: CSVTable.Fault.quotes(line: 2)) { try table("a,b\n1,\"2\n") }
        #expect(throws: CSVTable.Fault.quotes(line: 2)) { try table("a,b\n1,2\"3\n") }
        #expect(throws: CSVTable.Fault.quotes(line: 2)) { try table("a,b\n1,\"2\"3\n") }
        #expect(throws: CSVTable.Fault.notText) { try CSVTable([0x61, 0xFF, 0x0A]) }
    }

    @Test func `a mark that joins a quotation mark hides nothing`() throws {
        // One `Character`, and still a quotation mark that closes the cell.
        #expect(throws: CSVTable.Fault.quotes(line: 2)) { try table("a\n\"1\"\u{301}\n") }
    }
}
