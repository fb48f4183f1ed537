import Dates
import Storage

/// The terms of reference of two invented groups: one with two versions, and one whose review is past due.
struct DemonstrationTerms {
    var strategic: ID<Group>
    var delivery: ID<Group>
    /// The meetings of the strategic group that were held.
    var held: [Day: ID<Meeting>]

    var versions: [AgreeTerms] {
        let agreedOn: Day = "2025-06-10"
        let second = held[agreedOn].map { meeting in
            AgreeTerms(
                group: strategic, after: 1,
                text: """
                    Purpose: the Joint Strategic Group sets the priorities of the partnership, sees that they are resourced, and \
                    answers for them to the crime and disorder committee each year.

                    Membership: one senior officer of each responsible authority. The voluntary sector has a seat as adviser.

                    Quorum: three of the responsible authorities, with the police and probation among them.

                    Decisions are made by agreement. Where there is none, the chair decides, and the minutes say who did not agree.

                    The two councils take the chair in turn, from meeting to meeting. One that is cancelled takes nobody’s turn.

                    An authority that must be there and misses three meetings in a row is told of to the County Safer Communities \
                    Board.
                    """, from: agreedOn, agreedAt: meeting, reviewBy: "2027-06-30", escalateAfter: 3)
        }
        return [
            AgreeTerms(
                group: strategic, after: 0,
                text: """
                    Purpose: the Joint Strategic Group sets the priorities of the partnership and answers for them.

                    Membership: one senior officer of each responsible authority.

                    Quorum: three of the responsible authorities.

                    Decisions are made by agreement. Where there is none, the chair decides.
                    """, from: "2024-04-01", agreedBy: "The cabinet of Aldermouth District Council",
                reviewBy: "2026-03-31"), second,
            AgreeTerms(
                group: delivery, after: 0,
                text: """
                    Purpose: the Partnership Delivery Group carries the plan out, action by action, and tells the Joint Strategic \
                    Group what stands in the way.

                    Membership: whoever owns an action of the plan, and the analyst.

                    Quorum: none. It meets every two months and decides nothing that costs money.
                    """, from: "2024-04-01", agreedBy: "The Joint Strategic Group, before its meetings were kept here",
                reviewBy: "2026-03-31"),
        ].compactMap { $0 }
    }
}
