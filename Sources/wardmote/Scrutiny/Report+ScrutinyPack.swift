import Approvals
import ArgumentParser
import Dates
import Evidence
import Foundation
import Papers
import Partnership
import Places
import Reports
import Scrutiny

extension Report {
    /// The paper for a committee's review.
    struct ScrutinyPack: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The paper for a committee’s review: questions, answers, last year’s, and recommendations.",
            discussion:
                "The open version and the exempt annex are two documents. An exempt answer stands in the annex alone.")

        @Option(help: "The year of the review, as 2027.") var year: Int
        @Option(help: "The name of the committee, where there are several.") var committee: String?
        @Option(help: "The council whose committee it is, where several have one of that name.") var council: String?
        @OptionGroup var file: PaperOptions
        @Option(
            help: "The file for the exempt annex, which is not written when left out; --output is for the open version."
        ) var annex: String?
        @OptionGroup var asked: OnDay
        @Option(
            help:
                "A file for the figures of the answers: each with its class, formula, source and the day on which it was held so, as JSON."
        )
        var figures: String?
        @OptionGroup var data: DataOptions

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.scrutinyKeeper, at: .present, route: "wardmote report scrutiny-pack")
            let inquiry = try await chosen(registry, trace)
            let telling = TellAnswers(try await data.countedFigures(registry))
            guard
                let pack = try await Scrutiny.ScrutinyPack.look(
                    inquiry.id, registry, .scrutinyKeeper, trace, on: today, telling: telling)
            else { throw Refused("There is no such review.") }
            if let figures {
                let placed = pack.placedFigures.map { one in
                    (figure: PlacedFigure(one.figure, place: "Question \(one.question)"), held: Optional(one.held))
                }
                try WholeFile(figures).write(try FiguresFile(inquiry.title, placed).bytes)
            }
            let gate = try await Gazetteer.held(in: registry.database, at: .present).gate()
            let toApprove = PaperToApprove(pack.set.inquiry, registry, trace, telling: telling, gate: gate)
            guard let out = try await Outgoing(toApprove, registry, trace, on: today) else {
                throw Refused("There is no such review.")
            }
            try await registry.keeper.keep(trace.look(.disclosure))
            try file.write(out.paper)
            guard let exempt = pack.annex else {
                if annex != nil { throw Refused("No answer is exempt: there is no annex to write.") }
                return
            }
            if let annex {
                try file.write(exempt, to: annex)
            } else {
                print("Some answers are exempt. Write them to a file of their own with --annex.")
            }
        }

        private func chosen(_ registry: Registry, _ trace: Trace) async throws -> Inquiry {
            let councils = try await registry.look(Agencies(viewer: .scrutinyKeeper, on: try asked.day()), trace)
                .filter { council == nil || $0.name == council || $0.shortName == council }
            let committees = try await registry.look(Committees(viewer: .scrutinyKeeper), trace)
                .filter { one in committee == nil || one.name == committee }
                .filter { one in councils.contains { $0.id == one.council } }
            let found = try await registry.look(Inquiries(viewer: .scrutinyKeeper), trace)
                .filter { one in one.year == year && committees.contains { $0.id == one.committee } }
            guard found.count < 2 else {
                throw Refused(
                    "There are several reviews of \(year). Name one with --committee, and whose it is with --council.")
            }
            guard let one = found.first else { throw Refused("There is no review of \(year).") }
            return one
        }
    }
}
