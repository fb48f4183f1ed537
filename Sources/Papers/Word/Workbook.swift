import Markup

/// A sheet of numbers as an Excel file: what opens when a reader of a Word chart asks for its data.
struct Workbook {
    var headers: [String]
    var rows: [[Cell]]

    enum Cell: Hashable {
        case text(String)
        case number(Double)
        case none
        /// A day as Excel counts it, shown as its month.
        case day(Int)
        /// A formula with the value it has now.
        case formula(String, Double)
    }

    /// Whether the first column holds months.
    var isByMonth: Bool { if case .day = rows.first?[0] { true } else { false } }

    func xlsx() -> [UInt8] {
        var zip = Zip()
        let lines = [headers.map(Cell.text)] + rows
        let sheet: [XML] = lines.enumerated().map { line, cells in
            "<row r=\"\(line + 1)\">\(cells.enumerated().map { Self.cell($1, Self.name($0, line + 1)) })</row>"
        }
        zip.add(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
            ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
            PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override \
            PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """)
        zip.add(
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>
            """)
        zip.add(
            "xl/workbook.xml",
            """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" \
            sheetId="1" r:id="rId1"/></sheets></workbook>
            """)
        zip.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
            Target="worksheets/sheet1.xml"/><Relationship Id="rId2" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
            """)
        zip.add(
            "xl/styles.xml",
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name \
            val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill \
            patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="2"><xf/><xf numFmtId="17" applyNumberFormat="1"/></cellXfs></styleSheet>
            """)
        zip.add(
            "xl/worksheets/sheet1.xml",
            """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\(sheet)</sheetData>\
            </worksheet>
            """)
        return zip.finished()
    }

    private static func cell(_ cell: Cell, _ name: String) -> XML {
        switch cell {
        case .text(let text):
            "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
        case .number(let number): "<c r=\"\(name)\"><v>\(exact: number)</v></c>"
        case .formula(let formula, let number): "<c r=\"\(name)\"><f>\(formula)</f><v>\(exact: number)</v></c>"
        case .day(let day): "<c r=\"\(name)\" s=\"1\"><v>\(day)</v></c>"
        case .none: XML()
        }
    }

    /// `B3`: the third line of the second column. Charts have fewer than 26 columns.
    static func name(_ column: Int, _ line: Int) -> String {
        String(UnicodeScalar(UInt8(65 + column % 26))) + "\(line)"
    }
    /// `Sheet1!$B$2:$B$25`: a column under its header.
    func range(_ column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
        return "Sheet1!$\(letter)$2:$\(letter)$\(rows.count + 1)"
    }
    func header(_ column: Int) -> String { "Sheet1!$" + String(UnicodeScalar(UInt8(65 + column % 26))) + "$1" }
}
