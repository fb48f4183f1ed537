import Dispatch
import Foundation

/// Makes PDF/UA-1 with Typst, run by a Python that has the package `typst`.
///
/// Foundation, for running a program and for files.
package struct TypstWriter: PDFWriter {
    /// The Python of the project's own environment.
    package var python: String
    /// `tools/pdf/typeset.py`, which compiles a folder.
    package var script: String
    package var secondsAllowed: Int

    package init(python: String, script: String, secondsAllowed: Int = 60) {
        (self.python, self.script, self.secondsAllowed) = (python, script, secondsAllowed)
    }

    package func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] {
        for file in [python, script] where !FileManager.default.isReadableFile(atPath: file) {
            throw .noTypesetter(file)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(paper, in: folder)
        try typeset(folder)
        guard let pdf = try? Data(contentsOf: folder.appending(path: "paper.pdf")) else {
            throw .refused("it wrote nothing")
        }
        return Array(pdf)
    }

    /// Only the owner may read the folder: a paper may be exempt.
    private func write(_ paper: Paper, in folder: URL) throws(PDFProblem) {
        let (source, files) = paper.typst()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(source.utf8).write(to: folder.appending(path: "paper.typ"))
            for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
        } catch {
            throw .noRoom(error.localizedDescription)
        }
    }

    private func typeset(_ folder: URL) throws(PDFProblem) {
        let process = Process()
        let said = folder.appending(path: "said.txt")
        process.executableURL = URL(filePath: python)
        process.arguments = ["-I", script, folder.path]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try Data().write(to: said)
            process.standardError = try FileHandle(forWritingTo: said)
            try process.run()
        } catch {
            throw .noTypesetter(python)
        }
        if ended.wait(timeout: .now() + .seconds(secondsAllowed)) == .timedOut {
            process.terminate()
            throw .tookTooLong(seconds: secondsAllowed)
        }
        guard process.terminationStatus == 0 else {
            let words = (try? String(contentsOf: said, encoding: .utf8)) ?? ""
            let line = words.split(whereSeparator: \.isNewline).last.map(String.init) ?? "it gave no reason"
            throw .refused(line)
        }
    }
}
