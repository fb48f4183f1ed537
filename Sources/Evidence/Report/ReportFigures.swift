import Dates
import Figures
import Partnership
import Places

/// The figures of one report: each is made here, once, and only shown elsewhere.
struct ReportFigures {
    let places: ReportPlaces
    let spans: ReportSpans
    let measure: Measure
    /// For each period the figures of the areas, in the order of the rows, examined together.
    let areas: [[Figure]]
    /// The subject month by month, and each district of several.
    let trend: Figure
    let districtTrends: [Figure]
    /// The series of each crime type, in the order of the types.
    let typeTrends: [Figure]
    /// The crime types of the subject, examined together; none where the measure is one type.
    let types: [Figure]
    /// The wards of the subject, or the districts of a county, examined together.
    let parts: [Figure]
    let partLevel: Level
    /// The district of each ward, by the ward's code.
    let districtOfPart: [String: String]
    /// The ten neighbourhoods with the most.
    let neighbourhoods: [Figure]
    let otherForces: Figure
    let unplaced: [Figure]

    init(_ report: PerformanceReport, _ facts: CrimeFacts) throws(ReportRefusal) {
        let gazetteer = facts.gazetteer
        let places = try ReportPlaces(report.subject, gazetteer)
        let measure = report.kind.measure
        let months = Period(MakeFigures.seriesMonths, to: report.month)
        func make(_ area: Area, _ period: Period, _ forces: [String]? = nil) -> MakeFigures {
            MakeFigures(
                viewer: report.viewer, measure: measure, area: area, period: period, recordedBy: forces, now: report.now
            )
        }
        func count(_ area: Area, _ forces: [String]? = nil) -> CountArea {
            CountArea(
                viewer: report.viewer, set: .street, area: area, months: months, recordedBy: forces, now: report.now)
        }
        let subject = count(report.subject).run(facts)
        guard let spans = ReportSpans(report.month, states: subject.own.states) else {
            let holdings = facts.holdings(for: report.viewer, at: report.now)
            let latest = places.forces.compactMap { holdings.latest(.street, $0) }.max()
            throw .nothingHeld(places.name, Period(12, to: report.month), latest: latest)
        }
        (self.places, self.spans, self.measure) = (places, spans, measure)
        let headline = make(report.subject, spans.headline)
        let counted = places.rows.map { count($0.area).run(facts).own }
        areas = spans.all.map { span in
            let dividedBy = facts.denominators(
                for: places.rows.map(\.area), span.period, for: report.viewer, at: report.now)
            return together(
                zip(places.rows, counted).map { row, counts in
                    var one = make(row.area, span.period)
                    one.dividedBy = dividedBy
                    return one.figure(
                        counts, nil, facts, examine: row.area == report.subject && span.period == spans.headline)
                })
        }
        trend = make(report.subject, spans.twelve).figure(subject.own, nil, facts, examine: true)
        districtTrends =
            places.districts.count < 2
            ? []
            : places.districts.map { district in
                make(.coded(district.code), spans.twelve).figure(
                    count(.coded(district.code)).run(facts).own, nil, facts, examine: true)
            }
        let categories = subject.own.categories(measure)
        types =
            categories.count < 2
            ? [] : together(categories.map { headline.figure(subject.own, $0, facts, examine: false) })
        typeTrends = types.map {
            make(report.subject, spans.twelve).figure(subject.own, $0.category, facts, examine: true)
        }
        partLevel = places.isCounty(gazetteer) ? .district : .ward
        let known = places.wardsInside(gazetteer)
        let made = count(report.subject).parts(partLevel, facts).filter { known?.contains($0.place.code) ?? true }
        districtOfPart = partLevel == .ward ? places.wardDistricts(gazetteer) : [:]
        let districts = districtOfPart
        let ordered = made.enumerated().sorted {
            (districts[$0.element.place.code] ?? "~", $0.offset) < (districts[$1.element.place.code] ?? "~", $1.offset)
        }
        let alike = headline.dividedAlike(ordered.map(\.element), facts)
        parts = together(ordered.map { alike.figure($0.element, nil, facts, examine: false) })
        let small = count(report.subject).parts(.lsoa, facts).map { headline.figure($0, nil, facts, examine: false) }
        neighbourhoods = Array(
            small.filter { ($0.shown ?? 0) > 0 }.sorted {
                ($0.shown ?? 0, $1.place.name) > ($1.shown ?? 0, $0.place.name)
            }
            .prefix(10))
        otherForces = headline.figure(subject.others, nil, facts, examine: false)
        unplaced = places.forces.map { force in
            make(.unplaced, spans.headline, [force]).figure(
                count(.unplaced, [force]).run(facts).own, nil, facts, examine: false)
        }
    }

    /// The figure that the report leads with: the subject over the headline's months, examined with its neighbours.
    var lead: Figure { areas[0][places.subjectRow] }
}

/// Gives the comparisons of figures of one table their q.
private func together(_ figures: [Figure]) -> [Figure] {
    zip(figures, examinedTogether(figures.map(\.comparison))).map { figure, comparison in
        var figure = figure
        figure.comparison = comparison
        return figure
    }
}

extension Figure {
    var isMoreThanChance: Bool { comparison?.change?.isMoreThanChance ?? false }
}

extension ReportPlaces {
    func isCounty(_ gazetteer: Gazetteer) -> Bool {
        guard case .coded(let code) = subject else { return false }
        return gazetteer.place(code)?.level == .county
    }

    /// The district of every ward of the report's districts, by the ward's code.
    func wardDistricts(_ gazetteer: Gazetteer) -> [String: String] {
        let pairs = districts.flatMap { district in
            district.wards.map { (gazetteer.wards[Int($0)].code.text, district.name) }
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    /// The wards of a partnership's area, by code, with the lines of unknown wards; nothing where every ward of its
    /// districts is inside.
    func wardsInside(_ gazetteer: Gazetteer) -> Set<String>? {
        guard case .coded(let code) = subject, gazetteer.place(code)?.level == .csp else { return nil }
        return Set(
            gazetteer.children(of: code, level: .ward).map(\.code.text)
                + districts.map { "\($0.code.text)-ward-unknown" })
    }
}
