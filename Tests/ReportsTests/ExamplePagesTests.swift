import Aldermouth
import Foundation
import Markup
import Reports
import Testing

@testable import Pages

/// Every page of committee reports with its example in it, as text that can be read.
@Suite("Pages of committee reports")
struct ReportsPagesTests {
    static let layout = Layout(
        partnership: "Aldermouth Community Safety Partnership", navigation: reportsNavigation,
        contact: "the Aldermouth community safety team", assets: Assets([]))

    @Test func `each page is as its transcript says`() throws {
        for (page, whole) in zip(reportsPages, previews(reportsPages, in: Self.layout)) {
            let difference = try Transcript.difference("reports-\(page)", whole.text)
            #expect(difference == nil, "\(page)")
        }
    }

    @Test func `each form carries the word of its session, and each page one heading`() {
        for (page, whole) in zip(reportsPages, previews(reportsPages, in: Self.layout)) {
            let text = whole.text
            let forms = text.components(separatedBy: "method=\"post\"").count - 1
            let words = text.components(separatedBy: "name=\"form-word\"").count - 1
            #expect(forms == words, "\(page)")
            #expect(text.components(separatedBy: "<h1").count == 2, "\(page)")
            #expect(!whole.bytes.contains(0), "\(page)")
        }
    }
}
