import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

extension ComparatorFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Indicator>, _ number: Int?) async throws -> Self? {
            guard let measured = try await site.measured(id, request), measured.indicator.hidden.isEmpty,
                request.viewer.may(.change, measured.indicator.thing, now: request.now)
            else { return nil }
            var page = ComparatorFormPage(measured: measured, number: number, version: measured.indicator.version)
            guard let number else { return page }
            guard let one = measured.comparators.first(where: { $0.number == number }) else { return nil }
            page.show(one)
            return page
        }
        return drawnAndSent(
            at: Addresses.newComparator, .change, .indicator, found: { try await page($0, $1, nil) },
            sent: { try await $0.sent($1, site) })
            + drawnAndSent(
                at: Addresses.comparator, .change, .indicator, found: { try await page($0, $1.0, $1.1) },
                sent: { try await $0.sent($1, site) })
    }

    private func sent(_ request: Request, _ site: PlanningSite) async throws -> Response {
        var page = self
        let draft = try page.read(request.form)
        guard page.isTakenAway || draft != nil else { return .page(page, status: 422) }
        if page.isTakenAway { page.errors = [] }
        let command = KeepComparator(
            indicator: measured.indicator.id, version: page.version, number: number,
            draft: page.isTakenAway ? nil : draft)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.indicator($0.id).at("beside") },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.version, page.isStale) = ($0.version, true)
                return .page(page, status: 409)
            })
    }

    /// What was typed; nothing where something must be mended first.
    private mutating func read(_ form: Fields) throws(BadRequest) -> ComparatorDraft? {
        (version, name) = (try form.required("version", as: Int.self), try form.one("name") ?? "")
        since = MonthTyped(month: try form.one("since-month") ?? "", year: try form.one("since-year") ?? "")
        upto = MonthTyped(month: try form.one("upto-month") ?? "", year: try form.one("upto-year") ?? "")
        (amount, dated) = (try form.one("amount") ?? "", try form.day("dated"))
        isTakenAway = number != nil && form.all("take-out").contains("yes")
        source = CitedNumber(
            subject: "", amount: 0, unit: measured.indicator.unit, base: try form.one("base") ?? "",
            body: try form.one("body") ?? "", document: try form.one("document") ?? "", dated: dated.read,
            page: try form.one("page") ?? "", caveat: try form.one("caveat") ?? "")
        for (typed, field) in [(since, "since"), (upto, "upto")] where typed.read == nil {
            errors.append(FieldError(field, "Enter a month, such as 9 2026"))
        }
        if let first = since.read, let last = upto.read, last < first {
            errors.append(FieldError("since", "The first month is after the last."))
        }
        if let read = Decimals.read(amount) {
            (source.amount, source.decimals) = read
        } else {
            errors.append(FieldError("amount", "Enter a number such as 62 or 12.5"))
        }
        if !dated.isEmpty, dated.read == nil {
            errors.append(FieldError("dated", "Enter a day, such as 31 3 2027, or leave it empty"))
        }
        guard errors.isEmpty, let first = since.read, let last = upto.read else { return nil }
        return ComparatorDraft(name, Period(first: first, last: last), source)
    }
}

extension PlanningSite {
    /// An indicator with its targets, its values and what is set beside them; nothing where it may not be known of.
    func measured(_ id: ID<Indicator>, _ request: Request) async throws -> Measured? {
        let (viewer, trace) = (request.viewer, request.trace)
        guard let indicator = try await registry.look(Indicators(viewer: viewer, id: id), trace).first else {
            return nil
        }
        let months = try await registry.look(IndicatorMonths(viewer: viewer, id: id), trace)
        let beside = try await registry.look(PublishedComparators(viewer: viewer, id: id), trace)
        return beside.beside(months.measured(indicator))
    }
}
