import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

extension CountsFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Priority>, _ changed: Period?) async throws -> Self? {
            guard let (_, one) = try await site.priority(id, .change, request), one.priority.hidden.isEmpty else {
                return nil
            }
            var page = CountsFormPage(one: one, changed: changed, version: one.priority.version)
            guard let changed else {
                if let last = one.counts.last { (page.isSeveral, page.source) = (last.isSeveral, last.source) }
                return page
            }
            guard let counted = one.counts.first(where: { $0.period == changed }) else { return nil }
            page.show(counted)
            return page
        }
        return drawnAndSent(
            at: Addresses.newCounts, .change, .priority, found: { try await page($0, $1, nil) },
            sent: { try await $0.sent($1, site) })
            + drawnAndSent(
                at: Addresses.changeCounts, .change, .priority,
                found: { request, asked in
                    asked.1 > asked.2
                        ? nil : try await page(request, asked.0, Period(first: asked.1, last: asked.2))
                }, sent: { try await $0.sent($1, site) })
    }

    private func sent(_ request: Request, _ site: PlanningSite) async throws -> Response {
        var page = self
        let counted = try page.read(request.form)
        guard page.isTakenAway || counted != nil else { return .page(page, status: 422) }
        if page.isTakenAway { page.errors = [] }
        let command = KeepCounts(
            priority: one.priority.id, version: page.version, changed: changed,
            counted: page.isTakenAway ? nil : counted)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.priority($0.id).at("counts") },
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
    private mutating func read(_ form: Fields) throws(BadRequest) -> CountedPeriod? {
        version = try form.required("version", as: Int.self)
        since = MonthTyped(month: try form.one("since-month") ?? "", year: try form.one("since-year") ?? "")
        upto = MonthTyped(month: try form.one("upto-month") ?? "", year: try form.one("upto-year") ?? "")
        (whole, source) = (try form.one("whole") ?? "", try form.one("source") ?? "")
        isSeveral = form.all("several").contains("yes")
        isTakenAway = changed != nil && form.all("take-out").contains("yes")
        counts = [:]
        var read: [String: Int] = [:]
        for (place, name) in names.enumerated() {
            let typed = try form.one(place == 0 ? "counts" : "counts-\(place)") ?? ""
            guard !typed.isEmpty else { continue }
            counts[name] = typed
            read[name] = Self.count(typed)
        }
        let all = whole.isEmpty ? nil : Self.count(whole)
        for (typed, field) in [(since, "since"), (upto, "upto")] where typed.read == nil {
            errors.append(FieldError(field, "Enter a month, such as 9 2026"))
        }
        if let first = since.read, let last = upto.read, last < first {
            errors.append(FieldError("since", "The first month is after the last."))
        }
        if read.count < counts.count {
            errors.append(
                FieldError("counts", "Enter whole numbers such as 14; leave a part empty that was not counted"))
        }
        if all == nil, !whole.isEmpty { errors.append(FieldError("whole", "Enter a whole number such as 214")) }
        guard errors.isEmpty, let first = since.read, let last = upto.read else { return nil }
        return CountedPeriod(
            period: Period(first: first, last: last), whole: all, isSeveral: isSeveral, source: source, counts: read)
    }

    /// A whole number as typed, with or without commas.
    private static func count(_ typed: String) -> Int? {
        Decimals.read(typed).flatMap { $0.decimals == 0 && $0.amount >= 0 ? Int(exactly: $0.amount) : nil }
    }
}
