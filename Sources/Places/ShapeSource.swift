/// Where a boundary comes from. The numbers are those tools/reference/shapes.py writes.
package enum ShapeSource: UInt8, CaseIterable, Sendable {
    case ward2022, ward2025, dissolvedWard2024
    case lsoa2021, lsoa2021Finer, lsoa2011, lsoa2011Finer
    case district2024, csp2024, force2020, county2021

    /// Made from other boundaries, not published as such.
    package var isDerived: Bool { self == .dissolvedWard2024 || self == .csp2024 }

    /// For the note under a map.
    package var said: String {
        switch self {
        case .ward2022: "Wards of 2022, ultra generalised, where the code is the same in 2024"
        case .ward2025: "Wards of 2025, generalised, where the code is the same in 2024"
        case .dissolvedWard2024: "No boundary of this ward of 2024 is held: drawn round the LSOAs that fit it best"
        case .lsoa2021: "LSOAs of 2021, ultra generalised"
        case .lsoa2021Finer: "LSOAs of 2021, generalised"
        case .lsoa2011: "LSOAs of 2011, ultra generalised"
        case .lsoa2011Finer: "LSOAs of 2011, generalised"
        case .district2024: "Districts of 2024, ultra generalised"
        case .csp2024: "Partnership areas of 2024, drawn round the districts, or former districts, that they cover"
        case .force2020: "Police force areas of 2020, ultra generalised"
        case .county2021: "Counties of 2021, ultra generalised"
        }
    }
}
