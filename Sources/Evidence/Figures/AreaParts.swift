import Figures
import Places

extension Grouping {
    /// All rows of one area are one group.
    static func one(_ area: Area, _ gazetteer: Gazetteer) -> Grouping {
        switch area {
        case .all, .files: return Grouping(by: .everything, groups: 1)
        case .unplaced: return Grouping(by: .unplaced, groups: 1)
        case .coded(let code)
        where gazetteer.place(code).map { $0.level == .ward && !gazetteer.isAdded(.ward, $0.position) } ?? false:
            var wards = [Int32](repeating: -1, count: gazetteer.wards.count)
            if let ward = gazetteer.place(code)?.position { wards[Int(ward)] = 0 }
            return Grouping(by: .ward(wards, unknown: Array(repeating: -1, count: gazetteer.lsoas.count)), groups: 1)
        case .coded, .partnership:
            var groups = [Int32](repeating: -1, count: gazetteer.lsoas.count)
            for lsoa in gazetteer.lsoas(in: area) { groups[Int(lsoa)] = 0 }
            return Grouping(by: .lsoa(groups), groups: 1)
        }
    }
}

/// The areas of one level that lie in an area, each a group.
struct AreaParts {
    private(set) var places: [Figure.Place] = []
    private(set) var grouping: Grouping
    /// Groups of rows whose district is known and whose ward is not.
    private(set) var unknown: Set<Int> = []

    init(_ area: Area, _ level: Level, _ gazetteer: Gazetteer) {
        let inside = gazetteer.lsoas(in: area)
        var groups = [Int32](repeating: -1, count: gazetteer.lsoas.count)
        grouping = Grouping(by: .lsoa(groups), groups: 0)
        switch level {
        case .lsoa:
            let inOrder = inside.sorted { gazetteer.name(ofLSOA: $0) < gazetteer.name(ofLSOA: $1) }
            for lsoa in inOrder {
                groups[Int(lsoa)] = Int32(places.count)
                places.append(
                    Figure.Place(code: gazetteer.lsoas[Int(lsoa)].code.text, name: gazetteer.name(ofLSOA: lsoa)))
            }
            grouping = Grouping(by: .lsoa(groups), groups: places.count)
        case .ward where !Self.isAdded(area, gazetteer): wards(inside, gazetteer)
        case .ward, .district, .csp, .county, .force:
            let areas = gazetteer.areas(in: area, level: level)
            for one in areas {
                let place = one.place(gazetteer)
                for lsoa in gazetteer.lsoas(in: one) { groups[Int(lsoa)] = Int32(places.count) }
                places.append(place)
            }
            grouping = Grouping(by: .lsoa(groups), groups: places.count)
        }
    }

    /// Whether the area is a district that a lookup brought, whose wards are those of the lookup.
    private static func isAdded(_ area: Area, _ gazetteer: Gazetteer) -> Bool {
        guard case .coded(let code) = area, let place = gazetteer.place(code), place.level == .district else {
            return false
        }
        return gazetteer.isAdded(.district, place.position) && !gazetteer.districts[Int(place.position)].wards.isEmpty
    }

    private mutating func wards(_ inside: [Int32], _ gazetteer: Gazetteer) {
        let districts = Set(inside.map { gazetteer.lsoas[Int($0)].district })
        let wards = districts.flatMap { gazetteer.districts[Int($0)].wards }
            .sorted { gazetteer.wards[Int($0)].name < gazetteer.wards[Int($1)].name }
        var groups = [Int32](repeating: -1, count: gazetteer.wards.count)
        for ward in wards {
            groups[Int(ward)] = Int32(places.count)
            places.append(
                Figure.Place(code: gazetteer.wards[Int(ward)].code.text, name: gazetteer.wards[Int(ward)].name))
        }
        var unknownOf = [Int32](repeating: -1, count: gazetteer.lsoas.count)
        for district in districts.sorted() {
            unknown.insert(places.count)
            let one = gazetteer.districts[Int(district)]
            for lsoa in one.lsoas { unknownOf[Int(lsoa)] = Int32(places.count) }
            places.append(Figure.Place(code: "\(one.code.text)-ward-unknown", name: "\(one.name), ward unknown"))
        }
        grouping = Grouping(by: .ward(groups, unknown: unknownOf), groups: places.count)
    }
}
