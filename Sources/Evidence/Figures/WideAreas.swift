import Dates
import Figures
import Partnership
import Places

/// An area beyond the county that another is set beside: its region, its nation, or both nations.
package enum WideArea: String, CaseIterable, Hashable, Sendable {
    case region, nation
    case englandAndWales = "england-and-wales"

    /// The area around another, as its districts of 2024; nothing where it has none, or lies in several.
    func around(_ area: Area, _ gazetteer: Gazetteer) -> Area? {
        let own = gazetteer.districts(of: area).map { gazetteer.districts[Int($0)] }
        guard let first = own.first else { return nil }
        func isWelsh(_ district: District) -> Bool { district.code.text.utf8.first == UInt8(ascii: "W") }
        func holds(_ district: District) -> Bool {
            switch self {
            case .region: district.region == first.region
            case .nation: isWelsh(district) == isWelsh(first)
            case .englandAndWales: true
            }
        }
        guard own.allSatisfy(holds) else { return nil }
        // A later district is made of those of 2024, which are counted already.
        let districts = gazetteer.districts.filter { $0.addedFrom == nil && holds($0) }.map(\.code)
        let region = gazetteer.regions[Int(first.region)].name
        let name =
            switch self {
            case .region: region
            case .nation: isWelsh(first) ? "Wales" : "England"
            case .englandAndWales: "England and Wales"
            }
        return .partnership(Partnership(name: name, slug: PeerSet.word(of: name) ?? rawValue, districts: districts))
    }

    /// `the region`.
    var said: String {
        switch self {
        case .region: "the region"
        case .nation: "the nation"
        case .englandAndWales: "England and Wales"
        }
    }
}

extension CrimeFacts {
    /// Which forces of a wide area are not held for which months, in sentences; nothing where all of them are. A rate of a
    /// part of it, or of a part of its months, would be read as one of all.
    func lacking(_ area: Area, _ set: DataSet, _ period: Period, for viewer: Viewer, at now: Instant) -> String? {
        let holdings = holdings(for: viewer, at: now)
        let forces = area.homeForces(gazetteer)
        let lacking = forces.compactMap { slug -> (name: String, months: [Month])? in
            let months = period.filter { (holdings.line(set, slug, $0)?.state ?? .absent) <= .partial }
            let name = gazetteer.force(slug: slug).map { gazetteer.forces[Int($0)].printed } ?? slug
            return months.isEmpty ? nil : (name, months)
        }
        guard !lacking.isEmpty else { return nil }
        let start =
            "Not compared with \(area.name(in: gazetteer)): it is told only where all its forces are held whole. "
        let whole = lacking.filter { $0.months.count == period.count }.count
        guard lacking.count <= 6 else {
            return start
                + (whole == lacking.count
                    ? "\(whole) of its \(forces.count) forces are not held for \(period.said)."
                    : "Of its \(forces.count) forces \(lacking.count) lack months of \(period.said), \(whole) of them all of these months.")
        }
        var told: [(names: [String], months: [Month])] = []
        for one in lacking {
            if let place = told.firstIndex(where: { $0.months == one.months }) {
                told[place].names.append(one.name)
            } else {
                told.append(([one.name], one.months))
            }
        }
        return start
            + told.map {
                "\(saidInTurn($0.names)) \($0.names.count == 1 ? "lacks" : "lack") \(saidTogether($0.months))."
            }
            .joined(separator: " ")
    }
}
