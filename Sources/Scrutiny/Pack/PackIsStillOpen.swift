package import Partnership
import Storage

/// Whether the answers in a pack that was approved are open to whoever looks as each is marked now: one that was made exempt
/// since is kept from whoever may not read what is exempt.
@Sendable package func packIsStillOpen(_ looking: Looking, _ told: [ToldThing]) throws -> Bool {
    let fields = Dictionary(grouping: told.filter { $0.thing.kind == .answer }, by: \.thing.id.number)
    guard !fields.isEmpty else { return true }
    let now = try looking.look(MarkedAnswers(viewer: looking.viewer, answers: fields.keys.sorted()))
    return now.allSatisfy { line in
        (fields[line.thing.id.number] ?? []).allSatisfy { one in
            ToldThing(line.thing, one.field).isOpen(to: looking.viewer, at: looking.now)
        }
    }
}

/// How some answers are marked, without a word of them: nobody is shown it.
private struct MarkedAnswers: Query {
    var viewer: Viewer
    var answers: [Int64]

    var thing: Thing { Thing(.inquiry) }

    var sql: SQL {
        """
        SELECT question_answer.id, question_answer.agency, question_answer.seat, question_answer.marking,
               \(QuestionAnswer.ofCommittee)
        FROM   question_answer WHERE question_answer.id IN \(list: answers)
        """
    }

    struct Line: FromRow {
        var thing: Thing

        init(_ row: Row) throws(StorageError) {
            thing = QuestionAnswer.thing(
                try row["id"], try row["agency"], try row["seat"], try row["marking"], asked: try row["of_committee"])
        }
    }
}

extension ScrutinyPack {
    /// Whether the open version tells of a thing that was looked at to make it: not of other reviews, and not of what other
    /// committees recommend.
    func tells(_ id: ThingID) -> Bool {
        switch id.kind {
        case .inquiry: ([set.inquiry.id] + set.earlierQuestions.map(\.inquiry)).contains { $0.number == id.number }
        case .committee: set.inquiry.committee.number == id.number
        case .answer: (set.answers + set.earlierAnswers).contains { $0.id.number == id.number }
        case .recommendation: recommendations.contains { $0.id.number == id.number }
        default: true
        }
    }
}
