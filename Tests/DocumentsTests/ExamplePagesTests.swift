import Aldermouth
import Documents
import Testing

@Suite("Pages of the register of documents")
struct DocumentsPagesTests {
    private let examples = ExamplePages(documentsPages, of: "documents", documentsNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
