import Aldermouth
import Consultation
import Testing

@Suite("Pages of consultation")
struct ConsultationPagesTests {
    private let examples = ExamplePages(consultationPages, of: "consultation", consultationNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
