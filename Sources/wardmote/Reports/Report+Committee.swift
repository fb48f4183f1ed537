import ArgumentParser
import Dates
import Papers
import Partnership
import Reports
import Storage

extension Report {
    /// A committee report: as it stands, or an edition that was published.
    struct Committee: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A committee report, as it stands or as an edition was published.",
            discussion:
                "What is exempt is written only as a numbered copy of an edition, with the name of whom it is for.")

        @Option(help: "The report by its title, or a part of that.") var title: String
        @Option(help: "The edition that was published; the report as it stands now when left out.") var edition: Int?
        @Option(name: .customLong("copy-for"), help: "For an exempt edition: the name of whom the copy is for.")
        var copyFor: String?
        @Option(
            help: "A file for the figures of the report as it stands: each with its class, formula and source, as JSON."
        )
        var figures: String?
        @OptionGroup var file: PaperOptions
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.reportKeeper, at: .present, route: "wardmote report committee")
            let document: ReportDocument
            if let edition {
                guard figures == nil else {
                    throw Refused("An edition is frozen in words. Leave --edition out for the figures of the report.")
                }
                document = try await published(edition, registry, trace)
            } else {
                document = try await standing(registry, trace)
            }
            try await registry.keeper.keep(trace.look(.disclosure))
            try file.write(document.paper)
        }

        /// The one report of that title, where it is open.
        static func open(_ title: String, _ registry: Registry, _ trace: Trace) async throws -> CommitteeReport {
            let all = try await registry.look(CommitteeReports(viewer: .reportKeeper), trace)
            let one = try only(title, all.filter { $0.header.title.contains(title) }, all.map(\.header.title))
            guard !one.header.isExempt else {
                throw Refused(
                    "This report is exempt: it is written in numbered copies alone, by “report committee” with --edition and --copy-for."
                )
            }
            return one
        }

        private func standing(_ registry: Registry, _ trace: Trace) async throws -> ReportDocument {
            let one = try await Self.open(title, registry, trace)
            let counted = try await data.countedFigures(registry)
            guard let whole = try await WholeReport.look(one.id, registry, trace, figures: counted) else {
                throw Refused("There is no such report.")
            }
            if let figures { try WholeFile(figures).write(try FiguresFile(one.header.title, whole.placed).bytes) }
            var people: [Int64: String] = [:]
            for person in try await registry.look(People(viewer: .reportKeeper), trace) {
                people[person.id.number] = person.name
            }
            return ReportDocument(whole, people: people)
        }

        private func published(
            _ number: Int, _ registry: Registry, _ trace: Trace
        ) async throws -> ReportDocument {
            let all = try await registry.look(ReportEditions(viewer: .reportKeeper), trace)
            let one = try Self.only(
                title, all.filter { $0.number == number && $0.title.contains(title) }, all.map(\.title))
            guard one.paragraph == 0 else {
                guard let copyFor else {
                    throw Refused("This edition is exempt. Say with --copy-for whom the copy is for.")
                }
                let take = TakeCopy(edition: one.id, recipient: copyFor)
                guard case .done(let document) = try await registry.write(trace, take.run) else {
                    throw Refused("There is no such edition.")
                }
                return document
            }
            let parts = try await registry.look(EditionParts(viewer: .reportKeeper, edition: one.id), trace)
            return one.document(parts, among: all)
        }

        private static func only<One>(_ title: String, _ found: [One], _ titles: [String]) throws -> One {
            guard found.count <= 1 else { throw Refused("Several reports have “\(title)” in their title.") }
            guard let one = found.first else {
                let known = Set(titles).sorted().map { "\n  \($0)" }.joined()
                throw Refused(
                    "No such report is called “\(title)”.\(known.isEmpty ? " There is none." : " There are:\(known)")")
            }
            return one
        }
    }
}
