package import Dates
import Foundation
package import Partnership
import Places
package import Storage

/// Takes files of open police data into the partnership's evidence.
///
/// Each file is taken whole or refused whole; a refusal leaves the others of the call alone. A file that is held
/// already changes nothing. A file of a month that is held, with other facts, *restates* it: it counts from now on, and
/// the one before is kept and known. When the call fails as a whole, or is killed, nothing of it is kept.
package struct ImportFiles: Sendable {
    package var viewer: Viewer
    package var paths: [String]
    package var folder: String
    package var now: Instant
    /// The data set that a partner's table belongs to; nothing for files of data.police.uk.
    package var partner: String?
    /// How to read it; nothing when a map has been saved.
    package var map: ColumnMap?
    /// How many files are done, of how many.
    package var progress: @Sendable (Int, Int) -> Void
    /// The record, and the request or command that it will tell of: its entry is kept with the rows, or neither is.
    package var recorded: (registry: Registry, trace: Trace)?
    /// What files that were sent are called, by the path where they lie for now.
    package var names: [String: String] = [:]

    package init(
        viewer: Viewer, paths: [String], folder: String, partner: String? = nil, map: ColumnMap? = nil, now: Instant,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) {
        (self.viewer, self.paths, self.folder) = (viewer, paths, folder)
        (self.partner, self.map, self.now, self.progress) = (partner, map, now, progress)
    }

    package func run(_ database: Database) async throws -> [ImportedFile] {
        let decision = decide(viewer, .importData, Thing(.importedFile), purpose: viewer.purpose, now: now)
        guard decision.isAllowed else { return [] }
        let partner = try await partnerTable(database)
        let facts = folder + "/facts"
        let lock = try ImportLock(facts)
        defer { lock.release() }
        let held = try await database.read { try $0.all(HeldFile.every, as: HeldFile.self) }
        // Only what an import that was killed had begun is taken away. Other files of facts may be another database's.
        if let left = lock.leftBehind, !held.contains(where: { $0.segment == left }) { unlink(facts + "/" + left) }
        let items = paths.flatMap { SourceItem.all(under: $0, called: names[$0]) }
        let name = String(
            format: "%08x%08x.facts", UInt32.random(in: 0...UInt32.max), UInt32.random(in: 0...UInt32.max))
        try lock.begin(name)
        defer { lock.end() }
        let segment = try SegmentWriter(folder: facts, name: name)
        do {
            let reading = Reading(
                held: held, folder: FactsFolder(data: folder), segment: segment, partner: partner,
                gazetteer: try await Gazetteer.held(in: database, at: now), now: now)
            let outcomes = try await reading.read(items, progress)
            return try await keep(outcomes, held, reading.folder, segment, database)
        } catch let error as ImportFailure {
            segment.discard()
            throw error
        } catch let error as StorageError {
            segment.discard()
            throw ImportFailure.storage(error)
        }
    }

    /// How a partner's table is read: as said now, or as saved before.
    private func partnerTable(_ database: Database) async throws -> Reading.Partner? {
        guard let partner else { return nil }
        let allowed = partner.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D }
        guard allowed, !partner.isEmpty, partner.utf8.count <= 60 else {
            throw ImportFailure.partner("“\(partner)” is not a name of small letters, digits and hyphens.")
        }
        if let map { return Reading.Partner(source: partner, map: map) }
        guard let saved = try await database.read({ try SavedColumnMap.of(partner, $0) }) else {
            throw ImportFailure.partner("No column map is saved for \(partner). Say with --map which column says what.")
        }
        do throws(FileRefusal) { return Reading.Partner(source: partner, map: try ColumnMap(saved)) } catch {
            throw ImportFailure.partner(error.reason)
        }
    }

    /// Decides what each file is to those held, and writes them all in one transaction.
    private func keep(
        _ outcomes: [Reading.Outcome], _ held: [HeldFile], _ folder: FactsFolder, _ segment: SegmentWriter,
        _ database: Database
    ) async throws -> [ImportedFile] {
        var report: [ImportedFile] = []
        var next = (held.map(\.id.number).max() ?? 0) + 1
        // Held already, but what was read of it is damaged or gone: it is kept anew, and nothing else changes.
        var mended: [HeldFile] = []
        var fresh: [(file: HeldFile, categories: [(name: String, rows: Int)], replaces: HeldFile?)] = []
        var current = Dictionary(held.filter { $0.replacedBy == nil }.map { (Key($0), $0) }, uniquingKeysWith: { $1 })
        var known = Dictionary(held.map { (Facts($0), $0) }, uniquingKeysWith: { one, _ in one })
        let now = now
        var populations = try await database.read { try KeepPopulations(at: now, $0) }
        var lookups = try await database.read { try KeepLookups(at: now, $0) }
        for outcome in outcomes {
            switch outcome {
            case .looked(let name, let digest, let read):
                report.append(lookups.take(read, name: name, digest: digest))
            case .counted(let name, let digest, let sets):
                report.append(populations.take(sets, name: name, digest: digest))
            case .refused(let name, let why): report.append(.refused(name, why))
            case .held(let name, let file): report.append(ImportedFile(name, file, state: .unchanged))
            case .read(let name, let parts):
                var states: [(HeldFile, ImportedFile.State)] = []
                for part in parts {
                    if let same = known[Facts(part.file)] {
                        if same.segment != segment.name, !folder.isWhole(same) {
                            mended.append(same.lying(where: part.file))
                        }
                        states.append((same, .unchanged))
                        continue
                    }
                    var file = part.file
                    file.id = ID(next)
                    next += 1
                    let before = current[Key(file)]
                    fresh.append((file, part.categories, before))
                    current[Key(file)] = file
                    known[Facts(file)] = file
                    states.append((file, before == nil ? .new : .restated))
                }
                report.append(ImportedFile(name, states))
            }
        }
        // A map by which a table could be read is kept; one that was refused is not.
        let read = outcomes.contains { if case .read = $0 { true } else { false } }
        let saved = partner.flatMap { source in map.flatMap { read ? (source, $0) : nil } }
        let hasFacts = !fresh.isEmpty || !mended.isEmpty
        if hasFacts { try segment.finish() } else { segment.discard() }
        guard hasFacts || saved != nil || !populations.fresh.isEmpty || !lookups.fresh.isEmpty else { return report }
        let (rows, moved, counted, looked) = (fresh, mended, populations, lookups)
        try await write(database) { connection in
            try counted.write(connection)
            try looked.write(connection)
            if let (source, map) = saved { try SavedColumnMap.save(map, for: source, at: now, connection) }
            for file in moved { try file.move(connection) }
            for one in rows {
                try one.file.insert(one.categories, connection)
                if let before = one.replaces {
                    try connection.execute(
                        "UPDATE source_file SET replaced_by = \(one.file.id) WHERE id = \(before.id)")
                }
            }
            if hasFacts { try WriteLedger().run(connection) }
        }
        return report
    }

    /// One transaction, with the entry of the record in it where there is a record.
    private func write(
        _ database: Database, _ body: @escaping @Sendable (Connection) throws -> Void
    ) async throws {
        guard let (registry, trace) = recorded else { return try await database.write(body) }
        try await registry.write(trace) { writing in
            try body(writing.connection)
            writing.note(.collection, [ThingID(.importedFile)], [.files])
        }
    }

    /// One source has one file that counts for each month.
    private struct Key: Hashable {
        var set: DataSet
        var source: String
        var month: Month
        init(_ file: HeldFile) { (set, source, month) = (file.set, file.source, file.month) }
    }

    /// The same facts are the same file, whatever its line ends.
    private struct Facts: Hashable {
        var key: Key
        var digest: String
        init(_ file: HeldFile) { (key, digest) = (Key(file), file.factsDigest) }
    }
}
