import Charts
import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// The parts of an area on a map, with the list that goes with it.
struct PartsOfArea: Sendable {
    var level: Level
    var parts: [Part]
    var map: MapChart?
    /// What must be said of the map: parts not drawn, boundaries derived.
    var notes: [String]
    /// Levels that could be shown instead.
    var levels: [Level]
    /// The parts against their size; nothing for neighbourhoods, which are made to be of one size.
    var funnel: FunnelOfAreas?
    /// What every rate is divided by: `residents (Census 2021, 21 March 2021)`; nothing where there is no rate.
    var denominator: String?

    struct Part: Sendable {
        var figure: Figure
        var address: Pages.Address?
        /// Per 1,000 residents or households in the period.
        var rate: RatePerThousand?
    }

    /// The levels at which an area can be broken down, first the one that is shown unasked.
    static func levels(_ area: Area, _ gazetteer: Gazetteer) -> [Level] {
        let districts = gazetteer.districts(of: area).count
        switch area {
        case .coded(let code):
            switch gazetteer.place(code)?.level {
            case .ward: return [.lsoa]
            case .district: return [.ward, .lsoa]
            case .csp: return districts > 1 ? [.district, .ward] : [.ward, .lsoa]
            case .county, .force: return [.district, .ward]
            case .lsoa, nil: return []
            }
        case .partnership: return districts > 1 ? [.ward, .district] : [.ward, .lsoa]
        case .all: return [.force, .district]
        case .files, .unplaced: return []
        }
    }

    init?(
        _ site: EvidenceSite, _ viewer: Viewer, _ area: Area, _ asked: Asked, _ period: Period, _ against: ComparedWith,
        _ now: Instant
    ) {
        let gazetteer = site.gazetteer
        levels = Self.levels(area, gazetteer)
        guard let level = asked.parts ?? levels.first else { return nil }
        self.level = level
        var figures = MakeFigures(
            viewer: viewer, measure: .policeRecords, area: area, period: period, comparedWith: against, now: now
        ).parts(level, site.facts)
        if case .all = area { figures = figures.filter { Self.isHeld($0, site, viewer, now) } }
        let places = figures.compactMap { AreaCode($0.place.code).map { Area.coded($0) } }
        let chosen = site.facts.denominators(asked.per, for: places, period, for: viewer, at: now)
        denominator = chosen?.said
        parts = figures.map { figure in
            let code = AreaCode(figure.place.code)
            let rate = code.flatMap { code in
                figure.value.flatMap { count in
                    chosen?.of(.coded(code)).flatMap { RatePerThousand(count: count, of: $0) }
                }
            }
            return Part(figure: figure, address: code.map { Addresses.of(.coded($0)) }, rate: rate)
        }
        notes = []
        if level != .lsoa {
            funnel = FunnelOfAreas(
                parts.map { part in
                    FunnelOfAreas.Member(
                        figure: part.figure, population: part.rate?.population, address: part.address)
                }, kind: level.saidOfMany, heading: level.said.capitalisedFirst, per: asked.per,
                denominator, period)
        }
        draw(period, asked.per)
    }

    /// In everything held, only areas of forces that something is held of.
    private static func isHeld(_ figure: Figure, _ site: EvidenceSite, _ viewer: Viewer, _ now: Instant) -> Bool {
        guard let code = AreaCode(figure.place.code) else { return false }
        let sources = site.facts.holdings(for: viewer, at: now).sources(.street)
        return Area.coded(code).homeForces(site.gazetteer).contains(where: sources.contains)
    }

    private mutating func draw(_ period: Period, _ counted: PopulationSet.Counted) {
        let boundaries = parts.map { part in
            AreaCode(part.figure.place.code).flatMap { Shapes.embedded.boundary(of: $0) }
        }
        let drawn = boundaries.compactMap { $0 }
        guard drawn.count > 1, let ground = LocalMap(around: drawn) else { return }
        let classes = RateClasses(parts.compactMap { $0.rate?.value })
        let areas = zip(parts, boundaries).map { part, boundary in
            MapChart.Area(
                code: part.figure.place.code, name: part.figure.place.name,
                rings: boundary?.polygons.flatMap(\.rings).map { ring in
                    ring.map { point in
                        let (east, north) = ground.metres(point)
                        return MapChart.Point(east, north)
                    }
                } ?? [],
                level: part.rate.flatMap { classes.place($0.value) },
                value: part.rate.map { number($0.value, decimals: 1) } ?? "No rate")
        }
        map = MapChart(
            title: "Police records per 1,000 \(counted.rawValue) by \(level.said), \(period.said)",
            unit: "Police records per 1,000 \(denominator ?? counted.rawValue)", classes: classes.said, areas: areas)
        let derived = drawn.filter(\.isDerived).count
        if derived > 0 {
            notes.append(
                "\(derived == 1 ? "One boundary is" : "\(number(derived)) boundaries are") not published and "
                    + "\(derived == 1 ? "is" : "are") drawn from smaller areas.")
        }
        let undrawn = parts.filter { AreaCode($0.figure.place.code) != nil }.count - drawn.count
        if undrawn > 0 {
            notes.append("\(number(undrawn)) of these areas cannot be drawn and stand in the list alone.")
        }
    }
}

/// Up to five classes with as many areas in each, their limits told in words.
struct RateClasses {
    /// The lowest value of each class but the first.
    private let limits: [Double]
    private let lowest: Double
    private let highest: Double

    init(_ values: [Double]) {
        let sorted = values.sorted()
        (lowest, highest) = (sorted.first ?? 0, sorted.last ?? 0)
        let classes = min(5, sorted.count)
        var limits: [Double] = []
        for place in stride(from: 1, to: classes, by: 1) {
            let limit = sorted[place * sorted.count / classes]
            if limit > (limits.last ?? lowest) { limits.append(limit) }
        }
        self.limits = limits
    }

    func place(_ value: Double) -> Int { limits.count { $0 <= value } }

    var said: [String] {
        let ends = [lowest] + limits
        return ends.indices.map { place in
            let from = number(ends[place], decimals: 1)
            return place + 1 < ends.count
                ? "\(from) to under \(number(ends[place + 1], decimals: 1))"
                : "\(from) to \(number(highest, decimals: 1))"
        }
    }
}
