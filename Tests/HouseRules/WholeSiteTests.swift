import Testing

/// The tests of access ask the very site that the program serves.
@Suite("House rules of the whole site")
struct WholeSiteTests {
    private let serve = Tree.read("Sources/wardmote/Serve.swift")
    private let tested = Tree.read("Tests/Access/Site/WholeSite.swift")

    /// The functions of the sources that give every route of an area, and the lists of its pages and ways about.
    private var lists: [String] {
        Tree.files(["Sources"]).filter { !$0.path.hasPrefix("Sources/wardmote/") }.flatMap { file in
            file.code.compactMap { line -> String? in
                let words = line.text.split { !$0.isLetter && !$0.isNumber }
                guard words.first == "package", words.count > 2, ["func", "let"].contains(words[1]) else { return nil }
                let name = String(words[2])
                return ["Routes", "Pages", "Navigation"].contains { name.hasSuffix($0) && name != $0 } ? name : nil
            }
        }
    }

    @Test func `what is served and what is tested are the same lists, and no area is left out`() throws {
        let (serve, tested) = (try #require(serve).text, try #require(tested).text)
        #expect(lists.contains("evidenceRoutes") && lists.contains("administrationRoutes") && lists.count >= 7)
        for list in lists {
            #expect(serve.contains(list), "Serve.swift leaves out \(list)")
            #expect(tested.contains(list), "the tests of access leave out \(list)")
        }
    }

    @Test func `both routers keep the record, and both ask who it is in the same words`() throws {
        for file in [try #require(serve), try #require(tested)] {
            #expect(file.text.contains("record: registry.keeper.keep"))
            #expect(file.text.contains("$0.signedIn(word, policies, at: now)"))
            #expect(file.text.contains("signIns.isInUse(session, at: now)"))
        }
    }
}
