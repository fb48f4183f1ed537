import Charts
import Dates
import Markup

extension WordChart {
    /// A line with its expected range behind it. Gaps stay gaps; doubtful months are hollow.
    init(_ chart: SeriesChart, isSmall: Bool = false) {
        let points = chart.everyPoint
        let hasBand = !points.isEmpty && points.allSatisfy { $0.lower != nil && $0.upper != nil }
        let hasEdges = points.contains { $0.lower != nil || $0.upper != nil }
        let hasCentre = points.contains { $0.centre != nil }
        let remarks = chart.table.rows.map { $0.last ?? "" }
        let cell = { (value: Double?) in value.map(Workbook.Cell.number) ?? .none }
        let book = Workbook(
            headers: [
                "Month", chart.unit, "Expected, lowest", "Expected, highest", "Expected range", "Centre line", "Notes",
            ],
            rows: zip(points, remarks).enumerated().map { line, pair in
                let (point, remark) = pair
                let lower = point.lower.map { max($0, 0) }
                let height: Workbook.Cell =
                    if let lower, let upper = point.upper {
                        .formula("D\(line + 2)-C\(line + 2)", max(upper - lower, 0))
                    } else { .none }
                return [
                    .day(point.month.first.number + 25_569), cell(point.value), cell(hasBand ? lower : point.lower),
                    cell(point.upper), height,
                    cell(point.centre), .text(remark),
                ]
            })
        var lines = XML()
        var plots = XML()
        if hasBand {
            plots += """
                <c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>\
                \(Self.series(0, book, column: 2, look: Self.noFill))\
                \(Self.series(1, book, column: 4, look: Self.fill("DFE4E8")))<c:axId val="1"/><c:axId val="2"/></c:areaChart>
                """
        } else if hasEdges {
            lines += Self.series(
                0, book, column: 2, look: Self.line("767C80", points: 0.75), marker: Self.unmarked, smooth: true)
            lines += Self.series(
                1, book, column: 3, look: Self.line("767C80", points: 0.75), marker: Self.unmarked, smooth: true)
        }
        if hasCentre {
            lines += Self.series(
                2, book, column: 5, look: Self.line("505A5F", points: 1, dash: true), marker: Self.unmarked,
                smooth: true)
        }
        lines += Self.series(
            3, book, column: 1, look: Self.line("0B0C0C", points: isSmall ? 1.25 : 1.75), marker: Self.unmarked,
            points: Self.marks(chart, points, isSmall), smooth: true)
        plots += """
            <c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>\(lines)<c:marker val="1"/><c:axId val="1"/>\
            <c:axId val="2"/></c:lineChart>
            """
        let monthsApart = max(
            1, (points.count / (isSmall ? 36 : 60) + 1) * (points.count > 12 ? (isSmall ? 12 : 6) : 3))
        xml = Self.space(
            plots,
            Self.axes(
                names: "b", values: "l", crossing: hasBand ? "midCat" : "between", monthsApart: monthsApart,
                format: Self.format(chart.decimals),
                fromZero: points.allSatisfy { ($0.value ?? 0) >= 0 && (hasBand || ($0.lower ?? 0) >= 0) }),
            legendWithout: hasBand ? [0] : [], hasLegend: !isSmall && (hasEdges || hasCentre), size: isSmall ? 800 : 900
        )
        workbook = book.xlsx()
    }

    private static let unmarked: XML = "<c:marker><c:symbol val=\"none\"/></c:marker>"

    /// The points that differ: the months reported on, doubtful months, months at which a rule fired.
    private static func marks(_ chart: SeriesChart, _ points: [SeriesChart.Point], _ isSmall: Bool) -> XML {
        let fired = Set(chart.signals.map(\.month))
        let size = isSmall ? 5 : 7
        return points.enumerated().compactMap { index, point -> XML? in
            let isNow = chart.now?.contains(point.month) ?? false
            let ink = isNow ? "1D70B8" : "0B0C0C"
            let marked: XML? =
                if point.value == nil {
                    nil
                } else if point.mark != .complete {
                    marker("circle", size: size, fill: "FFFFFF", line: ink)
                } else if fired.contains(point.month) {
                    marker("diamond", size: size + 2, fill: ink, line: ink)
                } else if isNow {
                    marker("circle", size: size - 1, fill: ink, line: ink)
                } else {
                    nil
                }
            return marked.map { marked in
                """
                <c:dPt><c:idx val="\(index)"/>\(marked)<c:bubble3D val="0"/><c:spPr>\
                \(line(ink, points: isSmall ? 1.25 : isNow ? 2.5 : 1.75))</c:spPr></c:dPt>
                """
            }
        }.joined()
    }
}

extension WordChart {
    /// Bars from top to bottom in the order given, with whiskers where there are intervals.
    init(_ chart: BarChart) {
        let cell = { (value: Double?) in value.map(Workbook.Cell.number) ?? .none }
        let book = Workbook(
            headers: [chart.heading, chart.unit, "Likely at least", "Likely at most", "Notes"],
            rows: chart.bars.map { bar in
                [.text(bar.label), cell(bar.value), cell(bar.lower), cell(bar.upper), .text(bar.note ?? "")]
            })
        let ours: [XML] = chart.bars.enumerated().filter(\.element.isOurs).map { index, _ in
            """
            <c:dPt><c:idx val="\(index)"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>\(Self.fill("1D70B8"))</c:spPr></c:dPt>
            """
        }
        let labels: XML = """
            <c:dLbls><c:numFmt formatCode="\(Self.format(chart.decimals))" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>\
            <c:dLblPos val="\(chart.hasIntervals ? "inBase" : "outEnd")"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>\
            <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>
            """
        let bars = Self.series(
            0, book, column: 1, look: Self.fill("767C80"), marker: "<c:invertIfNegative val=\"0\"/>",
            points: ours.joined(),
            errors: chart.hasIntervals ? Self.whiskers(chart) : labels)
        xml = Self.space(
            """
            <c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>\(bars)<c:gapWidth val="45"/>\
            <c:axId val="1"/><c:axId val="2"/></c:barChart>
            """,
            Self.axes(
                names: "l", values: "b", crossing: "between", backwards: true, format: Self.format(chart.decimals),
                fromZero: chart.bars.allSatisfy { ($0.value ?? 0) >= 0 && ($0.lower ?? 0) >= 0 }),
            hasLegend: false)
        workbook = book.xlsx()
    }

    private static func whiskers(_ chart: BarChart) -> XML {
        func side(_ length: (BarChart.Bar) -> Double) -> XML {
            let points: [XML] = chart.bars.enumerated().map {
                "<c:pt idx=\"\($0)\"><c:v>\(exact: max(length($1), 0))</c:v></c:pt>"
            }
            return
                "<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"\(chart.bars.count)\"/>\(points)</c:numLit>"
        }
        return """
            <c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>\
            \(side { ($0.upper ?? $0.value ?? 0) - ($0.value ?? 0) })</c:plus><c:minus>\
            \(side { ($0.value ?? 0) - ($0.lower ?? $0.value ?? 0) })</c:minus><c:spPr>\(line("0B0C0C", points: 1.5))</c:spPr></c:errBars>
            """
    }
}
