import Approvals
import Checks
import Dates
import Evidence
import Markup
import Pages
import Papers
import Partnership
import Places
import Planning

/// The briefing of one ward as a page, with the ways to take it along.
struct BriefingPage: Page {
    var title: String
    var paper: HTML
    var ward: AreaCode
    /// Why it is not given out as it is.
    var stopping: [PaperFault] = []
    var standing = PaperStanding.draft
    var approved: [ApprovedText] = []

    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Ward briefings", to: Addresses.briefings())] }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        \(waysOut(PaperFormat.ways(briefing(ward)), stopping: stopping))\
        \(approvalLine(standing, at: Addresses.briefingApproval(ward), approved: approved))\
        \(paper)
        """
    }

    static let example: BriefingPage = {
        let paper = WardBriefing(
            ward: .example,
            recorded: [.numbered("No street-level file of the force is held, so nothing is said of what it recorded.")],
            raised: [
                WardBriefing.Line(
                    topic: "Off-road bikes", raised: "6 October 2026", text: "On the trail behind the school.",
                    promised: "Police: a patrol (by 2 November 2026, which is past)", isPast: true)
            ], priorities: [], today: "2026-11-24"
        ).paper
        return BriefingPage(title: paper.title, paper: paper.html, ward: Ward.example.code)
    }()

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, briefing, .see, .raisedIssue) { request, code in
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            guard let place = site.gazetteer.place(code), let ward = Ward(place, in: site.gazetteer) else {
                return .notFound
            }
            let out = try await Outgoing(
                site.toApprove(ward, request.trace), site.registry, request.trace, on: request.today)
            guard let out else { return .notFound }
            let paper = out.paper
            let stopping = CheckPaper.faults(of: paper, gate: site.gate).stopping
            return await .paper(
                paper, as: format, named: FileName("briefing \(ward.name)"), by: site.writer, stopping: stopping
            ) {
                BriefingPage(
                    title: paper.title, paper: paper.html, ward: ward.code, stopping: stopping,
                    standing: out.standing, approved: out.approved)
            }
        }
    }
}

extension ConsultationSite {
    /// The briefing that somebody puts forward, approves or reads.
    func toApprove(_ ward: Ward, _ trace: Trace) -> PaperToApprove {
        PaperToApprove(
            PaperIdentity(
                at: Addresses.briefingApproval(ward.code), "Briefing for the councillors of \(ward.name)",
                about: ThingID(.openData)), read: Evidence.briefing(ward.code), gate: gate, trace,
            keeper: .briefer
        ) { try await briefing(of: ward, $0, on: $1) }
    }

    /// What whoever asks may see of a ward.
    private func briefing(of ward: Ward, _ trace: Trace, on today: Day) async throws -> PaperToApprove.Drawn {
        let viewer = trace.viewer
        let agencies = try await registry.look(Agencies(viewer: viewer, on: today), trace)
        let issues = try await registry.look(RaisedIssues(viewer: viewer), trace)
            .filter { $0.ward.utf8.elementsEqual(ward.code.text.utf8) }
        let lines = issues.map { issue in
            WardBriefing.Line(
                topic: issue.topic.said, raised: issue.raised?.said ?? "Day not known", text: issue.text,
                promised: issue.commitmentSaid(
                    on: today, agency: issue.agency.flatMap { id in agencies.first { $0.id == id }?.name }),
                isPast: issue.isPast(on: today))
        }
        var priorities: [PriorityInForce] = []
        if let district = ward.district {
            priorities = try await registry.prioritiesInForce(in: district.text, on: today, trace)
        }
        let told = WardBriefing(
            ward: ward,
            recorded: RecordsInBrief(facts, viewer: viewer, area: ward.code, now: trace.at, today: today).blocks,
            raised: lines, priorities: priorities, today: today)
        let raised = Set(issues.map(\.thing.id))
        return PaperToApprove.Drawn(told.paper) { $0.kind != .raisedIssue || raised.contains($0) }
    }
}

extension Viewer {
    /// The program itself, which reads all that a briefing tells.
    fileprivate static let briefer = Viewer(
        purpose: .evidence, rules: consultationKeeper.rules + planner.rules + keeper.rules)
}
