import ArgumentParser
import Dates
import Foundation
import Partnership
import Secrets
import Storage

extension Audit {
    /// Whether the record is as it was written, or a file of it as it was given.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Go through the record, or a file of it, and say whether it is as it was written.",
            discussion: "Exits 0 when it is, and 1 at the first fault, with its entry and its kind.")

        @Argument(help: "A file that audit export wrote. It is checked by itself, without the database.")
        var file: String?
        @Option(help: "With a file: the open half of the key of the record, as you know it from elsewhere.")
        var signedBy: String?
        @Option(help: "A file of the open halves of partners' keys, a line each; one of them must have signed.")
        var witness: String?
        @OptionGroup var data: DataOptions
        @Flag(help: "Print an object that a machine may read.") var json = false
        @Flag(help: "With a file: print each entry.") var list = false

        func run() async throws {
            let witnesses = try witness.map(WitnessKeys.read) ?? []
            if let file { return try verify(file, witnesses) }
            let opened = try await data.openRegistry()
            let folder = CheckpointFolder(path: data.checkpointFolder)
            var verify = VerifyRecord(keys: opened.keys, checkpoints: try folder.all())
            if witness != nil {
                verify.countersigned = try folder.countersigned().filter { witnesses.contains($0.witness) }
                guard !verify.countersigned.isEmpty else {
                    throw Refused(
                        "No checkpoint in \(folder.path) was signed by a partner whom \(witness ?? "") names.")
                }
            }
            let finding = try await verify.run(opened.registry.database)
            print(json ? finding.json : finding.words)
            if finding.fault != nil { throw ExitCode.failure }
        }

        private func verify(_ file: String, _ witnesses: [VerifyingKey]) throws {
            let key = try signedBy.map(WitnessKeys.key)
            let named = NamesSoFar()
            var verify = VerifyExport(key: key, witnesses: Set(witnesses)) { [list] number, entry in
                if list { print(entry.words(number, named.names)) }
            }
            try LinesOfFile(path: file).each { line in
                verify.read(line)
                named.names = verify.finding.names
                return verify.finding.fault == nil
            }
            let finding = verify.finish()
            print(json ? finding.json : finding.words(isKeyKnown: key != nil))
            if finding.fault != nil { throw ExitCode.failure }
        }
    }
}

/// Whose the accounts are that the entries so far tell of.
private final class NamesSoFar { var names: [Int64: String] = [:] }

extension Entry {
    /// One line for a person: when, who, what, where, of which things, and why.
    fileprivate func words(_ number: Int64, _ names: [Int64: String]) -> String {
        let name = names[account.number] ?? (account.number == 0 ? "Wardmote itself" : "not known")
        let parts = [
            String(number), at.iso, "\(name) (account \(account.number))", operation.said, route,
            things.map { "\($0.kind.rawValue) \($0.number)" }.joined(separator: ", "),
            fields.map(\.said).joined(separator: ", "), purpose?.said ?? "", reason, recipients, detail,
        ]
        // What a person typed stays on its line.
        return parts.map { part in
            String(decoding: part.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
        }.joined(separator: "\t")
    }
}

extension VerifyRecord.Finding {
    fileprivate var words: String {
        let read = "\(entries) entries and \(checkpoints) checkpoints read."
        return fault.map { "\($0.said) \(read)" } ?? "The record is as it was written. \(read)"
    }

    fileprivate var json: String {
        printed([
            "entries": entries, "checkpoints": checkpoints, "fault": fault?.kind ?? NSNull(),
            "sequence": fault?.sequence ?? NSNull(), "reason": fault?.said ?? NSNull(),
        ])
    }
}

extension VerifyExport.Finding {
    fileprivate func words(isKeyKnown: Bool) -> String {
        let read = "\(entries) entries and \(checkpoints) checkpoints read."
        if let fault { return "\(fault.said) \(read)" }
        let open = key.map { base64URL($0.bytes) } ?? ""
        let keySaid =
            isKeyKnown
            ? "It is signed with the key that you gave."
            : "It is signed with the key \(open): ask for that key by another way, and give it with --signed-by."
        return """
            The file is as it was given. \(read)
            From \(from) to \(until), asked for by \(askedBy), for \(recipients).
            \(keySaid)\(witnessed > 0 ? " \(witnessed) of its checkpoints were signed by partners whom you named." : "")
            """
    }

    fileprivate var json: String {
        printed([
            "entries": entries, "checkpoints": checkpoints, "witnessed": witnessed,
            "key": key.map { base64URL($0.bytes) } ?? NSNull(), "from": from, "to": until, "askedBy": askedBy,
            "for": recipients, "fault": fault?.kind ?? NSNull(), "sequence": fault?.sequence ?? NSNull(),
            "reason": fault?.said ?? NSNull(),
        ])
    }
}

private func printed(_ object: [String: Any]) -> String {
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
}
