package import Charts
import Dates

extension Paper {
    /// An invented committee report from Aldermouth that uses every block.
    package static let example = Paper(
        title: "Community safety performance, October to December 2025",
        subtitle: "Report to the Overview and Scrutiny Committee of Aldermouth District Council",
        publisher: "Aldermouth Community Safety Partnership", date: "2026-01-22", status: "For discussion",
        classification: "OFFICIAL",
        particulars: [
            Particular("Report to", "Overview and Scrutiny Committee, 5 February 2026"),
            Particular("Lead officer", "Priya Raman, Community Safety Officer"),
            Particular("Wards affected", "All"),
        ],
        blocks: [
            .heading(1, "Background"),
            .numbered(
                """
                The partnership reports each quarter on what has been \(.strong("recorded")) by the police, what is missing \
                from the record, and what it has done.\(.footnote("Crime and Disorder Act 1998, sections 5 to 7.")) It does not \
                measure what was never reported.
                """),
            .numbered(
                "The open data behind this report can be had from \(.link("data.police.uk", "https://data.police.uk/")); the method of each figure is in \(.emphasis("Appendix A"))."
            ),
            .heading(1, "All recorded crime"),
            .figure(.example),
            .numbered(
                "The quarter is within the range expected from month-to-month variation. One month stands out, and two are missing:"
            ),
            .bullets([
                "July 2025 is above the expected range, in the three weeks of the harbour festival.",
                "March and April 2024 were not supplied by the force, and are not counted as nothing.",
                "December 2025 is provisional: the last two months are usually revised.",
            ]),
            .series(.example),
            .heading(2, "Types of crime that moved"),
            .interval(
                IntervalChart(
                    title: "Shoplifting, October to December 2025 against 2024", ratio: 1.31, lower: 1.12, upper: 1.54)),
            .multiples(
                SmallMultiples(
                    title: "Four types of crime, January 2023 to December 2025",
                    charts: [
                        .sample("Shoplifting", around: 34, swing: 9, rise: 0.45),
                        .sample("Burglary", around: 22, swing: 6, rise: -0.15),
                        .sample("Vehicle crime", around: 18, swing: 5, rise: 0),
                        .sample("Violence and sexual offences", around: 121, swing: 14, rise: 0),
                    ])),
            .heading(1, "Where"),
            .paragraph(
                "Rates use the residents of mid-2024. A town centre has few residents and many visitors, so its rate reads high."
            ),
            .bars(.example),
            .map(.example),
            .callout(
                "Two months were not supplied",
                [
                    "Every comparison with 2024 in this report is made over the ten months published in both years.",
                    "No figure has been estimated in their place.",
                ]),
            .heading(1, "What was done"),
            .heading(2, "Warnings and notices"),
            .heading(3, "Community protection"),
            .table(
                PaperTable(
                    "Warnings and notices, October to December 2025",
                    headers: ["Ward", "Warnings", "Notices", "Share that stopped"],
                    rows: [
                        ["Harbour", "14", "3", "11 of 14 (79%)"], ["Castle", "6", "1", "5 of 6"],
                        ["Saltmarsh & Quay", "2", "0", "2 of 2"],
                        ["Ward not known", "1", "0", "No figure"],
                    ],
                    notes: ["Percentages are given only where there are ten warnings or more."])),
            .pageBreak,
            .heading(1, "What the committee is asked to do"),
            .numbered("Note the figures, and ask the force when March and April 2024 will be supplied."),
            .appendix("How to read the figures"),
            .numbered(
                "A figure is \(.strong("more than chance variation")) when its 95% interval does not include no change."
            ),
            .numbered("The expected range is drawn from January 2023 to December 2024 by the XmR method."),
        ])
}

extension FigurePanel {
    package static let example = FigurePanel(
        heading: "All recorded crime", value: "1,204", about: "crimes recorded in Aldermouth, October to December 2025",
        sentence:
            "1,204 recorded from October to December 2025, against 1,180 in the same months of 2024: within the range expected from month-to-month variation.",
        change: IntervalChart(title: "Change on the same months of 2024", ratio: 1.02, lower: 0.93, upper: 1.12),
        series: .example, completeness: Completeness(.complete, "3 of 3 months in both years"),
        provenance: Provenance(
            definition: "Every crime in the force’s street files placed in Aldermouth, antisocial behaviour left out.",
            sources: ["2025-10 to 2025-12, Aldershire Constabulary, published 21 January 2026"],
            rows: "\(.link("1,204 rows", "/figures/crime/aldermouth/2025-10/rows"))", mayBeSeenBy: "Anyone: open data",
            earlier: ["1,198 on 19 December 2025, before November was restated"]))
}

