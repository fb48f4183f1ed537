import ArgumentParser
import Evidence
import Foundation
import Pages
import Papers
import Partnership
import Places

/// Serves the pages of the partnership on this machine.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages, on this machine alone.")

    @Option(help: "The port to listen on; 0 for any that is free.") var port = 8080
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        try await Serving(
            data: data, port: port, partnership: "Your Community Safety Partnership", preview: false,
            announce: "Wardmote is on"
        ).run()
    }
}

/// What `serve` and `demo` have in common.
struct Serving {
    var data: DataOptions
    var port: Int
    /// As it stands in the header of every page.
    var partnership: String
    /// Whether designers' previews are served too.
    var preview: Bool
    var announce: String

    func run() async throws {
        let database = try await data.open()
        let gazetteer = try await Gazetteer.held(in: database, at: .present)
        let facts = try await CrimeFacts(
            folder: data.folder, database: database, gazetteer: gazetteer, at: .present)
        let site = EvidenceSite(facts: facts, folder: data.folder, writer: TypstWriter.near())
        let layout = Layout(partnership: partnership, navigation: evidenceNavigation)
        let routes = evidenceRoutes(site) + (preview ? previewRoutes(evidencePages, in: layout) : [])
        let server = HTTPServer(
            router: Router(routes, layout: layout),
            settings: HTTPServer.Settings(port: port, uploadFolder: data.folder + "/arriving"),
            // Nobody else can reach this machine's own address, so whoever asks keeps the data.
            viewer: { _ in .keeper }, log: preview ? .failures : .standardError)
        let (announce, isDemo) = (announce, preview)
        do {
            try await server.run { port in
                let previews = isDemo ? "Previews of every page are on /previews. " : ""
                // Not by print, which a pipe would hold back until the end.
                let said = "\(announce) http://127.0.0.1:\(port)\n\(previews)Stop it with Ctrl+C.\n"
                FileHandle.standardOutput.write(Data(said.utf8))
                Task.detached(priority: .background) { site.warmUp(at: .present) }
            }
        } catch let error as any Error & CustomStringConvertible where "\(error)".contains("Address already in use") {
            throw Refused("Port \(port) is in use by another program. Choose another with --port.")
        }
    }
}

extension AccessLog {
    /// Only what went wrong, under the reference that the reader was given.
    fileprivate static let failures = AccessLog { line in
        if line.contains(" reference ") { standardError.out(line) }
    }
}
