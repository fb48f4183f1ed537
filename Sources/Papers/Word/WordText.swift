import Markup

extension WordFile {
    mutating func runs(_ words: Words) -> XML {
        var all = XML()
        for run in words.printed {
            switch run {
            case .text(let text): all += Self.run(text)
            case .strong(let text): all += Self.run(text, "<w:rStyle w:val=\"Strong\"/>")
            case .emphasis(let text): all += Self.run(text, "<w:rStyle w:val=\"Emphasis\"/>")
            case .link(let text, let address) where address.isWorldwide:
                all += """
                    <w:hyperlink r:id="\(link(address))" w:history="1">\(Self.run(text, "<w:rStyle w:val=\"Hyperlink\"/>"))</w:hyperlink>
                    """
            case .link(let text, _): all += Self.run(text)
            case .footnote(let text):
                all += """
                    <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="\(note(text))"/></w:r>
                    """
            }
        }
        return all
    }

    static func run(_ text: String, _ look: XML? = nil) -> XML {
        "<w:r>\(look.map { "<w:rPr>\($0)</w:rPr>" as XML })<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    static func paragraph(_ style: String, _ runs: XML, _ more: XML? = nil) -> XML {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(more)</w:pPr>\(runs)</w:p>"
    }

    static func paragraph(_ style: String, _ text: String) -> XML { paragraph(style, run(text)) }

    mutating func paragraph(_ style: String, _ words: Words) -> XML { Self.paragraph(style, runs(words)) }

    static func field(_ instruction: String, _ shown: String) -> XML {
        """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(instruction) </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run(shown))<w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    }

    /// `Table 3: title`, its number a field, so that Word can make a list of tables and renumber.
    static func caption(_ label: String, _ text: String) -> XML {
        let parts = label.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2 else { return paragraph("Caption", text) }
        return paragraph(
            "Caption", run("\(parts[0]) ") + field("SEQ \(parts[0]) \\* ARABIC", parts[1]) + run(": \(text)"))
    }

    mutating func table(_ table: PaperTable, _ label: String?) -> XML {
        let total = max(table.widths.reduce(0, +), 1)
        let widths = table.widths.map { $0 * 9638 / total }
        let head = row(table, table.headers.map { Words($0) }, widths, isHead: true)
        let rows = table.rows.map { row(table, $0, widths, isHead: false) }
        let grid: [XML] = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
        let notes: [XML] = table.notes.map { Self.paragraph("Note", $0) }
        return """
            \(Self.caption(label ?? "", table.caption))<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="5000" w:type="pct"/>\
            <w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="\(table.hasRowHeaders ? 1 : 0)" \
            w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="\(table.caption)"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\
            \(head)\(rows)</w:tbl>\(notes.isEmpty ? [Self.paragraph("Note", "")] : notes)
            """
    }

    private mutating func row(_ table: PaperTable, _ cells: [Words], _ widths: [Int], isHead: Bool) -> XML {
        var all = XML()
        for (column, words) in cells.enumerated() {
            let names = isHead || (column == 0 && table.hasRowHeaders)
            let right: XML? = table.numeric.contains(column) ? "<w:jc w:val=\"right\"/>" : nil
            all += """
                <w:tc><w:tcPr><w:tcW w:w="\(widths[column])" w:type="dxa"/>\(isHead ? "<w:vAlign w:val=\"bottom\"/>" : nil)</w:tcPr>\
                \(Self.paragraph(names ? "TableHeading" : "TableText", runs(words), right))</w:tc>
                """
        }
        return "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : nil)</w:trPr>\(all)</w:tr>"
    }
}
