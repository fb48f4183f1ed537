import Dates
import Initiatives
import Markup
import Planning

extension RecordTable {
    /// Posts and teams that are there, with how much of them and who pays.
    init(_ facts: PostFacts, of agency: String?, on today: Day) {
        let all = facts.lines.map { [$0.title, $0.host, $0.time, $0.places, $0.paid] }
        self.init(
            caption: "Posts of partners\(agency.map { ", hosted by \($0)" } ?? ""), on \(today.said)",
            head: ["Post", "Host", "Full-time equivalents", "Where", "Paid for by"],
            rows: all + (all.count < 2 ? [] : [["All of them", "", facts.total, "", ""]]), counts: 2..<3,
            counted: "full-time equivalents of posts that are there on the day",
            notes: all.count < 2
                ? []
                : [
                    "What is part of a team is counted in the last row with its team alone. What is not told is not counted."
                ],
            things: facts.things, isWhole: true)
    }

    /// What the law asks, and how it stands.
    init(_ facts: DutyFacts, of agency: String?, on today: Day) {
        self.init(
            caption: "Duties\(agency.map { " of \($0)" } ?? ""), as they stand on \(today.said)",
            head: ["Duty", "Provision", "Whose", "How it stands", "Last shown"],
            rows: facts.lines.map { [$0.name, $0.source, $0.whose, $0.state, $0.shown] }, things: facts.things,
            isWhole: true)
    }

    /// What was held, by audience.
    init(_ facts: TrainingFacts, by agency: String?, _ months: Period) {
        let dayless =
            facts.dayless == 0
            ? []
            : [
                "\(number(facts.dayless)) more \(facts.dayless == 1 ? "was" : "were") held on days that are not known."
            ]
        self.init(
            caption: "Briefings and training held\(agency.map { " by \($0)" } ?? ""), \(months.said)",
            head: ["For whom", "Sessions", "Who came"],
            rows: facts.lines.map { [$0.name, number($0.sessions), $0.came] }, counts: 1..<3,
            counted: "sessions that were held, and those who came", notes: dayless, things: facts.things,
            isWhole: true)
    }
}
