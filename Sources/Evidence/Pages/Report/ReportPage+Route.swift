import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

extension ReportPage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.report, .see, .openData) { request in
            let word = try request.query.one("area", as: AreaWord.self)
            let month = try request.query.one("month", as: Month.self)
            let kind = try request.query.one("kind", as: PerformanceReport.Kind.self) ?? .crime
            let area = word.flatMap { $0.area(in: site.gazetteer) }
            if word != nil, area == nil { return .notFound }
            let sets = try await site.peerSets(request)
            let peers = try await site.peerSet(request)
            return .page(ReportPage(site, request, area: area, month: month, kind: kind, sets: sets, peers: peers))
        }
    }

    init(
        _ site: EvidenceSite, _ request: Request, area: Area?, month: Month?, kind: PerformanceReport.Kind,
        sets: [PeerSet], peers: PeerSet?
    ) {
        let holdings = site.facts.holdings(for: request.viewer, at: request.now)
        let gazetteer = site.gazetteer
        let sources = holdings.sources(.street)
        var areas = gazetteer.partnerships.map { Area.partnership($0) }
        for force in gazetteer.forces where sources.contains(force.slug) {
            areas += force.districts.map { .coded(gazetteer.districts[Int($0)].code) }
        }
        areas = areas.filter { $0.homeForces(gazetteer).contains(where: sources.contains) }
        if let area, !areas.contains(area) { areas.insert(area, at: 0) }
        choices = areas.map { Choice($0.code, "\($0.place(gazetteer).name)") }
        let newest = holdings.latest(.street)
        months = newest.map { Period(first: holdings.earliest(.street) ?? $0, last: $0).reversed() } ?? []
        // Without a wish, the first area and the months that its own page tells of.
        let chosen = area ?? areas.first
        let settled = chosen.map {
            SettledPeriod(Asked(), $0, .street, holdings, gazetteer, today: request.today).last
        }
        let last = month ?? settled
        (self.area, self.month, self.kind, papers) = (chosen?.code, last, kind, [])
        (peerSets, self.peers) = (sets.map { Choice(Word($0.word), "\($0.name)") }, peers?.word)
        guard let area = chosen, let month = last else { return }
        papers = PaperFormat.allCases.map { format in
            let address = Addresses.paper(on: area, month, kind, peers)
            return Paper(text: format.said, address: address.asking("format", format))
        }
    }
}

extension Addresses {
    /// A report, without its format.
    static func paper(on area: Area, _ month: Month, _ kind: PerformanceReport.Kind, _ peers: PeerSet?) -> Pages.Address
    {
        let address = paper().asking("area", area.code).asking("month", month).asking("kind", kind)
        return peers.map { address.asking("peers", $0.word) } ?? address
    }
}

extension EvidenceSite {
    /// The saved list that a report was asked with.
    func peerSet(_ request: Request) async throws -> PeerSet? {
        guard let word = try request.query.one("peers", as: Word.self) else { return nil }
        guard let set = try await peerSets(request).first(where: { $0.word == word.inAddress }) else {
            throw BadRequest.unreadable("peers")
        }
        return set
    }
}
