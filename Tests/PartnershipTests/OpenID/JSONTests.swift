import Testing

@testable import Partnership

@Suite("Reading JSON strictly")
struct JSONTests {
    private func read(_ text: String) -> JSON? { try? JSON(reading: Array(text.utf8)) }

    @Test func `every kind of value is read`() {
        let json = read(" {\"a\":[1,-2.9,1e3,true,false,null],\"b\":\"x\\\"\\u00e9\\ud83d\\ude00\\n\",\"c\":{}} ")
        #expect(json?["a"] == .list([.number(1), .number(-2), .number(nil), .boolean(true), .boolean(false), .null]))
        #expect(json?["b"]?.text == "x\"é😀\n")
        #expect(json?["c"] == .object([:]) && json?["d"] == nil)
    }

    // Source: RFC 8259; the cases are of kinds that its section 10 lets readers differ on.
    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "'a'", "01", "-", "1.", ".5", "+1", "1e", "tru",
        "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\u{1}\"",
        "1 2", "{}{}", "\u{FEFF}{}", "NaN", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
    ])
    func `what is no JSON, or says a name twice, is not read`(text: String) { #expect(read(text) == nil) }

    @Test func `names that look alike are two names`() {
        #expect(read("{\"caf\\u00e9\":1,\"cafe\\u0301\":2}") != nil)
        #expect(read("{\"a\\u0301\":1}")?["a"] == nil)
    }

    @Test func `what nests too deep, is too long, or is not UTF-8 is not read`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(nested(33)) != nil && read(nested(34)) == nil && read(nested(100_000)) == nil)
        #expect(read("\"\(String(repeating: "a", count: 256 * 1024))\"") == nil)
        #expect((try? JSON(reading: [0x22, 0xC3, 0x22])) == nil)
    }
}

@Suite("The address of a provider")
struct ProviderAddressTests {
    @Test(arguments: [
        "https://login.microsoftonline.com/0f3a/v2.0", "https://login.example", "https://login.example:8443/a?p=b_c",
        "http://127.0.0.1:9400", "http://localhost:9400/",
    ]) func `https, or http on this machine`(text: String) { #expect(ProviderAddress(reading: text)?.text == text) }

    @Test(arguments: [
        "", "login.example", "http://login.example", "http://127.0.0.1.login.example", "http://127.0.0.1@login.example",
        "https://", "https:///a", "https://a@b.example", "https://a.example:b@c.example", "https://a.example\\b",
        "https://a.example:443:1", "https://a.example:", "https://a.example:123456", "https://A.example",
        "https://a.example/\r\nX: y", "https://a.example/ b", "https://a.example#b", "https://a.example/\u{301}",
        "ftp://a.example", "file:///etc/passwd", "https://-a.example", "https://a.example.", "https://[::1]/",
    ]) func `anything else is none`(text: String) { #expect(ProviderAddress(reading: text) == nil) }
}
