import Figures
import Places

/// The areas that a report sets side by side: force, county, and the partnerships and the districts round about.
///
/// The same rows always stand there, whatever is held: an area that is not held is told as such, and never left out.
/// Source: paper 003 (Newark and Sherwood, 26 June 2023), sections 2.1 and 2.2, whose table lacks one of its districts.
struct ReportPlaces {
    /// One row of the comparison: an area with all that it is at once, such as partnership and district.
    struct Row {
        var area: Area
        var name: String
        var kinds: [String]
        /// Whether it is what the report is about, or a part of that.
        var isOwn: Bool

        /// `Bolsover (partnership and district)`.
        var label: String { "\(name) (\(kinds.joined(separator: " and ")))" }
    }

    let subject: Area
    let name: String
    let districts: [District]
    private(set) var rows: [Row] = []
    /// Said where an area that others have is not there: no county.
    private(set) var absent: [String] = []
    /// The forces whose files are used, by slug.
    let forces: [String]
    private var grounds: [Set<Int32>] = []

    init(_ subject: Area, _ gazetteer: Gazetteer) throws(ReportRefusal) {
        switch subject {
        case .partnership: break
        case .coded(let code):
            guard let place = gazetteer.place(code) else { throw .notAReportArea(code.text) }
            guard [.district, .csp, .county].contains(place.level) else {
                throw .notAReportArea("a \(place.level.said) (\(place.name))")
            }
        case .files(let slug): throw .notAReportArea("the files of a force (\(slug))")
        case .all: throw .notAReportArea("all that is held")
        case .unplaced: throw .notAReportArea("rows without a place")
        }
        self.subject = subject
        name = Self.short(subject.name(in: gazetteer))
        districts = gazetteer.districts(of: subject).map { gazetteer.districts[Int($0)] }
        forces = subject.homeForces(gazetteer)
        guard !districts.isEmpty else { throw .notAReportArea(name) }
        addAround(gazetteer)
        add(subject, kind(of: subject, gazetteer), gazetteer)
    }

    /// Force, county or the lack of one, and the partnerships of the county, or of the force where there is no county.
    private mutating func addAround(_ gazetteer: Gazetteer) {
        for force in Set(districts.map(\.force)).sorted() {
            if let code = gazetteer.forces[Int(force)].code { add(.coded(code), "police force area", gazetteer) }
        }
        let counties = Set(districts.compactMap(\.county)).sorted().map { gazetteer.counties[Int($0)] }
        for county in counties { add(.coded(county.code), "county", gazetteer) }
        let without = districts.filter { $0.county == nil }.map(\.name)
        if !without.isEmpty {
            absent.append("There is no county above \(saidInTurn(without)): the council does a county's work itself.")
        }
        let around: [Area] =
            counties.map { .coded($0.code) }
            + Set(districts.filter { $0.county == nil }.map(\.force)).sorted()
            .compactMap { gazetteer.forces[Int($0)].code.map { .coded($0) } }
        for area in around { addPartnerships(of: area, gazetteer) }
        let beside = around.flatMap { gazetteer.districts(of: $0) }.map { gazetteer.districts[Int($0)] }
        for district in beside.sorted(by: { $0.name < $1.name }) {
            add(.coded(district.code), "district", gazetteer)
        }
        for district in districts { add(.coded(district.code), "district", gazetteer) }
    }

    /// A partnership of several districts stands in place of the listed areas that it joins.
    private mutating func addPartnerships(of area: Area, _ gazetteer: Gazetteer) {
        let ground = Set(gazetteer.lsoas(in: area))
        let joined = gazetteer.partnerships.filter { $0.districts.count > 1 }
            .map { (Area.partnership($0), Set(gazetteer.lsoas(in: .partnership($0)))) }
            .filter { $0.1.isSubset(of: ground) }
        var found: [Area] = []
        for csp in gazetteer.areas(in: area, level: .csp) {
            let own = Set(gazetteer.lsoas(in: csp))
            let over = joined.first { own.isSubset(of: $0.1) }?.0
            let one = csp == subject ? csp : over ?? csp
            if !found.contains(one) { found.append(one) }
        }
        for one in found.sorted(by: { Self.short($0.name(in: gazetteer)) < Self.short($1.name(in: gazetteer)) }) {
            add(one, "partnership", gazetteer)
        }
    }

    /// An area of the same ground as one that is there already is that one.
    private mutating func add(_ area: Area, _ kind: String, _ gazetteer: Gazetteer) {
        let ground = Set(gazetteer.lsoas(in: area))
        let own = Set(gazetteer.lsoas(in: subject))
        let name = Self.short(area.name(in: gazetteer))
        if let known = grounds.firstIndex(of: ground) {
            if !rows[known].kinds.contains(kind) { rows[known].kinds.append(kind) }
            if name.utf8.count < rows[known].name.utf8.count { rows[known].name = name }
            if area == subject { rows[known].area = subject }
            return
        }
        rows.append(Row(area: area, name: name, kinds: [kind], isOwn: ground.isSubset(of: own)))
        grounds.append(ground)
    }

    private func kind(of area: Area, _ gazetteer: Gazetteer) -> String {
        guard case .coded(let code) = area, let place = gazetteer.place(code), place.level != .csp else {
            return "partnership"
        }
        return place.level.said
    }

    /// The row of what the report is about.
    var subjectRow: Int { rows.firstIndex { $0.area == subject } ?? rows.count - 1 }

    /// A partnership's name without the words that all have.
    private static func short(_ name: String) -> String {
        let ending = " Community Safety Partnership"
        guard name.utf8.count > ending.utf8.count, name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) else {
            return name
        }
        return String(decoding: name.utf8.dropLast(ending.utf8.count), as: UTF8.self)
    }
}

/// `Bedford`; `Bedford and Luton`; `Bedford, Luton and Central Bedfordshire`.
func saidInTurn(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
}
