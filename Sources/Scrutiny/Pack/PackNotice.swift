import Approvals
import Dates
import Markup
import Pages

/// Whether a pack can still be open to the public for five clear days before the meeting at which it is heard.
///
/// Source: Local Government Act 1972, section 100B(3) and (4): agenda and reports are open for five clear days before a meeting,
/// and an item that was not is considered where the chair takes it as urgent, for reasons that the minutes give.
struct PackNotice: Hashable, Sendable {
    var meeting: Day
    /// Since when it is approved; nothing where it is not.
    var approved: Day?
    var today: Day

    init(meeting: Day, approved: Day?, today: Day) {
        (self.meeting, self.approved, self.today) = (meeting, approved, today)
    }

    /// Nothing where no meeting is booked, where it is over, and where the set is held for a published paper's sake.
    init?(_ set: InquirySet, _ standing: PaperStanding, today: Day) {
        guard let meeting = set.meeting?.day, meeting >= today, !set.inquiry.isKept else { return nil }
        var approved: Day?
        if case .approved(let since) = standing { approved = since }
        self.init(meeting: meeting, approved: approved, today: today)
    }

    /// The last working day that leaves five clear days.
    var last: Day { meeting.noticeDay(clearWorkingDays: 5) }

    var said: String {
        if let approved, approved <= last {
            return
                "It was approved in time to be open to the public for five clear days before the meeting on \(meeting.said)."
        }
        guard today > last else {
            return
                "The committee meets on \(meeting.said): \(last.said) is the last working day on which it can be approved and open to the public for five clear days."
        }
        return
            "It was not approved by \(last.said), the last working day that left five clear days before the meeting on \(meeting.said). The committee considers it only where the chair takes it as urgent, and the minutes say why."
    }

    var drawn: HTML { "<p class=\"govuk-body wardmote-screen-only\">\(said)</p>\n" }
}
