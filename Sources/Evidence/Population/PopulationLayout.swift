import Dates
import Places

/// Which columns of a published table count people, of which areas and on which days.
struct PopulationLayout {
    /// One count to be read of every row.
    struct Counted {
        var day: CountedDay
        var counted: PopulationSet.Counted
        /// The columns whose sum it is.
        var columns: [Int]
    }

    let table: HeadedTable
    let code: Int
    let area: AreaHeading
    var counts: [Counted] = []
    /// A total that other columns must add up to: where a heading is repeated, or ages stand beside it.
    var checked: (total: Int, parts: [Int])?

    /// - Parameter name: As the person knows the file; looked at only for the day, where the headings do not say it.
    /// - Returns: Nothing where the headings are not those of a table of people.
    init?(_ bytes: Bytes, name: String) throws(FileRefusal) {
        guard let table = HeadedTable(bytes, where: { AreaHeading($0)?.isCode == true }) else { return nil }
        let areas = table.headings.map { AreaHeading($0) }
        func column(_ level: Level) -> Int? { areas.firstIndex { $0?.isCode == true && $0?.level == level } }
        guard let code = column(.lsoa) ?? column(.district), let area = areas[code] else { return nil }
        (self.table, self.code, self.area) = (table, code, area)
        let dated = table.headings.enumerated().compactMap { column, heading -> Counted? in
            guard let day = CountedDay(in: heading, isHeading: true), let counted = Self.counted(heading) else {
                return nil
            }
            return Counted(day: day, counted: counted, columns: [column])
        }
        guard dated.isEmpty else {
            for (place, one) in dated.enumerated()
            where dated[..<place].contains(where: { $0.day == one.day && $0.counted == one.counted }) {
                throw FileRefusal(
                    "Two columns count the \(one.counted.rawValue) of \(one.day.day.said).", line: table.line,
                    column: one.columns[0] + 1)
            }
            counts = dated
            return
        }
        let totals = table.headings.indices.filter { Self.isTotal(table.headings[$0], .residents) }
        let homes = table.headings.indices.filter { Self.isTotal(table.headings[$0], .households) }
        let ages = try ages()
        guard !totals.isEmpty || !homes.isEmpty || !ages.isEmpty else { return nil }
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }.last ?? name.utf8[...]
        guard let day = CountedDay(in: table.above) ?? CountedDay(in: String(decoding: last, as: UTF8.self)) else {
            throw FileRefusal(
                "Neither the headings nor the file's name say which day is counted. Put mid2022 or census2021 into its "
                    + "name, and bring it in again.", line: table.line)
        }
        if let total = totals.first {
            counts.append(Counted(day: day, counted: .residents, columns: [total]))
            let same = totals.filter { table.headings[$0].utf8.elementsEqual(table.headings[total].utf8) }.dropFirst()
            if !ages.isEmpty { checked = (total, ages) } else if !same.isEmpty { checked = (total, Array(same)) }
        } else if !ages.isEmpty {
            counts.append(Counted(day: day, counted: .residents, columns: ages))
        }
        if let first = homes.first { counts.append(Counted(day: day, counted: .households, columns: [first])) }
    }

    /// What a heading that has a day counts: `census2021_residents`, `mid2020_total`, `population_2019`.
    private static func counted(_ heading: String) -> PopulationSet.Counted? {
        let small = plain(heading)
        let words = small.split { !(97...122).contains($0) }
        func has(_ wanted: [String]) -> Bool {
            words.contains { word in wanted.contains { word.elementsEqual($0.utf8) } }
        }
        if has(["male", "males", "female", "females", "age", "aged"]) { return nil }
        if has(["households"]) { return .households }
        return has(["total", "residents", "population", "persons", "people", "all"]) ? .residents : nil
    }

    private static func isTotal(_ heading: String, _ counted: PopulationSet.Counted) -> Bool {
        let wanted =
            counted == .households
            ? ["households", "total households", "all households"]
            : [
                "total population", "total", "all ages", "all persons", "persons", "population", "usual residents",
                "residents", "all usual residents", "total: all usual residents",
            ]
        return wanted.contains { plain(heading).elementsEqual($0.utf8) }
    }

    /// In small letters, with spaces for underscores.
    private static func plain(_ heading: String) -> [UInt8] {
        heading.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 == 0x5F ? 0x20 : $0 }
    }

    /// The columns of ages, from birth to the oldest, of either sex or of both together.
    private func ages() throws(FileRefusal) -> [Int] {
        var found: [UInt8?: [(column: Int, age: AgeHeading)]] = [:]
        for (column, heading) in table.headings.enumerated() {
            if let age = AgeHeading(heading) { found[age.sex, default: []].append((column, age)) }
        }
        // A few numbers among the headings are no table of ages.
        guard found.values.contains(where: { $0.count > 2 }) else { return [] }
        let chosen = found[nil].map { [$0] } ?? Array(found.values)
        guard found[nil] != nil || chosen.count == 2 else {
            throw FileRefusal("There are ages of one sex and not of the other.", line: table.line)
        }
        for ages in chosen {
            var next = 0
            for (place, one) in ages.enumerated() {
                guard one.age.first == next else {
                    throw FileRefusal(
                        "The ages go on with \(one.age.first) where \(next) should follow, so they cannot be added up.",
                        line: table.line, column: one.column + 1)
                }
                next = (one.age.last ?? one.age.first) + 1
                if place == ages.count - 1, one.age.last != nil {
                    throw FileRefusal(
                        "The ages end with \(next - 1) and no “and over”, so they cannot be added up.",
                        line: table.line,
                        column: one.column + 1)
                }
            }
        }
        return chosen.flatMap { $0.map(\.column) }.sorted()
    }
}
