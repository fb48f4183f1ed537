import Aldermouth
import Meetings
import Testing

@Suite("Pages of groups and meetings")
struct MeetingsPagesTests {
    private let examples = ExamplePages(meetingsPages, of: "meetings", meetingsNavigation)

    @Test func `each page is as its transcript says`() throws {
        #expect(try examples.differences() == [])
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        #expect(examples.faults == [])
    }
}
