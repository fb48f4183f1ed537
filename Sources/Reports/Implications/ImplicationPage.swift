import Dates
import Markup
import Pages
import Partnership
import Storage

/// One implication: what the report means for money, law or staff, and the signature of the seat that answers for it.
struct ImplicationPage: Page {
    var one: ReportImplication
    /// Nothing where the viewer may not know of the report.
    var report: CommitteeReport?
    /// Words that the council uses again, in force on the day.
    var wording: ReportWording?
    var seats: [Seat]
    var isHolder: Bool
    var mayChange: Bool
    var answer: ReportImplication.Answer?
    var text: String
    var seat: ID<Seat>?
    var errors: [FieldError] = []
    var stale: ReportImplication?

    var title: String { one.subject }
    var caption: HTML? { "Implication of “\(report?.header.title ?? "a report")”" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Implications", to: Addresses.implications())]
            + (report.map { [Link("\($0.header.title)", to: Addresses.report($0.id))] } ?? [])
    }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("Answer", "\($0.answer.said)"), SummaryRow("In words", paragraphs($0.text))]) } ?? "")
        \(summaryList([
            SummaryRow("Who signs", "\(one.signer)"),
            SummaryRow("Answer", "\(one.answer.said)"), SummaryRow("In words", paragraphs(one.text)),
            SummaryRow("Signed", "\(one.signed.map { $0.said } ?? "Not yet")"),
        ]))
        \(wording.map { details("Words that this council uses again (edition \($0.edition), from \($0.from.said))", paragraphs($0.text)) } ?? "")
        \(mayChange ? answerForm : "")
        """
    }

    private var answerForm: HTML {
        let signs: HTML =
            isHolder && report == nil
            ? insetText(
                "To sign it, work in a seat that may read the report (on the page under your name): nobody signs what they have not read."
            )
            : isHolder
                ? checkboxes(
                    Field("sign", "Signature", error: errors.of("sign")),
                    [Choice("yes", "I sign this as \(one.signer)")], ticked: [])
                : insetText(
                    "It is signed by whoever holds the seat “\(one.signer)”. Changing it takes a signature away.")
        let places: HTML =
            one.seat == nil
            ? select(
                Field(
                    "seat", "The seat that signs it",
                    hint: "No seat called “\(one.signer)” was there when the report was begun", error: errors.of("seat")
                ),
                [Choice("", "Not known yet")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: seat?.inAddress)
            : ""
        return form(
            Addresses.implication(one.id),
            """
            \(hidden("version", "\(one.version)"))\
            \(radios(Field("answer", "Does the report mean anything for this?", error: errors.of("answer")), [Choice("some", "Yes"), Choice("none", "None")], chosen: answer?.rawValue))\
            \(textarea(Field("text", "What it means, or why it means nothing", error: errors.of("text")), value: text, rows: 6))\
            \(places)\(signs)\
            \(button("Save"))
            """)
    }

    static let example = ImplicationPage(
        one: WholeReport.example.implications[0], report: .example,
        wording: ReportWording(
            template: ID(991), subject: "Financial", edition: 2, from: "2026-04-01",
            text: "The work is done within the budget of the year."), seats: [], isHolder: true, mayChange: true,
        answer: ReportImplication.Answer.none, text: "The work is done within the budget.")

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.implication, .see, .implication) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.implication, .change, .implication) { request, id in
                guard var page = try await page(id, site, request), page.mayChange else { return .notFound }
                let form = request.form
                page.answer = ReportImplication.Answer(rawValue: try form.one("answer") ?? "")
                page.text = try form.one("text") ?? ""
                page.seat = try form.one("seat", as: ID<Seat>.self)
                let signs = form.all("sign").contains { $0.utf8.elementsEqual("yes".utf8) }
                let command = AnswerImplication(
                    id: id, version: try form.required("version", as: Int.self), answer: page.answer ?? .unanswered,
                    text: page.text, seat: page.seat, signs: signs)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.implication($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.stale, page.one) = (now, now)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<ReportImplication>, _ site: ReportsSite, _ request: Request
    ) async throws -> ImplicationPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let one = try await registry.look(ReportImplications(viewer: viewer), trace).first(where: { $0.id == id })
        else { return nil }
        let report = try await registry.look(CommitteeReports(viewer: viewer), trace).first { $0.id == one.report }
        var wording: ReportWording?
        if let report {
            wording = try await registry.look(Wordings(viewer: viewer, template: report.template), trace)
                .inForce(one.subject, on: request.today)
        }
        return ImplicationPage(
            one: one, report: report, wording: wording,
            seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace)
                .filter { $0.title.utf8.elementsEqual(one.signer.utf8) },
            isHolder: one.seat.map(viewer.seats.contains) ?? false,
            mayChange: viewer.may(.change, one.thing, now: request.now),
            answer: one.answer == .unanswered ? nil : one.answer, text: one.text, seat: one.seat)
    }
}
