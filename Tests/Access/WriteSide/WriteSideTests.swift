import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@Suite("What a form can change")
struct WriteSideTests {
    /// Those who send: every role at home with every membership, and as a stranger from elsewhere.
    static let senders: [Asker] = Role.ofSeats.flatMap { role in
        let all: [(Int64, World.Membership)] = [(1, .inside), (1, .excluded), (2, .outside)]
        return all.map { agency, membership in
            var asker = World.asker(role, agency, membership)
            asker.purpose = role == .protection ? .oversight : .running
            return asker
        }
    }

    // swift-format-ignore
    /// The tables that a change to a thing of a kind may touch.
    static let tables: [Kind: Set<String>] = [
        .agency: ["agency", "agency_successor"], .person: ["person"], .own: ["session", "calendar_link"], .door: ["session"],
        .seat: ["seat", "seat_share", "seat_holder"],                    .note: ["note", "named_person", "opening", "emergency_try"],
        .account: ["account", "invitation", "recovery_code", "session", "training", "account_identity", "calendar_link"], .record: ["opening"],
        .agreement: ["agreement", "agreement_party", "agreement_field"], .importedFile: [],
        .group: ["meeting_group", "reporting_line", "group_member", "group_terms", "group_priority", "chair_rota", "chair_turn"], .meeting: ["meeting", "attendance", "rating_round", "minute_correction"], .rating: ["meeting_rating"],
        .agendaItem: ["agenda_item", "agenda_paper", "agenda_paper_file", "attached_file", "minute_correction"], .undertaking: ["undertaking", "undertaking_area", "undertaking_due", "undertaking_hand"],
        .policy: ["policy", "policy_rule"], .team: ["team", "team_name"],
        .conflict: ["conflict"], .upkeep: ["upkeep"],
        .look: ["judged_look"],
        .plan: ["plan", "plan_area", "plan_driver", "plan_requirement", "plan_year", "plan_publication", "plan_edition_piece", "plan_under", "priority_driver", "priority_alignment"],
        .priority: ["priority", "priority_area", "priority_aim", "priority_part", "priority_driver", "priority_alignment",
            "rationale", "rationale_citation", "priority_carries_out", "priority_move", "objective", "priority_count", "priority_part_count"],
        .citedFigure: ["cited_figure", "topic_harm"],
        .emergingIssue: ["emerging_issue", "issue_decision", "priority", "priority_area", "priority_aim", "priority_part",
            "priority_driver"],
        .indicator: ["indicator", "indicator_target", "indicator_value", "indicator_comparator"], .plannedAction: ["planned_action", "objective", "planned_action_joint", "planned_action_due"],
        .supply: ["supply", "supply_delivery", "supply_wait"],
        .duty: ["duty", "duty_version", "duty_event", "duty_evidence"],
        .equalityAssessment: ["equality_assessment", "equality_line", "equality_answer", "equality_review"],
        .prospect: ["prospect", "prospect_version", "prospect_priority", "prospect_review"],
        .post: ["post", "post_version", "post_funder", "post_spell", "post_spell_area"],
        .premises: ["premises", "premises_version", "premises_contact"],
        .initiative: ["initiative", "initiative_partner", "initiative_priority", "initiative_area", "initiative_evaluation", "initiative_milestone", "initiative_outside"],
        .communication: ["communication", "communication_partner", "communication_channel"],
        .communityEvent: ["community_event", "event_partner", "event_output"],
        .achievement: ["achievement"],                                   .trainingSession: ["training_session", "training_count"],
        .survey: ["survey", "survey_wave", "survey_answer", "survey_group"],
        .raisedIssue: ["raised_issue"],
        .committee: ["committee", "sitting", "committee_meeting", "called_off_meeting", "programme_item", "programme_move", "inquiry", "inquiry_question", "question_answer",
            "reminder", "reminded_answer", "reminded_recommendation", "answer_frozen", "answer_figure", "answer_figure_input"],
        .inquiry: ["inquiry_question", "question_answer", "reminded_answer", "follow_up"],
        .answer: ["question_answer", "follow_up", "answer_frozen", "answer_figure", "answer_figure_input"],
        .recommendation: ["recommendation", "recommendation_move", "recommendation_step", "recommendation_action"],
        .committeeReport: ["committee_report", "report_section", "report_implication", "report_move", "report_consultee", "report_link", "report_clearance", "report_appendix", "report_named"],
        .implication: ["report_implication"],                            .reportEdition: ["report_copy"],
        .reportTemplate: ["report_template", "report_template_heading", "report_template_implication", "report_template_listed", "report_wording", "report_template_change"],
        .assessment: ["assessment", "assessment_part", "assessment_move", "assessment_priority", "assessment_hold", "assessment_held", "assessment_held_thing", "assessment_clearance"],
        .approval: ["approval", "approval_move", "approval_clearance"],                        .issuedReport: ["issued_report"],
        .document: ["document", "document_version", "document_review", "document_file", "attached_file"],
        .shownPaper: ["shown_paper", "shown_paper_text"],
    ]

