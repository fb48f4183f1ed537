import Aldermouth
import Foundation
import Markup
import Partnership
import Secrets
import Testing

@testable import Pages

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Every dangerous byte under every mark, in every place where text is written")
struct EveryMarkTests {
    @Test func `marks, joiners, selectors and prefixes are tried, more than two thousand of them`() {
        #expect(EveryMark.all.count > 2000 && EveryMark.metacharacters.count == 39)
        for scalar in [0x301, 0x200D, 0xFE0F, 0xE0100, 0x0600, 0x0903, 0x1F3FB, 0x20DD, 0x11F02] as [UInt32] {
            #expect(EveryMark.all.contains { $0.value == scalar })
        }
        // Such a text is fewer characters than scalars: that is what hides a byte from a careless check.
        #expect(EveryMark.texts(0x22).contains { $0.count < $0.unicodeScalars.count })
    }

    private func bytes(_ texts: [String], _ replaced: (UInt8) -> [UInt8] = { [$0] }) -> [[UInt8]] {
        texts.map { Array($0.utf8).flatMap(replaced) }
    }

    @Test(arguments: EveryMark.metacharacters)
    func `a page shows it in its text and in an attribute as it was typed`(byte: UInt8) {
        let texts = EveryMark.texts(byte)
        // HTML has no NUL: it is shown as the mark of something that cannot be shown.
        let typed = bytes(texts) { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
        let shown = texts.map { "<i>\($0)</i>" as HTML }.reduce(into: [UInt8]()) { $0 += $1.bytes }
        #expect(ReadBack.elements(shown, opens: "<i>", closes: "</i>") == typed)
        let marked = texts.map { "<i\(attribute: "title", $0)></i>" as HTML }.reduce(into: [UInt8]()) { $0 += $1.bytes }
        #expect(ReadBack.elements(marked, opens: "<i title=\"", closes: "\"></i>") == typed)
    }

    @Test(arguments: EveryMark.metacharacters)
    func `a drawing or a Word file shows it in its text and in an attribute`(byte: UInt8) {
        let texts = EveryMark.texts(byte)
        // XML has no control characters but tab, line feed and carriage return: they are shown as a space.
        let typed = bytes(texts) { ($0 < 0x20 && ![9, 10, 13].contains($0)) || $0 == 0x7F ? [0x20] : [$0] }
        let shown = texts.map { "<i>\($0)</i>" as XML }.reduce(into: [UInt8]()) { $0 += $1.bytes }
        #expect(ReadBack.elements(shown, opens: "<i>", closes: "</i>") == typed)
        let marked = texts.map { "<i\(attribute: "title", $0)/>" as XML }.reduce(into: [UInt8]()) { $0 += $1.bytes }
        #expect(ReadBack.elements(marked, opens: "<i title=\"", closes: "\"/>") == typed)
        let parser = XMLParser(data: Data(Array("<all>".utf8) + shown + marked + Array("</all>".utf8)))
        let counted = CountedElements()
        parser.delegate = counted
        #expect(parser.parse() && counted.count == 2 * texts.count + 1)
    }

    @Test(arguments: EveryMark.metacharacters)
    func `an address and a form carry it as it was typed`(byte: UInt8) {
        for text in EveryMark.texts(byte) {
            let typed = Array(text.utf8)
            if ReadBack.percent(urlComponent(text)) != typed || ReadBack.percent(percentEncoded(text)) != typed {
                Issue.record("\(typed)")
            }
            let asked = Address(encoded: "/people").asking("q", text).text
            if !asked.utf8.starts(with: "/people?q=".utf8) || ReadBack.percent(String(asked.dropFirst(10))) != typed {
                Issue.record("address: \(typed)")
            }
        }
    }

    @Test(arguments: EveryMark.metacharacters)
    func `a cell of a CSV file holds it, stays one cell, and is no formula`(byte: UInt8) {
        let texts = EveryMark.texts(byte)
        let line = Array(csvLine(texts).utf8)
        guard let lines = ReadBack.csv(line), lines.count == 1, lines[0].count == texts.count else {
            Issue.record("not one line of \(texts.count) cells")
            return
        }
        let formulas: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x00]
        for (cell, text) in zip(lines[0], texts) {
            let typed = Array(text.utf8)
            if cell != typed && cell != [0x27] + typed { Issue.record("\(typed) became \(cell)") }
            if cell.first.map(formulas.contains) ?? true { Issue.record("a formula: \(typed)") }
        }
    }

    @Test(arguments: EveryMark.metacharacters)
    func `a header stays on its line, and a file name keeps to its letters`(byte: UInt8) {
        for text in EveryMark.texts(byte) {
            let header = headerValue(text)
            if !header.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { Issue.record("header: \(Array(text.utf8))") }
            for name in [fileName(text), FileName(text).text] {
                let isSafe = name.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                        || [0x2D, 0x2E, 0x5F].contains($0)
                }
                let climbs = name.utf8.first == 0x2E || name.utf8.isEmpty
                if !isSafe || climbs { Issue.record("file name: \(Array(text.utf8)) became \(name)") }
            }
        }
    }

    @Test(arguments: EveryMark.metacharacters)
    func `an entry of the record holds it exactly, and nothing beside it moves`(byte: UInt8) {
        for text in EveryMark.texts(byte) {
            let entry = Entry(
                .disclosure, at: Aldermouth.now, route: text, reason: text, recipients: text, detail: text)
            guard let read = Entry(entry.bytes), read.bytes == entry.bytes,
                [read.route, read.reason, read.recipients, read.detail].allSatisfy({ $0.utf8.elementsEqual(text.utf8) })
            else {
                Issue.record("\(Array(text.utf8))")
                continue
            }
        }
    }
}

private final class CountedElements: NSObject, XMLParserDelegate {
    private(set) var count = 0
    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) { count += 1 }
}
