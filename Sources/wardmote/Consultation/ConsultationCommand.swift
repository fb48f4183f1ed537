import ArgumentParser
import Consultation
import Dates
import Pages
import Partnership

/// What people say when they are asked.
struct ConsultationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consultation", abstract: "What people say when they are asked, and what members raise.",
        subcommands: [Take.self])

    /// Takes in tables of what people said.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in tables of surveys and of what members raised, each whole or not at all.",
            discussion: "CSV files, or folders of them, as docs/consultation.md describes them.")

        @Argument(help: "Files, or folders of files.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for line in try await Self.take(paths, into: registry, "wardmote consultation import") { print(line) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            var said: [String] = []
            for file in try NamedFiles(paths, ending: ".csv").read() {
                let (survey, raised) = (
                    ImportSurvey(file: file.name, bytes: file.bytes), ImportRaised(file: file.name, bytes: file.bytes)
                )
                do {
                    let trace = Trace(.consultationKeeper, at: .present, route: route)
                    if raised.isOne {
                        said.append("\(file.name): \(try await registry.write(trace, raised.run)) new issues")
                    } else {
                        said.append("\(file.name): \(try await registry.write(trace, survey.run)) new waves")
                    }
                } catch let refused as ImportRefused {
                    throw Refused("Nothing of it was taken.\n\(refused.description)")
                }
            }
            return said
        }
    }
}
