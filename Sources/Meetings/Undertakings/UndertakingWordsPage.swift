import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts right what an action or a commitment says.
struct UndertakingWordsPage: KeptForm {
    var kept: Undertaking?
    var version: Int
    var group: String
    var history = UndertakingHistory()
    var text: String
    var because = ""
    var errors: [FieldError] = []
    var isStale = false

    init(_ line: Undertakings.Line, _ history: UndertakingHistory) {
        (kept, version, text) = (line.undertaking, line.undertaking.version, line.undertaking.text)
        (group, self.history) = ("\(line.groupName), \(line.day.said)", history)
    }

    var title: String { "Put right what it says" }
    var caption: HTML? { "\(group)" }
    var back: Address? { kept.map { Addresses.undertaking($0.id) } }

    var body: HTML {
        guard let kept else { return "" }
        return """
            \(isStale ? staleNotice([
                SummaryRow("What is to be done", "\(kept.text)"), SummaryRow("State", "\(kept.state.said)"),
                SummaryRow("Due", dueSaid(kept, "2000-01-01")),
            ]) : "")
            \(history.drawn)\(form(
                Addresses.undertakingWords(kept.id),
                putRightFields("text", "What is to be done", text, because: because, version: version, errors)))
            """
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (text, because) = (try form.one("text") ?? "", try form.one("reason") ?? "")
    }

    static let example: UndertakingWordsPage = {
        var page = UndertakingWordsPage(.exampleVague, .example)
        page.errors = [FieldError("reason", "Enter what was wrong.")]
        return page
    }()

    static func routes(_ site: MeetingsSite) -> [Route] {
        drawnAndSent(
            at: Addresses.undertakingWords, .change, .undertaking,
            found: { request, id in
                let (viewer, trace) = (request.viewer, request.trace)
                let found = try await site.registry.look(Undertakings(viewer: viewer, id: id), trace).first
                guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
                return UndertakingWordsPage(found, try await UndertakingHistory.look(id, site.registry, trace))
            },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.undertaking($0.id) }) { page, changed in
                    { writing in
                        guard let changed else { return .notThere }
                        return try PutRightUndertaking(
                            id: changed.id, version: changed.version, text: page.text, because: page.because
                        ).run(writing)
                    }
                }
            })
    }
}
