import Markup
import Pages
import Partnership
import Places

/// Finds an area of England and Wales by its name or code.
struct FindAreaPage: Page {
    /// What was typed; nothing when nobody has asked yet.
    var wanted: String?
    var found: [Found]
    /// Areas of which something is held.
    var held: [Link]

    struct Found: Sendable {
        var link: Link
        /// `Ward in Bolsover, Derbyshire`.
        var what: String
    }

    var title: String { "Find an area" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(areaSearch(wanted ?? ""))
        \(wanted == nil ? "" : answers)
        <h2 class="govuk-heading-m">Areas of which records are held</h2>
        <ul class="govuk-list wardmote-columns">\(held.map { "<li>\(link($0.text, to: $0.address))</li>\n" as HTML })</ul>
        """
    }

    private var answers: HTML {
        guard !found.isEmpty else {
            return insetText(
                "No area of England and Wales is called so here. Try the beginning of a name, or a code such as E07000033."
            )
        }
        return """
            <h2 class="govuk-heading-m">\(found.count == 1 ? "One area" : "\(found.count) areas")</h2>
            <ul class="govuk-list">
            \(found.map { "<li>\(link($0.link.text, to: $0.link.address)) <span class=\"wm-quiet\">\($0.what)</span></li>\n" as HTML })</ul>
            """
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.areas, .see, .openData) { request in
            let wanted = try request.query.one("q")
            guard (wanted ?? "").utf8.count <= 200 else { throw BadRequest.unreadable("q") }
            let gazetteer = site.gazetteer
            var partnerships: [Found] = []
            if let wanted, !wanted.isEmpty, case .partnership(let one)? = try? Area.parse(wanted, in: gazetteer) {
                partnerships = [
                    Found(link: Link("\(one.name)", to: Addresses.of(.partnership(one))), what: "Partnership")
                ]
            }
            let found = gazetteer.search(wanted ?? "").map { place in
                let around = gazetteer.parents(of: place.code).filter { $0.level == .district || $0.level == .force }
                let what =
                    place.level.said.capitalisedFirst
                    + (around.isEmpty ? "" : " in " + around.map(\.name).joined(separator: ", "))
                    + ", \(place.code.text)"
                return Found(link: Link("\(place.name)", to: Addresses.of(.coded(place.code))), what: what)
            }
            return .page(
                FindAreaPage(
                    wanted: wanted?.isEmpty == false ? wanted : nil, found: partnerships + found,
                    held: site.areasHeld(request)))
        }
    }
}

/// The box in which the name of an area is typed.
func areaSearch(_ wanted: String) -> HTML {
    filterForm(
        Addresses.areas(), label: "Find an area", submit: "Find",
        input(
            Field("q", "Name or code of an area", hint: "A district, ward, county, partnership or force"),
            value: wanted, width: .thirty))
}

extension EvidenceSite {
    /// Everything held, then the force areas of which there are files.
    func areasHeld(_ request: Request) -> [Link] {
        let sources = facts.holdings(for: request.viewer, at: request.now).sources(.street)
        let forces = gazetteer.forces.filter { sources.contains($0.slug) }
        return [Link("All areas", to: Addresses.of(.all))]
            + forces.map { force in
                force.code.map { Link("\(force.name)", to: Addresses.of(.coded($0))) }
                    ?? Link("\(force.printed)", to: Addresses.of(.files(force: force.slug)))
            }
    }
}
