import ArgumentParser
import Dates
import Evidence
import Partnership
import Storage

/// Says what is wrong with the database and the data, in words.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look through the database and every file of facts, and say what is wrong.")

    @OptionGroup var data: DataOptions

    func run() async throws {
        let found = try await CheckHoldings(viewer: .keeper, folder: data.folder, now: .present).run(
            try await data.open())
        for fault in found.faults { print(fault) }
        print("\(found.files) files looked at; \(found.faults.isEmpty ? "nothing" : "\(found.faults.count)") to mend.")
        if !found.faults.isEmpty { throw ExitCode.failure }
    }
}
