import Administration
import Aldermouth
import Testing

@Suite("Pages of sign-in and administration")
struct AdministrationPagesTests {
    private let examples = ExamplePages(administrationPages, of: "administration", administrationNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
