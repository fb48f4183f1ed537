import ArgumentParser
import Dates
import Evidence
import Papers
import Partnership
import Places
import Planning
import Reports
import Storage

extension Report {
    /// The yearly strategic assessment.
    struct Assessment: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The yearly strategic assessment, with the parts that the law asks for.",
            discussion:
                "The one that is held under the plan, as it stands or as an edition was published. Where none is held, what one could begin with."
        )

        @Option(name: .customLong("plan"), help: "The plan by its name or its partnership's, or a part of that.")
        var name: String
        @Option(help: "A problem profile under the plan, by the name of its problem or a part of that.")
        var problem: String?
        @Option(help: "The year in which it is made, as 2026 for 2026/27; the latest when left out.") var year: Int?
        @Option(help: "The edition that was published; the assessment as it stands now when left out.") var edition:
            Int?
        @Option(
            help:
                "Where none is held: the last month of what was recorded, as 2025-03; the month before last when left out."
        )
        var period: String?
        @Option(help: "A file for its figures as it stands: each with its class, formula and source, as JSON.")
        var figures: String?
        @OptionGroup var file: PaperOptions
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.reportKeeper, at: .present, route: "wardmote report assessment")
            let plan = try await registry.onePlan(name, trace)
            let held = try await registry.look(Assessments(viewer: .reportKeeper), trace)
                .first { one in
                    let isNamed = problem.map { name in
                        one.problem?.name.lowercased().contains(name.lowercased()) ?? false
                    }
                    return one.plan == plan.plan.id && (year == nil || one.year.begins == year)
                        && (isNamed ?? (one.sort == .yearly))
                }
            if let problem, held == nil { throw Refused("No problem profile “\(problem)” is held under the plan.") }
            let document: AssessmentDocument
            if let edition {
                guard figures == nil else {
                    throw Refused(
                        "An edition is frozen in words. Leave --edition out for the figures of the assessment.")
                }
                document = try await published(edition, of: held, registry, trace)
            } else {
                let whole = try await standing(held, plan, registry, trace)
                if let figures {
                    try WholeFile(figures).write(try FiguresFile(whole.assessment.title, whole.placed).bytes)
                }
                document = AssessmentDocument(whole, on: trace.at.localDay)
            }
            try await registry.keeper.keep(trace.look(.disclosure))
            try file.write(document.paper)
        }

        private func standing(
            _ held: StrategicAssessment?, _ plan: WholePlan, _ registry: Registry, _ trace: Trace
        ) async throws -> WholeAssessment {
            let counted = try await data.countedFigures(registry)
            if let held {
                guard period == nil else {
                    throw Refused(
                        "\(held.title) is held, and looks at \(held.period.said). Leave --period out; its months are changed on its page."
                    )
                }
                guard let whole = try await WholeAssessment.look(held.id, registry, trace, figures: counted) else {
                    throw Refused("There is no such assessment.")
                }
                return whole
            }
            guard year == nil else { throw Refused("No assessment of that year is held under \(plan.plan.name).") }
            var last = Month(containing: trace.at.localDay) + -2
            if let period {
                guard let month = Month(iso: period) else {
                    throw Refused("--period \(period) is not a month such as 2025-03.")
                }
                last = month
            }
            return try await WholeAssessment.drafted(plan, last: last, registry, trace, figures: counted)
        }

        private func published(
            _ number: Int, of held: StrategicAssessment?, _ registry: Registry, _ trace: Trace
        ) async throws -> AssessmentDocument {
            guard let held else { throw Refused("No such assessment is held.") }
            let editions = try await registry.look(AssessmentEditions(viewer: .reportKeeper), trace)
                .filter { $0.assessment == held.id }
            guard let edition = editions.first(where: { $0.number == number }) else {
                let known = editions.map { "\n  \($0.number), \($0.day.said)" }.reversed().joined()
                throw Refused(
                    "\(held.title) has no edition \(number).\(known.isEmpty ? " None was published." : " There are:\(known)")"
                )
            }
            let parts = try await registry.look(
                AssessmentEditionParts(viewer: .reportKeeper, edition: edition.id), trace)
            return AssessmentDocument(edition, parts, among: editions)
        }
    }
}
