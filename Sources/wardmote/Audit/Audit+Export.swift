import ArgumentParser
import Dates
import Foundation
import Partnership
import Secrets

extension Audit {
    /// Writes the entries of some days into a file that proves itself, for the Information Commissioner or a court.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the entries of some days into a file that proves itself.",
            discussion: "That it was asked for, by whom and for whom, stands in the record before it is written.")

        @Option(help: "The first day, as 2026-11-01.") var from: String
        @Option(help: "The last day, as 2026-11-30.") var to: String
        @Option(help: "Who asks for it: a name and an office.") var askedBy: String
        @Option(name: .customLong("for"), help: "To whom it goes: a name and an office.") var recipients: String
        @Option(help: "The file to write; it is written whole or not at all.") var output: String
        @OptionGroup var data: DataOptions

        func run() async throws {
            guard let first = Day(iso: from), let last = Day(iso: to), first <= last else {
                throw Refused("--from and --to take a first and a last day, as 2026-11-01.")
            }
            let opened = try await data.openRegistry()
            let folder = CheckpointFolder(path: data.checkpointFolder)
            let export = ExportRecord(
                viewer: .keeper, days: first...last, askedBy: askedBy, recipients: recipients,
                countersigned: try folder.countersigned())
            let file = try FileInPieces(output)
            let outcome: ExportRecord.Outcome
            do { outcome = try await export.run(opened.registry, at: .present, write: file.write) } catch {
                file.discard()
                throw error
            }
            guard case .given(let entries) = outcome else {
                file.discard()
                throw Refused(outcome.said)
            }
            try file.finish()
            print(
                """
                \(entries) entries are in \(output). That you asked for them stands in the record.
                Tell whoever gets it this key by another way: \(base64URL(opened.keys.signing.verifying.bytes))
                They check it with: wardmote audit verify \(output) --signed-by KEY
                """)
        }
    }
}

extension ExportRecord.Outcome {
    /// Why nothing was written.
    fileprivate var said: String {
        switch self {
        case .given: ""
        case .nothing: "There is no entry of those days. Nothing was written."
        case .faults(let faults): faults.map { "--\($0.field): \($0.said)" }.joined(separator: " ")
        case .faulty(let fault): "\(fault.said) Nothing was written: run wardmote audit verify."
        case .notThere: "The record is not yours to give."
        }
    }
}
