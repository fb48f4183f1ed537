import ArgumentParser
import Dates
import Evidence
import Partnership
import Storage

/// Says what is wrong with the configuration, the database and the data, in words.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look through the configuration, the database and every file of facts, and say what is wrong.")

    @OptionGroup var data: DataOptions

    func run() async throws {
        let registry = try await data.openRegistry().registry
        let found = try await CheckHoldings(viewer: .keeper, folder: data.folder, now: .present).run(registry.database)
        let safety = Safety(data: data, registry: registry, now: .present)
        let faults = try await safety.faults() + found.faults
        for line in try await faults + safety.notices() { print(line) }
        print("\(found.files) files looked at; \(faults.isEmpty ? "nothing" : "\(faults.count)") to mend.")
        if !faults.isEmpty { throw ExitCode.failure }
    }
}
