import ArgumentParser
import Dates
import Foundation
import Partnership

/// The record of looks and changes.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The record of looks, changes and disclosures.", subcommands: [Verify.self])

    /// Whether the record is as it was written.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Go through the record, and say whether it is as it was written.",
            discussion: "Exits 0 when it is, and 1 at the first fault, with its entry and its kind.")

        @OptionGroup var data: DataOptions
        @Flag(help: "Print an object that a machine may read.") var json = false

        func run() async throws {
            let opened = try await data.openRegistry()
            let checkpoints = try CheckpointFolder(path: data.checkpointFolder).all()
            let finding = try await VerifyRecord(keys: opened.keys, checkpoints: checkpoints)
                .run(opened.registry.database)
            print(json ? finding.json : finding.words)
            if finding.fault != nil { throw ExitCode.failure }
        }
    }
}

extension VerifyRecord.Finding {
    fileprivate var words: String {
        let read = "\(entries) entries and \(checkpoints) checkpoints read."
        return fault.map { "\($0.said) \(read)" } ?? "The record is as it was written. \(read)"
    }

    fileprivate var json: String {
        let object: [String: Any] = [
            "entries": entries, "checkpoints": checkpoints, "fault": fault?.kind ?? NSNull(),
            "sequence": fault?.sequence ?? NSNull(), "reason": fault?.said ?? NSNull(),
        ]
        let data = try? JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
        return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
    }
}
