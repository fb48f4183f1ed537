import Figures
import Foundation
import Testing

/// What the documents say is what the code does.
@Suite("House rules of the documents")
struct DocumentTests {
    /// `WARDMOTE_WRITE_DOCS=1 swift test --filter DocumentTests` writes them anew.
    private let writes = ProcessInfo.processInfo.environment["WARDMOTE_WRITE_DOCS"] != nil

    private func page(_ measure: Measure) -> String {
        let rule =
            switch measure.rule {
            case .all: "every row"
            case .only(let category): "rows of the \(measure.categoryName) “\(category)”"
            case .allBut(let category): "every row but those of the \(measure.categoryName) “\(category)”"
            }
        let caveats = measure.caveats.map { "- \($0)" }.joined(separator: "\n")
        return """
            # \(measure.name)

            \(measure.definition)

            | | |
            | --- | --- |
            | On the command line | `wardmote figures \(measure.id)` |
            | Unit | \(measure.unit) |
            | Counted from | files of \(measure.set) |
            | Which rows | \(rule) |
            | By category | \(measure.categoryName) |

            ## What to know before you read a number

            \(caveats)

            Printed from `Sources/Figures/Measure.swift`; a test holds this page to it.

            """
    }

    private var index: String {
        let lines = Measure.all.map { "| [\($0.name)](\($0.id).md) | `\($0.id)` | \($0.unit) | \($0.set) |" }
        return """
            # Measures

            Every figure of Wardmote is the value of one of these. Each page is printed from the code, and a test holds it to it.

            | Measure | Name on the command line | Unit | Counted from files of |
            | --- | --- | --- | --- |
            \(lines.joined(separator: "\n"))

            """
    }

    @Test func `every measure has its page, and it is current`() throws {
        let pages = Measure.all.map { ("docs/measures/\($0.id).md", page($0)) } + [("docs/measures/README.md", index)]
        if writes {
            try FileManager.default.createDirectory(
                atPath: Tree.root + "/docs/measures", withIntermediateDirectories: true)
            for (path, text) in pages {
                try text.write(toFile: "\(Tree.root)/\(path)", atomically: true, encoding: .utf8)
            }
        }
        for (path, text) in pages { #expect(Tree.read(path)?.text == text, "\(path)") }
        #expect(Set(Tree.files(["docs/measures"], ["md"]).map(\.path)) == Set(pages.map(\.0)))
    }

    @Test func `every option and every variable is in the list of settings`() throws {
        let settings = try #require(Tree.read("docs/settings.md")).text
        for name in options.sorted() {
            #expect(settings.contains("`--\(name)`"), "--\(name) is not in docs/settings.md")
        }
        for name in variables.sorted() { #expect(settings.contains("`\(name)`"), "\(name) is not in docs/settings.md") }
        #expect(options.contains("data") && options.contains("recorded-by"))
    }

    /// The options and flags of the program's commands, as they are typed.
    private var options: Set<String> {
        var found: Set<String> = []
        for file in Tree.files(["Sources/wardmote"]) {
            let text = file.text
            for mark in ["@Option", "@Flag"] {
                for part in text.components(separatedBy: mark).dropFirst() where !part.hasPrefix("Group") {
                    let head = part.components(separatedBy: "\n\n").first ?? part
                    if let custom = between(head.prefix { $0 != "{" }, "customLong(\"", "\""), declared(head) != nil {
                        found.insert(custom)
                    } else if let name = declared(head) {
                        found.insert(dashed(name))
                    }
                }
            }
        }
        return found
    }

    private func declared(_ text: String) -> String? {
        guard let range = text.range(of: "var ") else { return nil }
        let name = text[range.upperBound...].prefix { $0.isLetter || $0.isNumber }
        return name.isEmpty ? nil : String(name)
    }

    private func between(_ text: Substring, _ start: String, _ end: String) -> String? {
        guard let from = text.range(of: start) else { return nil }
        let line = text[..<from.lowerBound]
        // Only what stands before the variable that is declared.
        guard !line.contains("var ") else { return nil }
        return text[from.upperBound...].range(of: end).map { String(text[from.upperBound..<$0.lowerBound]) }
    }

    private func dashed(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    /// Environment variables of ours that the sources and the tools name.
    private var variables: Set<String> {
        let files = Tree.files(["Sources", "Tests", "tools"], ["swift", "sh", "py"])
        return Set(
            files.flatMap { file in
                file.text.components(separatedBy: "WARDMOTE_").dropFirst().map {
                    "WARDMOTE_" + $0.prefix { $0.isUppercase || $0 == "_" }
                }
            }.filter { $0.last != "_" })
    }

    @Test func `every golden case is used by a test and has a page`() throws {
        let cases = Tree.folders("Tests/Golden")
        #expect(cases.count >= 8)
        let tests = Tree.files(["Tests"]).filter { !$0.path.hasPrefix("Tests/Golden/") }.map(\.text).joined()
        for one in cases {
            let name = one.split(separator: "_").dropFirst().joined(separator: "_")
            #expect(tests.contains("\"\(one)\""), "\(one)")
            #expect(Tree.read("docs/methods/\(name).md") != nil, "docs/methods/\(name).md")
        }
    }

    @Test func `every decision is in the list of decisions`() throws {
        let list = try #require(Tree.read("docs/decisions/README.md")).text
        let pages = Tree.files(["docs/decisions"], ["md"]).filter { $0.name != "README.md" }
        #expect(pages.count >= 9)
        for page in pages { #expect(list.contains(page.name), "\(page.path)") }
    }

    @Test func `every link from one document to another leads somewhere`() {
        let top = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"].compactMap(Tree.read)
        let all = top + Tree.files(["docs", "Examples"], ["md"])
        for file in all {
            let folder = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
            for part in file.text.components(separatedBy: "](").dropFirst() {
                let target = part.prefix { $0 != ")" && $0 != "#" && $0 != " " }
                guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else { continue }
                #expect(
                    FileManager.default.fileExists(atPath: "\(Tree.root)/\(folder)\(target)"), "\(file.path): \(target)"
                )
            }
        }
    }
}
