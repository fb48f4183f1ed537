import Dates
import Evidence
import Papers
import Partnership
import Places
import Planning

/// What the councillors of one ward should know before they are asked: what was recorded, what members raised there and what
/// was promised them, and what the partnership has put first.
///
/// Source: paper 000, in which members ask after their own towns.
struct WardBriefing: Sendable {
    var ward: Ward
    var recorded: [Paper.Block]
    var raised: [Line]
    var priorities: [PriorityInForce]
    var today: Day

    /// Something that was raised in the ward.
    struct Line: Hashable, Sendable {
        var topic: String
        var raised: String
        var text: String
        var promised: String
        /// Whether its day has passed.
        var isPast: Bool
    }

    var paper: Paper {
        Paper(
            title: "Briefing for the councillors of \(ward.name)",
            subtitle: "Ward of \(ward.districtName)", publisher: "Community Safety Partnership", date: today,
            classification: "OFFICIAL",
            particulars: [Paper.Particular("Ward", Words("\(ward.name) (\(ward.code.text))"))],
            blocks: [.heading(1, "What the police recorded")] + recorded + raisedBlocks + priorityBlocks + [
                .heading(1, "How to read this"),
                .numbered(
                    """
                    What is recorded is not all that happens, and what is raised is not how often it happens. Small numbers \
                    go up and down by chance, so a change is told only where it is more than that.
                    """),
                .numbered(
                    "Who may read this is no more than who may read its parts. It was made for whoever asked for it."),
            ])
    }

    private var raisedBlocks: [Paper.Block] {
        let heading: Paper.Block = .heading(1, "What members raised in this ward")
        guard !raised.isEmpty else {
            return [heading, .numbered("Nothing is written down that was raised in this ward.")]
        }
        let past = raised.count(where: \.isPast)
        let lines = raised.map { [Words($0.topic), Words($0.raised), Words($0.text), Words($0.promised)] }
        return [
            heading,
            .numbered(
                Words(
                    raised.count == 1
                        ? "One thing was raised." : "\(raised.count) things were raised, the latest first."
                )),
            .table(
                PaperTable(
                    "Raised in \(ward.name)", headers: ["Topic", "Raised", "What was said", "What was promised"],
                    rows: lines)),
        ]
            + (past == 0
                ? []
                : [
                    .callout(
                        "Promises whose day has passed",
                        [Words(past == 1 ? "One promise is past its day." : "\(past) promises are past their day.")])
                ])
    }

    private var priorityBlocks: [Paper.Block] {
        let place = ward.districtName
        let heading: Paper.Block = .heading(1, "What the partnership puts first in \(place)")
        guard !priorities.isEmpty else {
            return [heading, .numbered(Words("No plan that covers \(place) and runs today is held."))]
        }
        return [
            heading,
            .table(
                PaperTable(
                    "Priorities", headers: ["Priority", "What is meant", "Who leads", "Plan"],
                    rows: priorities.map {
                        [
                            Words($0.name), Words($0.definition.isEmpty ? "Not said" : $0.definition), Words($0.lead),
                            Words($0.plan),
                        ]
                    })),
        ]
    }
}
