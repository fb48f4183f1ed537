import Places

/// Which columns of a published lookup say which area lies in which.
struct LookupLayout {
    /// The lookups that are understood.
    enum Kind: String, Sendable {
        /// LSOA to ward to district.
        case wards = "lsoa-ward-district"
        /// District to Community Safety Partnership to police force area.
        case partnerships = "district-csp-force"
        /// LSOA of 2011 to LSOA of 2021.
        case censuses = "lsoa-2011-2021"
        /// Codes and their names alone, which ``NamesLayout`` reads.
        case names = "area-names"

        var said: String {
            switch self {
            case .wards: "Neighbourhoods (LSOAs) in wards and districts"
            case .partnerships: "Districts in partnership areas and police force areas"
            case .censuses: "Neighbourhoods (LSOAs) of 2011 and of 2021"
            case .names: "Names of areas"
            }
        }
    }

    /// A code and, where the file has one, the name that goes with it.
    struct Column {
        var level: Level
        var code: Int
        var name: Int?
        var year: Int?
    }

    let table: HeadedTable
    let kind: Kind
    /// From the smallest area to the largest; for the censuses the older first.
    let columns: [Column]
    /// The year of the areas, by their headings.
    let year: Int

    /// Nothing where the headings are not those of a lookup.
    init?(_ bytes: Bytes) {
        guard let table = HeadedTable(bytes, where: { AreaHeading($0)?.isCode == true }) else { return nil }
        let headings = table.headings.map { AreaHeading($0) }
        let found = headings.enumerated().compactMap { column, heading -> Column? in
            guard let heading, heading.isCode else { return nil }
            let name = headings.firstIndex {
                $0?.isCode == false && $0?.level == heading.level && $0?.year == heading.year
            }
            return Column(level: heading.level, code: column, name: name, year: heading.year)
        }
        func first(_ level: Level, _ year: Int? = nil) -> Column? {
            found.first { $0.level == level && (year == nil || $0.year == year) }
        }
        self.table = table
        if let older = first(.lsoa, 2011), let newer = first(.lsoa, 2021) {
            (kind, columns, year) = (.censuses, [older, newer], 2021)
        } else if let lsoa = first(.lsoa), let ward = first(.ward), let district = first(.district),
            let year = ward.year ?? district.year
        {
            (kind, columns, self.year) = (.wards, [lsoa, ward, district], year)
        } else if let district = first(.district), let csp = first(.csp), let force = first(.force),
            let year = csp.year ?? district.year
        {
            (kind, columns, self.year) = (.partnerships, [district, csp, force], year)
        } else {
            return nil
        }
    }
}
