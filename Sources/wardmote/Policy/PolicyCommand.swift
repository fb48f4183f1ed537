import Administration
import ArgumentParser
import Dates
import Partnership
import Storage

/// The policy in force, and the rules that are proposed for what came after it was kept.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "The policy: what a newer Wardmote proposes for it, and taking that in.",
        subcommands: [Proposed.self, Take.self])

    /// Prints the rules that are proposed.
    struct Proposed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the rules that are proposed for what the policy in force cannot know. Nothing is changed.")

        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let (policy, proposed) = try await registry.database.read { connection in
                (try Policy.inForce(connection), try Policy.proposed(connection))
            }
            for rule in proposed { print("New: \(rule.role.said) \(rule.said)") }
            print("Version \(policy.version) is in force; \(proposed.count) rules are proposed.")
        }
    }

    /// Takes them in, as the next version.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the next version of the policy in force: all that stands, and the rules that are proposed.",
            discussion: "Read them first with: wardmote policy proposed")

        @Option(help: "Who takes them in, by name; it is kept with the version.") var by: String
        @Option(help: "Why; it is kept with the version.") var reason: String
        @OptionGroup var data: DataOptions

        func validate() throws {
            guard !by.isEmpty else { throw ValidationError("--by takes a name.") }
        }

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let version = try await registry.database.read { try Policy.inForce($0).version }
            let command = TakeProposedRules(version: version, reason: reason, author: "\(by), at the machine")
            let trace = Trace(.policyKeeper, at: .present, route: "wardmote policy take")
            switch try await registry.write(trace, command.run) {
            case .done(let policy): print("Version \(policy.version) is in force.")
            case .faults(let faults): throw Refused(faults.map(\.said).joined(separator: " "))
            case .stale: throw Refused("No rules are proposed. Nothing was changed.")
            case .notThere: throw Refused("The policy cannot be changed from here.")
            }
        }
    }
}
