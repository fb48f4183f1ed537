import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places

extension HomePage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, home, .see, .openData) { request in
            site.answer(request, at: home()) { holdings in HomePage(site, request, holdings) }
        }
    }

    init(_ site: EvidenceSite, _ request: Request, _ holdings: Holdings) {
        let gazetteer = site.gazetteer
        let sources = holdings.sources(.street)
        func isHeld(_ area: Area) -> Bool { area.homeForces(gazetteer).contains(where: sources.contains) }
        let known = gazetteer.partnerships.map { Area.partnership($0) }
        var local = known.filter(isHeld)
        // Without a partnership of its own, a force's area stands for those inside it.
        for force in gazetteer.forces where sources.contains(force.slug) {
            guard let code = force.code, !local.contains(where: { $0.homeForces(gazetteer).contains(force.slug) })
            else { continue }
            local.append(.coded(code))
        }
        let changed = WhatChanged(site, request, Array(local.prefix(12)), holdings)
        (changes, examined) = (changed.changes, changed.examined)
        leading = changed.leading.map { leading in
            var asked = Asked().settled(leading.settled)
            asked.type = leading.figure.typeAsked
            let address = asked.on(Addresses.of(leading.figure.measure.id, leading.area))
            return leading.figure.panel(
                heading: "\(leading.figure.category.map { "\($0), " } ?? "")\(leading.area.place(gazetteer).name)",
                rows: Destination(address.text).map { .link("The measure and its rows", $0) })
        }
        (series, unusual) = (changed.series, changed.unusual)
        gaps = whatIsMissing(holdings, gazetteer)
        due = whatIsDue(holdings, gazetteer, today: request.today)
        partnerships = (local + known.filter { !isHeld($0) }).map { area in
            Link("\(area.place(gazetteer).name)\(isHeld(area) ? "" : " (nothing held)")", to: Addresses.of(area))
        }
        isEmpty = holdings.files.isEmpty
    }
}
