import Aldermouth
import Markup
import Meetings
import Testing

@testable import Pages

/// Every page of groups and meetings with its example in it, as text that can be read.
@Suite("Pages of groups and meetings")
struct ExamplePagesTests {
    static let layout = Layout(
        partnership: "Aldermouth Community Safety Partnership", navigation: meetingsNavigation,
        contact: "the Aldermouth community safety team", assets: Assets([]))

    @Test func `each page is as its transcript says`() throws {
        for (page, whole) in zip(meetingsPages, previews(meetingsPages, in: Self.layout)) {
            let difference = try Transcript.difference("meetings-\(page)", whole.text)
            #expect(difference == nil, "\(page)")
        }
    }
}
