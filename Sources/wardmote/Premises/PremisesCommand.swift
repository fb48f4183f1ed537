import ArgumentParser
import Dates
import Evidence
import Partnership
import Places
import Planning

/// Premises and events to which the public comes: prints how many are how far, and each that is open.
struct PremisesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "premises",
        abstract: "Premises and events to protect: the tier of each, how far it has come and the next contact.",
        discussion: "What is printed is OFFICIAL-SENSITIVE.")

    @OptionGroup var data: DataOptions
    @OptionGroup var asked: OnDay

    func run() async throws {
        let today = try asked.day()
        let registry = try await data.openRegistry().registry
        let trace = Trace(.protector, at: .present, route: "wardmote premises")
        let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
        let said = try await registry.premises(trace, on: today, gazetteer).said
        try await registry.keeper.keep(trace.look())
        print(said.joined(separator: "\n"))
    }
}
