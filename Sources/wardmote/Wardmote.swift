import ArgumentParser

@main
struct Wardmote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wardmote",
        abstract: "The working system of a Community Safety Partnership.",
        subcommands: [DataHeld.self, Demo.self, FiguresCommand.self, Import.self, Serve.self])
}
