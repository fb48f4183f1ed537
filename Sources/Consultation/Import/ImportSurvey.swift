import Dates
package import Pages
package import Partnership
import Storage

/// Takes in tables of a survey's waves, or of who answered: all of a table, or nothing. A wave that is there stays as it is.
///
/// Source: docs/consultation.md, which describes each table.
package struct ImportSurvey: Sendable {
    package var file: String
    package var bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }

    static let answerHeadings = [
        "survey", "body", "question", "several", "method", "area", "from", "until", "base", "design effect",
        "weighting",
        "source", "answer", "topic", "count", "percent",
    ]
    static let groupHeadings = ["survey", "body", "from", "until", "part", "group", "answered", "residents"]

    /// Runs inside the caller's transaction.
    ///
    /// - Returns: How many waves were new, or were told who answered.
    /// - Throws: ``ImportRefused`` with every row that has something to mend, or ``StorageError``.
    package func run(_ writing: Writing) throws -> Int { try took(writing).count { !$0.isThere } }

    /// The same, with what each wave of it brings.
    package func took(_ writing: Writing) throws -> [TableImport.Line] {
        let isGroups = (try? CSVRow.all(file, bytes, headings: Self.groupHeadings)) != nil
        let rows = try CSVRow.all(file, bytes, headings: isGroups ? Self.groupHeadings : Self.answerHeadings)
        guard !rows.isEmpty else { throw ImportRefused([ImportFault(file: file, line: 1, said: "It has no rows.")]) }
        var (lines, faults) = ([TableImport.Line](), [ImportFault]())
        for rows in waves(rows) {
            do {
                let isNew = try isGroups ? takeGroups(rows, writing) : takeWave(rows, writing)
                lines.append(TableImport.Line(rows[0].line, said(rows, isGroups), isThere: !isNew))
            } catch let refused as ImportRefused { faults += refused.faults }
        }
        guard faults.isEmpty else { throw ImportRefused(faults) }
        return lines
    }

    /// `What matters to you?, 2026-05-01 to 2026-06-30: 5 answers`.
    private func said(_ rows: [CSVRow], _ isGroups: Bool) -> String {
        let days = ["from", "until"].map(rows[0].text).filter { !$0.isEmpty }.joined(separator: " to ")
        let of = rows[0].text("survey") + (days.isEmpty ? ", days not known" : ", \(days)")
        return "\(of): \(rows.count) \(isGroups ? "groups of those who answered" : "answers")"
    }

    /// The rows of each wave, in the order in which the waves begin.
    private func waves(_ rows: [CSVRow]) -> [[CSVRow]] {
        var order: [[String]] = []
        var byWave: [[String]: [CSVRow]] = [:]
        for row in rows {
            let key = ["survey", "body", "from", "until"].map(row.text)
            if byWave[key] == nil { order.append(key) }
            byWave[key, default: []].append(row)
        }
        return order.map { byWave[$0] ?? [] }
    }

    private func takeWave(_ rows: [CSVRow], _ writing: Writing) throws -> Bool {
        let first = rows[0]
        let survey = try survey(first, writing)
        guard try wave(of: survey, first, writing) == nil else { return false }
        var (draft, faults) = (WaveDraft(), [ImportFault]())
        (draft.from, draft.until) = (try first.day("from"), try first.day("until"))
        (draft.base, draft.designEffect) = (try first.whole("base"), try first.number("design effect"))
        (draft.weighting, draft.source) = (first.text("weighting"), first.text("source"))
        for row in rows {
            do throws(ImportRefused) { draft.answers.append(try answer(row)) } catch { faults += error.faults }
            for column in ["question", "several", "method", "area", "base", "design effect", "weighting", "source"]
            where !row.text(column).utf8.elementsEqual(first.text(column).utf8) {
                faults.append(
                    ImportFault(
                        file: file, line: row.line, column: column,
                        said: "It differs from line \(first.line). Every row of a wave says the same here."))
            }
        }
        guard faults.isEmpty else { throw ImportRefused(faults) }
        _ = try done(try KeyWave(survey: survey.id, draft: draft).run(writing), first)
        return true
    }

    private func answer(_ row: CSVRow) throws(ImportRefused) -> WaveDraft.Answer {
        let (count, percent) = (try row.whole("count"), try row.number("percent"))
        guard (count == nil) != (percent == nil) else {
            throw row.refused("count", "Enter either how many gave the answer, or what percentage.")
        }
        var answer = WaveDraft.Answer(text: row.text("answer"), count: count, percent: percent)
        answer.topic = Topic(typed: answer.text)
        if !row.text("topic").isEmpty { answer.topic = try row.word("topic", Topic.self) }
        return answer
    }

    private func takeGroups(_ rows: [CSVRow], _ writing: Writing) throws -> Bool {
        let first = rows[0]
        guard let survey = try surveyThere(first, writing), let wave = try wave(of: survey, first, writing) else {
            throw first.refused("survey", "There is no such wave. Bring its answers in first.")
        }
        let connection = writing.connection
        let there = try connection.value("SELECT COUNT(*) FROM survey_group WHERE wave = \(wave.id)", as: Int.self)
        guard there == 0 else { return false }
        var draft = WaveDraft(
            from: wave.from, until: wave.until, base: wave.base, designEffect: wave.designEffect,
            weighting: wave.weighting, source: wave.source)
        let answers = try connection.all(
            WaveAnswers(viewer: writing.viewer, survey: survey.id).sql, as: WaveAnswer.self)
        draft.answers = answers.filter { $0.wave == wave.id }.map {
            WaveDraft.Answer(text: $0.text, topic: $0.topic, count: $0.count, percent: $0.percent)
        }
        for row in rows {
            guard let answered = try row.whole("answered") else {
                throw row.refused("answered", "Enter how many of the group answered.")
            }
            draft.groups.append(
                WaveDraft.Group(
                    part: try row.word("part", WaveGroup.Part.self), name: row.text("group"), answered: answered,
                    residents: try row.whole("residents")))
        }
        let key = KeyWave(survey: survey.id, changed: (wave.id, wave.version), draft: draft)
        _ = try done(try key.run(writing), first)
        return true
    }

    private func surveyThere(_ row: CSVRow, _ writing: Writing) throws(StorageError) -> Survey? {
        let (title, body) = (row.text("survey"), row.text("body"))
        return try writing.connection.first(
            "SELECT \(Survey.columns) FROM survey WHERE title = \(title) AND body = \(body)", as: Survey.self
        ).flatMap { writing.may(.see, $0.thing) ? $0 : nil }
    }

    private func survey(_ row: CSVRow, _ writing: Writing) throws -> Survey {
        if let there = try surveyThere(row, writing) { return there }
        enum Several: String, CaseIterable { case yes, no }
        let command = AddSurvey(
            title: row.text("survey"), body: row.text("body"), question: row.text("question"),
            isSeveral: try row.word("several", Several.self) == .yes,
            method: try row.word("method", Survey.Method.self),
            area: row.text("area"))
        return try done(try command.run(writing), row)
    }

    /// The wave of those days; of days that are not known, the one that has none.
    private func wave(of survey: Survey, _ row: CSVRow, _ writing: Writing) throws -> Wave? {
        let (from, until) = (try row.day("from"), try row.day("until"))
        let all = try writing.connection.all(
            "SELECT \(Wave.columns) FROM survey_wave WHERE survey = \(survey.id)", as: Wave.self)
        return all.first { $0.from == from && $0.until == until }
    }

    private func done<One>(_ written: Written<One>, _ row: CSVRow) throws(ImportRefused) -> One {
        switch written {
        case .done(let one): return one
        case .faults(let faults):
            throw ImportRefused(faults.map { ImportFault(file: row.file, line: row.line, said: $0.said) })
        case .stale, .notThere: throw row.refused(nil, "This may not be written here.")
        }
    }
}

extension Viewer {
    /// Runs the program on their own machine, and brings in what people said.
    package static let consultationKeeper = Viewer(
        purpose: .evidence,
        rules: [Kind.survey, .raisedIssue, .citedFigure].flatMap { kind in
            [Action.see, .add, .change].map { Rule(.keeper, $0, kind) }
        } + [Rule(.keeper, .see, .agency), Rule(.keeper, .see, .seat)])
}
