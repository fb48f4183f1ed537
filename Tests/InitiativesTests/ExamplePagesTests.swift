import Aldermouth
import Initiatives
import Testing

@Suite("Pages of initiatives")
struct InitiativesPagesTests {
    private let examples = ExamplePages(initiativesPages, of: "initiatives", initiativesNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
