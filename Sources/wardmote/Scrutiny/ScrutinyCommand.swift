import ArgumentParser
import Dates
import Pages
import Partnership
import Reports
import Scrutiny

/// What a crime and disorder committee asks, and what it is owed.
struct ScrutinyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scrutiny", abstract: "The questions and recommendations of a crime and disorder committee.",
        subcommands: [Due.self, Take.self])

    /// Takes in tables of a committee.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in a committee’s tables: questions, answers, recommendations and what they need.",
            discussion:
                "CSV files, or folders of them; docs/scrutiny.md describes each. All of it is taken, or nothing.")

        @Argument(help: "Files, or folders of files.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            let telling = TellAnswers(try await data.countedFigures(registry))
            let files = ScrutinyFiles(paths: paths)
            for one in try await files.take(into: registry, at: .present, telling: telling) { print(one.said) }
        }
    }

    /// Says who owes the committee an answer or a response.
    struct Due: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who owes an answer or a response, since when, with a reminder to send to each.")

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.scrutinyKeeper, at: .present, route: "wardmote scrutiny due")
            let owed = try await Owed.look(registry, .scrutinyKeeper, trace, on: today)
            try await registry.keeper.keep(trace.look())
            print(
                owed.isEmpty ? "Nobody owes an answer or a response." : owed.map(\.reminder).joined(separator: "\n\n"))
        }
    }
}

/// Files of a committee on the disk, taken in all together.
struct ScrutinyFiles {
    var paths: [String]

    func take(
        into registry: Registry, at now: Instant, telling: any AnswerTelling
    ) async throws -> [ImportScrutiny.Taken] {
        let files = try NamedFiles(paths, ending: ".csv").read()
        let command = ImportScrutiny(
            files: files.map { ImportScrutiny.File($0.name, $0.bytes) }, today: now.localDay,
            telling: telling)
        do {
            return try await registry.write(
                Trace(.scrutinyKeeper, at: now, route: "wardmote scrutiny import"), command.run)
        } catch let refused as ImportRefused { throw Refused("Nothing was taken.\n\(refused.description)") }
    }
}

extension ImportScrutiny.Taken {
    var said: String { "\(file): \(new) new, \(unchanged) there already (\(kind.rawValue))" }
}
