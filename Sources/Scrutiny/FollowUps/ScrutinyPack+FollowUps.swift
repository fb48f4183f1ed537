import Dates
import Papers
import Partnership

extension ScrutinyPack {
    /// What members asked for after the answers, and what came of it. Of an exempt answer's, that there is one.
    var askedAfterwards: [Paper.Block] {
        guard !set.followUps.isEmpty else { return [] }
        let isPromised = set.followUps.contains { $0.form == .promised }
        return [
            .heading(1, "What was asked for after the answers\(isPromised ? ", and what they promise" : "")"),
            .table(
                PaperTable(
                    "Follow-ups",
                    headers: [
                        "Question", "Body", isPromised ? "What is asked for or promised" : "What is asked for",
                        "How it stands",
                    ],
                    rows: set.followUps.compactMap { one in
                        guard let answer = set.answers.first(where: { $0.id == one.answer }) else { return nil }
                        let isKept = answer.isExempt || one.hidden.contains(.text)
                        return [
                            Words("\(set.number(of: answer))"), Words(set.body(answer)),
                            Words(
                                isKept
                                    ? "Exempt, as its answer is"
                                    : one.form == .promised ? "Promised: \(one.text)" : one.text),
                            Words(isKept ? one.state.said : one.standing(on: today)),
                        ]
                    }, hasRowHeaders: false, numeric: [])),
        ]
    }
}
