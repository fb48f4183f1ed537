extension Gazetteer {
    /// The wards of these districts, by name, each with its district.
    package func wards(ofDistricts codes: [String]) -> [(ward: Place, district: Place)] {
        codes.compactMap { AreaCode($0).flatMap(place) }.flatMap { district in
            children(of: district.code, level: .ward).map { (ward: $0, district: district) }
                .sorted { ($0.ward.name, $0.ward.code.text) < ($1.ward.name, $1.ward.code.text) }
        }
    }
}