extension SeriesChart {
    package static let example: SeriesChart = {
        // swift-format-ignore
        let values: [Double?] = [
            398, 362, 401, 389, 422, 431, 447, 438, 405, 396, 388, 379,
            391, 370, nil, nil, 418, 426, 441, 452, 410, 402, 395, 383,
            388, 361, 399, 404, 425, 439, 521, 446, 417, 411, 402, 391,
        ]
        let points = values.enumerated().map { index, value in
            let month = Month(year: 2023, month: 1) + index
            let season = [-18, -40, -8, -8, 12, 22, 34, 32, 2, -6, -14, -22][index % 12]
            return Point(
                month, value, mark: month == "2025-11" ? .restated : month == "2025-12" ? .partial : .complete,
                reason: value == nil
                    ? "not supplied by the force"
                    : month == "2025-11" ? "398 when first published" : month == "2025-12" ? "provisional" : nil,
                lower: Double(352 + season), upper: Double(462 + season), centre: Double(407 + season))
        }
        return SeriesChart(
            title: "All recorded crime in Aldermouth, January 2023 to December 2025",
            unit: "Crimes recorded each month", points: points,
            now: Period(3, to: "2025-12"), before: Period(3, to: "2024-12"),
            notes: [Note(Period("2023-06"), "the force changed its recording system")],
            signals: [Signal("2025-07", "above the expected range")])
    }()

    /// A series that wanders, the same each time.
    static func sample(_ title: String, around middle: Double, swing: Double, rise: Double) -> SeriesChart {
        let steps: [Double] = [0.1, -0.6, 0.4, 0.9, -0.2, 0.5, 1, -0.9, 0.2, -0.4, 0.7, -1]
        let points = (0..<36).map { index in
            let value = middle + rise * Double(index) + swing * steps[(index * 5 + title.utf8.count) % 12]
            return Point(
                Month(year: 2023, month: 1) + index, value.rounded(), lower: middle - 1.6 * swing,
                upper: middle + 1.6 * swing)
        }
        return SeriesChart(
            title: title, unit: "Crimes recorded each month", points: points, now: Period(3, to: "2025-12"))
    }
}

extension BarChart {
    package static let example = BarChart(
        title: "Crimes recorded per 1,000 residents, 2025, with 95% intervals",
        unit: "Crimes recorded per 1,000 residents", heading: "Area",
        decimals: 1,
        bars: [
            Bar("Harbour", 142.6, lower: 134.1, upper: 151.5), Bar("Castle", 96.2, lower: 89.4, upper: 103.4),
            Bar("Aldermouth", 71.4, lower: 69.3, upper: 73.6, isOurs: true),
            Bar("Aldershire, the county", 68.9, lower: 68.1, upper: 69.7),
            Bar("Saltmarsh & Quay", 41.8, lower: 37.2, upper: 46.8),
            Bar("Ward not known", nil, note: "No residents to divide by"),
        ])
}

extension MapChart {
    package static let example: MapChart = {
        let names = [
            "Harbour", "Castle", "Saltmarsh & Quay", "Northgate", "St Brannoc’s", "Mill Lane", "The Moors", "Ferry",
            "Old Town", "Westcliff",
            "Heath", "Aldermouth Bay",
        ]
        // A grid pushed out of true, so that every edge is shared and no two wards are alike.
        func corner(_ column: Int, _ row: Int) -> Point {
            let push = [(0, 0), (420, -260), (-310, 380), (250, 330), (-380, -180)][(column * 7 + row * 3) % 5]
            return Point(Double(column * 2600 + push.0), Double(row * 2200 + push.1))
        }
        let areas = names.enumerated().map { index, name in
            let (column, row) = (index % 4, index / 4)
            let ring = [
                corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1),
            ]
            let level = [4, 3, 1, 2, 0, 1, nil, 2, 3, 0, 1, 2][index]
            let value = level.map { ["21.3", "46.0", "71.4", "96.2", "142.6"][$0] } ?? "No figure"
            return Area(code: "E0599900\(index + 1)", name: name, rings: [ring], level: level, value: value)
        }
        return MapChart(
            title: "Crimes recorded per 1,000 residents by ward, 2025", unit: "Crimes recorded per 1,000 residents",
            classes: ["Under 40", "40 to 59", "60 to 79", "80 to 119", "120 and over"], areas: areas)
    }()
}
