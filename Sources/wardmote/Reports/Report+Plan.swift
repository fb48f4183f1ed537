import ArgumentParser
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
        @OptionGroup var file: PaperOptions
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote report plan")
            let whole = try await registry.onePlan(name, trace)
            let paper: Paper
            if let edition {
                let kept = try await registry.keptEdition(edition, of: whole.plan, trace)
                guard let frozen = try await registry.paper(of: kept, trace) else { throw Refused.notHeld(kept) }
                paper = frozen
            } else {
                paper = PlanPaper(whole: whole, today: Instant.present.localDay, gazetteer: .embedded).paper
            }
            try await registry.keeper.keep(trace.look(.disclosure))
            try file.write(paper)
        }
    }

    /// The yearly strategic assessment.
    struct Assessment: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The yearly strategic assessment, with the parts that the law asks for.")

        @Option(name: .customLong("plan"), help: "The plan by its name or its partnership's, or a part of that.")
        var name: String
        @Option(
            help: "The last month of what was recorded, as 2025-03; without it no figures of the police are set in.")
        var period: String?
        @OptionGroup var file: PaperOptions
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote report assessment")
            let whole = try await registry.onePlan(name, trace)
            let recorded = try await recorded(whole.areas, registry)
            let paper = AssessmentPaper(whole: whole, today: Instant.present.localDay, recorded: recorded).paper
            try await registry.keeper.keep(trace.look(.disclosure))
            try file.write(paper)
        }

        /// What the police recorded in each area of the plan: its own report, a heading lower, and where there is none,
        /// why.
        private func recorded(_ areas: [String], _ registry: Registry) async throws -> [Paper.Block] {
            guard let period else { return [] }
            guard let month = Month(iso: period) else {
                throw Refused("--period \(period) is not a month such as 2025-03.")
            }
            let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
            let facts = try await CrimeFacts(
                folder: data.folder, database: registry.database, gazetteer: gazetteer, at: .present)
            var blocks: [Paper.Block] = []
            for code in areas {
                let subject: Area
                do throws(AreaRefusal) { subject = try Area.parse(code, in: gazetteer) } catch {
                    blocks.append(.numbered(Words("\(code): \(error.said)")))
                    continue
                }
                for kind in PerformanceReport.Kind.allCases {
                    let report = PerformanceReport(
                        viewer: .openData, subject: subject, month: month, kind: kind, now: .present)
                    do throws(ReportRefusal) {
                        let paper = try report.paper(facts)
                        blocks += [.heading(2, paper.title)] + paper.blocks.compactMap(\.lowered)
                    } catch { blocks.append(.numbered(Words("\(code): \(error.said)"))) }
                }
            }
            return blocks
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

extension Paper.Block {
    /// The same within a larger paper: headings a level lower, and no page or appendix of its own.
    fileprivate var lowered: Paper.Block? {
        switch self {
        case .heading(_, let text): .heading(3, text)
        case .appendix(let text): .heading(3, text)
        case .pageBreak: nil
        default: self
        }
    }
}
