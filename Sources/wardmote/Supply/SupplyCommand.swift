import ArgumentParser
import Dates
import Foundation
import Pages
import Partnership
import Planning

/// The data that agencies send each quarter.
struct SupplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supply",
        abstract: "The data that agencies send each quarter: what is late, and what waits for it.",
        subcommands: [Due.self, Take.self])

    /// Takes in a table of what agencies send.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take in tables of the data that agencies send, each whole or not at all.",
            discussion: "CSV files, or folders of them, as docs/supply.md describes them.")

        @Argument(help: "Files, or folders of files.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for line in try await Self.take(paths, into: registry, "wardmote supply import") { print(line) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            var said: [String] = []
            for file in try TableFiles(paths: paths).all() {
                let command = ImportSupply(file: file.name, bytes: file.bytes)
                do {
                    let new = try await registry.write(Trace(.planner, at: .present, route: route), command.run)
                    said.append("\(file.name): \(new) new quarters of data")
                } catch let refused as ImportRefused {
                    throw Refused("Nothing of it was taken.\n\(refused.description)")
                }
            }
            return said
        }
    }

    /// Says what should be here and is not.
    struct Due: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What should be here and is not, whose it is, and what waits for it.")

        @OptionGroup var data: DataOptions
        @Option(help: "The day on which it is asked, as 2027-03-31; today when left out.") var on: String?

        func run() async throws {
            guard let today = on.map({ Day(iso: $0) }) ?? Instant.present.localDay else {
                throw Refused("--on \(on ?? "") is not a day such as 2027-03-31.")
            }
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote supply due")
            let alerts = try await registry.supplyRegister(trace, on: today).alerts
            try await registry.keeper.keep(trace.look())
            print(alerts.isEmpty ? "Nothing that is due is missing." : alerts.joined(separator: "\n"))
        }
    }
}

/// Tables on the disk, and folders of such in the order of their names.
struct TableFiles {
    var paths: [String]

    func all() throws -> [(name: String, bytes: [UInt8])] {
        try paths.flatMap { path -> [(name: String, bytes: [UInt8])] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Refused("There is no file \(path).")
            }
            guard isFolder.boolValue else { return [try file(path)] }
            let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".csv") }
            return try names.sorted().map { try file(path + "/" + $0) }
        }
    }

    private func file(_ path: String) throws -> (name: String, bytes: [UInt8]) {
        guard let data = FileManager.default.contents(atPath: path) else { throw Refused("\(path) cannot be read.") }
        return (URL(filePath: path).lastPathComponent, Array(data))
    }
}
