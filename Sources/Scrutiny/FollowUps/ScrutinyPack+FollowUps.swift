import Dates
import Papers
import Partnership

extension ScrutinyPack {
    /// What members asked for after the answers, and what came of it. Of an exempt answer's, that there is one.
    var askedAfterwards: [Paper.Block] {
        guard !set.followUps.isEmpty else { return [] }
        return [
            .heading(1, "What was asked for after the answers"),
            .table(
                PaperTable(
                    "Follow-ups", headers: ["Question", "Body", "What is asked for", "How it stands"],
                    rows: set.followUps.compactMap { one in
                        guard let answer = set.answers.first(where: { $0.id == one.answer }) else { return nil }
                        let isKept = answer.isExempt || one.hidden.contains(.text)
                        return [
                            Words("\(set.number(of: answer))"), Words(set.body(answer)),
                            Words(isKept ? "Exempt, as its answer is" : one.text),
                            Words(isKept ? one.state.said : one.standing(on: today)),
                        ]
                    }, hasRowHeaders: false, numeric: [])),
        ]
    }
}
