import Charts
import Markup

/// A chart of Word's own, with the workbook behind it.
struct WordChart {
    var xml: XML
    var workbook: [UInt8]

    /// A series of a chart: a column of the workbook.
    static func series(
        _ order: Int, _ book: Workbook, column: Int, look: XML, marker: XML? = nil, points: XML? = nil,
        errors: XML? = nil, smooth: Bool = false
    ) -> XML {
        let values = book.rows.map { row -> Double? in
            switch row[column] {
            case .number(let value), .formula(_, let value): value
            case .text, .day, .none: nil
            }
        }
        let categories: [XML] = book.rows.enumerated().map { index, row in
            switch row[0] {
            case .text(let label): "<c:pt idx=\"\(index)\"><c:v>\(label)</c:v></c:pt>"
            case .day(let day): "<c:pt idx=\"\(index)\"><c:v>\(day)</c:v></c:pt>"
            default: XML()
            }
        }
        let names: XML =
            book.isByMonth
            ? """
            <c:numRef><c:f>\(book.range(0))</c:f><c:numCache><c:formatCode>mmm\\ yyyy</c:formatCode><c:ptCount \
            val="\(book.rows.count)"/>\(categories)</c:numCache></c:numRef>
            """
            : """
            <c:strRef><c:f>\(book.range(0))</c:f><c:strCache><c:ptCount val="\(book.rows.count)"/>\(categories)</c:strCache></c:strRef>
            """
        let known: [XML] = values.enumerated().compactMap { index, value in
            value.map { "<c:pt idx=\"\(index)\"><c:v>\(exact: $0)</c:v></c:pt>" }
        }
        return """
            <c:ser><c:idx val="\(order)"/><c:order val="\(order)"/><c:tx><c:strRef><c:f>\(book.header(column))</c:f>\
            <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>\(book.headers[column])</c:v></c:pt></c:strCache></c:strRef></c:tx>\
            <c:spPr>\(look)</c:spPr>\(marker)\(points)\(errors)<c:cat>\(names)</c:cat><c:val><c:numRef>\
            <c:f>\(book.range(column))</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="\(values.count)"/>\
            \(known)</c:numCache></c:numRef></c:val>\(smooth ? "<c:smooth val=\"0\"/>" : nil)</c:ser>
            """
    }

    /// - Parameter plots: the kinds of chart laid over one another, each with its axes 1 and 2.
    static func space(
        _ plots: XML, _ axes: XML, legendWithout hidden: [Int] = [], hasLegend: Bool, size: Int = 900
    ) -> XML {
        let entries: [XML] = hidden.map { "<c:legendEntry><c:idx val=\"\($0)\"/><c:delete val=\"1\"/></c:legendEntry>" }
        let legend: XML? =
            hasLegend
            ? "<c:legend><c:legendPos val=\"t\"/>\(entries)<c:overlay val=\"0\"/></c:legend>" : nil
        return """
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:lang val="en-GB"/>\
            <c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>\(plots)\(axes)\
            </c:plotArea>\(legend)<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/>\
            </a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="\(size)"><a:solidFill><a:srgbClr \
            val="0B0C0C"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>\
            <c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
            """
    }

    static func line(_ hex: String, points: Double, dash: Bool = false) -> XML {
        """
        <a:ln w="\(Int(points * 12_700))" cap="rnd"><a:solidFill><a:srgbClr val="\(hex)"/></a:solidFill>\
        \(dash ? "<a:prstDash val=\"dash\"/>" : nil)<a:round/></a:ln>
        """
    }
    static func fill(_ hex: String) -> XML { "<a:solidFill><a:srgbClr val=\"\(hex)\"/></a:solidFill>" }
    static let noFill: XML = "<a:noFill/><a:ln><a:noFill/></a:ln>"

    /// A dot on a line: hollow where what it stands for is doubtful.
    static func marker(_ symbol: String, size: Int, fill: String, line: String) -> XML {
        """
        <c:marker><c:symbol val="\(symbol)"/><c:size val="\(size)"/><c:spPr>\(Self.fill(fill))\(Self.line(line, points: 1.5))\
        </c:spPr></c:marker>
        """
    }

    /// The axes of a chart: names along axis 1, values along axis 2.
    ///
    /// - Parameter fromZero: whether values begin at zero, as they do on pages and in print. Word would begin near the
    ///   lowest, and make much of little.
    static func axes(
        names: String, values: String, crossing: String, backwards: Bool = false, monthsApart: Int? = nil,
        format: String, fromZero: Bool
    ) -> XML {
        let least: XML = fromZero ? "<c:min val=\"0\"/>" : ""
        let kind: XML = monthsApart == nil ? "catAx" : "dateAx"
        let steps: XML =
            if let monthsApart {
                """
                <c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="months"/><c:majorUnit val="\(monthsApart)"/>\
                <c:majorTimeUnit val="months"/>
                """
            } else {
                "<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/>"
            }
        return """
            <c:\(kind)><c:axId val="1"/><c:scaling><c:orientation val="\(backwards ? "maxMin" : "minMax")"/></c:scaling>\
            <c:delete val="0"/><c:axPos val="\(names)"/><c:numFmt formatCode="\(monthsApart == nil ? "General" : "mmm yyyy")" sourceLinked="0"/><c:majorTickMark val="out"/>\
            <c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>\(line("0B0C0C", points: 0.75))</c:spPr><c:txPr><a:bodyPr \
            rot="0"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr><c:crossAx val="2"/>\
            <c:crosses val="autoZero"/>\(steps)</c:\(kind)><c:valAx><c:axId val="2"/><c:scaling><c:orientation \
            val="minMax"/>\(least)</c:scaling><c:delete val="0"/><c:axPos val="\(values)"/><c:majorGridlines><c:spPr>\
            \(line("CFD2D4", points: 0.5))</c:spPr></c:majorGridlines><c:numFmt formatCode="\(format)" sourceLinked="0"/>\
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln>\
            </c:spPr><c:crossAx val="1"/><c:crosses val="\(backwards ? "max" : "autoZero")"/><c:crossBetween val="\(crossing)"/></c:valAx>
            """
    }

    /// How Excel is to write a value to so many places.
    static func format(_ decimals: Int) -> String {
        "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 6)) : "")
    }
}
