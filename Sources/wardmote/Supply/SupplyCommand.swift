import ArgumentParser
import Dates
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
            for file in try NamedFiles(paths, ending: ".csv").read() {
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
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote supply due")
            let alerts = try await registry.supplyRegister(trace, on: today).alerts
            try await registry.keeper.keep(trace.look())
            print(alerts.isEmpty ? "Nothing that is due is missing." : alerts.joined(separator: "\n"))
        }
    }
}
