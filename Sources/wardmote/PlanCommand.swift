import ArgumentParser
import Dates
import Evidence
import Markup
import Partnership
import Places
import Planning

/// Brings plans in, lists them, and looks through them.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Bring partnership plans in, list them, say what is missing, and what differs between editions.",
        subcommands: [Import.self, List.self, Check.self, Difference.self])
}

extension PlanCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in plans from readable text files, each whole or not at all.")

        @Argument(help: "Text files as docs/plans.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let files = try PlanFiles(paths: paths)
            var isRefused = false
            for path in files.paths {
                do { print(try await files.take(path, registry, "wardmote plan import")) } catch let refusal
                    as PlanFileRefusal
                {
                    print("Refused: \(path), \(refusal.sentence)")
                    isRefused = true
                }
            }
            if isRefused { throw ExitCode.failure }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List every plan that is held.")

        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote plan list")
            let plans = try await registry.plans(trace)
            let strategies = try await registry.strategies(of: plans, trace)
            for plan in plans {
                let under = strategies[plan.id].map { ": an action plan under \($0)" } ?? ""
                print("\(plan.name) (\(plan.body), \(plan.periodSaid))\(under)")
            }
            try await registry.keeper.keep(trace.look())
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say in plain sentences what is missing from a plan, or cannot be.")

        @Option(name: .customLong("plan"), help: "A plan by its name, or a part of it; every plan when left out.")
        var name: String?
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote plan check")
            let plans = try await registry.plans(trace, named: name)
            guard !plans.isEmpty else { throw Refused(name.map { "No plan is called “\($0)”." } ?? "No plan is held.") }
            let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
            var count = 0
            for plan in plans {
                let sentences = try await registry.findings(plan.id, trace, gazetteer)
                print("\(plan.name) (\(plan.body)):\(sentences.isEmpty ? " nothing is found missing." : "")")
                for sentence in sentences { print("- \(sentence)") }
                count += sentences.count
            }
            try await registry.keeper.keep(trace.look())
            if count > 0 { throw ExitCode.failure }
        }
    }
}

extension PlanCommand {
    struct Difference: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say in plain sentences what differs between an edition of a plan and another, or today’s plan.")

        @Argument(help: "The plan by its name or its partnership's, or a part of that.") var plan: String
        @Argument(help: "The edition before, by its name.") var before: String
        @Argument(help: "The edition after, by its name; the plan as it stands when left out.") var after: String?
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote plan difference")
            let whole = try await registry.onePlan(plan, trace)
            let from = try await registry.keptEdition(before, of: whole.plan, trace)
            var to: Publication?
            if let after { to = try await registry.keptEdition(after, of: whole.plan, trace) }
            let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
            guard let difference = try await registry.difference(from: from, to: to, gazetteer, trace) else {
                throw Refused.notHeld(from)
            }
            try await registry.keeper.keep(trace.look())
            print("\(whole.plan.name): from \(from.said) to \(to?.said ?? "the plan as it stands")")
            if difference.changes.isEmpty { print("The words and numbers are the same.") }
            for change in difference.changes {
                print("- \(change.heading): \(change.sentence)")
                for line in change.wording?.said ?? [] { print("    \(line)") }
            }
        }
    }
}

/// Files of plans, and folders of such in the order of their names.
struct PlanFiles {
    let paths: [String]

    init(paths: [String]) throws { self.paths = try NamedFiles(paths, ending: ".txt").paths }

    /// The text of each, one after another, and what came of it.
    ///
    /// - Throws: ``Refused`` with the file and line to mend.
    func each(_ take: (String) async throws -> String) async throws -> [String] {
        var said: [String] = []
        for path in paths {
            do { said.append(try await take(try NamedFiles.text(path))) } catch let refusal as PlanFileRefusal {
                throw Refused("\(path), \(refusal.sentence)")
            }
        }
        return said
    }

    /// Takes one in, and says what came of it.
    ///
    /// - Throws: ``PlanFileRefusal``, and then nothing of it is kept.
    func take(_ path: String, _ registry: Registry, _ route: String) async throws -> String {
        let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
        let command = ImportPlan(text: try NamedFiles.text(path), gazetteer: gazetteer)
        switch try await registry.write(Trace(.planner, at: .present, route: route), command.run) {
        case .taken(let name, let priorities, let figures):
            return "Taken: \(name), with \(priorities) priorities and \(figures) cited figures."
        case .held(let name): return "Held already: \(name)."
        }
    }
}
