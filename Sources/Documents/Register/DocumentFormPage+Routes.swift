import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

extension DocumentFormPage {
    static func routes(_ site: DocumentsSite) -> [Route] {
        [
            Route(.get, Addresses.newDocument, .add, .document) { request in
                .page(DocumentFormPage(nil, try await site.choices(request)))
            },
            Route(.post, Addresses.newDocument, .add, .document) { request in
                try await DocumentFormPage(nil, try await site.choices(request)).keep(request, site)
            },
            Route(.get, Addresses.changeDocument, .change, .document) { request, id in
                guard let document = try await site.changing(id, request) else { return .notFound }
                return .page(DocumentFormPage(document, try await site.choices(request)))
            },
            Route(.post, Addresses.changeDocument, .change, .document) { request, id in
                guard let document = try await site.changing(id, request) else { return .notFound }
                return try await DocumentFormPage(document, try await site.choices(request)).keep(request, site)
            },
        ]
    }

    private func keep(_ request: Request, _ site: DocumentsSite) async throws -> Response {
        var page = self
        try page.read(request.form)
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepDocument(changed: document.map { ($0.id, page.version) }, words: page.words)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.document($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.document, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private mutating func read(_ form: Fields) throws {
        words.title = try form.one("document-title") ?? ""
        words.sort = try form.one("document-sort", as: DocumentWords.Sort.self) ?? words.sort
        words.marking = try form.one("marking").flatMap(Marking.init) ?? words.marking
        words.about = try form.one("about") ?? ""
        words.agency = try form.one("document-agency", as: ID<Agency>.self)
        words.body = try form.one("outside-body") ?? ""
        words.seat = try form.one("document-seat", as: ID<Seat>.self)
        words.priority = try form.one("document-priority", as: ID<Priority>.self)
        words.cited.item = try form.one("agenda-item") ?? ""
        words.cited.place = try form.one("where-in-it") ?? ""
        words.cited.address = try form.one("outside-address") ?? ""
        if document != nil { version = try form.required("version", as: Int.self) }
        months = try form.one("review-months") ?? ""
        (reviewBy, met) = (try form.day("next-review"), try form.day("met"))
        words.months = Int(inAddress: months)
        if words.months == nil, !months.isEmpty {
            errors.append(FieldError("review-months", "Enter a number from 1 to 120."))
        }
        words.reviewBy = errors.dayOrNone(reviewBy, "next-review")
        words.cited.met = errors.told(met, "met")
    }
}

extension [FieldError] {
    /// The day that was typed, or nothing where the field was left empty; a fault of the field when it is none.
    mutating func dayOrNone(_ typed: DayTyped, _ field: String) -> Day? {
        typed.isEmpty ? nil : day(typed, field)
    }
}

extension DocumentsSite {
    /// The document, where whoever asks may change it.
    func changing(_ id: ID<Document>, _ request: Request) async throws -> Document? {
        let found = try await registry.look(RegisteredDocuments(viewer: request.viewer, id: id), request.trace).first
        guard let found, found.hidden.isEmpty, request.viewer.may(.change, found.thing, now: request.now) else {
            return nil
        }
        return found
    }

    /// What a form offers to choose from: agencies, seats, and priorities.
    func choices(_ request: Request) async throws -> DocumentRegister {
        let (viewer, trace, today) = (request.viewer, request.trace, request.today)
        return DocumentRegister(
            lines: [], agencies: try await registry.look(Agencies(viewer: viewer, on: today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: today, withPast: true), trace),
            priorities: try await registry.priorityNames(trace), today: today)
    }
}
