import Places

/// Which columns of a long table of people say the area, the day, the category and the count: a row an area, or a row an
/// area and category.
///
/// Source: Office for National Statistics, “Create a custom dataset” and the downloads of Census 2021
/// (https://www.ons.gov.uk/datasets/create): `Lower layer Super Output Areas Code`, `Lower layer Super Output Areas`,
/// `Age (6 categories) Code`, `Age (6 categories)`, `Observation`. Nomis (https://www.nomisweb.co.uk/api/v01/help):
/// `DATE`, `GEOGRAPHY_CODE`, for each dimension `C2021_AGE_19`, `C2021_AGE_19_NAME` and others, `MEASURES`,
/// `MEASURES_NAME`, `OBS_VALUE`, `OBS_STATUS`, `OBS_CONF`.
struct LongPopulationLayout {
    let table: HeadedTable
    let code: Int
    /// Nothing where the heading does not say which areas: `GEOGRAPHY_CODE`.
    let area: AreaHeading?
    let value: Int
    /// The year, where there is one.
    let day: Int?
    /// `Value` or `Percent`; by number where the name is left out.
    let measure: Int?
    let status: Int?
    let confidence: Int?
    let categories: [CategoryColumn]
    let named: NamedPopulation
    /// Whether a heading says that the rows are of Census 2021: `C2021_AGE_19_NAME`.
    let isCensus2021: Bool

    /// - Parameter name: As the person knows the file; looked at for the day and for what is counted.
    /// - Returns: Nothing where the headings are not those of a long table by LSOA or district.
    init?(_ bytes: Bytes, name: String) throws(FileRefusal) {
        guard let table = HeadedTable(bytes, where: { Self.isCount($0) }) else { return nil }
        let headings = table.headings.map { plain($0) }
        func column(_ wanted: String...) -> Int? {
            wanted.lazy.compactMap { headings.firstIndex(of: $0) }.first
        }
        let areas = table.headings.map { AreaHeading($0) }
        func coded(_ level: Level) -> Int? { areas.firstIndex { $0?.isCode == true && $0?.level == level } }
        guard let code = column("geography_code") ?? coded(.lsoa) ?? coded(.district),
            let value = table.headings.firstIndex(where: { Self.isCount($0) })
        else { return nil }
        (self.table, self.code, area, self.value) = (table, code, areas[code], value)
        day = column("date", "date_code", "date_name", "year")
        measure = column("measures_name", "measures")
        (status, confidence) = (column("obs_status"), column("obs_conf"))
        isCensus2021 = headings.contains { $0.utf8.starts(with: "c2021_".utf8) }
        named = try NamedPopulation(above: table.above, name: name, line: table.line)
        categories = try Self.categories(table, headings, leaving: Set([code, value, day].compactMap { $0 }))
        if day == nil, named.day == nil {
            throw FileRefusal(
                "Neither a column nor the file's name says which day is counted. Put mid2022 or census2021 into its name"
                    + (named.counted == nil ? ", and residents or households," : ",") + " and bring it in again.",
                line: table.line)
        }
        if named.counted == .households, let person = categories.first(where: { $0.kind != .other }) {
            throw FileRefusal(
                "The file's name says households, and “\(person.heading)” is of people.", line: table.line,
                column: person.column + 1)
        }
    }

    private static func isCount(_ heading: String) -> Bool { ["obs_value", "observation"].contains(plain(heading)) }

    /// Every column that is neither an area, a day, a count nor a remark on it: the one with the names of its categories.
    private static func categories(
        _ table: HeadedTable, _ headings: [String], leaving taken: Set<Int>
    ) throws(FileRefusal) -> [CategoryColumn] {
        let isNomis = headings.contains("obs_value")
        var found: [CategoryColumn] = []
        for (column, heading) in headings.enumerated() where !taken.contains(column) {
            let first = String(decoding: heading.utf8.prefix { $0 != 0x5F }, as: UTF8.self)
            if isNomis, ["date", "geography", "measures", "obs", "record", "urn"].contains(first) { continue }
            if AreaHeading(heading) != nil || AreaHeading(heading + " code") != nil { continue }
            let endings = isNomis ? ["_name", "_code", "_typecode", "_type", "_sortorder"] : [" code"]
            let ending = endings.first { heading.utf8.reversed().starts(with: $0.utf8.reversed()) } ?? ""
            let named =
                String(decoding: heading.utf8.dropLast(ending.utf8.count), as: UTF8.self) + (isNomis ? "_name" : "")
            if named.utf8.elementsEqual(heading.utf8) {
                found.append(CategoryColumn(table.headings[column], column))
            } else if !headings.contains(named) {
                throw FileRefusal(
                    "“\(table.headings[column])” has the numbers of categories, and no column has their names. Download it "
                        + "again with names.", line: table.line, column: column + 1)
            }
        }
        return found
    }
}
