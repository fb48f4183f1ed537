import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts a recommendation right that was written down wrongly.
struct PutRightPage: KeptForm {
    var kept: Recommendation?
    var version = 1
    var reference = ""
    var source = ""
    var text = ""
    var made = DayTyped()
    /// As it was typed, where it is a day.
    var day: Day?
    var addressee: Addressee?
    var because = ""
    var errors: [FieldError] = []
    var isStale = false

    init(_ one: Recommendation) {
        (kept, version, reference, source) = (one, one.version, one.reference, one.source)
        (text, made, addressee) = (one.text, DayTyped(one.made), one.addressee)
    }

    var title: String { "Put it right" }
    var caption: HTML? { "Recommendation \(kept?.reference ?? "")" }
    var back: Address? { kept.map { Addresses.recommendation($0.id) } }

    var body: HTML {
        guard let kept else { return "" }
        return """
            \(isStale ? staleNotice(now(kept)) : "")
            \(form(
                Addresses.putRight(kept.id),
                """
                \(hidden("version", "\(version)"))\
                \(input(Field("reference", "Reference", error: errors.of("reference")), value: reference, width: .twenty))\
                \(input(Field("source", "Who made it, and in what", error: errors.of("source")), value: source))\
                \(textarea(Field("text", "Recommendation", error: errors.of("text")), value: text, rows: 4))\
                \(dateDay(Field("from", "Made on", hint: "The time for a response runs from it. It stays once there is a response.", error: errors.of("from")), value: made))\
                \(radios(Field("addressee", "Who is to respond", error: errors.of("addressee")), Addressee.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: addressee?.rawValue))\
                \(putRightReason(because, errors))
                """))
            """
    }

    private func now(_ one: Recommendation) -> [SummaryRow] {
        [
            SummaryRow("Reference", "\(one.reference)"), SummaryRow("Who made it, and in what", "\(one.source)"),
            SummaryRow("Recommendation", paragraphs(one.text)), SummaryRow("Made on", "\(one.made)"),
            SummaryRow("Who is to respond", "\(one.addressee.said)"),
            SummaryRow("State", "\(one.stage.said), since \(one.since.said)"),
        ]
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (reference, source) = (try form.one("reference") ?? "", try form.one("source") ?? "")
        (text, because) = (try form.one("text") ?? "", try form.one("reason") ?? "")
        made = try form.day("from")
        addressee = Addressee(rawValue: try form.one("addressee") ?? "")
        day = errors.day(made, "from")
        if addressee == nil { errors.append(FieldError("addressee", "Choose who is to respond")) }
    }

    static let example: PutRightPage = {
        var page = PutRightPage(.example)
        page.errors = [FieldError("reason", "Enter what was wrong.")]
        return page
    }()

    static func routes(_ site: ScrutinySite) -> [Route] {
        drawnAndSent(
            at: Addresses.putRight, .change, .recommendation,
            found: { request, id in
                let all = try await site.registry.look(Recommendations(viewer: request.viewer), request.trace)
                guard let one = all.first(where: { $0.id == id }),
                    request.viewer.may(.change, one.thing, now: request.now)
                else { return nil }
                return PutRightPage(one)
            },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.recommendation($0.id) }) {
                    page, changed in
                    { writing in
                        guard let changed, let day = page.day, let addressee = page.addressee else { return .notThere }
                        return try PutRightRecommendation(
                            id: changed.id, version: changed.version, reference: page.reference, source: page.source,
                            text: page.text, made: day, addressee: addressee, because: page.because
                        ).run(writing)
                    }
                }
            })
    }
}

extension Recommendation: Versioned {}
