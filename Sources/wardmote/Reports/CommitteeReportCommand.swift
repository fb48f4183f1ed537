import ArgumentParser
import Checks
import Partnership
import Places
import Planning
import Reports

/// Papers for committees: brings templates and reports in, and looks through any paper, wherever it was written.
struct CommitteeReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "committee-report", abstract: "Committee reports, and the faults of any paper.",
        subcommands: [Check.self, Take.self, Tell.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every fault of a paper: who could be known from it, dates, totals, lists, abbreviations.",
            discussion: "Ends with 1 where there is one. docs/committee-reports.md says what each rule looks for.")

        @Argument(help: "A paper as plain text in UTF-8.") var file: String
        @Flag(help: "Only what the privacy gate stops.") var privacy = false
        @OptionGroup var named: NamesKept

        /// What a plain text does not show, so that silence is not taken for a check.
        private static let notLookedAt =
            "Not looked at in a plain text: the calendar of meetings, who must sign which implication, and whether each heading of the council's template is there. A report held here is checked for those too."

        func run() throws {
            let text = try NamedFiles.text(file)
            let gate = try Gazetteer.embedded.gate(persons: named.persons)
            let faults = CheckPaper(PaperText(text), gate: gate).faults.filter { !privacy || $0.rule == .privacy }
            for rule in PaperFault.Rule.allCases {
                let found = faults.filter { $0.rule == rule }
                if !found.isEmpty { print(rule.said) }
                for fault in found { print("- \(fault.weight.said): \(fault.sentence)") }
            }
            if !privacy { print(Self.notLookedAt) }
            guard faults.isEmpty else { throw ExitCode.failure }
            print(privacy ? "Nothing is found of who could be known." : "Nothing is found in the rest.")
        }
    }
}

extension CommitteeReportCommand {
    /// Takes in templates of councils, and reports.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in templates of committee reports, and reports, from readable text files.",
            discussion:
                "Each file is taken whole or not at all. A template that says something new becomes the next edition.")

        @Argument(help: "Text files as docs/committee-reports.md describes them, or folders of such.")
        var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await TemplateFiles(paths: paths).take(into: registry) { print(said) }
        }
    }
}

extension CommitteeReportCommand {
    /// Writes a report out as import takes it in.
    struct Tell: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write a report as it stands to a readable text file, which import takes in.",
            discussion: "What is exempt is not written: it is given in numbered copies alone.")

        @Option(help: "The report by its title, or a part of that.") var title: String
        @Option(help: "The file to write.") var output: String
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let trace = Trace(.reportKeeper, at: .present, route: "wardmote committee-report export")
            let one = try await Report.Committee.open(title, registry, trace)
            guard let whole = try await WholeReport.look(one.id, registry, trace, figures: NoFigures()) else {
                throw Refused("There is no such report.")
            }
            let text = try await whole.file(registry, trace)
            try await registry.keeper.keep(trace.look(.disclosure))
            try WholeFile(output).write(Array(text.utf8))
        }
    }
}

/// Files of templates and of reports, and folders of such.
struct TemplateFiles {
    var paths: [String]

    /// - Throws: ``Refused`` with the file and line to mend; files before it are kept.
    func take(into registry: Registry) async throws -> [String] {
        let trace = Trace(.reportKeeper, at: .present, route: "wardmote committee-report import")
        return try await PlanFiles(paths: paths).each { text in
            guard !ImportReport.isOne(text) else {
                switch try await registry.write(trace, ImportReport(text: text).run) {
                case .taken(let title, let figures): return "Taken: \(title), with \(figures) figures by reference."
                case .held(let title): return "Held already: \(title)."
                }
            }
            switch try await registry.write(trace, ImportTemplate(text: text).run) {
            case .taken(let name, let edition, let headings, let implications):
                return
                    "Taken: \(name), edition \(edition), with \(headings) headings and \(implications) implications."
            case .held(let name): return "Held already: \(name)."
            }
        }
    }
}
