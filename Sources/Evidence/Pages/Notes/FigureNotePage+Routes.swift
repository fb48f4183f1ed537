import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

extension FigureNotePage {
    static func routes(_ site: EvidenceSite) -> [Route] {
        [
            Route(.get, Addresses.newFigureNote, .saveSettings, .openData) { request in
                site.registry == nil ? .notFound : .page(blank(request, site))
            },
            Route(.post, Addresses.newFigureNote, .saveSettings, .openData) { request in
                try await blank(request, site).keep(request, site)
            },
            Route(.get, Addresses.figureNote, .see, .openData) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.figureNote, .saveSettings, .openData) { request, id in
                try await found(id, request, site)?.keep(request, site) ?? .notFound
            },
        ]
    }

    private static func blank(_ request: Request, _ site: EvidenceSite) -> FigureNotePage {
        FigureNotePage(measures: site.facts.holdings(for: request.viewer, at: request.now).measures)
    }

    private static func found(
        _ id: ID<FigureNote>, _ request: Request, _ site: EvidenceSite
    ) async throws -> FigureNotePage? {
        let versions = try await site.noteVersions(request).filter { $0.id == id }
        guard let last = versions.latest.first else { return nil }
        let seats = try await site.titles(of: versions.map(\.seat), request)
        var page = blank(request, site)
        (page.kept, page.version, page.form) = (last, last.version, FigureNoteForm(last))
        page.mayChange = request.maySave && site.registry != nil
        page.history = versions.reversed().map { note in
            Told(
                note: note, measure: note.measureName, area: note.areaName(site.gazetteer),
                by: note.seat.flatMap { seats[$0] } ?? "")
        }
        return page
    }

    /// Writes it and takes it up, so that figures tell it from now on.
    private func keep(_ request: Request, _ site: EvidenceSite) async throws -> Response {
        guard let registry = site.registry else { return .notFound }
        let (gazetteer, gate) = (site.gazetteer, site.gate)
        let response = try await answer(
            request, registry, to: { Addresses.figureNote($0.id) },
            writing: { page, changed in
                let command = WriteFigureNote(page.form.typed, changed: changed, gate: gate)
                return { try command.run($0, gazetteer) }
            })
        try await site.facts.refresh(at: request.now)
        return response
    }
}
