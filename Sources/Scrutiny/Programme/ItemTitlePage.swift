import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts right what a matter of a work programme is called.
struct ItemTitlePage: KeptForm {
    var kept: ProgrammeItem?
    var version: Int
    var committee: Committee
    var name: String
    var because = ""
    /// What it was called before, the latest first.
    var before: [String] = []
    var errors: [FieldError] = []
    var isStale = false

    init(_ item: ProgrammeItem, of committee: Committee) {
        (kept, version, name, self.committee) = (item, item.version, item.title, committee)
    }

    var title: String { "Put right what it is called" }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { kept.map { Addresses.item(committee.id, $0.id) } }

    var body: HTML {
        guard let kept else { return "" }
        return """
            \(isStale ? staleNotice([
                SummaryRow("What it is about", "\(kept.title)"), SummaryRow("State", "\(kept.state.said)"),
            ]) : "")
            \(before.isEmpty ? "" : summaryList([SummaryRow("It was called", bullets(before.map { "\($0)" }))]))
            \(form(
                Addresses.itemTitle(committee.id, kept.id),
                putRightFields("title", "What it is about", name, because: because, version: version, errors)))
            """
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (name, because) = (try form.one("title") ?? "", try form.one("reason") ?? "")
    }

    static let example: ItemTitlePage = {
        var page = ItemTitlePage(.example, of: .example)
        page.before = [
            "“Fires”, until it was put right on 1 November 2026 by Asha Okafor: it is about those that are lit"
        ]
        page.errors = [FieldError("reason", "Enter what was wrong.")]
        return page
    }()

    static func routes(_ site: ScrutinySite) -> [Route] {
        drawnAndSent(
            at: Addresses.itemTitle, .change, .committee,
            found: { request, parts in
                let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
                guard let committee = try await site.committee(parts.0, request),
                    viewer.may(.change, committee.thing, now: request.now),
                    let item = try await registry.look(Programme(viewer: viewer, committee: parts.0), trace)
                        .first(where: { $0.id == parts.1 })
                else { return nil }
                var page = ItemTitlePage(item, of: committee)
                let all = try await registry.look(ItemsBefore(viewer: viewer, committee: parts.0), trace)
                let before = all.filter { $0.item == parts.1 }.map(\.words)
                let people = try await registry.people(before.compactMap(\.made.person), trace)
                page.before = before.map { $0.said(people) }
                return page
            },
            sent: { page, request in
                let committee = page.committee.id
                return try await page.answer(request, site.registry, to: { _ in Addresses.committee(committee) }) {
                    page, changed in
                    { writing in
                        guard let changed else { return .notThere }
                        return try PutRightItem(
                            committee: committee, item: changed.id, version: changed.version, title: page.name,
                            because: page.because
                        ).run(writing)
                    }
                }
            })
    }
}
