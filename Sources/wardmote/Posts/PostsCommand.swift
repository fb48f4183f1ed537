import ArgumentParser
import Dates
import Evidence
import Partnership
import Places
import Planning

/// Posts that partners put into the work: prints them, and takes more in.
struct PostsCommand: AsyncParsableCommand, ReadableRegister {
    static let configuration = CommandConfiguration(
        commandName: word,
        abstract: "Posts that partners put into the work, who hosts and who pays for them, and since when.",
        subcommands: [ShowRegister<Self>.self, TakeIntoRegister<Self>.self], defaultSubcommand: ShowRegister<Self>.self)

    static let word = "posts"
    static let shows =
        "Every post that has not ended: its host, how much of it there is, where, since when, and who pays."
    static let takes = "Take in posts from readable text files."
    static let nothing = "No post is written down."

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String] {
        let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
        return try await registry.posts(trace, on: today, gazetteer).said
    }

    static func take(_ text: String, _ writing: Writing) throws -> String {
        let outcome = try ImportPosts(text: text).run(writing)
        return "Posts: \(outcome.added) added, \(outcome.held) held already."
    }
}
