import ArgumentParser
import Dates
import Partnership
import Planning

/// Prints the equality impact assessments of plans, and how each stands.
struct EqualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "equality",
        abstract: "How each priority of a plan stands with its equality impact assessment.",
        discussion: "What is still open is named. No answer is printed: those are on the pages.")

    @Option(name: .customLong("plan"), help: "A plan by its name, or a part of it; every plan when left out.")
    var name: String?
    @OptionGroup var asked: OnDay
    @OptionGroup var data: DataOptions

    func run() async throws {
        let today = try asked.day()
        let registry = try await data.openRegistry().registry
        let trace = Trace(.planner, at: .present, route: "wardmote equality")
        let plans = try await registry.plans(trace, named: name)
        guard !plans.isEmpty else { throw Refused(name.map { "No plan is called “\($0)”." } ?? "No plan is held.") }
        let said = try await registry.equalitySaid(plans, trace, on: today)
        try await registry.keeper.keep(trace.look())
        print(said.joined(separator: "\n"))
    }
}
