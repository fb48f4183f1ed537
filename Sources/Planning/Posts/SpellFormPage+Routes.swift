import Dates
import Markup
import Pages
import Partnership
import Storage

extension SpellFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Post>, _ number: Int?) async throws -> SpellFormPage? {
            guard let register = try await site.post(id, request), let post = register.posts.first else { return nil }
            var page = SpellFormPage(
                register: register, post: post, position: number.map { $0 - 1 }, version: post.version)
            guard let position = page.position else {
                // What does not change need not be typed again.
                if let last = post.spells.last { page.show(last) }
                (page.begins, page.from, page.ends, page.until, page.note) = (.on, DayTyped(), .open, DayTyped(), "")
                return page
            }
            guard post.spells.indices.contains(position) else { return nil }
            page.show(post.spells[position])
            return page
        }
        return [
            Route(.get, Addresses.newSpell, .change, .post) { request, id in
                try await page(request, id, nil).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newSpell, .change, .post) { request, id in
                guard let page = try await page(request, id, nil) else { return .notFound }
                return try await page.sent(request, site)
            },
            Route(.get, Addresses.changeSpell, .change, .post) { request, id, number in
                try await page(request, id, number).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeSpell, .change, .post) { request, id, number in
                guard let page = try await page(request, id, number) else { return .notFound }
                return try await page.sent(request, site)
            },
        ]
    }

    private func sent(_ request: Request, _ site: PlanningSite) async throws -> Response {
        var page = self
        let spell = try page.read(request.form)
        guard page.errors.isEmpty || page.isTakenOut else { return .page(page, status: 422) }
        let command = KeepSpell(
            post: post.id, version: page.version, position: position, spell: page.isTakenOut ? nil : spell,
            reason: page.reason)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.post($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.post, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    /// What was typed, with what must be mended beside each field.
    private mutating func read(_ form: Fields) throws(BadRequest) -> Spell {
        begins = try form.one("begins", as: Begins.self) ?? .on
        ends = try form.one("ends", as: Ends.self) ?? .open
        (from, until) = (try form.day("from"), try form.day("until"))
        time = try form.one("time") ?? ""
        host = Spell.Host(
            agency: try form.one("agency", as: ID<Agency>.self), name: try form.one("host-name") ?? "",
            part: try form.one("department") ?? "")
        (ticked, more) = (form.all("area"), try form.one("more-areas") ?? "")
        split = [:]
        for code in offered + lines(more) {
            let typed = try form.one("split-\(code)") ?? ""
            if !typed.isEmpty { split[code] = typed }
        }
        (covers, note) = (try form.one("covers") ?? "", try form.one("spell-note") ?? "")
        (reason, isTakenOut) = (try form.one("reason") ?? "", position != nil && !form.all("take-out").isEmpty)
        version = try form.required("version", as: Int.self)
        var spell = Spell(isBy: begins == .by, isOver: ends == .unsaid, hundredths: Hundredths.read(time))
        if begins != .unsaid { spell.from = errors.day(from, "from") }
        if ends == .on { spell.until = errors.day(until, "until") }
        (spell.host, spell.covers, spell.note) = (host, covers, note)
        let isNumber = time.isEmpty || spell.hundredths != nil
        if !isNumber { errors.append(FieldError("time", "Enter a number such as 1.5")) }
        spell.areas = (ticked + lines(more).filter { !ticked.contains($0) }).map { code in
            Spell.Share(area: code, hundredths: split[code].flatMap(Hundredths.read))
        }
        let misread = split.filter { code, typed in
            Hundredths.read(typed) == nil || !spell.areas.map(\.area).contains(code)
        }
        if !misread.isEmpty {
            errors.append(
                FieldError("areas", "Enter what an area has of it as a number such as 0.5, for areas that are ticked."))
        }
        return spell
    }
}
