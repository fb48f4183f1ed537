import Administration
import Dates
import Foundation
import Partnership
import Storage

/// Looks for what would make it unsafe to serve, and says each in a sentence; nothing when all is well.
///
/// Source: docs/running/record.md.
struct Safety {
    var data: DataOptions
    var registry: Registry
    var now: Instant
    var isDemo = false
    /// Whether whoever starts it says that the clock was wrong when the record was last written, and is right now.
    var isClockRight = false

    func faults() async throws -> [String] {
        try await registry.database.safetyFaults() + folderFaults() + checkpointFaults() + clockFaults()
            + demonstrationFaults()
    }

    /// What is safe as it is, and waits for somebody to look at it.
    func notices() async throws -> [String] {
        let proposed = try await registry.database.read { try Policy.proposed($0).count }
        guard proposed > 0 else { return [] }
        return [
            "The policy was kept before some of what Wardmote has now, and nobody may use that yet: \(proposed) rules are proposed. An administrator reads them on the page of the policy, or somebody here with: wardmote policy proposed"
        ]
    }

    /// Nobody else on this machine may read the data.
    private func folderFaults() -> [String] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: data.folder)
        let mode = attributes?[.posixPermissions] as? Int ?? 0
        return mode & 0o007 == 0
            ? [] : ["Everybody on this machine can read \(data.folder). Mend it with: chmod 700 \(data.folder)"]
    }

    /// Checkpoints that cannot be copied out prove nothing, and lines that are none were changed.
    private func checkpointFaults() -> [String] {
        let folder = CheckpointFolder(path: data.checkpointFolder)
        do {
            try FileManager.default.createDirectory(
                atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            _ = try folder.all()
        } catch let refused as Refused {
            return [refused.description]
        } catch {
            return ["The folder of checkpoints, \(folder.path), cannot be made or read."]
        }
        return FileManager.default.isWritableFile(atPath: folder.path)
            ? [] : ["The folder of checkpoints, \(folder.path), cannot be written."]
    }

    /// A clock that is behind the record, or before this program was made, makes sessions and agreements last too long.
    private func clockFaults() async throws -> [String] {
        let last = try await registry.database.read { connection in
            // The last, and not the latest: a clock that was once ahead, and is right again, is no fault for ever.
            try connection.value("SELECT at FROM record_entry ORDER BY sequence DESC LIMIT 1", as: Int64.self)
        }
        let made: Day = "2026-11-01"
        if now.localDay < made { return ["The clock says \(now.localDay.said), which cannot be. Set it."] }
        if let last, !isClockRight, now + 120 < Instant(milliseconds: last) {
            return [
                "The clock says \(now.iso), and the record has an entry of \(Instant(milliseconds: last).iso). Set the clock. If it is right now and was wrong then, start once with --clock-is-right."
            ]
        }
        return []
    }

    /// Accounts whose passwords stand in the program's own text are for a demonstration alone.
    private func demonstrationFaults() async throws -> [String] {
        guard !isDemo else { return [] }
        let isHere = try await MakeDemonstration(now: now).isIn(registry)
        return isHere
            ? ["This folder holds the demonstration, whose passwords everybody knows. Begin a folder of your own."] : []
    }
}
