import Charts
import Dates
import Figures
import Markup
import Pages
import Papers
import Places

extension HomePage {
    static let example = HomePage(
        changes: [
            Change(
                place: "Aldermouth", type: "Shoplifting",
                sentence: Invented.figure(type: "Shoplifting", around: 90).sentence, address: "/areas/E07999001")
        ],
        examined:
            "14 figures were examined, each type of record in each partnership held, against the same months a year "
            + "before: \(Invented.period.said).",
        leading: Invented.figure().panel(heading: "Aldermouth"),
        series: Invented.figure().seriesDrawn.map {
            SmallMultiples(title: "Recorded crime, month by month", charts: [$0])
        },
        unusual: ["Aldermouth, August 2026: above expected"],
        gaps: [
            Gap(source: "Marlshire Police", address: "/data/street/marlshire", lines: ["Not held: June 2025."])
        ],
        due: [
            Due(
                sources: ["Marlshire Police"], newest: Invented.period.last,
                said:
                    "September 2026 is the newest month held. October 2026 is usually published about two months after it "
                    + "ends, around January 2027.")
        ],
        partnerships: [Link("Aldermouth", to: "/areas/E07999001")], isEmpty: false)
}

extension FindAreaPage {
    static let example = FindAreaPage(
        wanted: "harb",
        found: [Found(link: Link("Harbour", to: "/areas/E05999001"), what: "Ward in Aldermouth, Marlshire, E05999001")],
        held: [Link("All areas", to: "/areas/all"), Link("Marlshire", to: "/areas/E23999001")])
}

extension AreaPage {
    static let example = AreaPage(
        whereabouts: Invented.whereabouts, form: Invented.form("/areas/E07999001", places: true),
        panels: [
            Invented.figure().panel(heading: "Recorded crime"),
            Invented.figure(.asb, around: 120).panel(heading: "Antisocial behaviour"),
        ],
        types: ["Burglary", "Shoplifting", "Vehicle crime"].enumerated().map { place, type in
            TypeLine(
                figure: Invented.figure(type: type, around: 40 + 30 * place), address: "/areas/E07999001/measures/crime"
            )
        },
        beside: nil, parts: .example,
        apart: [
            ApartLine(
                text: "12 records located here by other forces, which are not counted in this area's figures.",
                link: nil)
        ],
        report: "/report")
}

extension PartsOfArea {
    static let example = PartsOfArea(
        level: .ward,
        parts: [("Harbour", 30), ("Hill", 60)].map { name, around in
            var figure = Invented.figure(.policeRecords, around: around)
            figure.place = Figure.Place(code: "E05999001", name: name)
            return Part(figure: figure, address: "/areas/E05999001", rate: nil)
        }, map: nil, notes: [], levels: [.ward, .lsoa])

    init(level: Level, parts: [Part], map: MapChart?, notes: [String], levels: [Level]) {
        (self.level, self.parts, self.map, self.notes, self.levels) = (level, parts, map, notes, levels)
    }
}

extension MeasurePage {
    static let example = MeasurePage(
        whereabouts: Invented.whereabouts, areaAddress: "/areas/E07999001", measure: .crime,
        form: Invented.form("/areas/E07999001/measures/crime", places: false), panel: Invented.figure().panel(),
        chart: Invented.figure().seriesDrawn,
        method: ["Each row is counted once, in the area and the month of its file."],
        sources: Invented.figure().sources, rows: "/areas/E07999001/measures/crime/rows",
        file: "/areas/E07999001/measures/crime/rows.csv",
        types: [Link("Burglary", to: "/areas/E07999001/measures/crime?type=Burglary")], inside: [])
}

extension MeasuresPage {
    static let example = MeasuresPage(
        measures: Measure.all.map { Line(measure: $0, address: "/areas/all/measures/crime") })
}

extension RowsPage {
    static let example = RowsPage(
        place: "Harbour", areaAddress: "/areas/E05999001", measure: .crime,
        measureAddress: "/areas/E05999001/measures/crime", type: "Burglary", period: Invented.period, isOthers: false,
        count: 230, page: 2,
        rows: (1...3).map { number in
            RowBehind(
                month: "2026-08", category: "Burglary", location: "On or near Fish Market Lane", lsoaCode: "E01999002",
                lsoaName: "Aldermouth 001B", outcome: number == 2 ? "" : "Under investigation",
                crimeID: String(repeating: "0", count: 63) + "\(number)", file: "2026-08-marlshire-street.csv")
        }, address: "/areas/E05999001/measures/crime/rows", file: "/areas/E05999001/measures/crime/rows.csv")
}

extension DataHeldPage {
    static let example = DataHeldPage(
        sets: [HeldSet(set: .street, sources: [Invented.source])], populations: [], lookups: [])
}

extension SourcePage {
    static let example = SourcePage(source: Invented.source, current: [], earlier: [])
}

extension PartnerImportPage {
    static let example = PartnerImportPage(
        known: ["deliberate-fires"], name: "Fires", errors: [FieldError("name", "Give a name of small letters")])
}

extension PartnerColumnsPage {
    static let example = PartnerColumnsPage(
        source: "deliberate-fires", fileName: "fires-2026-09.csv",
        preview: TablePreview(
            headings: ["Called", "Ward", "Kind", ""],
            rows: [["2026-09-02", "E05999001", "Refuse", ""], ["2026-09-05", "E05999002", "Vehicle", ""]]),
        chosen: [.date: 0, .place: 1, .category: 2], address: "/import/partner/example")
}

extension PartnerDataPage {
    static let example = PartnerDataPage(sets: [
        Held(
            source: DataHeldPage.HeldSource(
                set: .partner, source: "deliberate-fires", name: "deliberate-fires", lines: Invented.ledger),
            map: try? ColumnMap([.date: "Called", .place: "Ward", .category: "Kind"]),
            measure: "/areas/all/measures/partner%3Adeliberate-fires")
    ])
}

extension ImportPage {
    static let example = ImportPage(errors: [FieldError("files", "Choose one file or more")])
}

extension ImportResultPage {
    static let example = ImportResultPage(files: [
        ImportedFile(name: "2026-09-marlshire-street.csv", state: .new, rows: 4_210),
        ImportedFile(
            name: "2026-08-marlshire-street.csv", state: .refused,
            refusal: FileRefusal("“52,16” is not a latitude.", line: 311, column: 6)),
        ImportedFile(name: "2026-07-marlshire-street.csv", state: .unchanged),
        ImportedFile(
            name: "mid2025-residents.csv", state: .new, kind: "population", rows: 61,
            note: "E01999999 has no count for 30 June 2025: a value is blank or withheld, and is not taken as 0."),
    ])
}

extension ReportPage {
    static let example = ReportPage(
        choices: [Choice("E07999001", "Aldermouth")], months: Array(Period(6, to: "2026-09").reversed()),
        area: "E07999001",
        month: "2026-09", kind: .crime, papers: [])

    init(
        choices: [Choice], months: [Month], area: String?, month: Month?, kind: PerformanceReport.Kind, papers: [Paper]
    ) {
        (self.choices, self.months, self.area, self.month) = (choices, months, area, month)
        (self.kind, self.papers) = (kind, papers)
    }
}
