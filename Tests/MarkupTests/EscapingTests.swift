import Markup
import Testing

/// Scalars that join the byte before them into one `Character`, and some that stand before it.
let joiners: [Unicode.Scalar] =
    [
        0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x064B...0x065F, 0x0900...0x0903, 0x0E47...0x0E4E,
        0x1AB0...0x1ACE,
        0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x20D0...0x20F0, 0xFE00...0xFE0F,
        0xFE20...0xFE2F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F, 0xE0100...0xE01EF, 0x0600...0x0605, 0x1100...0x115F,
        0x1160...0x11FF, 0x0D00...0x0D03, 0x302A...0x302F, 0xA8E0...0xA8F1, 0x1D165...0x1D172, 0x16F00...0x16F87,
    ].flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }

let metacharacters = Array("\"'<>&=+-@,;%/\\\r\n\t\0".unicodeScalars)

/// `metacharacter` with each joiner after it, before it, and on both sides.
func hostile(_ metacharacter: Unicode.Scalar) -> [String] {
    joiners.flatMap { joiner in
        [[metacharacter, joiner], [joiner, metacharacter], [joiner, metacharacter, joiner]].map { scalars in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            return String(text)
        }
    }
}

@Suite("What a person typed is never markup")
struct EscapingTests {
    @Test func `more than a thousand marks are tried on every dangerous byte`() {
        #expect(joiners.count > 1000)
        #expect(hostile("\"").contains { $0.count == 1 })
    }

    @Test(arguments: metacharacters)
    func `a mark joined to a dangerous byte does not hide it from a page or a drawing`(character: Unicode.Scalar) {
        let dangerous = Set("\"'<>".utf8)
        for typed in hostile(character) {
            let html = ("\(typed)" as HTML).bytes
            let xml = ("\(typed)" as XML).bytes
            if html.contains(where: { dangerous.contains($0) || $0 == 0 }) {
                Issue.record("page: \(typed.utf8.map { $0 })")
            }
            if xml.contains(where: { dangerous.contains($0) || ($0 < 0x20 && ![9, 10, 13].contains($0)) }) {
                Issue.record("drawing: \(typed.utf8.map { $0 })")
            }
            if character == "&" {
                #expect(html.split(separator: UInt8(ascii: "&")).contains { $0.starts(with: "amp;".utf8) })
            }
        }
    }

    @Test func `markup nests, text does not`() {
        let cell: HTML = "<td>\("A & B")</td>"
        #expect(("<tr>\([cell, cell])</tr>" as HTML).text == "<tr><td>A &amp; B</td><td>A &amp; B</td></tr>")
        #expect([cell, "x"].joined(separator: ", ").text == "<td>A &amp; B</td>, x")
    }

    @Test func `an attribute with no value is left out, and one with a value is quoted`() {
        let (id, none): (String?, String?) = ("a\"b", nil)
        #expect(("<p\(attribute: "id", id)\(attribute: "class", none)>" as HTML).text == "<p id=\"a&quot;b\">")
    }

    @Test func `characters that XML has no place for become a space, and others pass`() {
        let typed = "a\u{0B}b\u{FFFE}c\u{FFFF}d\u{1F}e\u{FFFD}\u{1F600}\tf"
        #expect(("\(typed)" as XML).text == "a b c d e\u{FFFD}\u{1F600}\tf")
    }

    @Test func `numbers in a drawing are short and always numbers`() {
        let numbers: [Double] = [12.5, -0.004, 1.0 / 3, 100, -2.05, .nan, .infinity, 1e300]
        #expect(numbers.map { ("\($0)" as XML).text } == ["12.5", "0", "0.33", "100", "-2.05", "0", "0", "0"])
        #expect(("\(exact: 0.1)|\(exact: .nan)" as XML).text == "0.1|0")
    }

    @Test func `thousands are grouped and a minus is read aloud`() {
        #expect([0, 999, 1204, 1_000_000, -1204].map { number($0) } == ["0", "999", "1,204", "1,000,000", "−1,204"])
        #expect(number(1204.25, decimals: 1) == "1,204.3")
        #expect(number(-0.04, decimals: 1) == "0.0")
        #expect(number(0.05, decimals: 2) == "0.05")
        #expect(number(Int.min) == "−9,223,372,036,854,775,808")
    }
}
