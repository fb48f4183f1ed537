import Figures
import Markup
import Pages
import Places

/// Where an area stands: what it is, what it lies in, and what lies in it.
struct Whereabouts: Hashable, Sendable {
    var name: String
    /// `District`, `Police force area`.
    var kind: String
    var code: String
    /// The areas around it, outermost first.
    var up: [Link]
    /// What it is made of, level by level, each a heading and its areas.
    var down: [Down]

    struct Down: Hashable, Sendable {
        var level: Level?
        var heading: String
        var links: [Link]
    }

    init(name: String, kind: String, code: String, up: [Link], down: [Down]) {
        (self.name, self.kind, self.code, self.up, self.down) = (name, kind, code, up, down)
    }

    /// `District, E07000033`; what has no code of the lists is said by its kind alone.
    var captionSaid: String { AreaCode(code) == nil ? kind : "\(kind), \(code)" }

    init(_ area: Area, _ asked: Asked, _ gazetteer: Gazetteer) {
        var travelling = asked
        (travelling.parts, travelling.type, travelling.others) = (nil, nil, false)
        func link(_ place: Place) -> Link {
            Link("\(place.name)", to: travelling.on(Addresses.of(.coded(place.code))))
        }
        // A county and a force area often have one name.
        func linkUp(_ place: Place) -> Link {
            let kind: String? =
                switch place.level {
                case .county: "county"
                case .force: "police force area"
                case .csp: "partnership area"
                case .district, .ward, .lsoa: nil
                }
            return Link("\(place.name)\(kind.map { " \($0)" } ?? "")", to: link(place).address)
        }
        let everything = Link("All areas", to: travelling.on(Addresses.of(.all)))
        (name, code) = (area.place(gazetteer).name, area.code)
        switch area {
        case .coded(let code):
            let level = gazetteer.place(code)?.level ?? .district
            kind = level.said.capitalisedFirst
            let parents = gazetteer.parents(of: code).filter {
                $0.level != .csp || level != .district || $0.name != gazetteer.place(code)?.name
            }
            up = [everything] + parents.reversed().map(linkUp)
            let levels: [Level] =
                switch level {
                case .force: [.county, .district]
                case .county, .csp: [.district]
                case .district: [.ward]
                case .ward: [.lsoa]
                case .lsoa: []
                }
            down = levels.compactMap { level in
                let places = gazetteer.children(of: code, level: level)
                return places.isEmpty
                    ? nil
                    : Down(level: level, heading: level.saidOfMany.capitalisedFirst, links: places.map(link).byName)
            }
        case .partnership(let partnership):
            (kind, up) = ("Partnership", [everything])
            let places = partnership.districts.compactMap(gazetteer.place)
            down = [Down(level: .district, heading: "Districts", links: places.map(link))]
        case .files(let slug):
            (kind, up, down) = ("A force's files", [everything], [])
            if let at = gazetteer.force(slug: slug), let code = gazetteer.forces[Int(at)].code {
                let place = gazetteer.place(code)
                up += place.map { [linkUp($0)] } ?? []
            }
        case .all:
            (kind, up, name) = ("Everything held", [], "All areas")
            let forces = gazetteer.forces.compactMap(\.code).compactMap(gazetteer.place).map(link).byName
            down = [Down(level: .force, heading: "Police force areas", links: forces)]
        case .unplaced: (kind, up, down, name) = ("Rows that name no place", [everything], [], "Without a place")
        }
    }
}

extension [Link] {
    fileprivate var byName: [Link] { sorted { $0.text.text < $1.text.text } }
}

extension String {
    /// The first letter as a capital, where it is one of A to Z.
    var capitalisedFirst: String {
        guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
        return String(UnicodeScalar(first - 32)) + String(decoding: utf8.dropFirst(), as: UTF8.self)
    }
}
