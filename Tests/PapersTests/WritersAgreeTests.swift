import Charts
import Foundation
import Markup
import Testing

@testable import Papers

/// Text of a page without its tags, its escapes undone.
func shown(_ html: HTML) -> String {
    var (text, inside): ([UInt8], Bool) = ([], false)
    for byte in html.bytes {
        if byte == UInt8(ascii: "<") {
            inside = true
        } else if byte == UInt8(ascii: ">") {
            inside = false
        } else if !inside {
            text.append(byte)
        }
    }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(
        String(decoding: text, as: UTF8.self)
    ) {
        $0.components(separatedBy: $1.0).joined(separator: $1.1)
    }
}

/// Text of a Word file's pages, paragraphs run together.
func shown(docx: [UInt8]) throws -> String {
    let document = try #require(Parsed(parts(of: docx)["word/document.xml"]))
    return document.text["w:t", default: []].joined(separator: "|")
}

@Suite("The three writers say the same")
struct WritersAgreeTests {
    /// Every table cell, value and sentence of a paper.
    func said(_ paper: Paper) -> Set<String> {
        var said: Set<String> = []
        for numbered in paper.numbered {
            if let table = numbered.block.numbers { for row in table.rows { said.formUnion(row.map(\.plain)) } }
            switch numbered.block {
            case .table(let table): for row in table.rows { said.formUnion(row.map(\.plain)) }
            case .figure(let panel):
                said.formUnion([panel.value, panel.about, panel.sentence, panel.completeness.said])
            default: break
            }
        }
        return said
    }

    @Test func `every number of the example is on the page, in Word and in the PDF's source`() throws {
        let paper = Paper.example
        let (page, word, source) = (shown(paper.html), try shown(docx: paper.docx(fineness: 0.4)), paper.typst().source)
        let all = said(paper).subtracting([""])
        #expect(all.count > 100)
        for text in all {
            #expect(page.contains(text) && word.contains(text) && source.contains(text), "\(text)")
        }
    }

    @Test func `a changed number changes in all three, and the old one is gone`() throws {
        var paper = Paper.example
        for index in paper.blocks.indices {
            if case .figure(var panel) = paper.blocks[index] {
                panel.value = "7,777"
                paper.blocks[index] = .figure(panel)
            }
        }
        let texts = [shown(paper.html), try shown(docx: paper.docx(fineness: 0.4)), paper.typst().source]
        #expect(texts.allSatisfy { $0.contains("7,777") })
        #expect(!paper.html.text.contains("wm-figure__value\">1,204"))
    }

    @Test func `sections, paragraphs, tables and figures are numbered once for all`() {
        let numbered = Paper.example.numbered
        let sections = numbered.filter { if case .heading(1, _) = $0.block { true } else { false } }.map(\.number)
        #expect(sections == ["1", "2", "3", "4", "5"])
        let paragraphs = numbered.filter { if case .numbered = $0.block { true } else { false } }.map(\.number)
        #expect(paragraphs == ["1.1", "1.2", "2.1", "5.1", "A.1", "A.2"])
        let tables = numbered.flatMap { block in
            [block.block.numbers == nil ? block.label : nil, block.tableLabel].compactMap { $0 }
        }
        #expect(Set(tables).filter { $0.hasPrefix("Table") } == Set((1...6).map { "Table \($0)" }))
        #expect(numbered.last?.isForPrint == true && numbered.last?.label == "Table 6")
    }

    @Test func `the same paper gives the same bytes`() {
        #expect(Paper.example.docx(fineness: 0.4) == Paper.example.docx(fineness: 0.4))
        #expect(Paper.example.html == Paper.example.html)
    }
}

@Suite("What a person typed stays text in every block of every writer")
struct HostilePaperTests {
    let plain = Paper.everyBlock("plain")

    func tags(_ html: HTML) -> [String] {
        html.text.split(separator: "<").dropFirst().map { tag in String(tag.prefix { $0 != ">" && $0 != " " }) }
    }

    @Test(arguments: hostileTexts)
    func `the page has the elements of a harmless page`(typed: String) {
        let html = Paper.everyBlock(typed).document(stylesheet: Array("a</style><script>".utf8))
        let tags = { (html: HTML) in self.tags(html).filter { !["line", "/text", "text", "circle"].contains($0) } }
        let harmless = plain.document(stylesheet: Array("a</style><script>".utf8))
        #expect(Set(tags(html)).isSubset(of: tags(harmless)))
        #expect(!tags(html).contains { ["script", "img", "w:altChunk"].contains($0) })
        #expect(!html.bytes.contains(0))
    }

    @Test(arguments: hostileTexts)
    func `every part of the Word file is well formed and means the same`(typed: String) throws {
        let (parts, harmless) = (
            parts(of: Paper.everyBlock(typed).docx(fineness: 0.4)), parts(of: plain.docx(fineness: 0.4))
        )
        #expect(Set(parts.keys) == Set(harmless.keys))
        for (name, part) in parts where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            let (one, other) = (try #require(Parsed(part), "\(name)"), try #require(Parsed(harmless[name]), "\(name)"))
            #expect(one.names == other.names, "\(name)")
        }
    }

    @Test(arguments: hostileTexts)
    func `the source of the PDF differs only inside its strings`(typed: String) throws {
        func code(_ paper: Paper) -> [UInt8] {
            var (code, inside, escaped): ([UInt8], Bool, Bool) = ([], false, false)
            for byte in paper.typst().source.utf8 {
                if inside, escaped {
                    escaped = false
                } else if inside, byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inside.toggle()
                } else if !inside {
                    code.append(byte)
                }
            }
            return code
        }
        let hostile = Paper.everyBlock(typed)
        // The widths of columns follow their text, so digits are left out.
        let same =
            code(hostile).filter { !(0x30...0x39).contains($0) } == code(plain).filter { !(0x30...0x39).contains($0) }
        #expect(same)
        for file in hostile.typst().files { _ = try #require(Parsed(file.bytes), "\(file.name)") }
    }

    @Test(arguments: [
        "javascript:alert(1)", "java\u{301}script:x", "//evil.example", "https://a\"b", "data:text/html,x",
        " https://a", "h\u{301}ttps://a", "",
    ])
    func `what no link may lead to is refused`(typed: String) { #expect(Destination(typed) == nil) }
}
