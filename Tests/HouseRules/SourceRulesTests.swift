import Testing

/// What STYLE.md says of every source file.
@Suite("House rules of the sources")
struct SourceRulesTests {
    private let sources = Tree.files(["Sources"])
    private let everything = Tree.files(["Sources", "Tests", "Benchmarks", "Fuzz"])

    /// `path:line`, for each line of `files` in which `isFault`.
    private func found(_ files: [Tree.File], _ isFault: (Substring) -> Bool) -> [String] {
        files.flatMap { file in file.code.filter { isFault($0.text) }.map { "\(file.path):\($0.number)" } }
    }

    /// Written apart, so that this file does not name what it forbids.
    private func word(_ parts: String...) -> String { parts.joined() }

    @Test func `the sources are found`() { #expect(sources.count > 200 && everything.count > sources.count) }

    @Test func `no file has more than 300 lines`() {
        #expect(everything.filter { $0.lines.count > 301 }.map { "\($0.path): \($0.lines.count)" }.isEmpty)
    }

    @Test func `no type or file has a name that says nothing`() {
        let banned: Set<Substring> = ["Controller", "Service", "Manager", "Helper", "Utils", "Common", "Core", "Base"]
        let kinds = ["struct", "class", "enum", "protocol", "actor", "typealias", "extension"]
        var faults: [String] = []
        for file in everything {
            if words(file.name).contains(where: banned.contains) { faults.append(file.path) }
            for (number, line) in file.code {
                let parts = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
                for (kind, name) in zip(parts, parts.dropFirst()) where kinds.contains(String(kind)) {
                    if words(String(name)).contains(where: banned.contains) {
                        faults.append("\(file.path):\(number): \(name)")
                    }
                }
            }
        }
        #expect(faults.isEmpty)
    }

    /// `HeldFile+Rows` as Held, File, Rows.
    private func words(_ name: String) -> [Substring] {
        var (parts, start) = ([Substring](), name.startIndex)
        for at in name.indices where at > start && (name[at].isUppercase || !name[at].isLetter) {
            parts.append(name[start..<at])
            start = name[at].isLetter ? at : name.index(after: at)
        }
        return start < name.endIndex ? parts + [name[start...]] : parts
    }

    @Test func `nothing is public`() {
        let (open, mark) = (word("pub", "lic"), word("op", "en"))
        let faults = found(everything) { line in
            let parts = line.split(separator: " ")
            return parts.first.map { $0 == open || $0 == mark || $0 == "@" + open } ?? false
                || parts.dropFirst().first.map { $0 == open && parts[0].hasPrefix("@") } ?? false
        }
        #expect(faults.isEmpty)
    }

    @Test func `rules need nothing but the standard library and the machine's`() {
        let rules = Tree.files(["Sources/Dates", "Sources/Places", "Sources/Procedures", "Sources/Statistics"])
        let allowed: Set<Substring> = ["Dates", "CReference", "Glibc", "Synchronization"]
        let imports = rules.flatMap { file in
            file.code.compactMap { imported($0.text).map { "\(file.path): \($0)" } }
        }
        #expect(rules.count > 40)
        #expect(imports.filter { !allowed.contains($0.split(separator: " ").last ?? "") }.isEmpty)
    }

    /// The module that a line imports.
    private func imported(_ line: Substring) -> Substring? {
        let parts = line.split(separator: " ")
        guard let at = parts.firstIndex(of: "import"), at <= 2, at + 1 < parts.count else { return nil }
        return parts[at + 1]
    }

    @Test func `only the program knows HTTP, and only Storage the databases`() {
        let web = ["Hummingbird", "NIO", "HTTPTypes", "AsyncHTTPClient", "CCurl"]
        let stores = ["GRDB", "CLibPQ"]
        for file in sources {
            for (number, line) in file.code {
                guard let module = imported(line) else { continue }
                if web.contains(where: { module.hasPrefix($0) }) {
                    #expect(file.path.hasPrefix("Sources/wardmote/"), "\(file.path):\(number)")
                }
                if stores.contains(where: { module.hasPrefix($0) }) {
                    #expect(file.path.hasPrefix("Sources/Storage/"), "\(file.path):\(number)")
                }
            }
        }
    }

    @Test func `the public pages know no area, and HTML that was drawn before is taken back in one place`() {
        let outside = Tree.files(["Sources/PublicPages"])
        let allowed: Set<Substring> = [
            "Dates", "Foundation", "Glibc", "Markup", "Pages", "Partnership", "Storage",
        ]
        let strange = outside.flatMap { file in file.code.compactMap { imported($0.text) } }.filter {
            !allowed.contains($0)
        }
        #expect(outside.count > 5 && strange.isEmpty, "\(strange)")
        #expect(found(sources) { $0.contains("(drawn" + "Before:") }.count == 1)
    }

    @Test func `security works on bytes`() {
        let replacing = word("replacing", "Occurrences")
        #expect(found(everything) { $0.contains(replacing) }.isEmpty)
    }

    @Test func `input stops nothing, and nothing is left to be done`() {
        let (stop, later, mend) = (word("fatal", "Error("), word("TO", "DO"), word("FIX", "ME"))
        #expect(found(sources) { $0.contains(stop) || $0.contains("try! ") }.isEmpty)
        let marks = everything.flatMap { file in
            file.lines.enumerated().filter { $0.element.contains(later) || $0.element.contains(mend) }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(marks.isEmpty)
    }

    @Test func `addresses and scripts are written by components, the layout and the writer of papers alone`() {
        let (link, script) = (word("hr", "ef="), word("<scr", "ipt"))
        let allowed = ["Sources/Pages/Components/", "Sources/Pages/Layout/", "Sources/Papers/Page/"]
        let elsewhere = sources.filter { file in !allowed.contains { file.path.hasPrefix($0) } }
        #expect(found(elsewhere) { $0.contains(link) || $0.contains(script) }.isEmpty)
    }

    @Test func `every commit's files can be read anywhere`() {
        let papers = Tree.files(["docs", "tools", "requirements", "Examples"], ["md", "sh", "py", "txt", "sql"])
        let top = [
            "README.md", "STYLE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "Makefile", "Package.swift",
        ]
        // A fresh machine has a home of its own, in a folder.
        let all = (everything + papers + top.compactMap(Tree.read)).filter { $0.path != "tools/fresh-machine/run.sh" }
        let places = [
            word("/wo", "rk/"), word("/op", "t/"), word("/ro", "ot/"), word("/tmp/w", "t/"), word("/ho", "me/"),
        ]
        let faults = all.flatMap { file in
            file.lines.enumerated().filter { line in
                places.contains { place in
                    line.element.ranges(of: place).contains { range in
                        // In the middle of a longer path or an address it is somebody else's.
                        range.lowerBound == line.element.startIndex
                            || !(line.element[line.element.index(before: range.lowerBound)].isLetter
                                || "}>)*._-0123456789".contains(
                                    line.element[line.element.index(before: range.lowerBound)]))
                    }
                }
            }.map { "\(file.path):\($0.offset + 1): \($0.element)" }
        }
        #expect(faults.isEmpty)
    }
}