    @Test(arguments: Engine.tested)
    func `every field of every form, sent to every address, changes what the policy grants and no more`(
        engine: Engine
    ) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        var (sent, changed) = (0, 0)
        var kinds: Set<Kind> = []
        for sender in Self.senders {
            for route in site.routes where route.method == .post {
                let target = try #require(FilledAddress.all(route.template).first, "\(route.template)")
                let visit = try await site.come(sender)
                let before = try await site.sums
                let form = EveryField.sent(turn: sent)
                let answer = try await site.ask(Asked("POST", target, form: form), as: visit)
                let after = try await site.sums
                let touched = Set(before.keys.filter { before[$0] != after[$0] })
                let isGranted = Expectation(route, visit.asker, .full, .official) == .there
                let may = isGranted ? Self.tables[route.kind] ?? [] : []
                let who = "\(sender.role) of agency \(sender.agency)\(sender.excluded.isEmpty ? "" : ", kept from it")"
                #expect(touched.isSubset(of: may), "\(route.template) by \(who) changed \(touched.sorted())")
                #expect(answer.status < 500, "\(route.template) by \(who)")
                if !touched.isEmpty { kinds.insert(route.kind) }
                (sent, changed) = (sent + 1, changed + (touched.isEmpty ? 0 : 1))
                try await site.mend(visit)
            }
        }
        print("write side on \(engine): \(sent) forms sent, \(changed) changed something, of \(kinds.count) kinds")
        // Where nothing is ever changed, nothing is proven.
        #expect(
            kinds.isSuperset(of: [
                .agendaItem, .undertaking, .agency, .person, .seat, .note, .account, .agreement, .own, .group, .meeting,
                .policy, .team,
                .conflict, .upkeep, .look, .rating,
            ]))
        #expect(
            kinds.isSuperset(of: [
                .plan, .priority, .citedFigure, .emergingIssue, .indicator, .plannedAction, .supply, .duty,
                .equalityAssessment, .prospect, .post, .premises, .survey,
            ]))
        #expect(kinds.contains(.raisedIssue) && kinds.contains(.document) && kinds.contains(.shownPaper))
        #expect(kinds.isSuperset(of: [.initiative, .achievement, .communityEvent, .trainingSession, .communication]))
        #expect(kinds.isSuperset(of: [.committee, .inquiry, .answer, .recommendation]))
        #expect(
            kinds.isSuperset(of: [
                .committeeReport, .implication, .reportEdition, .reportTemplate, .assessment, .approval, .issuedReport,
            ]))
    }

    @Test(arguments: Engine.tested)
    func `looking at everything changes nothing but the record and when a session was seen`(engine: Engine) async throws
    {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        for asker in Crawlers.all.enumerated().filter({ $0.offset % 4 == 0 }).map(\.element) {
            let visit = try await site.come(asker)
            let before = try await site.sums
            let entries = try await site.entries
            for target in site.readings {
                for method in ["GET", "HEAD"] { _ = try await site.ask(Asked(method, target), as: visit) }
            }
            #expect(try await site.sums == before, "\(asker.role) of agency \(asker.agency)")
            #expect(try await site.entries > entries)
            try await site.leave(visit)
        }
    }

    @Test func `a look later on moves the time at which the session was seen, and that alone`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let visit = try await site.come(World.asker(.analyst, 1, .outside))
        let before = try await site.sums
        _ = try await site.ask(Asked("GET", "/people").with(visit.word), at: Aldermouth.now + 120)
        #expect(try await site.sums == before)
        let seen = try await site.database.read {
            try $0.value("SELECT seen_at FROM session WHERE account = \(visit.asker.account)", as: Instant.self)
        }
        #expect(seen == Aldermouth.now + 120)
    }
}

