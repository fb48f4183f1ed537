import Foundation
import PublicPages

/// The second process, which serves the public pages: this very program, told of their file and of nothing else.
final class PublicProcess: Sendable {
    private let process: Process
    private let input = Pipe()

    init(_ file: PublishedFile, port: Int, site: String?) throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            [
                "public", "--public-file", file.path, "--port", "\(port)", "--until-input-ends",
            ] + (site.map { ["--site", $0] } ?? [])
        process.environment = ["LANG": "C.UTF-8"]
        process.standardInput = input
        try process.run()
    }

    /// Its input ends, and so does it.
    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
