import Pages
import Partnership
import Storage

extension IndicatorFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newIndicator, .add, .indicator) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newIndicator, .add, .indicator) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                guard let command = try page.read(request.form) else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.indicator($0.id) }, again: page.with)
            },
            // Whoever holds its seat writes its values, and no more: what it is, is for those who plan.
            Route(.get, Addresses.changeIndicator, .add, .indicator) { request, id in
                guard let (measured, asked) = try await found(id, request, site) else { return .notFound }
                var page = asked
                page.show(measured)
                return .page(page)
            },
            Route(.post, Addresses.changeIndicator, .add, .indicator) { request, id in
                guard let (measured, asked) = try await found(id, request, site) else { return .notFound }
                var page = asked
                page.changed = (id, try request.form.required("version", as: Int.self))
                guard let command = try page.read(request.form) else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.indicator($0.id) }, again: page.with,
                    stale: { _ in
                        // With its targets, as they were read: if they are old again, so is the version.
                        (page.stale, page.changed) = (measured, (id, measured.indicator.version))
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func blank(
        _ id: ID<Priority>, _ request: Request, _ site: PlanningSite, with held: ID<Seat>? = nil
    ) async throws -> IndicatorFormPage? {
        guard let (_, one) = try await site.priority(id, .see, request) else { return nil }
        return IndicatorFormPage(priority: one.priority, seats: try await site.seats(request, with: held))
    }

    private static func found(
        _ id: ID<Indicator>, _ request: Request, _ site: PlanningSite
    ) async throws -> (Measured, IndicatorFormPage)? {
        let viewer = request.viewer
        guard let measured = try await site.measured(id, request),
            case let indicator = measured.indicator, indicator.hidden.isEmpty,
            viewer.may(.change, indicator.thing, now: request.now),
            viewer.may(.add, indicator.thing, now: request.now),
            let page = try await blank(indicator.priority, request, site, with: indicator.seat)
        else { return nil }
        return (measured, page)
    }

    mutating func show(_ measured: Measured) {
        let one = measured.indicator
        changed = (one.id, one.version)
        (name, unit, decimals, polarity) = (one.name, one.unit, "\(one.decimals)", one.polarity)
        (counting, baseline, baselineText) = (one.counting, one.baseline.map(Decimals.typed) ?? "", one.baselineText)
        tolerance = one.tolerance.map { Decimals.typed(Double($0) / 100) } ?? ""
        (lag, seat, sets) = (one.lag, one.seat, one.sets.joined(separator: "\n"))
        targets = measured.targets.map(\.line).joined(separator: "\n")
    }
}
