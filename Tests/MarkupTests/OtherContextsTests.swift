import Markup
import Testing

@Suite("Text in an address, a CSV file, a file name and a header")
struct OtherContextsTests {
    @Test(arguments: metacharacters)
    func `an address part holds unreserved bytes only`(character: Unicode.Scalar) {
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%".utf8)
        for typed in hostile(character) where !urlComponent(typed).utf8.allSatisfy(allowed.contains) {
            Issue.record("\(typed.utf8.map { $0 })")
        }
        #expect(urlComponent("a b/ç?") == "a%20b%2F%C3%A7%3F")
    }

    @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\0"] as [Unicode.Scalar])
    func `a cell that would be a formula is text, whatever is joined to it`(opens: Unicode.Scalar) {
        for joiner in joiners {
            for blank in ["", " ", "\n ", "\u{A0}", "\u{FEFF}", "\u{3000}"] {
                var typed = blank
                typed.unicodeScalars.append(opens)
                typed.unicodeScalars.append(joiner)
                let cell = csvCell(typed + "cmd").utf8.drop { $0 == UInt8(ascii: "\"") }
                if cell.first != UInt8(ascii: "'") { Issue.record("\(typed.utf8.map { $0 })") }
            }
        }
    }

    @Test func `a cell is quoted where a comma, a quote or a line end is, even under a mark`() {
        #expect(csvCell("plain") == "plain")
        #expect(csvCell("a,\u{301}b").utf8.first == UInt8(ascii: "\""))
        #expect(Array(csvCell("say \"\u{301}x").utf8) == Array("\"say \"\"\u{301}x\"".utf8))
        #expect(csvCell("a\r\nb") == "\"a\r\nb\"")
        #expect(csvCell(-5) == "-5")
        #expect(csvLine(["Bournemouth, Christchurch", "=1+1"]) == "\"Bournemouth, Christchurch\",'=1+1\r\n")
    }

    @Test(arguments: metacharacters)
    func `a header value stays on its line`(character: Unicode.Scalar) {
        for typed in hostile(character)
        where !headerValue("a" + typed + "b").utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            Issue.record("\(typed.utf8.map { $0 })")
        }
        #expect(headerValue("a\r\nSet-Cookie: x") == "a  Set-Cookie: x")
    }

    @Test(
        arguments: [
            ("../../etc/passwd", "etc-passwd"), ("Crime report (Q3).docx", "Crime-report-Q3.docx"), ("..", "file"),
            ("", "file"), ("CON.txt", "_CON.txt"), (".hidden", "hidden"), ("a\u{202E}fdp.exe", "a-fdp.exe"),
            ("a\0b/c\\d", "a-b-c-d"), ("x\"\r\ny", "x-y"), ("a..b", "a.b"),
        ])
    func `a file name cannot climb, hide, or name a device`(typed: String, name: String) {
        #expect(fileName(typed) == name)
    }

    @Test func `a long name keeps its ending`() {
        let long = fileName(String(repeating: "a", count: 4096) + ".docx")
        #expect(long.utf8.count == 100)
        #expect(long.hasSuffix(".docx"))
        #expect(attachment(named: "Report \"x\".pdf") == "attachment; filename=\"Report-x.pdf\"")
    }
}
