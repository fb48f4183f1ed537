import Pages
import Storage
import Testing

@testable import Files

@Suite("What a file is, by what is in it")
struct FileContentTests {
    private func refusal(_ name: String, _ bytes: [UInt8]) -> FileRefusal? {
        do throws(FileRefusal) {
            _ = try FileContent(name: name, bytes: bytes)
            return nil
        } catch { return error }
    }

    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    private static let pdf = Array("%PDF-1.7\n1 0 obj\ntrailer\n%%EOF\n".utf8)

    @Test(
        arguments: [
            ("a.pdf", pdf, .pdf), ("A.PDF", pdf, .pdf), ("a.png", png, .png),
            ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 1], .jpg), ("a.b.txt", Array("Ünïcode\r\n\tx".utf8), .txt),
            ("a.csv", Array("\u{FEFF}a,b\n1,2".utf8), .csv),
            ("a.docx", Packed.file(["[Content_Types].xml", "word/document.xml"]), .docx),
            ("a.xlsx", Packed.file(["[Content_Types].xml", "xl/workbook.xml"]), .xlsx),
            ("a.odt", Packed.open("text"), .odt), ("a.ods", Packed.open("spreadsheet"), .ods),
        ] as [(String, [UInt8], FileSort)])
    func `each kind is known by its bytes`(name: String, bytes: [UInt8], sort: FileSort) throws {
        #expect(try FileContent(name: name, bytes: bytes).sort == sort)
    }

    @Test func `a name that does not agree with what is in it is refused, and says what it is`() {
        #expect(refusal("a.pdf", Self.png) == .misnamed(.png))
        #expect(refusal("a", Self.pdf) == .misnamed(.pdf))
        #expect(refusal("a.pdf.exe", Self.pdf) == .misnamed(.pdf))
        #expect(refusal("a.xlsx", Packed.file(["[Content_Types].xml", "word/document.xml"])) == .misnamed(.docx))
        #expect(refusal("page.html", Array("<p>One</p>".utf8)) == .misnamed(.txt))
    }

    @Test func `what is of no kind that is kept is refused whatever it is called`() {
        for bytes in [
            [0x4D, 0x5A, 0x90, 0x00], [0x7F, 0x45, 0x4C, 0x46], Array("text with \u{1} in it".utf8),
            [0xFF, 0xFE, 0x41],
            Self.png + [0x41], Array("%PDF-1.7 cut".utf8), Packed.file(["a.txt"]),
            Packed.file(["[Content_Types].xml", "word/document.xml"]) + [0x41], Packed.open("presentation"),
        ] as [[UInt8]] {
            for name in ["a.pdf", "a.docx", "a.txt", "a.png"] { #expect(refusal(name, bytes) == .unknown) }
        }
        #expect(refusal("a.txt", []) == .empty)
    }

    @Test func `macros are refused, and what unpacks too far`() {
        let word = ["[Content_Types].xml", "word/document.xml"]
        #expect(refusal("a.docx", Packed.file(word + ["word/vbaProject.bin"])) == .hasPrograms)
        #expect(refusal("a.odt", Packed.open("text", more: ["Basic/Standard/Module1.xml"])) == .hasPrograms)
        #expect(refusal("a.docx", Packed.file(word, unpacked: 101 << 20)) == .unpacksTooFar)
        #expect(refusal("a.docx", Packed.file(word, unpacked: 100 << 20)) == nil)
    }

    @Test func `a directory that points out of the file is none`() {
        var bytes = Packed.file(["[Content_Types].xml", "word/document.xml"])
        bytes[bytes.count - 5] = 0x7F
        #expect(refusal("a.docx", bytes) == .unknown)
    }

    @Test func `20 MB are taken and a byte more is not, and the form takes one file of that size`() {
        let most = [UInt8](repeating: 0x61, count: 20 << 20)
        #expect(refusal("a.txt", most) == nil)
        #expect(refusal("a.txt", most + [0x61]) == .tooLarge)
        #expect(FileRefusal.tooLarge.said == "The file is larger than 20 MB.")
        #expect(Limits.attached.fileBytes == 20 << 20 && Limits.attached.files == 1)
    }

    @Test func `sizes are said rounded up`() {
        func said(_ size: Int) -> String {
            var file = AttachedFile.example
            file.size = size
            return file.sizeSaid
        }
        #expect([1, 1000, 1001, 999_999].map(said) == ["1 kB", "1 kB", "2 kB", "1000 kB"])
        #expect([1_000_000, 1_000_001, 20_971_520].map(said) == ["1.0 MB", "1.1 MB", "21.0 MB"])
    }
}

/// ZIP files made by hand, with nothing in their entries.
enum Packed {
    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
    private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16) }

    /// - Parameter unpacked: As each entry says of itself in the directory.
    static func file(_ names: [String], first: [UInt8] = [], unpacked: Int = 0) -> [UInt8] {
        var (bytes, directory) = ([UInt8](), [UInt8]())
        for (position, name) in names.enumerated() {
            let (at, name, held) = (bytes.count, Array(name.utf8), position == 0 ? first : [])
            let sizes = four(held.count) + four(unpacked)
            bytes += [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 14) + sizes
            bytes += two(name.count) + two(0) + name + held
            directory += [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 16) + sizes + two(name.count)
            directory += [UInt8](repeating: 0, count: 12) + four(at) + name
        }
        let start = bytes.count
        return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + two(names.count) + two(names.count)
            + four(directory.count) + four(start) + two(0)
    }

    /// An OpenDocument file of that kind.
    static func open(_ kind: String, more: [String] = []) -> [UInt8] {
        file(["mimetype", "content.xml"] + more, first: Array("application/vnd.oasis.opendocument.\(kind)".utf8))
    }
}
