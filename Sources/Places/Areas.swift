/// Which census an LSOA code belongs to. Most belong to both.
package struct Vintages: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let census2011 = Vintages(rawValue: 1)
    package static let census2021 = Vintages(rawValue: 2)
}

/// What became of an LSOA of 2011 in 2021.
package enum CodeChange: UInt8, Sendable {
    case unchanged = 1
    case split, merged, irregular

    /// The letter of the published lookup.
    package var letter: String {
        switch self {
        case .unchanged: "U"
        case .split: "S"
        case .merged: "M"
        case .irregular: "X"
        }
    }
}

/// A neighbourhood of 400 to 1,200 households: a lower layer super output area of 2011, of 2021, or of both.
///
/// Other areas are given as positions in the lists of ``Gazetteer``.
package struct LSOA: Sendable {
    package let code: AreaCode
    let namePrefix: Int32
    let nameNumber: Int32
    package let district: Int32
    /// Nothing for a 2011 code whose successors lie in several wards.
    package let ward: Int32?
    package let csp: Int32?
    package let vintages: Vintages
    /// Nothing for a code first used in 2021.
    package let change: CodeChange?
    /// Census 2021; nothing for a code of 2011 only.
    package let residents: Int32?
    /// Census 2021; nothing for a code of 2011 only.
    package let households: Int32?
    /// Mid-2020 estimate; nothing for a code of 2021 only.
    package let residentsMid2020: Int32?
}

/// A ward of May 2024. Whole LSOAs are counted to it by best fit.
package struct Ward: Sendable {
    package let code: AreaCode
    package let name: String
    package let district: Int32
    /// Nothing where the ward lies across two partnerships' areas.
    package internal(set) var csp: Int32?
    /// The year of the lookup that brought it; nothing for a ward of May 2024.
    package internal(set) var addedFrom: Int?
    /// LSOAs of either census.
    package internal(set) var lsoas: [Int32] = []
}

/// A local authority district of 2024, unitary authorities and London boroughs included.
package struct District: Sendable {
    package let code: AreaCode
    package let name: String
    /// Nothing where the district is its own upper-tier authority, as every unitary authority is.
    package let county: Int32?
    package let force: Int32
    package let region: Int32
    /// The first list of codes (2016 to 2024) that has it, when an earlier one has not; otherwise unknown.
    package internal(set) var firstListed: Int?
    /// The year of the lookup that brought it; nothing for a district of 2024.
    package internal(set) var addedFrom: Int?
    /// The districts of 2024 that went into it whole.
    package internal(set) var predecessors: [AreaCode] = []
    package internal(set) var csps: [Int32] = []
    package internal(set) var wards: [Int32] = []
    /// LSOAs of either census.
    package internal(set) var lsoas: [Int32] = []
}

/// Another code that a district of 2024 has had, or has had since.
package struct OtherCode: Sendable {
    package let code: AreaCode
    package let name: String
    /// The district of 2024 that holds it.
    package let district: Int32
    /// Given after 2024.
    package let isLater: Bool
    /// Years of the lists of codes, 2016 to 2024. Nothing where they do not say.
    package let firstListed: Int?
    package let lastListed: Int?
}

/// A county with a county council above its districts. Elsewhere there is none.
package struct County: Sendable {
    package let code: AreaCode
    package let name: String
    package internal(set) var districts: [Int32] = []
}

/// The area of a Community Safety Partnership as the Office for National Statistics lists it (2024).
package struct CSP: Sendable {
    package let code: AreaCode
    package let name: String
    package let force: Int32
    /// The year of the lookup that brought it; nothing for one of 2024.
    package internal(set) var addedFrom: Int?
    /// Every district that it covers, wholly or in part.
    package internal(set) var districts: [Int32] = []
    /// LSOAs of either census.
    package internal(set) var lsoas: [Int32] = []
}

/// A police force, as its area is coded and as its files are named.
package struct Force: Sendable {
    /// Nothing for a force that has no area in England and Wales.
    package let code: AreaCode?
    /// The area's name: `Devon & Cornwall`.
    package let name: String
    /// As in the name of its files: `devon-and-cornwall`.
    package let slug: String
    /// As printed in its files: `Devon & Cornwall Police`.
    package let printed: String
    package internal(set) var districts: [Int32] = []

    /// British Transport Police and Northern Ireland are nobody's.
    package var isAHomeForce: Bool { code != nil }
}

/// One of the nine regions of England, or Wales.
package struct Region: Sendable {
    package let code: AreaCode
    package let name: String
}

/// Districts that work together as one, under a name of their own.
package struct Partnership: Hashable, Sendable {
    package let name: String
    /// The name for a command or an address: `bassetlaw-newark-and-sherwood`.
    package let slug: String
    package let districts: [AreaCode]

    package init(name: String, slug: String, districts: [AreaCode]) {
        self.name = name
        self.slug = slug
        self.districts = districts.sorted()
    }
}
