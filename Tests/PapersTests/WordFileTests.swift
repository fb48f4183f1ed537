import CZlib
import Charts
import Foundation
import Markup
import Testing

@testable import Papers

@Suite("A paper as a Word file")
struct WordFileTests {
    private static let written = parts(of: Paper.example.docx(fineness: 0.4))
    private var files: [String: [UInt8]] { Self.written }

    @Test func `everything that is pointed to is there, and said to be what it is`() throws {
        for (name, part) in files where name.hasSuffix(".rels") {
            let folder = name.components(separatedBy: "_rels/")[0]
            for relation in try #require(Parsed(part)).attributes where relation.element == "Relationship" {
                guard relation.values["TargetMode"] != "External", let target = relation.values["Target"] else {
                    continue
                }
                let path = URL(filePath: "/" + folder + target).standardized.path.dropFirst()
                #expect(files[String(path)] != nil, "\(name): \(target)")
            }
        }
        let types = try #require(Parsed(files["[Content_Types].xml"]))
        for type in types.attributes where type.element == "Override" {
            #expect(files[String(type.values["PartName"]?.dropFirst() ?? "")] != nil)
        }
    }

    @Test func `headings, header rows, captions, alt text and language are real`() throws {
        let document = try #require(Parsed(files["word/document.xml"]))
        let styles = Set(document.attributes.filter { $0.element == "w:pStyle" }.compactMap { $0.values["w:val"] })
        #expect(
            styles.isSuperset(of: [
                "Title", "Heading1", "Heading2", "Heading3", "NumberedParagraph", "Caption", "ListBullet",
                "AppendixHeading",
            ]))
        let defined = try #require(Parsed(files["word/styles.xml"]))
        let names = Set(defined.attributes.filter { $0.element == "w:style" }.compactMap { $0.values["w:styleId"] })
        #expect(styles.isSubset(of: names))
        let tables = document.names.filter { $0 == "w:tbl" }.count
        #expect(tables == 6 && document.names.filter { $0 == "w:tblHeader" }.count == tables)
        let drawings = document.attributes.filter { $0.element == "wp:docPr" }
        #expect(Set(drawings.compactMap { $0.values["id"] }).count == drawings.count)
        let silent = drawings.filter { $0.values["descr"]?.isEmpty != false }
        #expect(
            silent.count == document.names.filter { $0 == "adec:decorative" }.count,
            "only the legend's swatches are silent")
        #expect(defined.attributes.contains { $0.element == "w:lang" && $0.values["w:val"] == "en-GB" })
        #expect(
            try #require(Parsed(files["docProps/core.xml"])).text["dc:title"] == [
                "Community safety performance, October to December 2025"
            ])
    }

    @Test func `a chart and the workbook behind it hold the same numbers, and a gap in neither`() throws {
        let chart = WordChart(SeriesChart.example)
        let parsed = try #require(Parsed(chart.xml.bytes))
        let sheet = try #require(Parsed(parts(of: chart.workbook)["xl/worksheets/sheet1.xml"]))
        let values = SeriesChart.example.points.compactMap(\.value).map { "\($0)" }
        let cached = parsed.text["c:v", default: []]
        #expect(cached.suffix(values.count) == values[...])
        let cells = zip(
            sheet.attributes.filter { $0.element == "c" }.compactMap { $0.values["r"] }.filter { $0 != "" }, 0...)
        let column = cells.map(\.0).filter { $0.hasPrefix("B") && $0 != "B1" }
        #expect(column.count == 34 && !column.contains("B16") && !column.contains("B17"))
        #expect(Set(values).isSubset(of: Set(sheet.text["v", default: []])))
        #expect(parsed.text["c:f"]?.contains("Sheet1!$B$2:$B$37") == true)
        #expect(parsed.attributes.contains { $0.element == "c:dispBlanksAs" && $0.values["val"] == "gap" })
    }

    @Test func `the values of a chart begin at zero, unless one is below it`() throws {
        func least(_ chart: WordChart) throws -> [String?] {
            try #require(Parsed(chart.xml.bytes)).attributes.filter { $0.element == "c:min" }.map { $0.values["val"] }
        }
        #expect(try least(WordChart(SeriesChart.example)) == ["0"])
        #expect(try least(WordChart(BarChart.example)) == ["0"])
        var below = BarChart.example
        below.bars[0].lower = -3
        #expect(try least(WordChart(below)).isEmpty)
    }

    @Test func `a picture of a map is a PNG with the shade of each class in it`() throws {
        let picture = MapChart.example.picture(fineness: 1).png
        #expect(picture.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        func number(_ at: Int) -> Int { picture[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        let (width, height) = (number(16), number(20))
        var (at, packed): (Int, [UInt8]) = (8, [])
        while at < picture.count {
            let (length, kind) = (number(at), String(decoding: picture[(at + 4)..<(at + 8)], as: UTF8.self))
            let body = Array(picture[(at + 4)..<(at + 8 + length)])
            #expect(Int(crc32(0, body, UInt32(body.count))) == number(at + 8 + length))
            if kind == "IDAT" { packed += body.dropFirst(4) }
            at += 12 + length
        }
        let lines = inflated(packed, size: height * (width * 3 + 1), wrapped: true)
        #expect(lines.count == height * (width * 3 + 1))
        var seen: Set<[UInt8]> = []
        for y in stride(from: 0, to: height, by: 3) {
            for x in 0..<width {
                let start = y * (width * 3 + 1) + 1 + x * 3
                seen.insert(Array(lines[start..<(start + 3)]))
            }
        }
        for style in MapClass.all {
            let colour = Raster.colour(style.fill)
            #expect(seen.contains([UInt8(colour.red), UInt8(colour.green), UInt8(colour.blue)]), "\(style.fill)")
        }
    }
}
