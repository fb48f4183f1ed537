import Approvals
import Dates
import Markup
import Papers
import Partnership
import Planning
import PublicPages
import Reports
import Scrutiny
import Storage

/// An edition that was published or is open already, and so may be put on the public pages.
struct OpenPaper: Hashable, Sendable {
    var source: PaperSource
    var title: String
    /// Who publishes it.
    var body: String
    /// `2026/27`, `edition 2`.
    var edition: String
    /// 1 for the first edition.
    var number: Int
    var published: Day
    /// The number of the edition that it corrects.
    var corrects: Int?
    /// What is otherwise than in that; empty where it corrects none.
    var changed: String

    /// `Safer Aldermouth, 2026/27, 2 April 2026`.
    var said: String { "\(title), \(edition), \(published.said)" }

    /// What it says, and the priorities that it names.
    struct Text: Sendable {
        var paper: Paper
        /// As it was before anything corrected it.
        var asFirst: Paper
        var priorities: [String] = []

        init(_ paper: Paper, asFirst: Paper? = nil, priorities: [String] = []) {
            (self.paper, self.asFirst, self.priorities) = (paper, asFirst ?? paper, priorities)
        }
    }
}

extension Viewer {
    /// Reads what everybody may: what each rule for all who have signed in opens, without a seat, an agency or an agreement. What the
    /// partnership has taken from everybody by its policy, the public is not shown either.
    static func outside(_ policy: Policy) -> Viewer {
        let kinds: Set<Kind> = [
            .plan, .priority, .emergingIssue, .citedFigure, .indicator, .plannedAction, .group, .seat, .agency,
            .assessmentEdition, .reportEdition, .approval, .committee, .inquiry, .answer, .recommendation,
        ]
        return Viewer(
            purpose: .evidence,
            rules: policy.rules(of: [.everyone]).filter {
                $0.action == .see && $0.reach == .everything && kinds.contains($0.kind)
                    && ($0.upTo <= .official || $0.tellsThatExempt)
            })
    }
}

extension Rule {
    /// That an answer is exempt is said in the open version, as the law has it: under which paragraph, and not a word of it.
    fileprivate var tellsThatExempt: Bool { kind == .answer && fields == [.existence] && upTo == .sensitive }
}

extension Looking {
    /// Every edition that may be put on, as far as whoever looks may read it: plans first, then assessments, reports and
    /// packs.
    func openPapers() throws -> [OpenPaper] {
        let plans = try openEditions().map(OpenPaper.init)
        let assessments = try look(AssessmentEditions(viewer: viewer)).filter { !$0.hidden.contains(.text) }
        let reports = try look(ReportEditions(viewer: viewer)).filter {
            !$0.hidden.contains(.text) && $0.paragraph == 0
        }
        return plans + assessments.map(OpenPaper.init) + reports.map(OpenPaper.init)
            + (try openPacks().map(OpenPaper.init))
    }

    /// Open versions of scrutiny packs as they were approved, but for those that were sent back since.
    private func openPacks() throws -> [ApprovedText] {
        try approvedTexts(
            where: { $0.about.kind == .inquiry && !$0.isSentBack }, isStillOpen: packIsStillOpen)
    }

    func openPaper(_ source: PaperSource) throws -> OpenPaper? {
        try openPapers().first { $0.source == source }
    }

    /// What it says to whoever looks; nothing where it is not there for them.
    func text(of source: PaperSource) throws -> OpenPaper.Text? {
        switch source.sort {
        case .plan:
            let one = try openEditions().first {
                $0.plan.number == source.work && Int64($0.number) == source.edition
            }
            guard let one, let read = try paper(of: one) else { return nil }
            return OpenPaper.Text(
                read.paper.forEverybody, asFirst: read.asFirst.forEverybody, priorities: read.priorities)
        case .assessment:
            guard try openPaper(source) != nil,
                let one = try look(AssessmentEditions(viewer: viewer)).first(where: { $0.id.number == source.edition })
            else { return nil }
            let parts = try look(AssessmentEditionParts(viewer: viewer, edition: one.id))
            return OpenPaper.Text(AssessmentDocument(one, parts).paper.forEverybody)
        case .report:
            guard try openPaper(source) != nil,
                let one = try look(ReportEditions(viewer: viewer)).first(where: { $0.id.number == source.edition })
            else { return nil }
            let parts = try look(EditionParts(viewer: viewer, edition: one.id))
            return OpenPaper.Text(one.document(parts, among: []).paper)
        case .pack:
            guard let one = try openPacks().first(where: { PaperSource($0) == source }),
                let paper = try paper(of: one)
            else { return nil }
            return OpenPaper.Text(paper.asApproved(one, later: nil, isChanged: false).forEverybody)
        }
    }
}

extension OpenPaper {
    fileprivate init(_ one: OpenEdition) {
        self.init(
            source: PaperSource(.plan, one.plan.number, Int64(one.number)), title: one.name, body: one.body,
            edition: one.edition, number: one.number, published: one.published, corrects: one.corrects,
            changed: one.reason)
    }

    fileprivate init(_ one: AssessmentEdition) {
        self.init(
            source: PaperSource(.assessment, one.assessment.number, one.id.number), title: one.title, body: one.body,
            edition: "edition \(one.number)", number: one.number, published: one.day,
            corrects: one.number > 1 ? one.number - 1 : nil, changed: one.changed)
    }

    fileprivate init(_ one: ReportEdition) {
        self.init(
            source: PaperSource(.report, one.report.number, one.id.number), title: one.title, body: one.publisher,
            edition: "edition \(one.number)", number: one.number, published: one.day,
            corrects: one.number > 1 ? one.number - 1 : nil, changed: one.changed)
    }

    fileprivate init(_ one: ApprovedText) {
        self.init(
            source: PaperSource(one), title: one.title, body: one.publisher, edition: "text \(one.number)",
            number: one.number, published: one.approved, corrects: one.number > 1 ? one.number - 1 : nil,
            changed: one.changed)
    }
}

extension PaperSource {
    fileprivate init(_ one: ApprovedText) { self.init(.pack, one.about.number, one.id.number) }
}

extension Paper {
    /// Without the marking of a paper within the partnership.
    fileprivate var forEverybody: Paper {
        var paper = self
        paper.classification = nil
        return paper
    }
}
