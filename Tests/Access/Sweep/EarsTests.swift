import Aldermouth
import Dates
import Foundation
import Partnership
import Storage
import Testing

@testable import Papers

/// A sweep that cannot hear a word in a kind of file proves nothing of that kind: each is planted with one here.
@Suite("What the canary sweep can hear")
struct EarsTests {
    private let canaries = Canaries()

    private func planted() -> (word: String, number: Int) {
        let word = canaries.word("note", "text", 1, .nobody)
        return (word, canaries.birds.count - 1)
    }

    private func hears(_ number: Int, in file: [UInt8]) -> Bool {
        legible(file).contains { canaries.heard(in: $0).contains(number) }
    }

    private func paper(_ block: Paper.Block) -> Paper {
        var paper = Paper.example
        paper.blocks = [block]
        return paper
    }

    @Test func `a word in the text of a Word document, and in the marks of one`() throws {
        let (word, number) = planted()
        let docx = paper(.paragraph("\(word)")).docx()
        #expect(docx.starts(with: "PK".utf8) && canaries.heard(in: docx).isEmpty, "packed, so not to be heard as it is")
        #expect(hears(number, in: docx))
        let broken = "<w:t>\(word.prefix(4))</w:t></w:r><w:r><w:t>\(word.dropFirst(4))</w:t>"
        var document = Zip()
        document.add("word/document.xml", Array(broken.utf8))
        #expect(hears(number, in: document.finished()), "a word in two runs")
    }

    @Test func `a word in the workbook behind a chart of a Word document`() throws {
        let (word, number) = planted()
        var (workbook, document) = (Zip(), Zip())
        workbook.add("xl/sharedStrings.xml", Array("<t>\(word)</t>".utf8))
        document.add("word/embeddings/numbers.xlsx", workbook.finished())
        #expect(hears(number, in: document.finished()))
    }

    @Test func `a word that is set in type`() throws {
        let (word, number) = planted()
        #expect(hears(number, in: try SourceTypesetter().pdf(paper(.paragraph("\(word)")))))
    }

    @Test func `a word that a calendar breaks over two lines`() {
        let (word, number) = planted()
        let text = "BEGIN:VCALENDAR\r\nSUMMARY:\(word.prefix(5))\r\n \(word.dropFirst(5))\r\n"
        #expect(hears(number, in: Array(text.utf8)))
    }

    @Test func `a word in a file that is left in either folder`() async throws {
        let (word, number) = planted()
        let site = try await WholeSite(.sqlite)
        let left = FilesLeft(site)
        for path in [site.folder + "/arriving-left", NSTemporaryDirectory() + "left-\(UUID().uuidString)"] {
            #expect(!left.now.contains { canaries.heard(in: $0.bytes).contains(number) })
            try Data(word.utf8).write(to: URL(fileURLWithPath: path))
            #expect(left.now.contains { canaries.heard(in: $0.bytes).contains(number) })
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
