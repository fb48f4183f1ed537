import Dates
import Partnership
import Storage

/// What members were told with each of some answers. It belongs to the answer: who may read the answer may read it.
struct FrozenAnswers: Query {
    var viewer: Viewer
    var answers: [ID<QuestionAnswer>]

    var sql: SQL {
        """
        SELECT   answer_frozen.answer, answer_frozen.text, answer_frozen.held_day, question_answer.agency,
                 question_answer.seat, question_answer.marking, \(QuestionAnswer.ofCommittee)
        FROM     answer_frozen
        JOIN     question_answer ON question_answer.id = answer_frozen.answer
        WHERE    answer_frozen.answer IN \(list: answers)
        ORDER BY answer_frozen.answer
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var answer: ID<QuestionAnswer>
        var text: String
        var held: Day
        var thing: Thing
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            answer = try row["answer"]
            text = try row["text"]
            held = try row["held_day"]
            thing = try QuestionAnswer.thing(answer, row)
        }

        mutating func blank() { if hidden.contains(.text) { text = "" } }
    }
}

/// The figures that were frozen with some answers: a line for each number that a figure is made of.
struct FrozenFigures: Query {
    var viewer: Viewer
    var answers: [ID<QuestionAnswer>]

    var sql: SQL {
        """
        SELECT   answer_figure.answer, answer_figure.position, answer_figure.written_as, answer_figure.shown,
                 answer_figure.way, answer_figure.formula, answer_figure_input.word, answer_figure_input.what,
                 answer_figure_input.value, answer_figure_input.source, question_answer.agency, question_answer.seat,
                 question_answer.marking, \(QuestionAnswer.ofCommittee)
        FROM     answer_figure
        JOIN     answer_figure_input ON answer_figure_input.answer = answer_figure.answer
                 AND answer_figure_input.figure = answer_figure.position
        JOIN     question_answer ON question_answer.id = answer_figure.answer
        WHERE    answer_figure.answer IN \(list: answers)
        ORDER BY answer_figure.answer, answer_figure.position, answer_figure_input.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var answer: ID<QuestionAnswer>
        var position: Int
        /// With this line's number alone.
        var figure: ToldAnswer.Figure
        var thing: Thing
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            answer = try row["answer"]
            position = try row["position"]
            figure = ToldAnswer.Figure(
                key: try row["written_as"], shown: try row["shown"], way: try row["way"], formula: try row["formula"],
                inputs: [
                    ToldAnswer.Figure.Input(
                        word: try row["word"], what: try row["what"], value: try row["value"],
                        source: try row["source"])
                ])
            thing = try QuestionAnswer.thing(answer, row)
        }

        mutating func blank() {
            if hidden.contains(.text) { figure = ToldAnswer.Figure(key: "", shown: "", way: figure.way) }
        }
    }
}

extension QuestionAnswer {
    fileprivate static func thing(_ id: ID<QuestionAnswer>, _ row: Row) throws(StorageError) -> Thing {
        thing(id, try row["agency"], try row["seat"], try row["marking"], asked: try row["of_committee"])
    }
}

extension [QuestionAnswer] {
    /// Each as members were told it, or, where it is still open, as the record tells it now. What the record says otherwise
    /// since is for those who may change the answer, as far as they may see the figures themselves.
    func told(
        _ telling: any AnswerTelling, _ registry: Registry, _ trace: Trace
    ) async throws -> [ID<QuestionAnswer>: ToldAnswer] {
        let (viewer, ids) = (trace.viewer, filter { !$0.text.isEmpty }.map(\.id))
        guard !ids.isEmpty else { return [:] }
        var told: [ID<QuestionAnswer>: ToldAnswer] = [:]
        for line in try await registry.look(FrozenAnswers(viewer: viewer, answers: ids), trace) {
            told[line.answer] = ToldAnswer(line.text, held: line.held)
        }
        if !told.isEmpty {
            let lines = try await registry.look(FrozenFigures(viewer: viewer, answers: ids), trace)
            for (position, line) in lines.enumerated() {
                let isSame =
                    position > 0 && lines[position - 1].answer == line.answer
                    && lines[position - 1].position == line.position
                let last = (told[line.answer]?.figures.count ?? 0) - 1
                if isSame, last >= 0 {
                    told[line.answer]?.figures[last].inputs += line.figure.inputs
                } else {
                    told[line.answer]?.figures.append(line.figure)
                }
            }
        }
        // Nobody else is shown what the record says of a figure by now, so nobody else's look at it is noted.
        let asked = filter { one in
            !one.text.isEmpty && (told[one.id] == nil || viewer.may(.change, one.thing, now: trace.at))
        }
        let now = try await telling.told(asked.map(\.text), registry, trace)
        for (answer, one) in zip(asked, now) {
            if let then = told[answer.id] {
                told[answer.id]?.changes = then.changes(since: one)
            } else {
                told[answer.id] = one
            }
        }
        for answer in self { told[answer.id]?.answered = answer.answered }
        return told
    }
}
