import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places

extension AreaPage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.area, .see, .openData) { request, word in
            guard let area = word.area(in: site.gazetteer) else { return .notFound }
            let address = Addresses.of(area)
            if !area.code.utf8.elementsEqual(word.inAddress.utf8) {
                return .seeOther(try Asked(request.query, today: request.today).on(address))
            }
            let (asked, peers) = try await site.question(request, area)
            return site.answer(request, at: asked.on(address), peers: peers) { holdings in
                AreaPage(site, request, area, asked, holdings, peers)
            }
        }
    }

    init(
        _ site: EvidenceSite, _ request: Request, _ area: Area, _ asked: Asked, _ holdings: Holdings, _ peers: [PeerSet]
    ) {
        let settled = SettledPeriod(asked, area, .street, holdings, site.gazetteer, today: request.today)
        let (period, now) = (settled.period, request.now)
        let against = asked.comparedWith(period)
        let figures = AreaFigures(
            site.facts, request.viewer, area, period, against, now, newest: settled.newest, per: asked.per)
        let fixed = asked.settled(settled)
        func rows(_ figure: Figure) -> Words {
            let there = Addresses.rows(AreaWord(area), MeasureWord(figure.measure.id))
            guard let address = Destination(fixed.about(type: nil).on(there).text) else { return "" }
            return Words.link("Each row behind this figure", address)
        }
        var whereabouts = Whereabouts(area, fixed, site.gazetteer)
        form = PeriodForm(
            address: Addresses.of(area), asked: asked, settled: settled, comparesPlaces: area.hasNeighbours,
            peerSets: peers.map { Choice(Word($0.word), "\($0.name)") })
        panels = [
            figures.crime.panel(heading: "Recorded crime", rows: rows(figures.crime)),
            figures.asb.panel(heading: "Antisocial behaviour", rows: rows(figures.asb)),
        ]
        types = figures.types.map { figure in
            TypeLine(
                figure: figure,
                address: fixed.about(type: figure.typeAsked).on(Addresses.of(figure.measure.id, area)))
        }
        let chosen = asked.peerSet.flatMap { word in peers.first { $0.word == word.inAddress } }
        beside = BesideOthers(site, request.viewer, area, asked, chosen, period, now)
        let parts = PartsOfArea(site, request.viewer, area, asked, period, against, now)
        self.parts = parts
        // The list of the parts leads there already.
        whereabouts.down.removeAll { $0.level == parts?.level }
        self.whereabouts = whereabouts
        apart = Self.apart(site, request.viewer, area, figures, fixed, period, now)
        tables = Dictionary(
            uniqueKeysWithValues: AreaTable.allCases.map {
                ($0, fixed.on(Addresses.areaTable(AreaWord(area), $0)))
            })
        hotSpots = area.hasNeighbours ? fixed.about(type: nil).months.on(Addresses.hotSpots(AreaWord(area))) : nil
        report = Addresses.report().asking("area", area.code).asking("month", settled.last)
    }

    /// What stands on lines of its own: rows of other forces, and rows that name no place.
    private static func apart(
        _ site: EvidenceSite, _ viewer: Viewer, _ area: Area, _ figures: AreaFigures, _ asked: Asked, _ period: Period,
        _ now: Instant
    ) -> [ApartLine] {
        var lines: [ApartLine] = []
        let elsewhere = figures.others.series(.policeRecords).filter { period.contains($0.month) }
            .reduce(0) { $0 + ($1.count ?? 0) }
        if elsewhere > 0 {
            var asked = asked
            asked.others = true
            let address = asked.on(Addresses.rows(AreaWord(area), MeasureWord(Measure.policeRecords.id)))
            lines.append(
                ApartLine(
                    text:
                        "\(number(elsewhere)) \(elsewhere == 1 ? "record" : "records") located here by other forces \(elsewhere == 1 ? "is" : "are") not counted in this area's figures.",
                    link: Link("See the rows", to: address)))
        }
        let forces = area.homeForces(site.gazetteer)
        for force in forces {
            func total(_ area: Area) -> Int {
                CountArea(viewer: viewer, set: .street, area: area, months: period, recordedBy: [force], now: now)
                    .run(site.facts).own.series(.policeRecords).reduce(0) { $0 + ($1.count ?? 0) }
            }
            let (without, all) = (total(.unplaced), total(.files(force: force)))
            guard without > 0, all > 0 else { continue }
            let name = Area.files(force: force).place(site.gazetteer).name
            lines.append(
                ApartLine(
                    text: "\(number(without)) of the \(number(all)) rows in the files of \(name) name no place "
                        + "(\(number(100 * Double(without) / Double(all), decimals: 1))%): they are in no smaller area's figures.",
                    link: nil))
        }
        return lines
    }
}

extension EvidenceSite {
    /// What was asked of an area, with the saved lists of peers that can be chosen.
    func question(_ request: Request, _ area: Area) async throws -> (asked: Asked, peers: [PeerSet]) {
        let asked = try Asked(request.query, today: request.today)
        if let parts = asked.parts, !PartsOfArea.levels(area, gazetteer).contains(parts) {
            throw BadRequest.unreadable("parts")
        }
        for peer in asked.peers where gazetteer.find(peer) == nil { throw BadRequest.unreadable("peers") }
        let peers = area.hasNeighbours ? try await peerSets(request) : []
        if let chosen = asked.peerSet, !peers.contains(where: { $0.word == chosen.inAddress }) {
            throw BadRequest.unreadable("peer-set")
        }
        return (asked, peers)
    }
}

extension Area {
    /// Whether the area can be set beside a force, a county or peers.
    var hasNeighbours: Bool {
        switch self {
        case .coded, .partnership: true
        case .files, .all, .unplaced: false
        }
    }
}
