import Places

/// What the name of a file, or a title above its headings, says of a table of people.
///
/// A long table has one column of counts, and the column does not say what it counts: the same headings stand over
/// residents, households and the people who answer for a household.
struct NamedPopulation {
    /// Nothing where neither says it.
    var day: CountedDay?
    /// Whether the table is one of estimates for the middle of a year, which year its rows say.
    var isMidYear = false
    /// Nothing where neither says it.
    var counted: PopulationSet.Counted?

    /// A table that is known by its number, and counts every resident or every household of an area.
    private struct Published {
        /// As in `TS041-2021-3-filtered-2025-05-11T21-51-58Z.csv` and `NM_2059_1.data.csv`.
        var numbers: [String]
        var counted: PopulationSet.Counted
        var isMidYear = false
    }

    // swift-format-ignore
    /// Tables of people aged 16 and over, or of the people of households, are not among them.
    ///
    /// Source: Office for National Statistics, Census 2021 topic summaries (TS), and Nomis, the same as data sets (NM):
    /// https://www.nomisweb.co.uk/sources/census_2021; small area population estimates, based on 2011 (NM_2010_1) and on
    /// 2021 (NM_2014_1): https://www.nomisweb.co.uk/datasets/pestsyoala.
    private static let published = [
        Published(numbers: ["ts001", "nm_2021_1"], counted: .residents),   // usual residents
        Published(numbers: ["ts007"], counted: .residents),                // age by single year
        Published(numbers: ["ts007a", "nm_2020_1"], counted: .residents),  // age by five years
        Published(numbers: ["ts008", "nm_2028_1"], counted: .residents),   // sex
        Published(numbers: ["ts009"], counted: .residents),                // sex by age
        Published(numbers: ["ts021", "nm_2041_1"], counted: .residents),   // ethnic group
        Published(numbers: ["ts003", "nm_2023_1"], counted: .households),  // household composition
        Published(numbers: ["ts011", "nm_2031_1"], counted: .households),  // household deprivation
        Published(numbers: ["ts017", "nm_2037_1"], counted: .households),  // household size
        Published(numbers: ["ts041", "nm_2059_1"], counted: .households),  // number of households
        Published(numbers: ["ts044", "nm_2062_1"], counted: .households),  // accommodation type
        Published(numbers: ["ts045", "nm_2063_1"], counted: .households),  // cars and vans
        Published(numbers: ["ts054", "nm_2072_1"], counted: .households),  // tenure
        Published(numbers: ["nm_2010_1", "nm_2014_1"], counted: .residents, isMidYear: true),
    ]

    /// - Throws: ``FileRefusal`` where residents and households are both named.
    init(above: String, name: String, line: Int) throws(FileRefusal) {
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }.last ?? name.utf8[...]
        let file = String(decoding: last, as: UTF8.self)
        day = CountedDay(in: above) ?? CountedDay(in: file)
        if let table = Self.published.first(where: { $0.numbers.contains { Self.stands($0, in: file) } }) {
            (counted, isMidYear) = (table.counted, table.isMidYear)
            if !isMidYear, day == nil { day = CountedDay(in: "census2021") }
            return
        }
        // A title may speak of residents in households; then the name decides, and never against the title.
        let (byName, byTitle) = (Self.spoken(file), Self.spoken(above))
        let found = byName.isEmpty ? byTitle : byTitle.isEmpty ? byName : byName.intersection(byTitle)
        guard found.count == 1 || (byName.isEmpty && byTitle.isEmpty) else {
            throw FileRefusal(
                "The file's name or title speaks of residents and of households, so what is counted cannot be told. "
                    + "Name one of them in the file's name, and bring it in again.", line: line)
        }
        counted = found.first
    }

    /// What a text speaks of.
    private static func spoken(_ text: String) -> Set<PopulationSet.Counted> {
        let words = Set(
            plain(text).utf8.split { !(97...122).contains($0) }.map { String(decoding: $0, as: UTF8.self) })
        var found: Set<PopulationSet.Counted> = []
        if !words.isDisjoint(with: ["residents", "persons", "people", "population"]) { found.insert(.residents) }
        if !words.isDisjoint(with: ["household", "households"]) { found.insert(.households) }
        return found
    }

    /// Whether a number stands in a text with no letter or digit beside it, capitals or not.
    private static func stands(_ number: String, in text: String) -> Bool {
        let small = Array(plain(text).utf8)
        func isPart(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
        return small.indices.contains { at in
            guard small[at...].starts(with: number.utf8), at == 0 || !isPart(small[at - 1]) else { return false }
            let end = at + number.utf8.count
            return end == small.count || !isPart(small[end])
        }
    }

    /// The day of a row that says a year: the census of that year, or the middle of it.
    ///
    /// - Throws: ``FileRefusal`` for what is no year, for another year than the file's name says, and for the year of a
    ///   census where nothing says whether the census or the estimate is meant.
    func day(_ field: Bytes, isCensus: Bool, line: Int, column: Int) throws(FileRefusal) -> CountedDay {
        let year = bare(field)
        let text = String(decoding: year, as: UTF8.self)
        guard year.count == 4, year.allSatisfy({ (48...57).contains($0) }),
            let estimate = CountedDay(in: "mid\(text)") ?? CountedDay(in: "census\(text)")
        else {
            throw FileRefusal("“\(shown(year))” is not a year whose people are counted.", line: line, column: column)
        }
        if let day {
            guard day == estimate || day == CountedDay(in: "census\(text)") else {
                throw FileRefusal(
                    "The row is of \(text), and the file's name or title says \(day.name).", line: line, column: column)
            }
            return day
        }
        guard !isMidYear, let census = CountedDay(in: "census\(text)") else { return estimate }
        guard isCensus else {
            throw FileRefusal(
                "People were counted twice for \(text): by the census and as an estimate for the middle of the year. Put "
                    + "census\(text) or mid\(text) into the file's name, and bring it in again.", line: line,
                column: column)
        }
        return census
    }
}
