import Aldermouth
import Dates
import Foundation
import Pages
import Papers
import Partnership
import Storage

@testable import Evidence
@testable import Pages

/// The pages over invented files, asked as a browser asks, without a socket.
struct Site: Sendable {
    let site: EvidenceSite
    let router: Router

    /// - Parameter keepsRecord: Whether there is a record, without which no report can be given out.
    init(_ facts: CrimeFacts, folder: String = "/nowhere", keepsRecord: Bool = false) {
        let keeper = RecordKeeper(facts.database, Aldermouth.recordKeys)
        site = EvidenceSite(
            facts: facts, folder: folder, writer: NoTypesetter(),
            registry: keepsRecord ? Registry(facts.database, keeper, sealing: Aldermouth.sealing) : nil)
        router = Router(
            evidenceRoutes(site),
            layout: Layout(
                partnership: "Aldermouth Community Safety Partnership", navigation: evidenceNavigation,
                contact: "the Aldermouth community safety team", assets: Assets([])),
            reference: { "7F3K-Q2MD" })
    }

    func get(_ target: String, by viewer: Viewer = Aldermouth.priya) async -> Reply {
        await ask(Head("GET", target, host: "localhost:8080"), [], viewer)
    }

    /// Sends files by the form of the page, from `from` as a browser names it.
    func send(
        _ files: [(name: String, text: String)], to target: String = "/import", as field: String = "files",
        with fields: [(name: String, value: String)] = [], from: String = "same-origin",
        by viewer: Viewer = Aldermouth.priya
    ) async -> Reply {
        var body = ""
        for field in fields {
            body += "--wall\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n"
        }
        for file in files {
            body += "--wall\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n"
            body += "Content-Type: text/csv\r\n\r\n\(file.text)\r\n"
        }
        let head = Head(
            "POST", target, host: "localhost:8080", fetchSite: from,
            contentType: "multipart/form-data; boundary=wall")
        return await ask(head, Array((body + "--wall--\r\n").utf8), viewer)
    }

    /// A partner's table that was sent and waits, under the word `waiting`.
    func letATableWait() throws {
        let path = NSTemporaryDirectory() + "wardmote-fires-" + UUID().uuidString
        try Data("Called,Ward,Kind\n2026-09-02,E05010711,Refuse\n".utf8).write(to: URL(filePath: path))
        site.waiting.keep(
            UploadedFile(field: "file", name: "fires.csv", bytes: 47, path: path), of: "deliberate-fires",
            for: Aldermouth.priya, at: Aldermouth.now, under: Word("waiting"))
    }

    /// Sends a form without files.
    func post(_ target: String, _ form: String, by viewer: Viewer = Aldermouth.priya) async -> Reply {
        let head = Head(
            "POST", target, host: "localhost:8080", fetchSite: "same-origin",
            contentType: "application/x-www-form-urlencoded")
        return await ask(head, Array(form.utf8), viewer)
    }

    func ask(_ head: Head, _ body: [UInt8], _ viewer: Viewer) async -> Reply {
        switch router.find(head) {
        case .answered(let reply): return reply
        case .route(let matched):
            do throws(BadRequest) {
                var reader = try matched.bodyReader(folder: NSTemporaryDirectory())
                let read: Result<Void, BadRequest> = body.withUnsafeBytes { bytes in
                    Result { () throws(BadRequest) in try reader.read(bytes) }
                }
                try read.get()
                return await router.answer(
                    matched, try reader.finish(), viewer: viewer, now: Aldermouth.now, today: Aldermouth.today)
            } catch { return router.refuse(matched, error) }
        }
    }
}

/// Tests of the pages set no type: the papers' own tests do.
struct NoTypesetter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { throw .noTypesetter("none") }
}

extension Reply {
    /// The whole body, streamed or not.
    var text: String {
        get async throws {
            switch body {
            case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
            case .headOnly: return ""
            case .stream(let stream):
                let pieces = Pieces()
                try await stream { bytes in await pieces.add(bytes) }
                return String(decoding: await pieces.bytes, as: UTF8.self)
            }
        }
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

private actor Pieces {
    private(set) var bytes: [UInt8] = []
    func add(_ more: [UInt8]) { bytes += more }
}
