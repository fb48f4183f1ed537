import Dates
import Testing

@testable import Pages

@Suite("An address of ours")
struct AddressTests {
    @Test(arguments: [
        "//evil.example", "/\\evil.example", "\\evil", "https:evil", "https://evil.example", "evil", "",
        "/a\r\nSet-Cookie: x",
        "/a\nb", "/a\0b", "/a b", "/a\"b", "/a<b", "/a/../b", "/a/./b", "/%2e%2E/b", "/.%2e/b", "/a//b", "/a%", "/a%4",
        "/a%zz", "/a%0d%0ab", "/a?b=%00", "/caf\u{E9}", "/a\u{301}", "javascript:alert(1)", " /a", "/a\\b", "/%5Cevil",
    ])
    func `text that could lead elsewhere is not one`(text: String) {
        #expect(Address(reading: text) == nil)
    }

    @Test(arguments: [
        "/", "/a", "/a/", "/a/b-c_d.e~f", "/a?b=c&d=%20", "/a#b", "/a%2Fb", "/areas/E06000001?from=2024-04",
    ])
    func `a path of this site is one`(text: String) {
        #expect(Address(reading: text)?.text == text)
    }

    @Test func `one longer than eight kilobytes is refused`() {
        #expect(Address(reading: "/" + String(repeating: "a", count: 8191)) != nil)
        #expect(Address(reading: "/" + String(repeating: "a", count: 8192)) == nil)
    }

    @Test func `a question is added with its bytes encoded, before the fragment`() {
        let address = ("/areas#list" as Address).asking("q", "a&b=c#\"é").asking("from", Month("2024-04"))
        #expect(address.text == "/areas?q=a%26b%3Dc%23%22%C3%A9&from=2024-04#list")
        #expect(address.path == "/areas")
    }
}

@Suite("The shape of an address")
struct PatternTests {
    let ward = home / "wards" / String.self / "months" / Month.self

    @Test func `writes a link with every part encoded`() {
        #expect(ward("a/b ?#%é", "2024-03").text == "/wards/a%2Fb%20%3F%23%25%C3%A9/months/2024-03")
        #expect(home().text == "/")
        #expect(Address(reading: ward("../\\", "2024-03").text) == nil)
    }

    @Test func `reads back the parts it wrote`() throws {
        let segments = try #require(PathSegments(Array(ward("a/b é", "2024-03").text.utf8)))
        let (name, month) = try ward.parts(of: segments.words)
        #expect(name == "a/b é")
        #expect(month == "2024-03")
    }

    @Test(arguments: ["/wards/x/months/2024-13", "/wards/x/months/%FF", "/wards/x/months/+2024-3", "/wards/x"])
    func `a part that is not of its type is no such place`(path: String) throws {
        let segments = try #require(PathSegments(Array(path.utf8)))
        #expect(throws: BadRequest.noSuchPlace) { try ward.parts(of: segments.words) }
    }

    @Test func `says its shape without what was asked`() {
        #expect(ward.said == "/wards/{}/months/{}")
    }

    @Test func `a period is one part`() throws {
        let period = Period(first: "2024-04", last: "2025-03")
        #expect(period.inAddress == "2024-04_2025-03")
        #expect(Period(inAddress: "2024-04_2025-03") == period)
        #expect(Int(inAddress: "+5") == nil && Int(inAddress: "9999999999") == nil && Int(inAddress: "12") == 12)
    }
}
