import Pages
import Partnership

/// Where a route is asked: its template with each part filled in.
///
/// A part is known by the word before it. A new kind of part is unknown here, and the tests that ask every route fail
/// until it has something to be filled with.
enum FilledAddress {
    /// What each part may be, by the word before it; the first is of the council's things that ``World`` asks about.
    static func parts(after word: String, _ marking: Marking) -> [String]? {
        switch word {
        case "agencies": [World.council, 3, 77].map(String.init)
        case "people": [World.person, 1211, 77].map(String.init)
        case "accounts": [World.account, 31_211, 77].map(String.init)
        case "seats": ([World.seat(marking)] + World.markings.map(World.seat) + [11_211, 77]).map(String.init)
        case "holders": [World.holder(marking), 77].map(String.init)
        case "notes": [World.note(marking), 77].map(String.init)
        case "openings": [World.opening, 77].map(String.init)
        case "agreements": [World.agreement, 953, 77].map(String.init)
        case "groups": [World.group, 77].map(String.init)
        case "members": [World.member, 77].map(String.init)
        case "meetings": [World.meeting, World.heldMeeting, 77].map(String.init)
        case "agenda": [World.agendaItem(marking), 77].map(String.init)
        case "papers": [World.agendaPaper(marking), 77].map(String.init)
        case "actions": [World.undertaking, 77].map(String.init)
        case "committees": [World.committee, 77].map(String.init)
        case "committee-meetings": [World.committeeMeeting, 77].map(String.init)
        case "questions": [World.question, World.earlierQuestion, 77].map(String.init)
        case "follow-ups": ([World.followUp(marking)] + World.markings.map(World.followUp) + [77]).map(String.init)
        case "items": [World.item, 77].map(String.init)
        case "inquiries": [World.inquiry, World.earlierInquiry, 77].map(String.init)
        case "answers":
            ([World.answer(marking)] + World.markings.map(World.answer) + [World.earlierAnswer, 77]).map(String.init)
        case "recommendations": [World.recommendation, 77].map(String.init)
        case "committee-reports": [World.report, World.exemptReport, 77].map(String.init)
        case "sections": ["background", "purpose"]
        case "appendices": [World.reportAppendix, 77].map(String.init)
        case "named": [World.namedPaper, 77].map(String.init)
        case "consultees": [World.reportConsultee, 77].map(String.init)
        case "implications": [World.implication, World.exemptImplication, 77].map(String.init)
        case "report-templates": [World.reportTemplate, 77].map(String.init)
        case "report-editions": [World.exemptEdition, World.openEdition, 77].map(String.init)
        case "assessments": [World.assessment, World.profile, 1851, 77].map(String.init)
        case "parts": ["levels", "county"]
        case "assessment-editions": [World.assessmentEdition, 1852, 77].map(String.init)
        case "policy": ["1", "2"]
        case "teams": [World.team, 77].map(String.init)
        case "conflicts": [World.conflict, 77].map(String.init)
        case "rules": ["9", "0", "999"]
        case "record": [Kind.note, .person, .agreement].map(\.rawValue)
        case "record/{}": [World.note(marking), World.person, 77].map(String.init)
        case "looks": [World.look, 77].map(String.init)
        case "approval": ["1", "2", "77"]
        case "plans": [World.plan, World.strategy, World.besidePlan, 1971, 77].map(String.init)
        case "editions", "publications": ["2", "1", "77"]
        case "years": ["2024", "77"]
        case "priorities": [World.priority, World.strategyPriority, 1972, 77].map(String.init)
        case "issues": [World.issue, 1975, 77].map(String.init)
        case "indicators": [World.indicator, 1976, 77].map(String.init)
        case "comparators": ["1", "77"]
        case "decisions": ["0", "77"]
        case "counts": ["2026-04", "2026-05"]
        case "counts/{}": ["2026-06", "2026-03"]
        case "objectives": [World.plannedAction, 1977, 77].map(String.init)
        case "planned-actions": [World.plannedAction, 1977, 77].map(String.init)
        case "supply": [World.supply, 1978, 77].map(String.init)
        case "duties": [World.duty, 1979, 77].map(String.init)
        case "equality": [World.equality, 1988, 77].map(String.init)
        case "effects": [World.equality, 1988, 77].map(String.init)
        case "premises": [World.premises, 1990, 77].map(String.init)
        case "documents": [World.document, World.sensitiveDocument, 1871, 77].map(String.init)
        case "public-pages": [World.shownPaper, 77].map(String.init)
        case "horizon": [World.prospect, 1989, 77].map(String.init)
        case "posts": [World.post, 1990, 77].map(String.init)
        case "spells": ["1", "2", "77"]
        case "versions": [World.documentVersion, World.documentVersion + 1, 77].map(String.init)
        case "initiatives": [World.initiative, 1841, 77].map(String.init)
        case "evaluations": [World.evaluation, 1842, 77].map(String.init)
        case "achievements": [World.achievement, 1845, 77].map(String.init)
        case "milestones": [World.milestone, 1849, 77].map(String.init)
        case "communications": [World.communication, 1851, 77].map(String.init)
        case "events": [World.communityEvent, 1846, 77].map(String.init)
        case "training": [World.trainingSession, 1847, 77].map(String.init)
        case "quarters": ["2026-07", "2026-04", "2026-05"]
        case "surveys": [World.survey, 1821, 77].map(String.init)
        case "waves": [World.wave, World.earlierWave, 1822, 77].map(String.init)
        case "topics": ["shoplifting", "none"]
        case "raised": [World.raisedIssue, 1831, 77].map(String.init)
        case "cited": [World.figure, 1973, 77].map(String.init)
        case "begin", "invitations", "calendars": [String(repeating: "x", count: 43)]
        case "area-names": ["E07999001", "E07999002"]
        case "briefings": ["E05011983", "E07000033", "E05999001"]
        case "areas": ["E07000033", "E01017495", "E07999001"]
        case "measures": ["asb", "crime", "none"]
        case "data": ["street", "outcomes"]
        case "data/{}": ["aldermouth", "none"]
        case "results": ["1", "2"]
        case "partner": ["waiting", "none"]
        case "peers": ["market-towns", "none"]
        case "tables": ["types", "parts", "none"]
        case "figure-notes": [World.figureNote, 77].map(String.init)
        case "given-out": [World.issuedReport, 77].map(String.init)
        case "with": ["aldermouth", "none"]
        case "previews": ["1", "20", "99"]
        default: nil
        }
    }

