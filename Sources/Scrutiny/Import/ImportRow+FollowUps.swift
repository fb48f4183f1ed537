import Dates
import Meetings
import Partnership
import Storage

extension ImportRow {
    /// What was asked for after an answer, or what it promises; and what came of it.
    func takeFollowUp() throws -> Bool {
        let (committee, body) = (try committee(), try agency("body"))
        guard let inquiry = try inquiry(of: committee, year: try whole("year")),
            let question = try question(of: inquiry, number: try whole("number"))
        else { throw refused("number", "There is no such question of that year.") }
        let answer = try answer(to: question, of: body)
        let (form, state) = (try word("kind", FollowUp.Form.self), try word("state", FollowUp.State.self))
        let level = text("level").isEmpty ? .unsaid : try word("level", Undertaking.Level.self)
        let areas = text("areas").utf8.split(separator: UInt8(ascii: ";")).map {
            String(decoding: $0.drop { $0 == 0x20 }, as: UTF8.self)
        }
        let isWhole = areas == ["all"]
        let there = try connection.value(
            "SELECT COUNT(*) FROM follow_up WHERE answer = \(answer.id) AND text = \(text("what"))", as: Int.self)
        guard there == 0 else { return false }
        let ask = AskFollowUp(
            answer: answer.id, text: text("what"), asked: try day("on"), due: try dayIfAny("due"), form: form,
            saidDue: text("as said"),
            scope: Undertaking.Scope(isWhole: isWhole, areas: isWhole ? [] : areas, level: level))
        let one = try done(
            try ask.run(writing),
            ["wanted": "what", "wanted-on": "on", "wanted-by": "due", "said": "as said", "for-area": "areas"])
        guard state != .open else { return true }
        let end = EndFollowUp(
            id: one.id, version: one.version, state: state, outcome: text("outcome"), on: try day("ended"))
        _ = try done(try end.run(writing), ["came-of-it": "outcome", "ended-on": "ended"])
        return true
    }
}