/// Every name that a field of any form has, and some that are columns and no fields, each with a value that would do.
enum EveryField {
    /// - Parameter turn: Makes what must be new, new each time.
    static func sent(turn: Int) -> [Asked.Said] {
        // The day of ``Aldermouth/today``.
        let (year, month, day) = ("2026", "11", "24")
        let fields: [(String, String)] = [
            ("version", "1"), ("name", "Beside \(turn)"), ("short", "Beside"), ("standing", "other"),
            ("title", "Beside \(turn)"), ("role", "member"), ("time", "0.5"), ("shares", "E07000033 100"),
            ("person", "13"), ("as", "deputy"), ("subject", "Beside"), ("text", "Beside"), ("marking", "OFFICIAL"),
            ("state", "disabled"), ("gateway", "Beside"), ("sign-in", "beside.\(turn)"), ("email", "a@b.example"),
            ("telephone", "01632 960000"), ("purpose", "evidence"), ("code", "serious-harm"), ("key", "none"),
            ("password", "none"), ("again", "none"), ("agency", "2"), ("parties", "1"), ("parties", "2"),
            ("fields", "person-contact"), ("writes", "note-text"), ("reason", "Somebody is in danger at this address"),
            ("finding-\(World.opening)", "Beside"), ("finding", "ask"), ("note-\(World.look)", "Beside"),
            ("from-day", day), ("from-month", month), ("from-year", year),
            ("until-day", day), ("until-month", month), ("until-year", year), ("review-day", day),
            ("review-month", month), ("review-year", year), ("next", "//evil.example"),
            ("layer", "thematic"), ("part", "run"), ("yearly", "4"), ("aim", "Beside"),
            ("hearers", "\(World.group + 100)"),
            ("member", "113"), ("required", "yes"), ("day-day", day), ("day-month", month), ("day-year", year),
            ("first-day", day), ("first-month", month), ("first-year", year), ("rhythm", "weeks"), ("every", "4"),
            ("which", "second"), ("weekday", "tuesday"), ("how-many", "2"), ("on-days", "2026-11-24"),
            ("starts", "23:00"), ("minutes", "60"), ("mode", "online"), ("place", "Beside"), ("joining", "Beside"),
            ("seat-\(World.seat(.official))", "absent"), ("rest", "yes"), ("form", "commitment"), ("whose", "113"),
            ("agreed-by", "Beside"), ("agreed-at", ""), ("usefulness", "4"), ("worth-more", "Beside"),
            ("said", ""), ("due-day", day),
            ("due-month", month), ("due-year", year), ("settled", "done"), ("evidence", "Beside"),
            ("minute", "Beside"), ("decision", "Beside"), ("turn-1", "agency-1"), ("turn-2", "agency-2"),
            ("turns-by", "year"), ("paper-title", "Beside"), ("paper-author", "Beside"),
            ("paper-place", "Beside"), ("paper-is", "exempt"), ("exempt-because", "Beside"),
            ("kind", "person"), ("deed", "see"), ("parts", "name"), ("purposes", "evidence"), ("reach", "everything"),
            ("team", "\(World.team)"),
            ("with", "agreement-953"), ("done", "backup"), ("on-day", day), ("on-month", month), ("on-year", year),
            ("passed-day", day), ("passed-month", month), ("passed-year", year), ("lapses-day", day),
            ("lapses-month", month), ("lapses-year", year), ("nominated-1", "12"), ("nominated-2", ""),
            ("body", "Beside"), ("nation", "wales"), ("ranked", "yes"), ("areas", "E07000033"), ("drivers", "0"),
            ("requirements", "county: Beside"), ("year", "2025"), ("outcome", "changed"),
            ("address", "https://b.example"),
            ("aims", "serious-violence"), ("origin", "duty"), ("marks", "theme"), ("made-of", "Beside"),
            ("lead", "Beside"),
            ("gap", "Beside"), ("structure", "Beside"), ("response", "Beside"),
            ("citations", "\(World.figure)"), ("cited-before", "\(World.figure)"), ("alignment-0", "none"),
            ("alignment-0-where", "Beside"),
            ("amount", "12.5"), ("unit", "pounds"), ("base", "Beside"), ("document", "Beside"), ("page", "Beside"),
            ("caveat", "Beside"), ("move", "propose"), ("adds", "yes"), ("decimals", "1"), ("polarity", "higher"),
            ("counting", "cumulative"), ("baseline", "1.5"), ("baseline-text", "Beside"), ("tolerance", "5"),
            ("lag", "Beside"), ("targets", "2027-03 9"), ("upto-month", "10"), ("upto-year", "2026"),
            ("change", "ended"), ("before", ""), ("sets", "Beside"), ("since-month", "9"), ("since-year", "2026"),
            ("counts", "14"), ("whole", "214"),
            ("objective", "Beside"), ("progress", "complete"), ("first-quarter", "2026-07"),
            ("last-quarter", "2026-10"),
            ("days", "28"), ("received-day", day), ("received-month", month), ("received-year", year),
            ("holds-up-1", "plan-\(World.plan)"), ("remark", "Beside"),
            ("asks", "Beside"), ("bearer", "Beside"), ("clock", "within"), ("span", "28"), ("span-unit", "days"),
            ("occasion", "Beside"), ("in-force", "from"), ("expected", "Beside"), ("as-of-day", day),
            ("as-of-month", month), ("as-of-year", year), ("shown-by", "minute"), ("of-event", "\(World.duty)"),
            ("replaces", "\(World.duty)"),
            ("assessed", ""), ("added-groups", "Care leavers\nBeside"), ("equality-effect", "negative"),
            ("what-shows", "Beside"), ("shown-at", "https://b.example"), ("mitigation", "Beside"),
            ("mitigating-seat", "\(World.seat(.official))"), ("why-not", "Beside"), ("mitigate-by-day", day),
            ("mitigate-by-month", month), ("mitigate-by-year", year), ("found", "Beside"), ("reviewed-day", day),
            ("reviewed-month", month), ("reviewed-year", year), ("review-by-day", day), ("review-by-month", month),
            ("review-by-year", "2027"),
            ("sort", "economic"), ("may-change", "Beside"), ("bears-on", "\(World.priority)"), ("every-months", "6"),
            ("read-day", day), ("read-month", month), ("read-year", year), ("turned-out", "came"),
            ("now-in-plan", "priority-\(World.priority)"), ("closes", "yes"),
            ("for-area", "E07000033"), ("level", "local"), ("term", "long"),
            ("why-moved", "Beside"), ("to-group", "\(World.group)"), ("why-handed", "Beside"), ("handed-day", day),
            ("handed-month", month), ("handed-year", year),
            ("does", "Beside"), ("payer-1", "1"), ("payer-share-1", "100"), ("begins", "on"), ("department", "Beside"),
            ("covers", "Beside"), ("spell-note", "Beside"),
            ("premises-is", "event"), ("held", "Beside"), ("checked", "yes"), ("use", "food"),
            ("responsible", "Beside"), ("most-present", "900"), ("estimate", "Beside"),
            ("left-out", ""), ("contact-day", day), ("contact-month", month), ("contact-year", year),
            ("contact-came", "engaged"), ("contact-note", "Beside"), ("next-contact-day", day),
            ("next-contact-month", month),
            ("next-contact-year", "2027"),
            ("ended-day", day), ("ended-month", month), ("ended-year", year), ("ended-because", "Beside"),
            ("strategy", "\(World.strategy)"), ("for-council", "Beside"),
            ("carried-out", "\(World.strategyPriority)"), ("works-on", "\(World.strategyPriority)"),
            ("joint-with", "\(World.besidePlan)"),
            ("stands", "as-it-stands"), ("corrects", "1"), ("why-corrected", "Beside"),
            ("initiative-sort", "campaign"), ("partners", "3"), ("serves", "\(World.priority)"),
            ("bodies-outside", "Beside"), ("milestone", "Beside"), ("milestone-outcome", "Beside"),
            ("reached-on-day", day),
            ("reached-on-month", month), ("reached-on-year", year), ("told", "Beside"), ("to-whom", "Beside"),
            ("channels", "press"), ("went-out", "out"), ("why-left-out", ""),
            ("evaluator", "Beside"), ("finality", "final"), ("achieved", "Beside"), ("given-by", "Beside"),
            ("of-initiative", "\(World.initiative)"), ("training-topic", "Beside"), ("strand", "protect"),
            ("tier", "Beside"), ("audience", "public"), ("audience-said", "Beside"), ("outside", ""),
            ("duty", "\(World.duty)"), ("standing-of-it", "held"), ("planned-day", day), ("planned-month", month),
            ("planned-year", year), ("held-day", day), ("held-month", month), ("held-year", year),
            ("came", "Beside: 12"), ("outputs", "Beside: 12"), ("reached", "about 40"), ("why-cancelled", ""),
            ("note", "Beside"),
            ("topic", "speeding"), ("ward", "E05999001"), ("at-meeting", "Beside"), ("promise", "Beside"),
            ("raised-by", "\(World.seat(.official))"), ("promised-by", "2"), ("raised-day", day),
            ("raised-month", month), ("raised-year", year), ("promised-day", day), ("promised-month", month),
            ("promised-year", year),
            ("question", "Beside"), ("several", "yes"), ("method", "open"), ("area", "E07000033"), ("answered", "214"),
            ("answers", "Beside: 120"), ("groups", "age: Beside: 90 of 12345"), ("weighting", "Beside"),
            ("effect", "1.25"),
            ("opened-day", "1"), ("opened-month", "5"), ("opened-year", "2026"), ("closed-day", day),
            ("closed-month", month), ("closed-year", year),
            ("council", "1"), ("jurisdiction", "england"), ("booking", "deferred"),
            ("meeting", "\(World.committeeMeeting)"), ("theme", "Beside"), ("context", "Beside"), ("asked", "1"),
            ("asked", "2"),
            ("wanted", "Beside"), ("after-answer", "\(World.answer(.official))"), ("wanted-on-day", day),
            ("wanted-on-month", month), ("wanted-on-year", year),
            ("wanted-by-day", day), ("wanted-by-month", month), ("wanted-by-year", "2027"), ("stands", "done"),
            ("came-of-it", "Beside"), ("ended-on-day", day), ("ended-on-month", month), ("ended-on-year", year),
            ("carried-out-by", "\(World.plannedAction)"), ("reminded", "1"), ("reminded-by", "telephone"),
            ("reminded-on-day", day), ("reminded-on-month", month),
            ("reminded-on-year", year), ("said-\(World.answer(.official))", "Beside"),
            ("version-\(World.answer(.official))", "1"),
            ("of-year", "2027"), ("scope", "Beside"), ("after", "\(World.inquiry)"), ("how", "answer"), ("exempt", "7"),
            ("appendix", "Beside"), ("reference", "Beside \(turn)"), ("source", "Beside"),
            ("addressee", "responsible-authority"), ("committee", "\(World.committee)"),
            ("inquiry", "\(World.inquiry)"), ("step", "accept"), ("note-reference", "\(World.note(.restricted))"),
            ("seat", "\(World.seat(.official))"),
            ("calendar-of", "\(World.group)"), ("calendar-link", "\(World.calendarLink)"),
            ("template", "\(World.reportTemplate)"), ("annex", ""), ("report-of", "Beside"), ("director", "Beside"),
            ("contact-officer", "Beside"), ("finance", "Beside"), ("wards", "Beside"), ("revenue", "120000"),
            ("capital", "10"), ("paragraph", "0"), ("reasoning", "Beside"), ("publish-day", day),
            ("publish-month", month), ("publish-year", year), ("answer", "some"), ("sign", "yes"),
            ("under-plan", "\(World.plan)"), ("assessment-year", "2024"), ("last-month-month", "3"),
            ("last-month-year", "2025"), ("followers", "\(World.strategyPriority)"), ("versions", "8"),
            ("approval-step", "put-forward"), ("given-to", "Strategic Group"), ("hot-spots", "x"), ("causes", "x"),
            ("why-again", "x"), ("report-kind", "asb"), ("report-area", "E06000055"), ("report-month", "2026-09"),
            ("consultee", "Beside \(turn)"), ("consultation-state", "answered"),
            ("consulted-day", day), ("consulted-month", month), ("consulted-year", year), ("consultee-said", "Beside"),
            ("limit-revenue", "1000"), ("limit-capital", ""), ("limit-wards", "2"),
            ("headings", "recommendations: Beside\nimplications: Beside"), ("implications", "Beside: Beside"),
            ("usual", ""),
            ("council-aims", ""), ("why-changed", "Beside"),
            ("appendix-title", "Beside \(turn)"), ("appendix-number", "7"), ("appendix-paragraph", "0"),
            ("appendix-text", "Beside"), ("appendix-source", ""),
            ("register-document", "\(World.document)"), ("paper-document", "\(World.document)"),
            ("named-document", "\(World.document)"), ("named-as", "appendix"), ("named-number", "7.\(turn)"),
            ("named-place", "Beside"),
            ("links-version", "1"), ("aim-0", "some"), ("aim-0-how", "Beside \(turn)"),
            ("document-title", "Beside \(turn)"), ("document-sort", "policy"),
            ("about", "Beside"), ("document-agency", "2"), ("outside-body", ""), ("document-seat", "113"),
            ("document-priority", "\(World.priority)"), ("review-months", "12"), ("next-review-day", day),
            ("next-review-month", month), ("next-review-year", "2027"), ("agenda-item", ""),
            ("version-name", "Beside \(turn)"), ("approved-by", "Beside"), ("what-changed", "Beside"),
            ("lies-at", "Beside"), ("review-found", "Beside"), ("withdrawal", "withdrawn"), ("withdrawn-day", day),
            ("withdrawn-month", month), ("withdrawn-year", year), ("withdrawn-because", "Beside"),
            ("bears-marking", "yes"),
            ("shown-paper", "plan-\(World.plan)-1"), ("shown-from-day", day), ("shown-from-month", month),
            ("shown-from-year", year), ("shown-standing", "taken-down"), ("why-down", "Beside"),
            ("said-of-it", "Beside"),
            // Columns that no form has.
            ("id", "77"), ("owner", "2"), ("trained_until", "0"), ("held_as", "holder"), ("digest", "x"),
            ("author", "1"), ("account", "\(World.account)"), ("stage", "full"), ("form_word", "x"),
            ("may_write", "1"), ("up_to", "RESTRICTED"), ("number", "1"),
        ]
        return fields.map { Asked.Said(name: $0.0, value: $0.1) }
    }
}
