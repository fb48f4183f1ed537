import Places

/// A ward as its councillors know it, with its district.
struct Ward: Hashable, Sendable {
    var code: AreaCode
    var name: String
    /// Nothing where it is not known.
    var district: AreaCode?
    var districtName: String

    init(code: AreaCode, name: String, district: AreaCode?, districtName: String) {
        (self.code, self.name, self.district, self.districtName) = (code, name, district, districtName)
    }

    /// Nothing where the area is no ward.
    init?(_ place: Place, in gazetteer: Gazetteer) {
        guard place.level == .ward else { return nil }
        let around = gazetteer.parents(of: place.code).first { $0.level == .district }
        self.init(
            code: place.code, name: place.name, district: around?.code, districtName: around?.name ?? "the district")
    }

    static let example = Ward(
        code: "E05011983", name: "Ault Hucknall", district: "E07000033", districtName: "Bolsover")
}
