import Dates
import Places
import Storage

/// Decides what each count of people in an import is to those held.
///
/// The same counts for a day change nothing. Others for that day, of the same kind of area and of all the areas that the
/// held one has, restate it; of some of them alone, they stand beside it, and neither is ever mixed with the other.
struct KeepPopulations {
    private var current: [HeldPopulation]
    private var known: [HeldPopulation]
    private var codes: [ID<HeldPopulation>: Set<AreaCode>]
    private var next: Int64
    private let now: Instant
    private(set) var fresh: [(set: HeldPopulation, values: [(code: AreaCode, count: Int)])] = []
    private(set) var replaced: [(old: ID<HeldPopulation>, by: ID<HeldPopulation>)] = []

    /// Reads what is held, inside the caller's transaction.
    init(at now: Instant, _ connection: Connection) throws(StorageError) {
        known = try connection.all(HeldPopulation.every)
        current = known.filter { $0.replacedBy == nil }
        next = (known.map(\.id.number).max() ?? 0) + 1
        self.now = now
        codes = [:]
        for set in current {
            let texts = try connection.column(
                "SELECT area_code FROM population_count WHERE population_set = \(set.id)", as: String.self)
            codes[set.id] = Set(texts.compactMap { AreaCode($0) })
        }
    }

    /// What became of a file: its counts together, and the weightiest of their states.
    mutating func take(_ sets: [ReadPopulation], name: String, digest: String) -> ImportedFile {
        let states = sets.map { take($0, name, digest) }
        let state: ImportedFile.State =
            states.contains(.restated) ? .restated : states.contains(.new) ? .new : .unchanged
        var file = ImportedFile(name: name, state: state, kind: "population", rows: sets.first?.values.count ?? 0)
        let days = Set(sets.map(\.day.day))
        file.month = days.count == 1 ? days.first.map { Month(containing: $0) } : nil
        let notes = sets.compactMap(Self.note)
        file.note = notes.isEmpty ? nil : notes.joined(separator: " ")
        return file
    }

    /// Which areas a file has and gives no count of.
    private static func note(_ read: ReadPopulation) -> String? {
        guard let first = read.withheld.first else { return nil }
        return read.withheld.count == 1
            ? "\(first) has no count for \(read.day.day.said): a value is blank or withheld, and is not taken as 0."
            : "\(read.withheld.count) areas have no count for \(read.day.day.said), \(first) the first of them: a value is blank "
                + "or withheld, and is not taken as 0."
    }

    private mutating func take(_ read: ReadPopulation, _ name: String, _ digest: String) -> ImportedFile.State {
        let set = HeldPopulation(ID(next), read, fileName: name, fileDigest: digest, at: now)
        func isSame(_ other: HeldPopulation) -> Bool {
            (other.day, other.counted, other.grain) == (set.day, set.counted, set.grain)
        }
        if known.contains(where: { isSame($0) && $0.countsDigest == set.countsDigest }) { return .unchanged }
        next += 1
        let covered = Set(read.values.map(\.code))
        let before = current.filter { isSame($0) && (codes[$0.id] ?? []).isSubset(of: covered) }
        for old in before { replaced.append((old.id, set.id)) }
        current.removeAll { before.contains($0) }
        current.append(set)
        known.append(set)
        codes[set.id] = covered
        fresh.append((set, read.values))
        return before.isEmpty ? .new : .restated
    }

    /// Writes them, inside the caller's transaction.
    func write(_ connection: Connection) throws(StorageError) {
        for one in fresh { try one.set.insert(one.values, connection) }
        for pair in replaced {
            try connection.execute("UPDATE population_set SET replaced_by = \(pair.by) WHERE id = \(pair.old)")
        }
    }
}
