import Dates
import Places
import Storage

/// Decides what each lookup of an import adds, and writes it.
///
/// A file that is held changes nothing. An area that was added before stays as it was, whatever a later lookup says.
struct KeepLookups {
    private let held: [HeldLookup]
    private var known: Set<AreaCode>
    private var next: Int64
    private let now: Instant
    private(set) var fresh: [(lookup: HeldLookup, areas: [AddedArea], names: [AreaCode: String])] = []

    /// Reads what is held, inside the caller's transaction.
    init(at now: Instant, _ connection: Connection) throws(StorageError) {
        held = try connection.all(HeldLookup.every)
        known = Set(
            try connection.column("SELECT area_code FROM added_area", as: String.self).compactMap { AreaCode($0) })
        next = (held.map(\.id.number).max() ?? 0) + 1
        self.now = now
    }

    mutating func take(_ read: ReadLookup, name: String, digest: String) -> ImportedFile {
        let isHeld = (held + fresh.map(\.lookup)).contains { $0.fileDigest == digest }
        if !isHeld {
            let lookup = HeldLookup(ID(next), read, fileName: name, fileDigest: digest, at: now)
            next += 1
            let areas = read.areas.filter { !known.contains($0.code) }
            known.formUnion(areas.map(\.code))
            fresh.append((lookup, areas, read.names))
        }
        return ImportedFile(name: name, state: isHeld ? .unchanged : .new, kind: "lookup", rows: read.rows)
    }

    /// Inside the caller's transaction.
    func write(_ connection: Connection) throws(StorageError) {
        for (lookup, areas, names) in fresh {
            try connection.execute(
                """
                INSERT INTO lookup (id, kind, year, file_name, file_sha256, rows, imported_at)
                VALUES (\(lookup.id), \(lookup.kind), \(lookup.year), \(lookup.fileName), \(lookup.fileDigest),
                    \(lookup.rows), \(lookup.importedAt))
                """)
            try connection.bulkInsert(
                into: "added_area", ["area_code", "name", "level", "year", "within", "lookup"],
                areas.map { area in
                    [
                        area.code.text.stored, area.name.stored, area.level.rawValue.stored, area.year.stored,
                        area.within.map(\.text).stored, lookup.id.stored,
                    ]
                })
            try connection.bulkInsert(
                into: "added_area_member", ["area_code", "member_code"],
                areas.flatMap { area in area.members.map { [area.code.text.stored, $0.text.stored] } })
            // A name that somebody gave, or that came before, stays.
            for (code, name) in names.sorted(by: { $0.key < $1.key }) {
                try connection.execute(
                    """
                    INSERT INTO area_name (area_code, name, version, kept_at)
                    VALUES (\(code.text), \(name), 1, \(now)) ON CONFLICT (area_code) DO NOTHING
                    """)
            }
        }
    }
}
