import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

extension RowsPage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.rows, .see, .openData) { request, word, name in
            guard let wanted = try Wanted(site, request, word, name) else { return .notFound }
            let page = try request.query.one("page", as: Int.self) ?? 1
            let count = wanted.rows.count(site.facts)
            guard page >= 1, page == 1 || (page - 1) * pageRows < count else { return .notFound }
            let fixed = wanted.asked.settled(wanted.settled)
            return .page(
                RowsPage(
                    place: wanted.area.place(site.gazetteer).name,
                    areaAddress: fixed.about(type: nil).on(Addresses.of(wanted.area)), measure: wanted.measure,
                    measureAddress: fixed.on(Addresses.of(wanted.measure.id, wanted.area)), type: wanted.asked.type,
                    period: wanted.settled.period, isOthers: wanted.asked.others, count: count, page: page,
                    rows: wanted.rows.page(offset: (page - 1) * pageRows, limit: pageRows, site.facts),
                    address: fixed.on(Addresses.rows(word, name)), file: fixed.on(Addresses.rowsFile(word, name))))
        }
    }

    /// The same rows as a CSV file, written as they are read.
    static func fileRoute(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.rowsFile, .see, .openData) { request, word, name in
            guard let wanted = try Wanted(site, request, word, name) else { return .notFound }
            let title =
                "\(wanted.measure.id) \(wanted.area.code) \(wanted.settled.period.iso) \(wanted.asked.type ?? "")"
            return .download(FileName("\(title)\(wanted.asked.others ? " other forces" : "")"), .csv) { write in
                let isPartners = wanted.measure.source != nil
                try await write(
                    Array(csvLine(isPartners ? RowBehind.partnersHeaders : RowBehind.headers).utf8))
                try await wanted.rows.eachFile(site.facts) { rows in
                    var text: [UInt8] = []
                    for row in rows { text += csvLine(isPartners ? row.partnersCells : row.cells).utf8 }
                    try await write(text)
                }
            }
        }
    }

    /// The rows that an address asks for.
    struct Wanted: Sendable {
        var area: Area
        var measure: Measure
        var asked: Asked
        var settled: SettledPeriod
        var rows: RowsBehind

        init?(_ site: EvidenceSite, _ request: Request, _ word: AreaWord, _ name: MeasureWord) throws(BadRequest) {
            guard let area = word.area(in: site.gazetteer), let (measure, set) = site.measure(name, request)
            else { return nil }
            asked = try Asked(request.query, today: request.today).checked(measure, set, site, request, area)
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            settled = SettledPeriod(
                asked, area, set, holdings, site.gazetteer, today: request.today, source: measure.source)
            (self.area, self.measure) = (area, measure)
            rows = RowsBehind(
                viewer: request.viewer, measure: measure, category: asked.type, area: area, months: settled.period,
                recordedBy: measure.source.map { [$0] }, others: asked.others, now: request.now)
        }
    }
}

extension RowBehind {
    static let headers = [
        "month", "type", "location", "lsoa_code", "lsoa_name", "last_outcome", "crime_id", "source_file",
    ]
    /// A partner's row has no outcome and no Crime ID, and may stand for many.
    static let partnersHeaders = ["month", "category", "location", "place_code", "counts_for", "source_file"]
    var partnersCells: [String] { [month.iso, category, location, lsoaCode, "\(countsFor)", file] }
    var cells: [String] { [month.iso, category, location, lsoaCode, lsoaName, outcome, crimeID, file] }
}
