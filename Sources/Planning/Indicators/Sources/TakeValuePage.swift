import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Takes a value of an indicator from what is counted here, with its files and how whole it is.
struct TakeValuePage: Page {
    var measured: Measured
    /// What its values are taken from, as it is said.
    var source: String
    /// The latest first.
    var values: [CountedValue]
    /// The version that was looked at.
    var version: Int
    var month: Month?
    var isPutRight = false
    var errors: [FieldError] = []
    var isStale = false

    private var indicator: Indicator { measured.indicator }

    var title: String { "Take a value that is counted here" }
    var caption: HTML? { "\(indicator.name)" }
    var back: Address? { Addresses.indicator(indicator.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice([SummaryRow("Values", standing)]) : "")\
        \(summaryList([SummaryRow("Taken from", "\(source)")]))
        \(values.isEmpty ? insetText("<p class=\"govuk-body\">Nothing whole is held of it that you may see. A value can be typed.</p>") : form(
            Addresses.takeValue(indicator.id), """
            \(hidden("version", "\(version)"))\
            \(radios(Field("take-month", "Up to the end of", error: errors.of("take-month") ?? errors.of("upto")), values.map(choice), chosen: month?.inAddress))\
            \(checkboxes(Field("putright", "If the month has a value", error: errors.of("putright")), [Choice("yes", "It is put right: this stands in its place")], ticked: isPutRight ? ["yes"] : []))\
            \(button("Take it"))
            """))
        """
    }

    private func choice(_ value: CountedValue) -> Choice {
        let held = measured.values.first { $0.month == value.month }
        let before = held.map { " Written down: \($0.amount.map { indicator.said($0) } ?? "no new data")." } ?? ""
        return Choice(
            value.month, "\(value.month): \(indicator.said(value.amount))", hint: "\(value.said)\(before)")
    }

    private var standing: HTML {
        let said = measured.values.map { value -> HTML in
            "\(value.month): \(value.amount.map { indicator.said($0) } ?? "no new data")"
        }
        return said.isEmpty ? "None" : said.joined(separator: "; ")
    }

    static let example = TakeValuePage(
        measured: .example, source: SourceTyped.example.said,
        values: [
            CountedValue(
                "2026-09", 61,
                said:
                    "anti-social behaviour recorded in Aldermouth, July to September 2026. Complete. Source: street files"
            )
        ], version: 1)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.takeValue, .change, .indicator) { request, id in
                try await found(id, request, site).map { .page($0.page) } ?? .notFound
            },
            Route(.post, Addresses.takeValue, .change, .indicator) { request, id in
                guard let (found, source) = try await found(id, request, site) else { return .notFound }
                var page = found
                page.version = try request.form.required("version", as: Int.self)
                page.month = try request.form.one("take-month", as: Month.self)
                page.isPutRight = try request.form.one("putright") == "yes"
                guard let source, let value = page.values.first(where: { $0.month == page.month }) else {
                    page.errors = [FieldError("take-month", "Choose a month of the list")]
                    return .page(page, status: 422)
                }
                let command = RecordValue(
                    id: id, version: page.version, month: value.month, amount: value.amount, text: "",
                    replaces: page.isPutRight, taken: RecordValue.Taken(source: source, said: value.said))
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.indicator($0.id).at("values") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.isStale, page.version) = (true, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<Indicator>, _ request: Request, _ site: PlanningSite
    ) async throws -> (page: TakeValuePage, source: IndicatorSource?)? {
        guard let measured = try await site.measured(id, request), measured.indicator.hidden.isEmpty,
            request.viewer.may(.change, measured.indicator.thing, now: request.now)
        else { return nil }
        let typed = try await site.sourceTyped(of: measured.indicator, request)
        var values: [CountedValue] = []
        if let source = typed.source { values = try await site.counted.values(source, request.trace) }
        return (
            TakeValuePage(
                measured: measured, source: typed.said, values: values, version: measured.indicator.version),
            typed.source
        )
    }
}