    /// What a query must say for a page to be more than a question.
    static func query(_ template: String) -> String {
        switch template {
        case "/report/paper": "?area=E06000055&month=2026-09&kind=asb&format=docx"
        case "/report/given-out/new": "?area=E06000055&month=2026-09&kind=asb"
        case "/inquiries/{}/annex": "?format=docx"
        // Before the groups were called otherwise.
        case "/groups/structure":
            "?on-day=15&on-month=10&on-year=2026&since-day=1&since-month=9&since-year=2026"
        case "/duties/days": "?which=all"
        default: ""
        }
    }

    /// The same address, asked for in that form; as a page where no form is named.
    static func asking(_ form: String?, of target: String) -> String {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let kept = (parts.count == 2 ? parts[1].split(separator: "&").map(String.init) : [])
            .filter { !$0.utf8.starts(with: "format=".utf8) }
        let said = kept + (form.map { ["format=\($0)"] } ?? [])
        return parts[0] + (said.isEmpty ? "" : "?" + said.joined(separator: "&"))
    }

    /// Every address that `template` can be filled to; the first of each part where only one is wanted.
    static func all(_ template: String, _ marking: Marking = .official) -> [String] {
        var filled = [""]
        var before = ""
        for word in template.split(separator: "/").map(String.init) {
            guard word == "{}" else {
                filled = filled.map { "\($0)/\(word)" }
                before = word
                continue
            }
            guard let parts = parts(after: before, marking) else { return [] }
            filled = filled.flatMap { start in parts.map { "\(start)/\($0)" } }
            before += "/{}"
        }
        return filled.map { ($0.isEmpty ? "/" : $0) + query(template) }
    }
}
