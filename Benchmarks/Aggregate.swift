import Dates
import Evidence
import Foundation
import Partnership
import Places
import Storage
import Synchronization

/// Counts every row held by month, area and category at five levels, then the last twelve months against the twelve
/// before at each, as `b2_aggregate.py` does. The facts are in memory first; reading them from disk is not timed.
func aggregate(data: String) async throws {
    let now = Instant(milliseconds: 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: data + "/facts") {
        _ = FileManager.default.contents(atPath: data + "/facts/" + name)?.count
    }
    var (seconds, result) = ([Double](), [[Int]]())
    for _ in 0..<3 {
        // Opened anew, so that nothing has been counted yet.
        let facts = try await CrimeFacts(
            folder: data, database: try Database.open(file: data + "/wardmote.sqlite"), gazetteer: .embedded, at: now)
        seconds.append(timed { result = FiveLevels(facts, now).result })
    }
    let names = ["LSOA21CD", "WD23CD", "LAD23CD", "CSP23CD", "force"]
    printLine(
        "aggregate", seconds,
        [
            "levels": zip(names, result).map { [$0, $1[0], $1[2]] as [Any] },
            "checksum": checksum(
                "[["
                    + zip(names, result).map { "[\"\($0)\", \($1.map(String.init).joined(separator: ", "))]" }
                    .joined(separator: ", ") + "]]"),
        ])
}

/// The five levels of the comparison, each counted from the facts.
private struct FiveLevels {
    /// For each level: groups with a row, sum of their squares, area-categories compared, the sums of now and of then,
    /// and the sum of their differences.
    var result: [[Int]]

    init(_ facts: CrimeFacts, _ now: Instant) {
        let files = facts.holdings(for: .openData, at: now).files.filter { $0.set == .street }
        let months = Set(files.map(\.month)).sorted()
        let gazetteer = facts.gazetteer
        let levels: [(groups: [Int32], count: Int)] = [
            (Array(0..<Int32(gazetteer.lsoas.count)), gazetteer.lsoas.count),
            (gazetteer.lsoas.indices.map { wardOf(Int32($0), gazetteer) }, gazetteer.wards.count),
            (gazetteer.lsoas.map(\.district), gazetteer.districts.count),
            (gazetteer.lsoas.map { $0.csp ?? -1 }, gazetteer.csps.count),
            (gazetteer.lsoas.map { gazetteer.districts[Int($0.district)].force }, gazetteer.forces.count),
        ]
        let totals = Mutex(levels.map { Totals(groups: $0.count) })
        let (current, previous) = (Set(months.suffix(12)), Set(months.dropLast(12).suffix(12)))
        SweepMonths(viewer: .openData, set: .street, levels: levels, now: now).run(facts) { sheet in
            var (filled, squares) = (0, 0)
            let counts = sheet.counts
            for at in counts.indices {
                let count = Int(counts[at])
                filled += count == 0 ? 0 : 1
                squares += count * count
            }
            let turn = current.contains(sheet.month) ? 1 : previous.contains(sheet.month) ? -1 : 0
            totals.withLock { totals in
                totals[sheet.level].filled += filled
                totals[sheet.level].squares += squares
                if turn == 1 { for at in counts.indices { totals[sheet.level].since[at] &+= counts[at] } }
                if turn == -1 { for at in counts.indices { totals[sheet.level].then[at] &+= counts[at] } }
            }
        }
        result = totals.withLock { $0.map(\.line) }
    }
}

private struct Totals {
    var filled = 0
    var squares = 0
    var since: [Int32]
    var then: [Int32]

    init(groups: Int) {
        since = [Int32](repeating: 0, count: groups * 16)
        then = since
    }

    var line: [Int] {
        let pairs = zip(since, then)
        return [
            filled, squares, pairs.count { $0 != 0 || $1 != 0 }, since.reduce(0) { $0 + Int($1) },
            then.reduce(0) { $0 + Int($1) }, pairs.reduce(0) { $0 + Int(abs($1.0 - $1.1)) },
        ]
    }
}

/// For the benchmark alone every LSOA has a ward: that of its first successor where it has none of its own.
private func wardOf(_ lsoa: Int32, _ gazetteer: Gazetteer) -> Int32 {
    gazetteer.lsoas[Int(lsoa)].ward ?? gazetteer.successors(of: lsoa).first.flatMap { gazetteer.lsoas[Int($0)].ward }
        ?? -1
}

/// The lookup that the other tools join with, the same as ours.
func lookup() {
    let gazetteer = Gazetteer.embedded
    print("LSOA21CD,WD23CD,LAD23CD,CSP23CD,force")
    for (position, lsoa) in gazetteer.lsoas.enumerated() {
        let ward = wardOf(Int32(position), gazetteer)
        let district = gazetteer.districts[Int(lsoa.district)]
        let cells = [
            lsoa.code.text, gazetteer.wards[Int(ward)].code.text, district.code.text,
            lsoa.csp.map { gazetteer.csps[Int($0)].code.text } ?? "none", gazetteer.forces[Int(district.force)].slug,
        ]
        print(cells.joined(separator: ","))
    }
}
