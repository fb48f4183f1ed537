import Dates
import Places

/// One count of people, read from a file.
struct ReadPopulation: Sendable {
    var day: CountedDay
    var counted: PopulationSet.Counted
    var grain: PopulationSet.Grain
    /// In order of code.
    var values: [(code: AreaCode, count: Int)]
    /// Areas that are in the file and have no count, because the publisher withholds one or leaves it blank.
    var withheld: [AreaCode] = []
}

/// Reads a table of people whole, or refuses it whole.
///
/// Codes of other countries, of regions and of counties, which such tables hold beside the areas themselves, are left
/// aside.
///
/// - Throws: ``FileRefusal`` with line and column: a code that is no area, that comes twice or is of another vintage
///   than those before it, a count that is no whole number, ages that do not add up, a row of another length.
struct ReadPopulationFile {
    let layout: PopulationLayout
    let gazetteer: Gazetteer

    /// The most people that one area can have.
    static let most = 100_000_000

    func read(_ bytes: Bytes) throws(FileRefusal) -> [ReadPopulation] {
        let scanner = layout.table.scanner(bytes)
        var codes = CodesOfTable(layout.area, gazetteer, column: layout.code)
        var values = layout.counts.map { _ in [(code: AreaCode, count: Int)]() }
        _ = try scanner.rows(from: layout.table.rows) { (fields, row) throws(FileRefusal) in
            let line = scanner.firstLine + row
            guard let code = try codes.take(fields[layout.code], line) else { return }
            for (place, counted) in layout.counts.enumerated() {
                values[place].append((code, try sum(of: counted.columns, fields, line)))
            }
            if let (total, parts) = layout.checked {
                let (whole, added) = (try sum(of: [total], fields, line), try sum(of: parts, fields, line))
                guard whole == added else {
                    throw FileRefusal(
                        "The total is \(whole), and its parts add up to \(added).", line: line, column: total + 1)
                }
            }
        }
        guard let grain = codes.grain(on: layout.counts.first?.day.day) else {
            throw FileRefusal("The file has no row of an area in England or Wales.", line: layout.table.line)
        }
        return zip(layout.counts, values).map { counted, values in
            ReadPopulation(
                day: counted.day, counted: counted.counted, grain: grain, values: values.sorted { $0.code < $1.code })
        }
    }

    private func sum(of columns: [Int], _ fields: borrowing RowFields, _ line: Int) throws(FileRefusal) -> Int {
        var sum = 0
        for column in columns {
            guard let count = wholeNumber(fields[column]), count <= Self.most else {
                throw FileRefusal(
                    "“\(shown(fields[column]))” is not a whole number of \(Self.most / 1_000_000) million or less.",
                    line: line, column: column + 1)
            }
            sum += count
        }
        return sum
    }
}

/// `1563`, or `1,563` with a comma before every third digit; nothing for anything else.
func wholeNumber(_ field: Bytes) -> Int? {
    let digits = bare(field)
    let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, (1...9).contains(first.count), groups.count <= 4,
        groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }),
        groups.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return groups.joined().reduce(0) { 10 * $0 + Int($1 - 48) }
}

/// The codes of one column, each once and all of one vintage.
struct CodesOfTable {
    private let area: AreaHeading
    private let gazetteer: Gazetteer
    private let column: Int
    private var lines: [AreaCode: Int] = [:]
    /// The censuses that every LSOA so far belongs to.
    private var vintages: Vintages
    /// For each district of today the code it had in the first row that named it.
    private var spellings: [Int32: (isCurrent: Bool, line: Int)] = [:]

    init(_ area: AreaHeading, _ gazetteer: Gazetteer, column: Int) {
        (self.area, self.gazetteer, self.column) = (area, gazetteer, column)
        vintages = area.year == 2011 ? .census2011 : area.year == 2021 ? .census2021 : [.census2011, .census2021]
    }

    /// The code of a row; nothing for an area of a kind that is left aside.
    ///
    /// - Parameter mayRepeat: Whether an area may have several rows.
    mutating func take(_ field: Bytes, _ line: Int, mayRepeat: Bool = false) throws(FileRefusal) -> AreaCode? {
        guard let code = AreaCode(utf8: bare(field)) else {
            throw FileRefusal("“\(shown(field))” is not the code of an area.", line: line, column: column + 1)
        }
        if Self.isAside(code) { return nil }
        if let before = lines[code] {
            if mayRepeat { return code }
            throw FileRefusal("\(code) stands on line \(before) already.", line: line, column: column + 1)
        }
        lines[code] = line
        if area.level == .lsoa { try takeLSOA(code, line) } else { try takeDistrict(code, line) }
        return code
    }

    private mutating func takeLSOA(_ code: AreaCode, _ line: Int) throws(FileRefusal) {
        guard let lsoa = gazetteer.lsoaIndex(code) else {
            throw FileRefusal("\(code) is the code of no LSOA in England or Wales.", line: line, column: column + 1)
        }
        let found = gazetteer.lsoas[Int(lsoa)].vintages
        guard !vintages.isDisjoint(with: found) else {
            let (theirs, ours) = found == .census2011 ? (2011, 2021) : (2021, 2011)
            throw FileRefusal(
                "\(code) is an LSOA of \(theirs) alone, and the table is of LSOAs of \(ours).", line: line,
                column: column + 1)
        }
        vintages.formIntersection(found)
    }

    private mutating func takeDistrict(_ code: AreaCode, _ line: Int) throws(FileRefusal) {
        guard let place = gazetteer.place(code), place.level == .district else {
            throw FileRefusal("\(code) is the code of no district in England or Wales.", line: line, column: column + 1)
        }
        let isCurrent = place.code == code
        if let before = spellings[place.position], before.isCurrent != isCurrent {
            throw FileRefusal(
                "\(code) and the code on line \(before.line) stand for one district, \(place.name), at different times.",
                line: line, column: column + 1)
        }
        spellings[place.position] = (isCurrent, line)
    }

    /// Scotland, Northern Ireland, whole countries, regions and counties.
    static func isAside(_ code: AreaCode) -> Bool {
        let text = code.text.utf8
        if let letter = text.first, letter != UInt8(ascii: "E"), letter != UInt8(ascii: "W") { return true }
        return ["E92", "W92", "E12", "E11", "E10", "E13"].contains { text.starts(with: $0.utf8) }
    }

    /// By which areas the table counts; nothing when it has none.
    func grain(on day: Day?) -> PopulationSet.Grain? {
        guard !lines.isEmpty else { return nil }
        if area.level == .district { return .district }
        if vintages == .census2011 { return .lsoa2011 }
        // Where every code belongs to both, the day says which.
        return vintages == .census2021 || day.map({ $0 >= "2021-03-21" }) ?? true ? .lsoa2021 : .lsoa2011
    }
}
