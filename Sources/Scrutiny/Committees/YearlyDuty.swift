package import Dates
package import Procedures
import Storage

/// The duty of a crime and disorder committee to meet at least once in every 12 months.
///
/// Source: the Crime and Disorder (Overview and Scrutiny) Regulations 2009, SI 2009/942.
package struct YearlyDuty: Hashable, Sendable {
    /// The last day on which it met, as is recorded here; nothing where no meeting is.
    package var lastMet: Day?
    /// The next day on which it is to meet.
    package var next: Day?
    package var due: Due
    /// Its time as the designated committee has ended.
    package var hasEnded: Bool
    /// The paper for whose sake the committee is held; empty for one of the partnership's own.
    package var paper: String

    package init(_ committee: Committee, _ meetings: [CommitteeMeeting], on today: Day) {
        let days = meetings.filter { $0.committee == committee.id }.map(\.day)
        lastMet = days.filter { $0 <= today }.max()
        next = days.filter { today < $0 }.min()
        due = Due(
            "A meeting on crime and disorder", on: TimeLimit.months(12).last(from: lastMet ?? committee.from),
            under: "SI 2009/942")
        paper = committee.paper
        hasEnded = committee.until.map { $0 < today } ?? false
    }

    package func isOverdue(on today: Day) -> Bool { !hasEnded && paper.isEmpty && due.late(on: today) != nil }

    /// One or two sentences for a page or a paper.
    package func said(on today: Day) -> String {
        let met = lastMet.map { "The last meeting recorded here was on \($0.said)." } ?? "No meeting is recorded here."
        if !paper.isEmpty { return "\(met) \(keptSaid(paper))" }
        if hasEnded { return "\(met) It is no longer the designated committee." }
        let late =
            due.late(on: today).map { ", \($0) \($0 == 1 ? "day" : "days") ago, and none is recorded since" } ?? ""
        let rule =
            "It must meet at least once in every 12 months (\(due.authority)): due by \(due.on.said)\(late)."
        guard let next else { return "\(met) \(rule) No meeting to come is recorded." }
        return "\(met) \(rule) Its next meeting is on \(next.said)\(next > due.on ? ", which is too late" : "")."
    }
}
