import Aldermouth
import Dates
import Files
import Pages
import Partnership
import Storage
import Testing

@testable import Documents

@Suite("Files of documents")
struct AttachToVersionTests {
    private func file(_ text: String) throws -> FileContent {
        try FileContent(name: "Hire.txt", bytes: Array(text.utf8))
    }

    @Test(arguments: Engine.tested)
    func `a version has one file, which another takes the place of, known by its digest`(
        engine: Engine
    ) async throws {
        let shelf = try await Shelf(engine)
        let document = try await shelf.document()
        let words = DocumentVersion.Words(name: "1", from: "2026-10-01")
        let version = try await shelf.write(KeepVersion(document: document.id, words: words).run).done()
        let (first, second) = (try file("One"), try file("Two"))
        func attach(_ number: Int, _ content: FileContent?) -> AttachToVersion {
            AttachToVersion(document: document.id, id: version.id, version: number, content: content)
        }
        func bytes() async throws -> String? {
            let trace = Trace(Shelf.viewer(.manager), at: Aldermouth.now, route: "test")
            guard let one = try await shelf.line(document.id)?.versions.first, let file = one.file else { return nil }
            let bytes = try await shelf.registry.bytes(of: file, attachedTo: one.thing, .text, trace)
            return bytes.map { String(decoding: $0, as: UTF8.self) }
        }
        _ = try await shelf.write(attach(1, first).run).done()
        #expect(try await bytes() == "One")
        #expect(try await shelf.write(attach(1, second).run).isStale)
        _ = try await shelf.write(attach(2, second).run).done()
        #expect(try await bytes() == "Two")
        // Words that are put right leave the file where it is.
        var right = words
        right.approved = "Cabinet"
        let put = KeepVersion(document: document.id, changed: (version.id, 3), words: right)
        _ = try await shelf.write(put.run).done()
        #expect(try await bytes() == "Two")
        let file = try #require(try await shelf.line(document.id)?.versions.first?.file)
        #expect(file.digest == "94a72c074cfe574742c9e99e863322f73feff82981d065ff65a0308f44f19f62")
        let stranger = Trace(Aldermouth.stranger, at: Aldermouth.now, route: "test")
        #expect(try await shelf.registry.bytes(of: file, attachedTo: document.thing, .text, stranger) == nil)
        _ = try await shelf.write(attach(4, nil).run).done()
        #expect(try await bytes() == nil)
        let left = try await shelf.registry.database.read {
            try $0.value("SELECT COUNT(*) FROM attached_file", as: Int.self)
        }
        #expect(left == 0)
        #expect(try await shelf.write(as: Shelf.viewer(.partner), attach(5, first).run).isNotThere)
        let other = try await shelf.document { $0.title = "Another" }
        let elsewhere = AttachToVersion(document: other.id, id: version.id, version: 5, content: first)
        #expect(try await shelf.write(elsewhere.run).isNotThere)
    }

    @Test(arguments: Engine.tested)
    func `the largest file that is taken comes back as it was sent`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        let document = try await shelf.document()
        let words = DocumentVersion.Words(name: "1")
        let version = try await shelf.write(KeepVersion(document: document.id, words: words).run).done()
        let (head, end) = (Array("%PDF-1.7\n".utf8), Array("\n%%EOF".utf8))
        let bytes = head + [UInt8](repeating: 0, count: FileContent.most - head.count - end.count) + end
        let content = try FileContent(name: "large.pdf", bytes: bytes)
        let attach = AttachToVersion(document: document.id, id: version.id, version: 1, content: content)
        let file = try #require(try await shelf.write(attach.run).done().file)
        let trace = Trace(Shelf.viewer(.manager), at: Aldermouth.now, route: "test")
        let back = try await shelf.registry.bytes(of: file, attachedTo: document.thing, .text, trace)
        let isSame = back == bytes
        #expect(isSame && file.size == 20 << 20)
    }

    @Test func `the form takes a file, and nothing else of that route does`() async throws {
        let shelf = try await Shelf(.sqlite)
        let takes = documentsRoutes(DocumentsSite(shelf.registry)).filter {
            if case .upload = $0.accepts { true } else { false }
        }
        #expect(takes.map(\.template) == ["/documents/{}/versions/{}/attach"])
    }
}
