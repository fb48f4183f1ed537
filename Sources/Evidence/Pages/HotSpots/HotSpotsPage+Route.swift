import Dates
import Figures
import Markup
import Pages
import Partnership
import Places
import Storage

extension HotSpotsPage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.hotSpots, .see, .openData) { request, word in
            guard let area = word.area(in: site.gazetteer), area.hasNeighbours else { return .notFound }
            let page = try await HotSpotsPage(site, request, area)
            let name = FileName("hot spots \(area.code) \(page.kind.rawValue) \(page.settled.period.iso)")
            return try .listed(page, page.list, request, file: name)
        }
    }

    private init(_ site: EvidenceSite, _ request: Request, _ area: Area) async throws {
        let query = request.query
        var asked = Asked()
        let read = try Asked(query, today: request.today)
        (asked.kind, asked.last) = (read.kind, read.last)
        kind = try query.one("kind", as: PerformanceReport.Kind.self) ?? .crime
        grain = try query.one("by", as: HotSpotGrain.self) ?? .neighbourhood
        type = kind == .asb ? nil : read.type
        types = Measure.crimeTypes.filter(Measure.crime.rule.counts)
        if let type, !types.contains(type) { throw BadRequest.unreadable("type") }
        let holdings = site.facts.holdings(for: request.viewer, at: request.now)
        settled = SettledPeriod(asked, area, .street, holdings, site.gazetteer, today: request.today)
        let make = MakeFigures(
            viewer: request.viewer, measure: kind.measure, area: area, period: settled.period, now: request.now)
        let found = HotSpots(make, grain, type: type, site.facts)
        (lines, whole) = (found.lines, found.whole)
        place = area.place(site.gazetteer).name
        let fixed = asked.settled(settled)
        areaAddress = fixed.on(Addresses.of(area))
        let here = fixed.on(Addresses.hotSpots(AreaWord(area))).asking("kind", kind).asking("by", grain)
        address = type.map { here.asking("type", $0) } ?? here
        self.asked = try ListAsked(query)
        let kind = kind
        said = Array(
            try await site.issued(request)
                .filter { $0.kind == kind && $0.area == area.code && !($0.hotSpots.isEmpty && $0.causes.isEmpty) }
                .sorted { ($0.month, $0.edition) > ($1.month, $1.edition) }.prefix(3))
        readsReports = site.registry != nil && request.viewer.may(.see, .issuedReport, now: request.now)
        if PartsOfArea.levels(area, site.gazetteer).contains(.lsoa) {
            map = fixed.on(Addresses.of(area)).asking("parts", Level.lsoa).at("parts")
        }
        let maySay = site.registry != nil && request.viewer.may(.add, IssuedReport.any, now: request.now)
        saying = maySay ? Addresses.issue(kind, area.code, settled.last, "") : nil
    }
}
