import Testing

@testable import Pages

@Suite("Whether a change was asked for by one of our pages")
struct SameSiteTests {
    let site = SameSite(hosts: ["wardmote.aldermouth.gov.uk"])

    func isOurs(_ host: String?, origin: String? = nil, fetchSite: String? = nil) -> Bool {
        site.isFromOurPages(Head("POST", "/import", host: host, origin: origin, fetchSite: fetchSite))
    }

    @Test func `our own pages may`() {
        #expect(isOurs("127.0.0.1:8080", origin: "http://127.0.0.1:8080", fetchSite: "same-origin"))
        #expect(isOurs("localhost:8080", origin: "null", fetchSite: "same-origin"), "our pages send no referrer")
        #expect(isOurs("[::1]:8080", origin: "http://[::1]:8080"), "a browser that does not say where it began")
        #expect(isOurs("LOCALHOST", fetchSite: "same-origin"))
    }

    @Test(arguments: ["cross-site", "same-site", "none", "", "Same-Origin", "same-origin\u{301}"])
    func `a browser that says it began elsewhere is believed`(site: String) {
        #expect(!isOurs("127.0.0.1:8080", origin: "http://127.0.0.1:8080", fetchSite: site))
    }

    @Test(arguments: [
        nil, "null", "http://evil.example", "http://127.0.0.1", "http://127.0.0.1:8081", "https://127.0.0.1:8080",
        "http://127.0.0.1:8080.evil.example", "http://127.0.0.1:8080/", "http://127.0.0.1:8080\u{301}", "",
    ])
    func `without that, only our very origin may`(origin: String?) {
        #expect(!isOurs("127.0.0.1:8080", origin: origin))
    }

    @Test func `same-origin is not believed beside another origin`() {
        #expect(!isOurs("127.0.0.1:8080", origin: "http://evil.example", fetchSite: "same-origin"))
    }

    @Test(arguments: [
        nil, "", "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.", "127.0.0.1:808080",
        "2130706433", "127.1", "[::1", "127.0.0.1@evil.example", "localhost\u{301}", "127.0.0.1, evil.example",
    ])
    func `a name that is not ours is not answered`(host: String?) {
        #expect(!site.isAddressedToUs(Head("GET", "/", host: host)))
        #expect(!isOurs(host, origin: "http://\(host ?? "")"))
    }

    @Test func `names that were added are ours`() {
        #expect(site.isAddressedToUs(Head("GET", "/", host: "wardmote.aldermouth.gov.uk")))
        #expect(!SameSite().isAddressedToUs(Head("GET", "/", host: "wardmote.aldermouth.gov.uk")))
        #expect(
            SameSite(hosts: ["a.example"], isSecure: true).isFromOurPages(
                Head("POST", "/", host: "a.example", origin: "https://a.example")))
    }
}
