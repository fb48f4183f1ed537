import ArgumentParser
import Foundation
import Pages
import PublicPages

/// Serves the public pages alone: from their file, which is opened for reading, and from nothing else.
struct PublicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "public", abstract: "Serve the public pages, from their file alone, on this machine alone.")

    @Option(help: "The port to listen on; 0 for any that is free.") var port = 8081
    @Option(help: "The address that people use, as https://…; a proxy on this machine must speak https for it.")
    var site: String?
    @Option(name: .customLong("data"), help: "The folder of the partnership's data.") var folder = "./wardmote-data"
    @Option(
        help:
            "The file that the public pages are served from; public/published.sqlite in the data folder when left out.")
    var publicFile: String?
    @Flag(help: "Stop when standard input ends, as with the program that started this.") var untilInputEnds = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        let file = PublishedFile(path: publicFile ?? folder + "/public/published.sqlite")
        guard let label = await file.label else {
            throw Refused("There is no file of public pages at \(file.path). wardmote serve writes it.")
        }
        let sameSite = try SameSite(address: site)
        let router = Router(
            PublicSite(file).routes, layout: .publicPages(label.partnership, contact: label.contact), site: sameSite)
        let server = HTTPServer(
            router: router, settings: HTTPServer.Settings(port: port, isBehindProxy: sameSite.isSecure),
            asks: { _, _ in nil }, log: .standardError)
        if untilInputEnds { stopWithInput() }
        do {
            try await server.run { port in
                let said = "The public pages are on http://127.0.0.1:\(port)\n"
                FileHandle.standardOutput.write(Data(said.utf8))
            }
        } catch let error as any Error & CustomStringConvertible where "\(error)".contains("Address already in use") {
            throw Refused("Port \(port) is in use by another program. Choose another.")
        }
    }

    /// So that it never outlives the program that started it, however that ended.
    private func stopWithInput() {
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            kill(getpid(), SIGTERM)
        }
    }
}
