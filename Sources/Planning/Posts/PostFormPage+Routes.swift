import Markup
import Pages
import Partnership
import Storage

extension PostFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPost, .add, .post) { request in .page(try await blank(request, site)) },
            Route(.post, Addresses.newPost, .add, .post) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changePost, .change, .post) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changePost, .change, .post) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func blank(_ request: Request, _ site: PlanningSite) async throws -> PostFormPage {
        var page = PostFormPage(
            register: PostRegister(
                posts: [], owners: try await site.registry.owners(request.trace, on: request.today), areas: [:],
                today: request.today))
        page.show(PostWords())
        page.teams = try await teams(nil, request, site)
        return page
    }

    private static func found(
        _ id: ID<Post>, _ request: Request, _ site: PlanningSite
    ) async throws -> PostFormPage? {
        guard let register = try await site.post(id, request), let post = register.posts.first else { return nil }
        var page = PostFormPage(post: post, register: register, version: post.version)
        page.show(post.words)
        page.teams = try await teams(post.id, request, site)
        return page
    }

    private static func teams(
        _ id: ID<Post>?, _ request: Request, _ site: PlanningSite
    ) async throws -> [Post] {
        try await site.registry.look(Posts(viewer: request.viewer), request.trace).filter {
            $0.id != id
        }
    }

    private static func sent(_ asked: PostFormPage, _ request: Request, _ site: PlanningSite) async throws -> Response {
        var page = asked
        try page.read(request.form)
        let words = page.words
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepPost(
            changed: page.post.map { ($0.id, page.version) }, words: words, reason: page.reason)
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

    private mutating func read(_ form: Fields) throws(BadRequest) {
        words.title = try form.one("title") ?? ""
        words.does = try form.one("does") ?? ""
        words.seat = try form.one("seat", as: ID<Seat>.self)
        words.within = try form.one("within", as: ID<Post>.self)
        words.whyUnknown = try form.one("why-unknown") ?? ""
        words.funders = []
        for at in payers.indices {
            let typed = PayerTyped(
                agency: try form.one("payer-\(at + 1)", as: ID<Agency>.self),
                name: try form.one("payer-name-\(at + 1)") ?? "",
                share: try form.one("payer-share-\(at + 1)") ?? "")
            payers[at] = typed
            guard typed != PayerTyped() else { continue }
            let share = Hundredths.read(typed.share)
            if !typed.share.isEmpty, share == nil {
                errors.append(FieldError("funders", "Enter each share as a number such as 62.5"))
            }
            words.funders.append(PostWords.Funder(agency: typed.agency, name: typed.name, share: share))
        }
        reason = try form.one("reason") ?? ""
        if post != nil { version = try form.required("version", as: Int.self) }
    }
}

extension PlanningSite {
    /// The register of one post, where whoever asks may change it.
    func post(_ id: ID<Post>, _ request: Request) async throws -> PostRegister? {
        let register = try await registry.posts(of: id, request.trace, on: request.today, gazetteer)
        guard let one = register.posts.first, one.hidden.isEmpty,
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        return register
    }
}
