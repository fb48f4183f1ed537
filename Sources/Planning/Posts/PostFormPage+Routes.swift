import Markup
import Pages
import Partnership
import Storage

extension PostFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        routes(
            of: .post, new: Addresses.newPost, change: Addresses.changePost,
            blank: { try await blank($0, site) }, found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.post($0.id) }) {
                    KeepPost(changed: $1, words: $0.words, reason: $0.reason).run
                }
            })
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
        var page = PostFormPage(kept: post, register: register, version: post.version)
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

    mutating func read(_ form: Fields) throws(BadRequest) {
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
