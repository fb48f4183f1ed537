import Aldermouth
import Planning
import Testing

@Suite("Pages of planning")
struct PlanningPagesTests {
    private let examples = ExamplePages(planningPages, of: "planning", planningNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
