import Foundation
import Testing

@testable import Papers

/// A Python with the package `typst`, named by `WARDMOTE_PYTHON`; the script is found from this file.
private let python = ProcessInfo.processInfo.environment["WARDMOTE_PYTHON"]
private let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../tools/pdf/typeset.py")
    .standardized.path

@Suite("A paper as a tagged PDF")
struct TypstWriterTests {
    /// A program of one line of shell, standing in for Python.
    func program(_ line: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)")
        try Data("#!/bin/sh\n\(line)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    @Test func `without a typesetter the reason is a sentence that says what to do`() throws {
        let writer = TypstWriter(python: "/nowhere/python", script: script)
        let problem = try #require(throws: PDFProblem.self) { try writer.pdf(.example) }
        #expect(problem == .noTypesetter("/nowhere/python"))
        #expect(problem.description.contains("Run make setup, or ask for HTML or DOCX."))
    }

    @Test func `what the typesetter says is passed on, in one line`() throws {
        let program = try program("echo first >&2; echo 'no alt text on page 3' >&2; exit 1")
        defer { try? FileManager.default.removeItem(atPath: program) }
        let problem = try #require(throws: PDFProblem.self) {
            try TypstWriter(python: program, script: script).pdf(.example)
        }
        #expect(problem == .refused("no alt text on page 3"))
    }

    @Test(arguments: [("exit 0", 60), ("exit 1", 60), ("exec sleep 30", 1)])
    func `nothing of a paper is left on the disk, whatever becomes of it`(end: String, seconds: Int) throws {
        let said = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)").path
        let program = try program("printf %s \"$3\" > \(said); cp \"$3/paper.typ\" \(said).typ; \(end)")
        defer { for file in [program, said, said + ".typ"] { try? FileManager.default.removeItem(atPath: file) } }
        #expect(throws: PDFProblem.self) {
            try TypstWriter(python: program, script: script, secondsAllowed: seconds).pdf(.example)
        }
        let folder = try String(contentsOfFile: said, encoding: .utf8)
        #expect(FileManager.default.fileExists(atPath: said + ".typ"), "the paper was there to be set")
        #expect(folder.contains("paper-") && !FileManager.default.fileExists(atPath: folder))
    }

    @Test func `a typesetter that hangs is stopped, and one that writes nothing is not believed`() throws {
        let slow = try program("exec sleep 30")
        let idle = try program("exit 0")
        defer { for file in [slow, idle] { try? FileManager.default.removeItem(atPath: file) } }
        #expect(throws: PDFProblem.tookTooLong(seconds: 1)) {
            try TypstWriter(python: slow, script: script, secondsAllowed: 1).pdf(.example)
        }
        #expect(throws: PDFProblem.refused("it wrote nothing")) {
            try TypstWriter(python: idle, script: script).pdf(.example)
        }
    }

    @Test(.enabled(if: python != nil, "needs WARDMOTE_PYTHON"), arguments: ["plain"] + hostileTexts)
    func `Typst takes every block as PDF/UA-1, whatever was typed`(typed: String) throws {
        let writer = TypstWriter(python: try #require(python), script: script)
        let pdf = try writer.pdf(.everyBlock(typed))
        #expect(pdf.starts(with: "%PDF-".utf8))
    }

    @Test func `headings go with a paragraph that has notes, and with none else`() {
        var paper = Paper.example
        func starts(_ blocks: [Paper.Block]) -> [String] {
            paper.blocks = blocks
            let calls = ["section(": "section", "numbered(": "numbered", "held(1": "held", "held(2": "held 2"]
            return paper.typst().source.split(separator: "\n").compactMap { line in
                line.hasPrefix("#") ? nil : calls.first { line.hasPrefix($0.key) }?.value
            }
        }
        let noted: Paper.Block = .numbered("The post is shared by 3\(Words.footnote("Three areas.")) areas.")
        #expect(
            starts([.heading(1, "What was told"), .heading(2, "Posts"), noted, noted])
                == ["held", "section", "section", "numbered", "numbered"])
        #expect(starts([noted, .heading(2, "Posts"), noted]) == ["numbered", "held 2", "section", "numbered"])
        #expect(starts([.heading(2, "Posts"), .numbered("No note.")]) == ["section", "numbered"])
        let long = Words(String(repeating: "Much is told of it here. ", count: 50))
        #expect(
            starts([.heading(2, "Posts"), .numbered("\(long)\(Words.footnote("One."))")]) == ["section", "numbered"])
        #expect(starts([.heading(2, "Nothing under it")]) == ["section"])
    }
}
