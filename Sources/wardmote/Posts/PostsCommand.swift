import ArgumentParser
import Dates
import Evidence
import Partnership
import Places
import Planning

/// Posts that partners put into the work: prints them, and takes more in.
struct PostsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posts",
        abstract: "Posts that partners put into the work, who hosts and who pays for them, and since when.",
        subcommands: [Show.self, Take.self], defaultSubcommand: Show.self)

    /// Prints the posts that are there.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Every post that has not ended: its host, how much of it there is, where, since when, and who pays.")

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote posts")
            let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
            let said = try await registry.posts(trace, on: today, gazetteer).said
            try await registry.keeper.keep(trace.look())
            print(said.isEmpty ? "No post is written down." : said.joined(separator: "\n"))
        }
    }

    /// Takes posts in.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take in posts from readable text files.",
            discussion: "Each file is taken whole or not at all. What is written down already stays as it is there.")

        @Argument(help: "Text files as docs/posts.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote posts import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let outcome = try await registry.write(
                    Trace(.planner, at: .present, route: route), ImportPosts(text: text).run)
                return "Posts: \(outcome.added) added, \(outcome.held) held already."
            }
        }
    }
}
