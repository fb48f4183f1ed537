import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// An indicator: its values month by month, what each comes to by the published rule, and which way it moved.
struct IndicatorPage: Page {
    var measured: Measured
    var mayWrite: Bool
    /// Whether the viewer may change what it is measured against.
    var maySet = false
    var month = ""
    var year = ""
    /// As typed.
    var amount = ""
    var isNoData = false
    var text = ""
    var isPutRight = false
    var errors: [FieldError] = []
    var isStale = false
    /// From what its values are taken, as it is said; nothing where they are typed.
    var source: String?
    /// The pages of what its values were taken from.
    var addresses: [IndicatorSource: Address] = [:]
    /// What is asked of the list of its values.
    var asked = ListAsked()

    var indicator: Indicator { measured.indicator }

    var title: String { indicator.name }
    var caption: HTML? { "Indicator, \(indicator.priorityName)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(indicator.priorityName)", to: Addresses.priority(indicator.priority)),
        ]
    }

    var body: HTML {
        guard !indicator.hidden.contains(.figures) else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        return """
            \(isStale ? staleNotice("<p class=\"govuk-body\">The values below.</p>") : "")
            \(summaryList(endedRow + measured.settings + [SummaryRow("Values are taken from", "\(source ?? "Nothing: they are typed")")]))
            \(maySet ? "<p class=\"govuk-body\">\(link("Change its baseline, targets and the rest", to: Addresses.changeIndicator(indicator.id))) · \(link("From what its values are taken", to: Addresses.indicatorSource(indicator.id)))</p>" as HTML : "")
            \(valuesList.drawn())
            \(comparatorsTable(measured, mayWrite: mayWrite))
            \(mayWrite ? write : "")
            """
    }

    private var endedRow: [SummaryRow] {
        indicator.ended == nil ? [] : [SummaryRow("State", "\(indicator.ending.said)")]
    }

    private var write: HTML {
        """
        <h2 class="govuk-heading-m">Write down a value</h2>
        \(source == nil ? "" : "<p class=\"govuk-body\">\(link("Take a value that is counted here", to: Addresses.takeValue(indicator.id)))</p>\n" as HTML)\
        \(form(Addresses.indicatorValues(indicator.id), """
            \(hidden("version", "\(indicator.version)"))\
            \(dateMonth(Field("upto", "Up to the end of", error: errors.of("upto")), month: month, year: year))\
            \(input(Field("amount", "Value", hint: "Not rounded", error: errors.of("amount")), value: amount, width: .ten))\
            \(checkboxes(Field("nodata", "Or"), [Choice("yes", "There is no new data. That is not nothing: it is shown as what it is")], ticked: isNoData ? ["yes"] : []))\
            \(input(Field("text", "Note", error: errors.of("text")), value: text))\
            \(checkboxes(Field("putright", "If the month has a value", error: errors.of("putright")), [Choice("yes", "It is put right: this stands in its place")], ticked: isPutRight ? ["yes"] : []))\
            \(button("Save"))
            """))
        <p class="govuk-body">\(link(indicator.ended == nil ? "End it" : "Let it be measured again", to: Addresses.endIndicator(indicator.id)))</p>
        """
    }

    static let example = IndicatorPage(
        measured: .example, mayWrite: true, maySet: true, source: SourceTyped.example.said)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.indicator, .see, .indicator) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                page.asked = try ListAsked(request.query)
                // What of it may not be seen is in no file either.
                guard !page.indicator.hidden.contains(.figures) else { return .page(page) }
                return try .listed(page, page.valuesList, request, file: FileName("values of \(page.indicator.name)"))
            },
            Route(.post, Addresses.indicatorValues, .change, .indicator) { request, id in
                guard var page = try await found(id, request, site), page.mayWrite else { return .notFound }
                let form = request.form
                let version = try form.required("version", as: Int.self)
                (page.month, page.year) = (try form.one("upto-month") ?? "", try form.one("upto-year") ?? "")
                (page.amount, page.text) = (try form.one("amount") ?? "", try form.one("text") ?? "")
                page.isNoData = try form.one("nodata") == "yes"
                page.isPutRight = try form.one("putright") == "yes"
                let upto: Month?
                do throws(BadRequest) { upto = try form.month("upto") } catch { upto = nil }
                if upto == nil { page.errors.append(FieldError("upto", "Enter a month, such as 9 2026")) }
                let read = Decimals.read(page.amount)
                if let fault = fault(of: page.amount, isNoData: page.isNoData) { page.errors.append(fault) }
                guard let upto, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = RecordValue(
                    id: id, version: version, month: upto, amount: page.isNoData ? nil : read?.amount, text: page.text,
                    replaces: page.isPutRight)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.indicator($0.id).at("values") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.measured.indicator, page.isStale) = (now, true)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    /// What must be mended of a value: it is a number, or there is no new data, and never both.
    static func fault(of amount: String, isNoData: Bool) -> FieldError? {
        guard isNoData else {
            return Decimals.read(amount) == nil ? FieldError("amount", "Enter a number such as 12.5") : nil
        }
        return amount.isEmpty
            ? nil : FieldError("amount", "Take the value away, or untick that there is no new data")
    }

    private static func found(
        _ id: ID<Indicator>, _ request: Request, _ site: PlanningSite
    ) async throws -> IndicatorPage? {
        guard let measured = try await site.measured(id, request) else { return nil }
        let (viewer, thing) = (request.viewer, measured.indicator.thing)
        let mayWrite = viewer.may(.change, thing, now: request.now)
        // What surveys there are is looked up for an indicator that takes its values from somewhere.
        let hasSource = try await site.registry.source(of: id, request.trace) != nil
        let typed = hasSource ? try await site.sourceTyped(of: measured.indicator, request) : nil
        let sources = Set(measured.values.compactMap(\.source))
        return IndicatorPage(
            measured: measured, mayWrite: mayWrite, maySet: mayWrite && viewer.may(.add, thing, now: request.now),
            source: typed?.said,
            addresses: Dictionary(
                uniqueKeysWithValues: sources.compactMap { one in site.counted.address(one).map { (one, $0) } }))
    }
}

extension Measured {
    /// What it is measured against, and how.
    var settings: [SummaryRow] {
        let taken = indicator.baselineText.isEmpty ? "" : ", \(indicator.baselineText)"
        return [
            SummaryRow("Baseline", indicator.baseline.map { "\(indicator.said($0))\(taken)" } ?? "There is none"),
            SummaryRow("Which way is better", "\(indicator.polarity.said)"),
            SummaryRow("How values count", "\(indicator.counting.said)"),
            SummaryRow("How far behind it comes", indicator.lag.isEmpty ? "Nothing said" : "\(indicator.lag)"),
            SummaryRow(
                "Sets that it is in", indicator.sets.isEmpty ? "None" : "\(indicator.sets.joined(separator: "; "))"),
            SummaryRow(
                "Targets",
                targets.isEmpty
                    ? "There are none"
                    : bullets(targets.map { "\(indicator.said($0.amount)) by the end of \($0.month)" })),
            SummaryRow("Rule of its colours", "\(indicator.rule?.said ?? "It has no colour.")"),
            SummaryRow("Rule of its direction of travel", "\(indicator.counting.travelRule)"),
        ]
    }
}

extension ColourRule.Colour {
    /// The words say it; the colour only helps.
    var asTag: HTML {
        switch self {
        case .met: tag("\(said)", .green)
        case .near: tag("\(said)", .orange)
        case .missed: tag("\(said)", .red)
        case .none: tag("\(said)", .grey)
        }
    }
}
