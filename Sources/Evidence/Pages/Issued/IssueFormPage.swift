import Dates
import Figures
import Markup
import Pages
import Partnership
import Places
import Storage

/// Gives a performance report out: to whom, and what the analyst says of it.
struct IssueFormPage: Page {
    var kind: PerformanceReport.Kind
    var area: String
    var areaName: String
    var month: Month
    var peers: String
    /// The last edition of the same month; nothing where this is the first.
    var before: IssuedReport?
    var typed = IssueReport.Typed()
    var errors: [FieldError] = []
    /// What somebody else gave out meanwhile.
    var stale: IssuedReport?

    var title: String { before == nil ? "Give this report out" : "Give this report out again" }
    var caption: HTML? { "\(kind.said), \(areaName), \(month)" }
    var back: Address? { Addresses.issues() }

    var body: HTML {
        """
        \(stale.map(meanwhile))\
        <p class="govuk-body">Its numbers stand from then on as they are today, whatever is brought in later.
        \(link("Read it first", to: reading)).</p>
        \(form(
            Addresses.issue(),
            """
            \(hidden("report-kind", kind.inAddress))\(hidden("report-area", area))\(hidden("report-month", month.inAddress))\(hidden("report-peers", peers))\
            \(hidden("version", "\(before?.edition ?? 0)"))\
            \(before == nil ? "" : textarea(Field("why-again", "Why it is given out again", error: errors.of("why-again")), value: typed.changed, rows: 3))\
            \(textarea(Field("given-to", "Who is given it", hint: "A line each, such as Strategic Group", error: errors.of("given-to")), value: typed.givenTo, rows: 3))\
            \(textarea(Field("hot-spots", "Hot spots", hint: "Where the most is, and what is found there. Begin a point with a hyphen. May be empty.", error: errors.of("hot-spots")), value: typed.hotSpots, rows: 6))\
            \(textarea(Field("causes", "What may lie behind them", hint: "As far as it is known, and by whom. May be empty.", error: errors.of("causes")), value: typed.causes, rows: 6))\
            \(button("Give it out"))
            """))
        """
    }

    private var reading: Address {
        let address = Addresses.paper().asking("area", area).asking("month", month).asking("kind", kind)
        return peers.isEmpty ? address : address.asking("peers", peers)
    }

    private func meanwhile(_ now: IssuedReport) -> HTML {
        staleNotice([
            SummaryRow("Edition", "\(now.edition), given out on \(now.issued)"),
            SummaryRow("Why it was given out again", "\(now.changed)"), SummaryRow("To whom", paragraphs(now.givenTo)),
            SummaryRow("Hot spots", paragraphs(now.hotSpots)),
            SummaryRow("What may lie behind them", paragraphs(now.causes)),
        ])
    }

    static let example = IssueFormPage(
        kind: .crime, area: "E07999001", areaName: "Aldermouth", month: "2025-03", peers: "", before: .second,
        typed: IssueReport.Typed(givenTo: "Strategic Group"),
        errors: [FieldError("why-again", "Enter why it is issued again.")], stale: .second)

    static func routes(_ site: EvidenceSite) -> [Route] {
        [
            Route(.get, Addresses.issue, .add, .issuedReport) { request in
                try await page(request.query, "", request, site).map { .page($0.page) } ?? .notFound
            },
            Route(.post, Addresses.issue, .add, .issuedReport) { request in
                let form = request.form
                guard let registry = site.registry, let found = try await page(form, "report-", request, site) else {
                    return .notFound
                }
                var page = found.page
                page.typed = IssueReport.Typed(
                    givenTo: try form.one("given-to") ?? "", hotSpots: try form.one("hot-spots") ?? "",
                    causes: try form.one("causes") ?? "", changed: try form.one("why-again") ?? "")
                let command = IssueReport(
                    page.kind, found.area, name: page.areaName, page.month, peers: page.peers, page.typed,
                    knownEditions: try form.required("version", as: Int.self), gate: site.gate)
                return try await registry.write(request.trace, command.run).answer(
                    to: { Addresses.issued($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.before) = (now, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// The form for what a query names, or a form whose fields begin with `of`; nothing where nobody can report on that.
    private static func page(
        _ fields: Fields, _ of: String, _ request: Request, _ site: EvidenceSite
    ) async throws -> (page: IssueFormPage, area: Area)? {
        let month = try fields.required("\(of)month", as: Month.self)
        let kind = try fields.one("\(of)kind", as: PerformanceReport.Kind.self) ?? .crime
        let peers = try fields.one("\(of)peers", as: Word.self)?.inAddress ?? ""
        guard request.viewer.may(.add, IssuedReport.any, now: request.now),
            let area = try fields.required("\(of)area", as: AreaWord.self).area(in: site.gazetteer)
        else { return nil }
        let set = try await site.peerSets(request).first { $0.word.utf8.elementsEqual(peers.utf8) }
        let report = PerformanceReport(
            viewer: request.viewer, subject: area, month: month, kind: kind, peers: set, now: request.now)
        guard peers.isEmpty || set != nil, (try? report.paper(site.facts)) != nil else { return nil }
        let before = try await site.issued(request)
            .filter { ($0.kind, $0.area, $0.month) == (kind, area.code, month) }.max { $0.edition < $1.edition }
        let page = IssueFormPage(
            kind: kind, area: area.code, areaName: area.place(site.gazetteer).name, month: month, peers: peers,
            before: before)
        return (page, area)
    }
}

extension Addresses {
    /// The form that gives a report out.
    static func issue(
        _ kind: PerformanceReport.Kind, _ area: String, _ month: Month, _ peers: String
    ) -> Pages.Address {
        let address = issue().asking("area", area).asking("month", month).asking("kind", kind)
        return peers.isEmpty ? address : address.asking("peers", peers)
    }
}
