import ArgumentParser

/// The record of looks and changes.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The record of looks, changes and disclosures.",
        subcommands: [Verify.self, Export.self, MisuseFound.self, Witness.self])
}
