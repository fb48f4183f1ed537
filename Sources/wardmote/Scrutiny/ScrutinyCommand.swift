import ArgumentParser
import Dates
import Foundation
import Pages
import Partnership
import Scrutiny

/// What a crime and disorder committee asks, and what it is owed.
struct ScrutinyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scrutiny", abstract: "The questions and recommendations of a crime and disorder committee.",
        subcommands: [Due.self, Take.self])

    /// Takes in tables of a committee.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in a committee’s tables: questions, answers, recommendations and what they need.",
            discussion:
                "CSV files, or folders of them; docs/scrutiny.md describes each. All of it is taken, or nothing.")

        @Argument(help: "Files, or folders of files.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for one in try await ScrutinyFiles(paths: paths).take(into: registry, at: .present) { print(one.said) }
        }
    }

    /// Says who owes the committee an answer or a response.
    struct Due: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who owes an answer or a response, since when, with a reminder to send to each.")

        @OptionGroup var data: DataOptions
        @Option(help: "The day on which it is asked, as 2027-03-31; today when left out.") var on: String?

        func run() async throws {
            guard let today = on.map({ Day(iso: $0) }) ?? Instant.present.localDay else {
                throw Refused("--on \(on ?? "") is not a day such as 2027-03-31.")
            }
            let registry = try await data.openRegistry().registry
            let trace = Trace(.scrutinyKeeper, at: .present, route: "wardmote scrutiny due")
            let owed = try await Owed.look(registry, .scrutinyKeeper, trace, on: today)
            try await registry.keeper.keep(trace.look())
            print(
                owed.isEmpty ? "Nobody owes an answer or a response." : owed.map(\.reminder).joined(separator: "\n\n"))
        }
    }
}

/// Files of a committee on the disk, taken in all together.
struct ScrutinyFiles {
    var paths: [String]

    func take(into registry: Registry, at now: Instant) async throws -> [ImportScrutiny.Taken] {
        let command = ImportScrutiny(files: try files(), today: now.localDay)
        do {
            return try await registry.write(
                Trace(.scrutinyKeeper, at: now, route: "wardmote scrutiny import"), command.run)
        } catch let refused as ImportRefused { throw Refused("Nothing was taken.\n\(refused.description)") }
    }

    private func files() throws -> [ImportScrutiny.File] {
        try paths.flatMap { path -> [ImportScrutiny.File] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Refused("There is no file \(path).")
            }
            guard isFolder.boolValue else { return [try file(path)] }
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            return try names.filter { $0.hasSuffix(".csv") }.map { try file(path + "/" + $0) }
        }
    }

    private func file(_ path: String) throws -> ImportScrutiny.File {
        guard let data = FileManager.default.contents(atPath: path) else { throw Refused("\(path) cannot be read.") }
        return ImportScrutiny.File(URL(filePath: path).lastPathComponent, Array(data))
    }
}

extension ImportScrutiny.Taken {
    var said: String { "\(file): \(new) new, \(unchanged) there already (\(kind.rawValue))" }
}
