import ArgumentParser
import Dates
import Partnership
import Planning

/// A register that a command prints, and takes more into from readable text files: only what one has of its own.
protocol ReadableRegister: SendableMetatype {
    /// `duties`: the word of the command, the folder of its examples and its page in the documents.
    static var word: String { get }
    /// What is printed, and what is taken in, each in a sentence of the help.
    static var shows: String { get }
    static var takes: String { get }
    /// What stays as it is, in a sentence of the help.
    static var keeps: String { get }
    /// The page of the documents that describes its files, where it is not its own.
    static var described: String { get }
    /// Said where there is nothing to print.
    static var nothing: String { get }
    static var keeper: Viewer { get }

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String]
    /// What one file has brought, in a line.
    static func take(_ text: String, _ writing: Writing) throws -> String
}

extension ReadableRegister {
    static var described: String { "docs/\(word).md" }
    static var keeps: String { "What is written down already stays as it is there." }
    static var keeper: Viewer { .planner }

    /// Takes files in, each whole or not at all, and says of each what it brought.
    static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
        try await PlanFiles(paths: paths).each { text in
            try await registry.write(Trace(keeper, at: .present, route: route)) { writing in try take(text, writing) }
        }
    }
}

/// Prints a register.
struct ShowRegister<Register: ReadableRegister>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Register.shows)
    }

    @OptionGroup var data: DataOptions
    @OptionGroup var asked: OnDay

    func run() async throws {
        let today = try asked.day()
        let registry = try await data.openRegistry().registry
        let trace = Trace(Register.keeper, at: .present, route: "wardmote \(Register.word)")
        let said = try await Register.said(registry, trace, on: today)
        try await registry.keeper.keep(trace.look())
        print(said.isEmpty ? Register.nothing : said.joined(separator: "\n"))
    }
}

/// Takes more into a register.
struct TakeIntoRegister<Register: ReadableRegister>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: Register.takes,
            discussion: "Each file is taken whole or not at all. \(Register.keeps)")
    }

    @Argument(help: "Text files as \(Register.described) describes them, or folders of such.") var paths: [String]
    @OptionGroup var data: DataOptions

    func run() async throws {
        let registry = try await data.openRegistry().registry
        for said in try await Register.take(paths, into: registry, "wardmote \(Register.word) import") { print(said) }
    }
}
