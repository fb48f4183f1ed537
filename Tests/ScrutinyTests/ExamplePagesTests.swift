import Aldermouth
import Scrutiny
import Testing

@Suite("Pages of scrutiny")
struct ScrutinyPagesTests {
    private let examples = ExamplePages(scrutinyPages, of: "scrutiny", scrutinyNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
