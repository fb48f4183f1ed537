/// Reads the lists of a ``Gazetteer`` from a pack and joins them.
struct AreaReader {
    private let pack: Pack
    private(set) var lsoas: [LSOA]
    private(set) var wards: [Ward]
    private(set) var districts: [District]
    private(set) var csps: [CSP]
    private(set) var counties: [County]
    private(set) var forces: [Force]
    let regions: [Region]
    let otherCodes: [OtherCode]
    private(set) var partnerships: [Partnership] = []
    private(set) var prefixes: [Int32: String] = [:]

    init(_ pack: Pack) throws(PackFault) {
        self.pack = pack
        forces = try pack.records("force", width: 16) { line throws(PackFault) in
            Force(
                code: line.code(0).packed == .max ? nil : line.code(0), name: try pack.name(line.word(4)),
                slug: try pack.name(line.word(8)), printed: try pack.name(line.word(12)))
        }
        regions = try pack.records("region", width: 8) { line throws(PackFault) in
            Region(code: line.code(0), name: try pack.name(line.word(4)))
        }
        counties = try pack.records("county", width: 8) { line throws(PackFault) in
            County(code: line.code(0), name: try pack.name(line.word(4)))
        }
        csps = try pack.records("csp", width: 12) { line throws(PackFault) in
            CSP(code: line.code(0), name: try pack.name(line.word(4)), force: Int32(line.word(8)))
        }
        districts = try pack.records("district", width: 16) { line throws(PackFault) in
            District(
                code: line.code(0), name: try pack.name(line.word(4)), county: line.halfOrNone(8),
                force: Int32(line.half(10)), region: Int32(line.half(12)))
        }
        otherCodes = try pack.records("other", width: 16) { line throws(PackFault) in
            OtherCode(
                code: line.code(0), name: try pack.name(line.word(4)), district: Int32(line.half(8)),
                isLater: line.half(10) == 1, firstListed: line.half(12) == 0 ? nil : line.half(12),
                lastListed: line.half(14) == 0 ? nil : line.half(14))
        }
        wards = try pack.records("ward", width: 12) { line throws(PackFault) in
            Ward(code: line.code(0), name: try pack.name(line.word(4)), district: Int32(line.word(8)))
        }
        lsoas = try pack.records("lsoa", width: 24) { line in
            LSOA(
                code: line.code(0), namePrefix: Int32(line.word(4)), nameNumber: Int32(line.half(8)),
                district: Int32(line.half(10)), ward: line.halfOrNone(12), csp: line.halfOrNone(14),
                vintages: Vintages(rawValue: line.byte(22)), change: CodeChange(rawValue: line.byte(23)),
                residents: line.halfOrNone(16), households: line.halfOrNone(18), residentsMid2020: line.halfOrNone(20))
        }
    }

    /// Fills the lists of each area's parts. Positions out of range are refused here, once.
    mutating func gather() throws(PackFault) {
        for (position, district) in districts.enumerated() {
            guard district.force < forces.count, district.region < regions.count,
                district.county.map({ $0 < counties.count }) ?? true
            else { throw .cutShort(section: "district") }
            forces[Int(district.force)].districts.append(Int32(position))
            if let county = district.county { counties[Int(county)].districts.append(Int32(position)) }
        }
        for (district, csp) in try pack.records("distcsp", width: 4, { ($0.half(0), $0.half(2)) }) {
            guard district < districts.count, csp < csps.count else { throw .cutShort(section: "distcsp") }
            districts[district].csps.append(Int32(csp))
            csps[csp].districts.append(Int32(district))
        }
        for (district, year) in try pack.records("since", width: 4, { ($0.half(0), $0.half(2)) }) {
            guard district < districts.count else { throw .cutShort(section: "since") }
            districts[district].firstListed = year
        }
        for (position, ward) in wards.enumerated() {
            guard ward.district < districts.count else { throw .cutShort(section: "ward") }
            districts[Int(ward.district)].wards.append(Int32(position))
        }
        try gatherLSOAs()
        try gatherPartnerships()
        guard csps.allSatisfy({ $0.force < forces.count }), otherCodes.allSatisfy({ $0.district < districts.count })
        else { throw .cutShort(section: "csp") }
    }

    private mutating func gatherLSOAs() throws(PackFault) {
        var latest: Int32 = -1
        for (position, lsoa) in lsoas.enumerated() {
            guard lsoa.district < districts.count, lsoa.ward.map({ $0 < wards.count }) ?? true,
                lsoa.csp.map({ $0 < csps.count }) ?? true
            else { throw .cutShort(section: "lsoa") }
            // Neighbours in the list mostly share a prefix: look only when it changes.
            if lsoa.namePrefix != latest, prefixes[lsoa.namePrefix] == nil {
                prefixes[lsoa.namePrefix] = try pack.name(Int(lsoa.namePrefix))
            }
            latest = lsoa.namePrefix
            districts[Int(lsoa.district)].lsoas.append(Int32(position))
            if let ward = lsoa.ward { wards[Int(ward)].lsoas.append(Int32(position)) }
            if let csp = lsoa.csp { csps[Int(csp)].lsoas.append(Int32(position)) }
        }
        settleWards()
    }

    /// A ward has a partnership's area when all its LSOAs of 2021 share it.
    private mutating func settleWards() {
        var (first, shared) = (
            [Int32?](repeating: nil, count: wards.count), [Bool](repeating: true, count: wards.count)
        )
        for lsoa in lsoas where lsoa.vintages.contains(.census2021) {
            guard let ward = lsoa.ward.map(Int.init) else { continue }
            if let before = first[ward], before != lsoa.csp { shared[ward] = false }
            first[ward] = lsoa.csp
        }
        for ward in wards.indices where shared[ward] { wards[ward].csp = first[ward] }
    }

    private mutating func gatherPartnerships() throws(PackFault) {
        let members = try pack.records("partof", width: 4) { ($0.half(0), $0.half(2)) }
        guard members.allSatisfy({ $0.1 < districts.count }) else { throw .cutShort(section: "partof") }
        let names = try pack.records("partner", width: 8) { line throws(PackFault) in
            (try pack.name(line.word(0)), try pack.name(line.word(4)))
        }
        partnerships = names.enumerated().map { place, name in
            Partnership(
                name: name.0, slug: name.1,
                districts: members.filter { $0.0 == place }.map { districts[$0.1].code })
        }
    }

    /// Where each code other than an LSOA's stands.
    func positions() -> [AreaCode: Place.Spot] {
        var found: [AreaCode: Place.Spot] = [:]
        found.reserveCapacity(wards.count + districts.count + csps.count + 200)
        for (place, ward) in wards.enumerated() { found[ward.code] = .init(level: .ward, position: Int32(place)) }
        for (place, area) in districts.enumerated() {
            found[area.code] = .init(level: .district, position: Int32(place))
        }
        for (place, area) in csps.enumerated() { found[area.code] = .init(level: .csp, position: Int32(place)) }
        for (place, area) in counties.enumerated() { found[area.code] = .init(level: .county, position: Int32(place)) }
        for (place, force) in forces.enumerated() {
            if let code = force.code { found[code] = .init(level: .force, position: Int32(place)) }
        }
        for other in otherCodes { found[other.code] = .init(level: .district, position: other.district) }
        return found
    }
}
