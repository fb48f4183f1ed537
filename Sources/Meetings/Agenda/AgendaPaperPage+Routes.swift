import Files
import Markup
import Pages
import Partnership
import Storage

extension AgendaPaperPage {
    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.newPaper, .change, .agendaItem) { request, meeting, item in
                try await blank(request, meeting, item, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newPaper, .change, .agendaItem) { request, meeting, item in
                try await blank(request, meeting, item, site)?.keep(request, site) ?? .notFound
            },
            Route(.get, Addresses.changePaper, .change, .agendaItem) { request, meeting, item, paper in
                try await old(request, meeting, item, paper, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changePaper, .change, .agendaItem) { request, meeting, item, paper in
                guard var page = try await old(request, meeting, item, paper, site) else { return .notFound }
                page.changed?.version = try request.form.required("version", as: Int.self)
                return try await page.keep(request, site)
            },
            Route(.post, Addresses.takeOutPaper, .change, .agendaItem) { request, meeting, item, paper in
                guard let page = try await old(request, meeting, item, paper, site) else { return .notFound }
                let version = try request.form.required("version", as: Int.self)
                let command = TakeOutAgendaPaper(item: item, id: paper, version: version)
                return try await page.answer(site.registry.write(request.trace, command.run))
            },
        ]
    }

    private static func blank(
        _ request: Request, _ meeting: ID<Meeting>, _ item: ID<AgendaItem>, _ site: MeetingsSite
    ) async throws -> AgendaPaperPage? {
        let (viewer, trace) = (request.viewer, request.trace)
        let asked = Agenda(viewer: viewer, meeting: meeting, item: item)
        guard try await site.registry.look(OneMeeting(viewer: viewer, id: meeting), trace).first != nil,
            let found = try await site.registry.look(asked, trace).first,
            viewer.may(.change, found.thing, now: request.now)
        else { return nil }
        return AgendaPaperPage(item: found, try await site.registry.documentBook(of: nil, trace))
    }

    static func old(
        _ request: Request, _ meeting: ID<Meeting>, _ item: ID<AgendaItem>, _ paper: ID<AgendaPaper>,
        _ site: MeetingsSite
    ) async throws -> AgendaPaperPage? {
        guard let page = try await blank(request, meeting, item, site) else { return nil }
        let papers = try await site.registry.agendaPapers(meeting, item: item, request.trace)
        guard let found = papers.first(where: { $0.id == paper }), !found.hidden.contains(.text) else { return nil }
        return AgendaPaperPage(found, of: page.item, page.book)
    }

    private func keep(_ request: Request, _ site: MeetingsSite) async throws -> Response {
        var page = self
        let form = request.form
        (page.name, page.author) = (try form.one("paper-title") ?? "", try form.one("paper-author") ?? "")
        (page.place, page.paragraph) = (try form.one("paper-place") ?? "", try form.one("exempt-because") ?? "")
        page.document = try form.one("paper-document", as: ID<NamedDocument>.self)
        page.standing = try form.one("paper-is", as: Standing.self)
        guard let standing = page.standing else {
            page.errors = [FieldError("paper-is", "Choose who may read it")]
            return .page(page, status: 422)
        }
        let command = KeepAgendaPaper(
            item: item.id, changed: page.changed, title: page.name, author: page.author, place: page.place,
            isExempt: standing == .exempt, paragraph: page.paragraph, document: page.document)
        return try await page.answer(site.registry.write(request.trace, command.run))
    }

    private func answer(_ written: Written<AgendaPaper>) throws -> Response {
        var page = self
        return written.answer(
            to: { _ in Addresses.changeItem(item.meeting, item.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: { now in
                (page.stale, page.changed) = (now, (now.id, now.version))
                return .page(page, status: 409)
            })
    }
}
