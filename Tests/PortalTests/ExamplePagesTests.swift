import Aldermouth
import Pages
import Portal
import PublicPages
import Testing

@Suite("Pages about the public pages, and the public pages")
struct PortalPagesTests {
    private let examples = ExamplePages(portalPages, of: "portal", portalNavigation)
    private let outside = ExamplePages(publicSitePages, of: "public", [])

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
        #expect(try outside.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
        #expect(outside.faults == [])
    }
}
