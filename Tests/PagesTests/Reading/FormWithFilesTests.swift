import Foundation
import Testing

@testable import Pages

@Suite("A form with files")
final class FormWithFilesTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wardmote-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func part(_ disposition: String, _ body: String, more: String = "") -> String {
        "--xyz\r\nContent-Disposition: \(disposition)\r\n\(more)\r\n\(body)\r\n"
    }
    func field(_ name: String, _ value: String) -> String { part("form-data; name=\"\(name)\"", value) }
    func file(_ name: String, _ body: String) -> String {
        part("form-data; name=\"files\"; filename=\"\(name)\"", body, more: "Content-Type: text/csv\r\n")
    }

    /// Reads the text in pieces of `size` bytes.
    func read(_ text: String, size: Int = 1 << 20, limits: Limits = .attachments) throws(BadRequest) -> FormWithFiles {
        var form = FormWithFiles(boundary: Array("xyz".utf8), limits: limits, folder: folder)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(size))
            let result: Result<Void, BadRequest> = piece.withUnsafeBytes { bytes in
                Result { () throws(BadRequest) in try form.read(bytes) }
            }
            try result.get()
            rest = rest.dropFirst(size)
        }
        try form.finish()
        return form
    }

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func `is the same in pieces of any size`(size: Int) throws {
        let body = "a\r\nb\r\n--xy\r\n-\r\r\n--\r"
        let form = try read(field("note", "one\r\ntwo") + file("2024-03.csv", body) + "--xyz--\r\n", size: size)
        #expect(try form.fields.one("note") == "one\ntwo")
        let sent = try #require(form.files.first)
        #expect(sent.name == "2024-03.csv" && sent.field == "files" && sent.bytes == body.utf8.count)
        #expect(try String(contentsOfFile: sent.path, encoding: .utf8) == body)
    }

    @Test func `a file goes when nobody holds it, and only we may read it`() throws {
        var form: FormWithFiles? = try read(file("../../etc/passwd", "x") + "--xyz--")
        let path = try #require(form?.files.first?.path)
        #expect(form?.files.first?.name == "../../etc/passwd")
        #expect(URL(filePath: path).deletingLastPathComponent().path == URL(filePath: folder).path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        form = nil
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func `nothing is kept of a form that was refused half-way`() throws {
        #expect(throws: BadRequest.brokenUpload(.endsEarly)) { try read(file("a.csv", "half of it")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func `a field left alone is no file`() throws {
        #expect(try read(file("", "") + "--xyz--\r\n").files.isEmpty)
        #expect(try read("--xyz--\r\n").files.isEmpty)
    }

    @Test func `a quote and a line end in a name come as browsers write them`() throws {
        let form = try read(file("a%22b%41.csv", "x") + "--xyz--\r\n")
        #expect(form.files.first?.name == "a\"b%41.csv")
        #expect(throws: BadRequest.controlCharacter) { try read(file("a%0D%0Ab", "x") + "--xyz--\r\n") }
    }

    @Test(arguments: [
        ("preamble\r\n--xyz--\r\n", BadRequest.BrokenUpload.boundary),
        ("--xyy\r\n", .boundary),
        ("--xyzmore\r\n\r\n", .boundary),
        ("--xyz \r\n\r\n", .boundary),
        ("--xyz\nContent-Disposition: form-data; name=\"a\"\n\nb", .boundary),
        ("--xyz--\r\nmore", .goesOn),
        ("--xyz--more", .goesOn),
        ("--xyz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xyz--\r\n", .name),
        ("--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--xyz--\r\n", .name),
        ("--xyz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--xyz--\r\n", .name),
        ("--xyz\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--xyz--\r\n", .headers),
        ("--xyz\r\nContent-Disposition: form-data; name=\"a\"; filename*=\"b\"\r\n\r\nx\r\n--xyz--\r\n", .headers),
        ("--xyz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--xyz--\r\n", .headers),
        ("--xyz\r\nContent-Type: text/plain\r\n\r\nx\r\n--xyz--\r\n", .name),
        (
            "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--xyz--\r\n",
            .headers
        ),
        (
            "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed\r\n\r\nx\r\n--xyz--\r\n",
            .headers
        ),
        ("--xyz\r\nContent-Disposition: form-data;\n name=\"a\"\r\n\r\nx\r\n--xyz--\r\n", .headers),
        ("--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\n--xyz--\r\n", .endsEarly),
        ("--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--xyzz--\r\n", .boundary),
        ("", .endsEarly),
    ])
    func `what two readers could take for different forms is refused`(text: String, why: BadRequest.BrokenUpload) {
        #expect(throws: BadRequest.brokenUpload(why)) { try read(text) }
        #expect(throws: BadRequest.brokenUpload(why)) { try read(text, size: 1) }
    }

    @Test func `each limit holds at its edge`() throws {
        let limits = Limits(files: 2, fileBytes: 10, uploadBytes: 25)
        let ten = String(repeating: "x", count: 10)
        #expect(try read(file("a", ten) + file("b", ten) + "--xyz--", limits: limits).files.count == 2)
        #expect(throws: BadRequest.tooManyFiles(2)) {
            try read(file("a", "1") + file("b", "2") + file("c", "3") + "--xyz--", limits: limits)
        }
        #expect(throws: BadRequest.uploadTooLong(0)) { try read(file("a", ten + "x") + "--xyz--", limits: limits) }
        #expect(throws: BadRequest.uploadTooLong(0)) {
            try read(String(repeating: "--xyz\r\n", count: 40_000), limits: limits)
        }
        let long = String(repeating: "v", count: Limits.fieldBytes)
        #expect(try read(field("a", long) + "--xyz--").fields.one("a") == long)
        #expect(throws: BadRequest.tooLong("a")) { try read(field("a", long + "v") + "--xyz--") }
        #expect(throws: BadRequest.tooLong("a")) { try read(field("a", long + "v") + "--xyz--", size: 100) }
        let many = (0..<14).map { field("f\($0)", String(long.dropLast(100))) }.joined()
        #expect(throws: BadRequest.formTooLong) { try read(many + "--xyz--") }
        #expect(throws: BadRequest.nameTooLong) { try read(file(String(repeating: "n", count: 256), "x") + "--xyz--") }
        let header = "--xyz\r\nContent-Disposition: form-data; name=\"" + String(repeating: "n", count: 5_000)
        #expect(throws: BadRequest.brokenUpload(.headers)) { try read(header) }
        let fields = (0...Limits.fields).map { field("f\($0)", "") }.joined()
        #expect(throws: BadRequest.tooManyFields) { try read(fields + "--xyz--") }
    }

    @Test func `a folder that cannot be written is told`() {
        var form = FormWithFiles(boundary: Array("xyz".utf8), limits: .imports, folder: folder + "/none")
        let bytes = Array(file("a", "x").utf8)
        #expect(throws: BadRequest.noRoom) { try bytes.withUnsafeBytes { try form.read($0) } }
    }
}

@Suite("The kind of a body")
struct MediaTypeTests {
    @Test func `names the boundary, quoted or not`() {
        #expect(MediaType("multipart/form-data; boundary=abc")?.boundary == Array("abc".utf8))
        #expect(MediaType("Multipart/Form-Data;charset=utf-8; Boundary=\"a b\"") == nil)
        #expect(MediaType("Multipart/Form-Data;charset=utf-8; Boundary=\"a:b\"")?.boundary == Array("a:b".utf8))
        #expect(
            MediaType("Application/X-WWW-Form-Urlencoded; charset=utf-8")?.name == "application/x-www-form-urlencoded")
    }

    @Test(arguments: [
        "boundary=", "boundary=a; boundary=b", "boundary=a\r\nb", "boundary=\"\"",
        "boundary=" + String(repeating: "a", count: 71),
    ])
    func `a boundary that is doubtful is refused`(parameter: String) {
        #expect(MediaType("multipart/form-data; \(parameter)") == nil)
    }
}
