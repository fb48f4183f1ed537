import ArgumentParser
import Dates
import Foundation
import Partnership
import Storage

extension Audit {
    /// Prints looks that may be misuse, each with its reason.
    struct MisuseFound: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "misuse", abstract: "Print looks that may be misuse, each with its reason.",
            discussion: "A line is a question, and no verdict. That it was asked for stands in the record.")

        @Option(help: "The first day, as 2026-11-01.") var from: String
        @Option(help: "The last day, as 2026-11-30.") var to: String
        @OptionGroup var data: DataOptions
        @Flag(help: "Print an object that a machine may read.") var json = false

        func run() async throws {
            guard let first = Day(iso: from), let last = Day(iso: to), first <= last else {
                throw Refused("--from and --to take a first and a last day, as 2026-11-01.")
            }
            let registry = try await data.openRegistry().registry
            let trace = Trace(.watcher, at: .present, route: "wardmote audit misuse")
            let found = try await MisuseReport(viewer: .watcher, days: first...last).run(registry, at: .present)
            for one in found { for look in one.looks { trace.note(ThingID(.look, look), [.entries]) } }
            try await registry.keeper.keep(trace.look())
            print(json ? list(found) : found.map(line).joined(separator: "\n"))
            if !json { print("\(found.count) found.") }
        }

        private func line(_ one: Misuse) -> String {
            let numbers = one.looks.map(String.init).joined(separator: ", ")
            return "\(one.at.iso)\t\(one.name)\t\(one.sign.rawValue)\t\(one.said)\tentries \(numbers)"
        }

        private func list(_ found: [Misuse]) -> String {
            let objects: [[String: Any]] = found.map {
                [
                    "sign": $0.sign.rawValue, "entries": $0.looks, "name": $0.name, "person": $0.person.number,
                    "at": $0.at.iso, "why": $0.said,
                ]
            }
            let data = try? JSONSerialization.data(withJSONObject: objects, options: [.prettyPrinted, .sortedKeys])
            return String(decoding: data ?? Data("[]".utf8), as: UTF8.self)
        }
    }
}
