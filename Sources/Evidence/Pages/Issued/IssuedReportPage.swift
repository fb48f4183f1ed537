import Checks
import Dates
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage

/// A performance report as it was given out, with what of it would read otherwise today.
struct IssuedReportPage: Page {
    var title: String
    var paper: HTML
    var id: ID<IssuedReport>
    var otherwise: [ReadsOtherwise]
    /// Editions of the same area, month and kind, the first first.
    var editions: [IssuedReport]

    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Reports", to: Addresses.report()),
            Link("Reports given out", to: Addresses.issues()),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        <div class="wardmote-screen-only">
        <p class="govuk-body">\(PaperFormat.ways(Addresses.issued(id)).map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(others)\(changes)
        </div>
        \(paper)
        """
    }

    private var others: HTML {
        guard editions.count > 1 else { return "" }
        return bullets(
            editions.map { one in
                let said: HTML = "Edition \(one.edition), issued on \(one.issued)"
                return one.id == id ? "\(said): this one" : link(said, to: Addresses.issued(one.id))
            })
    }

    private var changes: HTML {
        guard !otherwise.isEmpty else {
            return "<p class=\"govuk-body\">Of what is held today every table would say the same.</p>\n"
        }
        let most = 20
        let told = table(
            "What the tables would say of what is held today", id: "otherwise",
            columns: [Column("Table"), Column("Where"), Column("As issued"), Column("Today")],
            rows: otherwise.prefix(most).map {
                ["\($0.table)", "\($0.place)", "\($0.then)", "\($0.now ?? "No such line")"]
            }, empty: "Nothing")
        let more: HTML =
            otherwise.count > most
            ? "<p class=\"govuk-body\">These are the first \(most) of \(otherwise.count). Give the report out again if others must know.</p>\n"
            : ""
        return details(
            "Since it was given out, data were brought in that change \(otherwise.count) of its cells", "\(told)\(more)"
        )
    }

    static let example = IssuedReportPage(
        title: Paper.example.title, paper: Paper.example.html, id: ID(4001),
        otherwise: [
            ReadsOtherwise(table: "Crime, month by month", place: "Aldermouth: March 2025", then: "412", now: "415")
        ],
        editions: [.example, .second])

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.issued, .see, .issuedReport) { request, id in
            let every = try await site.issued(request)
            guard let one = every.first(where: { $0.id == id }) else { return .notFound }
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            let sets = try await site.peerSets(request)
            let (paper, otherwise): (Paper, [ReadsOtherwise])
            do {
                paper = try await one.paper(site.facts, for: request.viewer, peers: sets)
                let plain = try one.today(site.facts, for: request.viewer, peers: sets, at: request.now)
                otherwise = ReadsOtherwise.found(in: paper, today: plain)
            } catch let refusal as ReportRefusal { return .problem(.unprocessable(refusal.said)) }
            let name = FileName("\(one.kind.rawValue) report \(one.area) \(one.month.iso) edition \(one.edition)")
            return await .paper(paper, as: format, named: name, by: site.writer) {
                IssuedReportPage(
                    title: paper.title, paper: paper.html, id: id, otherwise: otherwise,
                    editions: every.filter { $0.isOfSameMonth(as: one) }.sorted { $0.edition < $1.edition })
            }
        }
    }
}

extension IssuedReport {
    /// Whether both are of one area, month and kind.
    func isOfSameMonth(as other: IssuedReport) -> Bool {
        (kind, area, month) == (other.kind, other.area, other.month)
    }

    static let example = IssuedReport(
        IssueReport(
            .crime, .coded("E07999001"), name: "Aldermouth", "2025-03",
            IssueReport.Typed(
                givenTo: "Strategic Group", hotSpots: "- The harbour front on Friday nights.",
                causes: "Two late licences began in January."),
            knownEditions: 0, gate: PrivacyGate()),
        areaName: "Aldermouth", edition: 1, held: Held(files: 36, people: 0),
        at: Instant(milliseconds: 1_746_523_800_000))
    static let second: IssuedReport = {
        var one = example
        (one.id, one.edition, one.changed) = (ID(4002), 2, "The force sent March again.")
        return one
    }()
}
