import Approvals
import ArgumentParser
import Checks
import Dates
import Evidence
import Papers
import Partnership
import Places
import Planning

extension Report {
    /// A partnership plan.
    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A partnership plan with its tables, and what is missing from it.")

        @Option(name: .customLong("plan"), help: "The plan by its name or its partnership's, or a part of that.")
        var name: String
        @Option(help: "An edition that was published, by its name; the plan as it stands when left out.")
        var edition: String?
        @Option(help: "A file for its figures as it stands: each with its class, formula and source, as JSON.")
        var figures: String?
        @OptionGroup var file: PaperOptions
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote report plan")
            let whole = try await registry.onePlan(name, trace)
            let paper: Paper
            if let edition {
                guard figures == nil else {
                    throw Refused("An edition is frozen in words. Leave --edition out for the figures of the plan.")
                }
                let kept = try await registry.keptEdition(edition, of: whole.plan, trace)
                guard let frozen = try await registry.paper(of: kept, trace) else { throw Refused.notHeld(kept) }
                paper = frozen
            } else {
                let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
                let toApprove = PaperToApprove(whole.plan, registry, trace, gate: PrivacyGate(), gazetteer)
                let (standing, day) = try await toApprove.standing(registry, trace, on: Instant.present.localDay)
                paper = PlanPaper(whole: whole, today: day, gazetteer: gazetteer).paper(standing)
            }
            try await registry.keeper.keep(trace.look(.disclosure))
            if let figures { try WholeFile(figures).write(try FiguresFile(whole.plan.name, whole.told).bytes) }
            try file.write(paper)
        }
    }
}

extension Refused {
    static func notHeld(_ edition: Publication) -> Refused {
        Refused("The edition “\(edition.edition)” is not held here, only its address.")
    }
}

extension Registry {
    /// The edition of that name, of which the text is held.
    func keptEdition(_ name: String, of plan: Planning.Plan, _ trace: Trace) async throws -> Publication {
        guard let found = try await publication(name, of: plan.id, trace) else {
            let known = try await editions(of: plan.id, trace).map { "\n  \($0.edition)" }.joined()
            throw Refused(
                "\(plan.name) has no edition “\(name)”.\(known.isEmpty ? " None is written down." : " There are:\(known)")"
            )
        }
        guard found.kept != nil else { throw Refused.notHeld(found) }
        return found
    }

    /// The one plan of that name.
    func onePlan(_ name: String, _ trace: Trace) async throws -> WholePlan {
        let found = try await plans(trace, named: name)
        guard found.count <= 1 else {
            throw Refused(
                "Several plans have “\(name)” in their name: \(found.map { "\($0.name) (\($0.body))" }.joined(separator: "; "))."
            )
        }
        guard let plan = found.first, let whole = try await wholePlan(plan.id, trace) else {
            throw Refused("No plan is called “\(name)”. wardmote plan list says which there are.")
        }
        return whole
    }
}
