import Aldermouth
import Approvals
import Testing

@Suite("Pages of approvals")
struct ApprovalsPagesTests {
    private let examples = ExamplePages(approvalsPages, of: "approvals", approvalsNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
