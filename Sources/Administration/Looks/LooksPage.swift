import Dates
import Markup
import Pages
import Partnership
import Storage

/// Looks of each day, drawn by lot, for somebody else to judge: one press each.
struct LooksPage: Page {
    var looks: [SampledLook]
    /// Those that the viewer may judge.
    var mine: Set<Int64>
    var note = ""
    var errors: [FieldError] = []

    var title: String { "Looks to judge" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let open = looks.filter(\.isOpen)
        return """
            <p class="govuk-body">Of what each team, or each agency without teams, looked at on a day, three to nine looks are drawn
            by lot, from yesterday back to \(LookSample.days) days ago. Everybody who judges sees the same ones. Nobody judges their own.</p>
            <p class="govuk-body">\(link("What may be misuse", to: Addresses.misuse()))</p>
            <p class="govuk-body">\(open.isEmpty ? "Nothing is to be judged." : "\(open.count) to be judged.")</p>
            \(open.map(drawn))
            \(table(
                "In order, latest first", id: "judged",
                columns: [Column("Day"), Column("Who"), Column("What was asked"), Column("Judged by")],
                rows: looks.compactMap { look in
                    guard let judgement = look.judgement, !look.isOpen else { return nil }
                    return ["\(look.day)", "\(look.look.name)", "\(judgement.note)", "\(judgement.by)"]
                }, empty: "Nothing has been judged yet."))
            """
    }

    private func drawn(_ one: SampledLook) -> HTML {
        guard let entry = one.look.entry else { return "" }
        let asked = one.judgement.map { judgement in
            [
                SummaryRow(
                    "To be asked about", "\(judgement.note) \(judgement.by.isEmpty ? "" : "(\(judgement.by))" as HTML)")
            ]
        }
        let rows = [
            SummaryRow("Of", "\(one.group.name)"), SummaryRow("What", "\(entry.operation.said): \(shown(entry))"),
            SummaryRow("Where", "<code>\(entry.route)</code>"),
            SummaryRow("What for", "\(entry.reason.isEmpty ? entry.purpose?.said ?? "" : entry.reason)"),
        ]
        return """
            <h2 class="govuk-heading-m">\(one.look.name), \(entry.at.localDay) \(entry.at.localTime)</h2>
            \(summaryList(rows + (asked ?? [])))
            \(mine.contains(one.look.sequence) ? judging(one.look.sequence) : "")
            """
    }

    /// A person is a way to their page, which says what the reader may see of them; all else is counted.
    private func shown(_ entry: Entry) -> HTML {
        let people = entry.things.filter { $0.kind == .person && $0.number != 0 }
        if people.count == 1 { return link("one person", to: Addresses.person(ID(people[0].number))) }
        let kinds = Dictionary(grouping: entry.things.filter { $0.number != 0 }, by: \.kind)
        return kinds.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { kind, all in "\(all.count) \(kind.saidOfMany)" as HTML }.joined(separator: ", ")
    }

    private func judging(_ sequence: Int64) -> HTML {
        let field = "note-\(sequence)"
        return """
            \(form(Addresses.judgeLook(sequence), """
                \(hidden("finding", Judgement.Finding.inOrder.inAddress))\(button("In order", .secondary))
                """))
            \(form(Addresses.judgeLook(sequence), """
                \(hidden("finding", Judgement.Finding.asked.inAddress))\
                \(textarea(Field(field, "What is to be asked", error: errors.of(field)), value: errors.of(field) == nil ? "" : note, rows: 2))\
                \(button("Ask about this", .secondary))
                """))

            """
    }

    static let example = LooksPage(
        looks: [
            SampledLook(
                look: RecordedLook(
                    sequence: 12,
                    entry: Entry(
                        .consultation, at: Instant(milliseconds: 1_795_426_200_000), account: ID(313),
                        purpose: .evidence, route: "/people/{}", things: [ThingID(.person, 13)],
                        fields: [.name, .contact]), account: ID(313), person: ID(14), agency: ID(1),
                    name: "Priya Shah"), day: "2026-11-23",
                group: LookSample.Group(name: "Aldermouth District Council", word: "agency/1"))
        ], mine: [12], errors: [FieldError("note-12", "Enter what is to be asked.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.looks, .see, .look) { request in .page(try await page(request, site)) },
            Route(.post, Addresses.judgeLook, .change, .look) { request, sequence in
                let field = "note-\(sequence)"
                let note = try request.form.one(field) ?? ""
                let command = JudgeLook(
                    sequence: sequence, finding: try request.form.required("finding", as: Judgement.Finding.self),
                    note: note, sample: site.registry.sample)
                switch try await site.registry.write(request.trace, command.run) {
                case .done: return .seeOther(Addresses.looks())
                case .faults(let faults):
                    var page = try await page(request, site)
                    page.note = note
                    page.errors = faults.map { FieldError(field, "\($0.said)") }
                    return .page(page, status: 422)
                case .stale, .notThere: return .notFound
                }
            },
        ]
    }

    private static func page(_ request: Request, _ site: AdministrationSite) async throws -> LooksPage {
        let (sample, viewer, now) = (site.registry.sample, request.viewer, request.now)
        let drawn = try await site.registry.database.read { try sample.drawn(for: viewer, at: now, $0) }
        for one in drawn { request.trace.note(one.look.thing.id, [.entries]) }
        let mine = drawn.filter { $0.look.account != viewer.account && viewer.may(.change, $0.look.thing, now: now) }
        return LooksPage(looks: drawn, mine: Set(mine.map(\.look.sequence)))
    }
}

extension Judgement.Finding: InAddress {}
