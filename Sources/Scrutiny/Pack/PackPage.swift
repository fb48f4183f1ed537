import Approvals
import Checks
package import Dates
import Markup
import Pages
import Papers
package import Partnership
package import Storage

/// The scrutiny pack or its exempt annex as a page, and the ways to take it along.
struct PackPage: Page {
    var title: String
    /// Nothing where there is no paper that the viewer may read.
    var paper: HTML?
    var inquiry: ID<Inquiry>
    var others: [Link] = []
    /// Why it is not given out as it is.
    var stopping: [PaperFault] = []
    /// What else the checks find, for whoever may mend it.
    var checks: [PaperFault] = []
    /// How it stands with the second person who must approve it; nothing for the annex.
    var standing: PaperStanding?
    var approved: [ApprovedText] = []
    /// By when it must be open to the public for its meeting; nothing where no meeting is to come.
    var notice: PackNotice?

    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny()),
            Link("Key lines of enquiry", to: Addresses.inquiry(inquiry)),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { paper != nil }

    var body: HTML {
        guard let paper else { return "<p class=\"govuk-body\">There is no exempt answer for you to read.</p>" }
        return """
            \(waysOut(others, stopping: stopping))\
            \(standing.map { approvalLine($0, at: Addresses.packApproval(inquiry), approved: approved) } ?? "")\
            \(notice?.drawn ?? "")\
            \(found)\(paper)
            """
    }

    private var found: HTML {
        guard !checks.isEmpty else { return "" }
        return """
            <div class="wardmote-screen-only">
            \(details("What the checks find", checksList(checks, placed: true)))
            </div>

            """
    }

    static let example = PackPage(
        title: "Key lines of enquiry 2026",
        paper: ScrutinyPack(.example, recommendations: [.example], on: "2026-03-16").openVersion.html,
        inquiry: ID(981), others: PaperFormat.ways(Addresses.pack(ID(981))),
        checks: [
            PaperFault(
                .percentages, "“Answers”", "It gives 46% without saying of how many.", mend: "Say of how many it is.")
        ], notice: PackNotice(meeting: "2026-03-26", approved: nil, today: "2026-03-16"))

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.pack, .see, .inquiry) { request, id in
                guard let pack = try await ScrutinyPack.look(id, site, request) else { return .notFound }
                let out = try await Outgoing(
                    site.toApprove(pack.set.inquiry, request), site.registry, request.trace, on: request.today)
                guard let out else { return .notFound }
                let faults = CheckPaper.faults(of: out.paper, gate: site.gate)
                return try await answer(
                    out.paper, "scrutiny pack", Addresses.pack(id), id, request, site, faults, out,
                    PackNotice(pack.set, out.standing, today: request.today))
            },
            Route(.get, Addresses.annex, .see, .inquiry) { request, id in
                guard let pack = try await ScrutinyPack.look(id, site, request) else { return .notFound }
                guard let annex = pack.annex else {
                    return .page(PackPage(title: "Exempt annex", inquiry: id))
                }
                // What is exempt is kept from the public as a whole, so the gate is not asked.
                return try await answer(annex, "exempt annex", Addresses.annex(id), id, request, site, [])
            },
        ]
    }

    private static func answer(
        _ paper: Paper, _ name: String, _ address: Address, _ id: ID<Inquiry>, _ request: Request,
        _ site: ScrutinySite, _ faults: [PaperFault], _ out: Outgoing? = nil,
        _ notice: PackNotice? = nil
    ) async throws -> Response {
        let format = try request.query.one("format", as: PaperFormat.self) ?? .html
        let stopping = faults.stopping
        let mayMend = request.viewer.may(.change, Thing(.inquiry, number: id.number), now: request.now)
        return await .paper(paper, as: format, named: FileName(name), by: site.writer, stopping: stopping) {
            PackPage(
                title: paper.title, paper: paper.html, inquiry: id, others: PaperFormat.ways(address),
                stopping: stopping, checks: mayMend ? faults.filter { !stopping.contains($0) } : [],
                standing: out?.standing,
                approved: out?.approved ?? [], notice: notice)
        }
    }
}

extension ScrutinyPack {
    static func look(
        _ id: ID<Inquiry>, _ site: ScrutinySite, _ request: Request
    ) async throws -> ScrutinyPack? {
        try await look(
            id, site.registry, request.viewer, request.trace, on: request.today, telling: site.telling)
    }

    /// The pack of a set as `viewer` may see it; nothing where there is no such set for them.
    package static func look(
        _ id: ID<Inquiry>, _ registry: Registry, _ viewer: Viewer, _ trace: Trace, on today: Day,
        telling: any AnswerTelling = AsWritten()
    ) async throws -> ScrutinyPack? {
        guard let set = try await InquirySet.look(id, registry, viewer, trace, on: today, telling: telling) else {
            return nil
        }
        let all = try await registry.look(Recommendations(viewer: viewer), trace)
        return ScrutinyPack(
            set, recommendations: all.filter { $0.committee == set.inquiry.committee || $0.inquiry == id },
            steps: try await registry.look(RecommendationSteps(viewer: viewer), trace),
            reminders: try await registry.look(
                Reminders(viewer: viewer, committee: set.inquiry.committee), trace),
            on: today)
    }
}
