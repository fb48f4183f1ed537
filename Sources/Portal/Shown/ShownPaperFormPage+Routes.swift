import Dates
import Markup
import Pages
import Partnership
import Storage

extension ShownPaperFormPage {
    static func routes(_ site: PortalSite) -> [Route] {
        routes(
            of: .shownPaper, new: Addresses.new, change: Addresses.change,
            blank: { try await blank($0, site) }, found: { try await found($1, $0, site) },
            sent: { page, request in
                let response =
                    page.kept == nil
                    ? try await page.put(request, site)
                    : try await page.answer(request, site.registry, to: { Addresses.one($0.id) }) { page, changed in
                        ChangeShownPaper(
                            id: changed?.id ?? ID(0), version: changed?.version ?? 0,
                            from: page.from.read ?? request.today,
                            down: page.standing == .down ? (page.because, page.said) : nil
                        ).run
                    }
                // Where the file cannot be written, the list says so, and it is tried again each minute.
                if response.status == 303 { try? await site.keeping?.keep(at: request.now) }
                return response
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        chosen = try form.one("shown-paper", as: PaperSource.self)
        from = try form.day("shown-from")
        _ = errors.day(from, "shown-from")
        standing = try form.one("shown-standing", as: Standing.self) ?? .shown
        (because, said) = (try form.one("why-down") ?? "", try form.one("said-of-it") ?? "")
    }

    /// Draws what everybody may read of the edition, and puts that on.
    private func put(_ request: Request, _ site: PortalSite) async throws -> Response {
        var page = self
        try page.read(request.form)
        if page.chosen == nil { page.errors.append(FieldError("shown-paper", "Choose a paper.")) }
        guard page.errors.isEmpty, let source = page.chosen, let from = page.from.read else {
            return .page(page, status: 422)
        }
        guard let text = try await site.openText(of: source, request.now) else { return .notFound }
        let command = PutOnPublicPages(
            source: source, from: from, drawn: await DrawnPaper(text.paper, by: site.writer), gate: site.gate)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.one($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            }, stale: { _ in .notFound })
    }

    private static func blank(_ request: Request, _ site: PortalSite) async throws -> ShownPaperFormPage {
        let held = try await site.registry.look(ShownPapers(viewer: request.viewer), request.trace)
        let open = try await site.openPapers(request)
        let there = Set(held.map(\.paper.source))
        return ShownPaperFormPage(
            putting: open.filter { !there.contains($0.source) }, today: request.today)
    }

    private static func found(
        _ id: ID<ShownPaper>, _ request: Request, _ site: PortalSite
    ) async throws -> ShownPaperFormPage? {
        let paper = try await site.registry.look(ShownPapers(viewer: request.viewer, id: id), request.trace).first
        guard let paper, request.viewer.may(.change, paper.thing, now: request.now) else { return nil }
        return ShownPaperFormPage(changing: paper)
    }
}

extension PortalSite {
    /// Reads as everybody outside does.
    private func outside(_ now: Instant) async throws -> Trace {
        let policy = try await registry.database.read { try Policy.inForce($0) }
        return Trace(.outside(policy), at: now, route: "/public-pages/new")
    }

    /// Those that whoever asks may read and everybody may.
    func openPapers(_ request: Request) async throws -> [OpenPaper] {
        let everybodys = try await registry.looking(try await outside(request.now)) { try $0.openPapers() }
        let sources = Set(everybodys.map(\.source))
        return try await registry.looking(request.trace) { try $0.openPapers() }.filter {
            sources.contains($0.source)
        }
    }

    /// What everybody may read of an edition.
    func openText(of source: PaperSource, _ now: Instant) async throws -> OpenPaper.Text? {
        try await registry.looking(try await outside(now)) { try $0.text(of: source) }
    }
}
