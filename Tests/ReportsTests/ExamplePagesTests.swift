import Aldermouth
import Reports
import Testing

@Suite("Pages of committee reports")
struct ReportsPagesTests {
    private let examples = ExamplePages(reportsPages, of: "reports", reportsNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
