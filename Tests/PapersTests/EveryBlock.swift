import Charts
import Dates

@testable import Papers

extension Paper {
    /// A paper of every block with `typed` wherever a person's text can stand.
    static func everyBlock(_ typed: String) -> Paper {
        let words: Words =
            "\(typed) \(.strong(typed)) \(.emphasis(typed)) \(.link(typed, "https://example.org/a?b=1&c=2")) \(.footnote(typed))"
        let series = SeriesChart(
            title: typed, unit: typed,
            points: [
                .init("2024-01", 12, lower: 5, upper: 20, centre: 9),
                .init("2024-02", nil, reason: typed, lower: 5, upper: 20),
                .init("2024-03", 14, mark: .suspect, reason: typed, lower: 5, upper: 20),
            ],
            now: Period("2024-03"), notes: [.init(Period("2024-01"), typed)], signals: [.init("2024-01", typed)])
        let change = IntervalChart(title: typed, ratio: 1.1, lower: 0.9, upper: 1.3)
        let square: [MapChart.Point] = [.init(0, 0), .init(900, 0), .init(900, 900), .init(0, 900)]
        return Paper(
            title: typed, subtitle: typed, publisher: typed, date: "2026-01-22", status: typed, classification: typed,
            particulars: [Particular(typed, words)],
            blocks: [
                .heading(1, typed), .heading(2, typed), .heading(3, typed), .numbered(words), .paragraph(words),
                .bullets([words, words]),
                .table(PaperTable(typed, headers: [typed, typed], rows: [[words, words], [words]], notes: [typed])),
                .figure(
                    FigurePanel(
                        heading: typed, value: typed, about: typed, sentence: typed, change: change, series: series,
                        completeness: .init(.partial, typed),
                        provenance: .init(
                            definition: typed, sources: [typed, typed], rows: words, mayBeSeenBy: typed,
                            earlier: [typed]))),
                .series(series), .interval(change), .multiples(SmallMultiples(title: typed, charts: [series, series])),
                .bars(
                    BarChart(
                        title: typed, unit: typed, heading: typed,
                        bars: [.init(typed, 3, lower: 2, upper: 4), .init(typed, nil, note: typed)])),
                .map(
                    MapChart(
                        title: typed, unit: typed, classes: [typed],
                        areas: [
                            .init(code: typed, name: typed, rings: [square], level: 0, value: typed),
                            .init(code: typed, name: typed, rings: [square], level: nil, value: typed),
                        ],
                        unclassed: typed)),
                .callout(typed, [words]), .pageBreak, .appendix(typed), .numbered(words),
            ])
    }
}

/// Text that would be markup, an attribute, a macro, a formula or a broken file in one of the writers.
let hostileTexts = [
    "</w:t></w:r><w:altChunk r:id=\"rId1\"/>", "<script>alert(1)</script>", "\"\u{301} onload=\"x",
    "'\u{200D}><img src=x>", "&amp;&#0;",
    "\"); #panic(\"x", "\\\" + read(\"/etc/hosts\") + \"",
    "#eval(\"1\") $x$ *b* _i_ @ref <label> `raw` // not a comment", "line\r\nbreak\tand\u{0}NUL",
    "\u{B}\u{C}\u{1F}\u{FFFE}\u{FFFF}", "]]>", "{{x}}", "=cmd|' /C calc'!A0", "\\u{41}", "\\", "\u{202E}desrever",
]
