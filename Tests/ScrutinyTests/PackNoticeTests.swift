import Approvals
import Dates
import Testing

@testable import Scrutiny

/// A pack is open to the public for five clear days before its meeting.
@Suite struct PackNoticeTests {
    /// A Thursday; the last working day before five clear ones is Wednesday, 18 March.
    private func said(approved: Day?, today: Day) -> String {
        PackNotice(meeting: "2026-03-26", approved: approved, today: today).said
    }

    @Test func `until the last day it says which that is, and after it that the chair must take it as urgent`() {
        #expect(said(approved: nil, today: "2026-03-18").contains("18 March 2026 is the last working day"))
        #expect(said(approved: nil, today: "2026-03-19").contains("It was not approved by 18 March 2026"))
        #expect(said(approved: "2026-03-19", today: "2026-03-20").contains("takes it as urgent"))
        #expect(said(approved: "2026-03-18", today: "2026-03-20").contains("approved in time"))
    }

    @Test func `there is none without a meeting to come`() {
        var set = InquirySet.example
        set.meeting = nil
        #expect(PackNotice(set, .draft, today: "2026-03-16") == nil)
    }
}
