import Dates
import Papers
import Partnership
import Procedures
import Storage

/// What follows the questions in the pack: recommendations with their clocks, and next year's set in draft.
extension ScrutinyPack {
    var followed: [Paper.Block] {
        guard !recommendations.isEmpty else { return [] }
        var blocks: [Paper.Block] = [
            .heading(1, "Recommendations, and their clocks"),
            .table(
                PaperTable(
                    "Recommendations",
                    headers: ["Reference", "Recommendation", "To", "Response", "State", "What is due"],
                    rows: recommendations.map { one in
                        [
                            Words(one.reference), Words(one.text),
                            Words(set.agencies.first { $0.id == one.agency }?.name ?? "Another body"),
                            Words(
                                one.response.map { "\($0.responseSaid)\(one.reason.isEmpty ? "" : ": \(one.reason)")" }
                                    ?? "None yet"),
                            Words(one.stage.said), Words(one.dueSaid(on: today)),
                        ]
                    }, numeric: [])),
        ]
        for one in recommendations {
            let chain = one.chain(steps)
            guard chain.count > 1 else { continue }
            blocks.append(
                .table(
                    PaperTable(
                        "The way of recommendation \(one.reference)", headers: ["Day", "Body", "What came of it"],
                        rows: chain.map { [Words($0.on.said), Words($0.body), Words($0.outcome)] }, numeric: [])))
        }
        return blocks
    }

    /// Next year's set in draft: the same questions, with this year's answers to begin from.
    var nextYear: [Paper.Block] {
        guard !set.questions.isEmpty else { return [] }
        return [
            .appendix("Draft questions for \(String(set.inquiry.year + 1))"),
            .table(
                PaperTable(
                    "The same questions, with this year’s answers",
                    headers: ["Question", "Body", "This year’s answer"],
                    rows: set.questions.flatMap { question in
                        set.answers(to: question).map { answer in
                            [
                                Words("\(question.number). \(question.text)"), Words(set.body(answer)),
                                Words(opened(answer)),
                            ]
                        }
                    }, hasRowHeaders: false, numeric: [])),
        ]
    }
}
