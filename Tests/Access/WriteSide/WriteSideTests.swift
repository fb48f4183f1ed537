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
        .group: ["meeting_group", "reporting_line", "group_member", "group_before", "group_terms", "group_priority", "chair_rota", "chair_turn"], .meeting: ["meeting", "attendance", "rating_round", "minute_correction"], .rating: ["meeting_rating"],
        .agendaItem: ["agenda_item", "agenda_paper", "agenda_paper_file", "attached_file", "minute_correction"], .undertaking: ["undertaking", "undertaking_area", "undertaking_due", "undertaking_hand", "undertaking_before"],
        .policy: ["policy", "policy_rule"], .team: ["team", "team_name"],
        .conflict: ["conflict"], .upkeep: ["upkeep"],
        .look: ["judged_look"],
        .plan: ["plan", "plan_area", "plan_driver", "plan_requirement", "plan_year", "plan_publication", "plan_edition_piece", "plan_under", "priority_driver", "priority_alignment"],
        .priority: ["priority", "priority_area", "priority_aim", "priority_part", "priority_driver", "priority_alignment",
            "rationale", "rationale_citation", "priority_carries_out", "priority_move", "objective", "priority_count", "priority_part_count"],
        .citedFigure: ["cited_figure", "cited_figure_before", "topic_harm"],
        .emergingIssue: ["emerging_issue", "issue_decision", "priority", "priority_area", "priority_aim", "priority_part",
            "priority_driver"],
        .indicator: ["indicator", "indicator_target", "indicator_value", "indicator_comparator", "indicator_source"], .plannedAction: ["planned_action", "objective", "planned_action_joint", "planned_action_due"],
        .supply: ["supply", "supply_delivery", "supply_wait"],
        .duty: ["duty", "duty_version", "duty_event", "duty_evidence", "duty_evidence_record"],
        .equalityAssessment: ["equality_assessment", "equality_line", "equality_answer", "equality_review"],
        .prospect: ["prospect", "prospect_version", "prospect_priority", "prospect_review"],
        .post: ["post", "post_version", "post_funder", "post_spell", "post_spell_area"],
        .premises: ["premises", "premises_version", "premises_contact"],
        .initiative: ["initiative", "initiative_partner", "initiative_priority", "initiative_area", "initiative_evaluation", "initiative_milestone", "initiative_outside"],
        .communication: ["communication", "communication_partner", "communication_channel"],
        .communityEvent: ["community_event", "event_partner", "event_output"],
        .achievement: ["achievement"],                                   .trainingSession: ["training_session", "training_count"],
        .survey: ["survey", "survey_wave", "survey_wave_before", "survey_answer", "survey_group"],
        .raisedIssue: ["raised_issue"],
        .committee: ["committee", "sitting", "committee_meeting", "committee_attendance", "called_off_meeting", "programme_item", "programme_item_before", "programme_move", "inquiry", "inquiry_question", "question_answer",
            "reminder", "reminded_answer", "reminded_recommendation", "answer_frozen", "answer_figure", "answer_figure_input"],
        .inquiry: ["inquiry_question", "question_answer", "reminded_answer", "follow_up", "follow_up_area"],
        .answer: ["question_answer", "follow_up", "follow_up_area", "answer_frozen", "answer_figure", "answer_figure_input"],
        .recommendation: ["recommendation", "recommendation_move", "recommendation_step", "recommendation_action", "recommendation_before"],
        .committeeReport: ["committee_report", "report_section", "report_implication", "report_move", "report_consultee", "report_link", "report_clearance", "report_appendix", "report_named"],
        .implication: ["report_implication"],                            .reportEdition: ["report_copy"],
        .reportTemplate: ["report_template", "report_template_heading", "report_template_implication", "report_template_listed", "report_wording", "report_template_change"],
        .assessment: ["assessment", "assessment_part", "assessment_move", "assessment_priority", "assessment_hold", "assessment_held", "assessment_held_thing", "assessment_clearance"],
        .approval: ["approval", "approval_move", "approval_clearance", "approved_text", "approved_text_piece", "approved_text_thing"],                        .issuedReport: ["issued_report"],
        .document: ["document", "document_version", "document_review", "document_file", "attached_file"],
        .shownPaper: ["shown_paper", "shown_paper_text", "corrected_file"],
        .openData: ["area_name", "figure_note"],
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

    /// A form refuses a field that comes twice where it asks for one, so that nothing of it would be tried.
    @Test func `a field is sent once, but for those of which several are chosen`() {
        let names = Dictionary(grouping: EveryField.sent(turn: 1), by: \.name)
        #expect(Set(names.filter { $0.value.count > 1 }.keys) == ["parties", "asked"])
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
