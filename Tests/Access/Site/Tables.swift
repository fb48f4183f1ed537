import Evidence
import Partnership
import Synchronization

@testable import Storage

/// Every table of the program, read whole, whatever columns it has now.
enum Tables {
    struct Column: Hashable, Sendable {
        var table: String
        var name: String
        var isText: Bool
    }

    // swift-format-ignore
    /// The text that reads each. A table of the schema that is not here fails the tests.
    private static let texts: [String: SQL] = [
        "account": "SELECT * FROM account",                   "agency": "SELECT * FROM agency",
        "agency_successor": "SELECT * FROM agency_successor", "agreement": "SELECT * FROM agreement",
        "agreement_field": "SELECT * FROM agreement_field",   "agreement_party": "SELECT * FROM agreement_party",
        "column_map": "SELECT * FROM column_map",             "completeness": "SELECT * FROM completeness",
        "invitation": "SELECT * FROM invitation",
        "migration": "SELECT * FROM migration",               "named_person": "SELECT * FROM named_person",
        "note": "SELECT * FROM note",                         "opening": "SELECT * FROM opening",
        "person": "SELECT * FROM person",                     "policy": "SELECT * FROM policy",
        "policy_rule": "SELECT * FROM policy_rule",           "record_checkpoint": "SELECT * FROM record_checkpoint",
        "record_entry": "SELECT * FROM record_entry",         "record_thing": "SELECT * FROM record_thing",
        "recovery_code": "SELECT * FROM recovery_code",       "seat": "SELECT * FROM seat",
        "seat_holder": "SELECT * FROM seat_holder",           "seat_share": "SELECT * FROM seat_share",
        "session": "SELECT * FROM session",                   "source_file": "SELECT * FROM source_file",
        "team": "SELECT * FROM team",                         "source_file_category": "SELECT * FROM source_file_category",
        "team_name": "SELECT * FROM team_name",               "passage_used": "SELECT * FROM passage_used",
        "population_set": "SELECT * FROM population_set",     "population_count": "SELECT * FROM population_count",
        "lookup": "SELECT * FROM lookup",                     "added_area": "SELECT * FROM added_area",
        "peer_set": "SELECT * FROM peer_set",                 "added_area_member": "SELECT * FROM added_area_member",
        "area_name": "SELECT * FROM area_name",
        "figure_note": "SELECT * FROM figure_note",
        "peer_set_member": "SELECT * FROM peer_set_member",   "peer_set_version": "SELECT * FROM peer_set_version",
        "account_identity": "SELECT * FROM account_identity", "meeting_group": "SELECT * FROM meeting_group",
        "reporting_line": "SELECT * FROM reporting_line",     "group_member": "SELECT * FROM group_member",
        "meeting": "SELECT * FROM meeting",                   "attendance": "SELECT * FROM attendance",
        "chair_rota": "SELECT * FROM chair_rota",             "chair_turn": "SELECT * FROM chair_turn",
        "agenda_paper": "SELECT * FROM agenda_paper",         "approval": "SELECT * FROM approval",
        "approval_move": "SELECT * FROM approval_move",       "issued_report": "SELECT * FROM issued_report",
        "agenda_item": "SELECT * FROM agenda_item",           "undertaking": "SELECT * FROM undertaking",
        "conflict": "SELECT * FROM conflict",                 "calendar_link": "SELECT * FROM calendar_link",
        "training": "SELECT * FROM training",                 "upkeep": "SELECT * FROM upkeep",
        "judged_look": "SELECT * FROM judged_look",           "emergency_try": "SELECT * FROM emergency_try",
        "plan": "SELECT * FROM plan",                         "plan_area": "SELECT * FROM plan_area",
        "plan_year": "SELECT * FROM plan_year",               "plan_publication": "SELECT * FROM plan_publication",
        "plan_edition_piece": "SELECT * FROM plan_edition_piece",
        "plan_driver": "SELECT * FROM plan_driver",           "plan_requirement": "SELECT * FROM plan_requirement",
        "priority": "SELECT * FROM priority",                 "priority_area": "SELECT * FROM priority_area",
        "priority_aim": "SELECT * FROM priority_aim",         "priority_part": "SELECT * FROM priority_part",
        "priority_driver": "SELECT * FROM priority_driver",   "priority_alignment": "SELECT * FROM priority_alignment",
        "rationale": "SELECT * FROM rationale",               "rationale_citation": "SELECT * FROM rationale_citation",
        "cited_figure": "SELECT * FROM cited_figure",         "emerging_issue": "SELECT * FROM emerging_issue",
        "issue_decision": "SELECT * FROM issue_decision",     "indicator": "SELECT * FROM indicator",
        "indicator_target": "SELECT * FROM indicator_target", "indicator_value": "SELECT * FROM indicator_value",
        "indicator_source": "SELECT * FROM indicator_source",
        "indicator_comparator": "SELECT * FROM indicator_comparator",
        "priority_count": "SELECT * FROM priority_count",
        "priority_part_count": "SELECT * FROM priority_part_count",
        "objective": "SELECT * FROM objective",               "planned_action": "SELECT * FROM planned_action",
        "planned_action_due": "SELECT * FROM planned_action_due", "priority_move": "SELECT * FROM priority_move",
        "supply_wait": "SELECT * FROM supply_wait",
        "supply": "SELECT * FROM supply",                     "supply_delivery": "SELECT * FROM supply_delivery",
        "duty": "SELECT * FROM duty",                         "duty_version": "SELECT * FROM duty_version",
        "duty_event": "SELECT * FROM duty_event",             "duty_evidence": "SELECT * FROM duty_evidence",
        "duty_evidence_record": "SELECT * FROM duty_evidence_record",
        "plan_under": "SELECT * FROM plan_under",             "planned_action_joint": "SELECT * FROM planned_action_joint",
        "priority_carries_out": "SELECT * FROM priority_carries_out",
        "equality_assessment": "SELECT * FROM equality_assessment",
        "equality_line": "SELECT * FROM equality_line",       "equality_answer": "SELECT * FROM equality_answer",
        "equality_review": "SELECT * FROM equality_review",   "prospect": "SELECT * FROM prospect",
        "prospect_version": "SELECT * FROM prospect_version", "prospect_review": "SELECT * FROM prospect_review",
        "prospect_priority": "SELECT * FROM prospect_priority",
        "post": "SELECT * FROM post",                         "post_version": "SELECT * FROM post_version",
        "post_funder": "SELECT * FROM post_funder",           "post_spell": "SELECT * FROM post_spell",
        "post_spell_area": "SELECT * FROM post_spell_area",
        "minute_correction": "SELECT * FROM minute_correction",
        "undertaking_before": "SELECT * FROM undertaking_before",
        "programme_item_before": "SELECT * FROM programme_item_before",
        "undertaking_area": "SELECT * FROM undertaking_area",
        "undertaking_due": "SELECT * FROM undertaking_due",   "undertaking_hand": "SELECT * FROM undertaking_hand",
        "premises": "SELECT * FROM premises",                 "premises_version": "SELECT * FROM premises_version",
        "premises_contact": "SELECT * FROM premises_contact",
        "document": "SELECT * FROM document",                 "document_version": "SELECT * FROM document_version",
        "document_review": "SELECT * FROM document_review",   "document_file": "SELECT * FROM document_file",
        "attached_file": "SELECT * FROM attached_file",
        "agenda_paper_file": "SELECT * FROM agenda_paper_file",
        "group_priority": "SELECT * FROM group_priority",     "group_before": "SELECT * FROM group_before",
        "group_terms": "SELECT * FROM group_terms",           "rating_round": "SELECT * FROM rating_round",
        "meeting_rating": "SELECT * FROM meeting_rating",
        "initiative": "SELECT * FROM initiative",             "initiative_partner": "SELECT * FROM initiative_partner",
        "initiative_priority": "SELECT * FROM initiative_priority",
        "initiative_area": "SELECT * FROM initiative_area",   "achievement": "SELECT * FROM achievement",
        "initiative_evaluation": "SELECT * FROM initiative_evaluation",
        "community_event": "SELECT * FROM community_event",   "event_partner": "SELECT * FROM event_partner",
        "initiative_milestone": "SELECT * FROM initiative_milestone", "initiative_outside": "SELECT * FROM initiative_outside",
        "communication": "SELECT * FROM communication",       "communication_partner": "SELECT * FROM communication_partner",
        "communication_channel": "SELECT * FROM communication_channel",
        "event_output": "SELECT * FROM event_output",
        "training_session": "SELECT * FROM training_session", "training_count": "SELECT * FROM training_count",
        "survey": "SELECT * FROM survey",                     "survey_wave": "SELECT * FROM survey_wave",
        "survey_answer": "SELECT * FROM survey_answer",       "survey_group": "SELECT * FROM survey_group",
        "raised_issue": "SELECT * FROM raised_issue",         "topic_harm": "SELECT * FROM topic_harm",
        "sitting": "SELECT * FROM sitting",
        "corrected_file": "SELECT * FROM corrected_file",
        "shown_paper": "SELECT * FROM shown_paper",           "shown_paper_text": "SELECT * FROM shown_paper_text",
        "committee": "SELECT * FROM committee",               "committee_meeting": "SELECT * FROM committee_meeting",
        "called_off_meeting": "SELECT * FROM called_off_meeting",
        "committee_attendance": "SELECT * FROM committee_attendance",
        "programme_item": "SELECT * FROM programme_item",     "programme_move": "SELECT * FROM programme_move",
        "inquiry": "SELECT * FROM inquiry",                   "inquiry_question": "SELECT * FROM inquiry_question",
        "reminder": "SELECT * FROM reminder",                 "reminded_answer": "SELECT * FROM reminded_answer",
        "reminded_recommendation": "SELECT * FROM reminded_recommendation",
        "follow_up": "SELECT * FROM follow_up",               "follow_up_area": "SELECT * FROM follow_up_area",
        "answer_frozen": "SELECT * FROM answer_frozen",       "answer_figure": "SELECT * FROM answer_figure",
        "answer_figure_input": "SELECT * FROM answer_figure_input",
        "question_answer": "SELECT * FROM question_answer",   "recommendation": "SELECT * FROM recommendation",
        "recommendation_move": "SELECT * FROM recommendation_move",
        "recommendation_step": "SELECT * FROM recommendation_step",
        "survey_wave_before": "SELECT * FROM survey_wave_before",
        "cited_figure_before": "SELECT * FROM cited_figure_before",
        "recommendation_before": "SELECT * FROM recommendation_before",
        "recommendation_action": "SELECT * FROM recommendation_action",
        "report_template": "SELECT * FROM report_template",   "report_wording": "SELECT * FROM report_wording",
        "report_template_heading": "SELECT * FROM report_template_heading",
        "report_template_implication": "SELECT * FROM report_template_implication",
        "report_template_listed": "SELECT * FROM report_template_listed",
        "report_consultee": "SELECT * FROM report_consultee", "report_link": "SELECT * FROM report_link",
        "report_clearance": "SELECT * FROM report_clearance", "report_appendix": "SELECT * FROM report_appendix",
        "report_template_change": "SELECT * FROM report_template_change",
        "report_named": "SELECT * FROM report_named",         "report_edition_named": "SELECT * FROM report_edition_named",
        "committee_report": "SELECT * FROM committee_report", "report_section": "SELECT * FROM report_section",
        "report_implication": "SELECT * FROM report_implication", "report_move": "SELECT * FROM report_move",
        "report_edition": "SELECT * FROM report_edition",     "report_copy": "SELECT * FROM report_copy",
        "report_edition_part": "SELECT * FROM report_edition_part",
        "assessment": "SELECT * FROM assessment",             "assessment_part": "SELECT * FROM assessment_part",
        "assessment_move": "SELECT * FROM assessment_move",   "assessment_edition": "SELECT * FROM assessment_edition",
        "assessment_priority": "SELECT * FROM assessment_priority",
        "assessment_edition_part": "SELECT * FROM assessment_edition_part",
        "assessment_hold": "SELECT * FROM assessment_hold",   "assessment_held": "SELECT * FROM assessment_held",
        "assessment_held_thing": "SELECT * FROM assessment_held_thing",
        "assessment_clearance": "SELECT * FROM assessment_clearance",
        "approval_clearance": "SELECT * FROM approval_clearance",
        "approved_text": "SELECT * FROM approved_text",       "approved_text_piece": "SELECT * FROM approved_text_piece",
        "approved_text_thing": "SELECT * FROM approved_text_thing",
    ]

    /// What each engine told: every site of a run has the same tables.
    private static let told = Mutex<[Engine: [Column]]>([:])

    /// The columns of every table, as the engine tells them.
    static func columns(_ connection: Connection) throws -> [Column] {
        if let columns = told.withLock({ $0[connection.engine] }) { return columns }
        let sql: SQL =
            connection.engine == .sqlite
            ? """
            SELECT t.name AS owner, c.name AS name, CASE WHEN c.type = 'TEXT' THEN 1 ELSE 0 END AS is_text
            FROM   sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE  t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            ORDER BY t.name, c.cid
            """
            : """
            SELECT table_name AS owner, column_name AS name, CASE WHEN data_type = 'text' THEN 1 ELSE 0 END AS is_text
            FROM   information_schema.columns WHERE table_schema = current_schema()
            ORDER BY table_name, ordinal_position
            """
        let columns = try connection.all(sql, as: Column.self)
        told.withLock { $0[connection.engine] = columns }
        return columns
    }

    /// Every row of every table, by the name of the table.
    static func rows(
        _ connection: Connection, of isWanted: (String) -> Bool = { _ in true }
    ) throws -> [String: [[Value]]] {
        let columns = Dictionary(grouping: try columns(connection), by: \.table)
        var rows: [String: [[Value]]] = [:]
        for (table, columns) in columns where isWanted(table) {
            guard let text = texts[table] else { throw Unknown(table: table) }
            rows[table] = try AnyRow.$width.withValue(columns.count) {
                try connection.all(text, as: AnyRow.self).map(\.values)
            }
        }
        return rows
    }

    /// What is held, but for the record, which tells of every look: a table whose sum differs has changed. The order of
    /// its rows makes no difference.
    static func sums(_ connection: Connection) throws -> [String: Int] {
        let seen = try columns(connection).filter { $0.table == "session" }.firstIndex { $0.name == "seen_at" }
        var sums: [String: Int] = [:]
        for (table, rows) in try rows(connection, of: { !$0.utf8.starts(with: "record_".utf8) }) {
            sums[table] = rows.reduce(into: rows.count) { sum, row in
                var row = row
                if table == "session", let seen { row[seen] = .null }
                sum &+= row.hashValue
            }
        }
        return sums
    }

    struct Unknown: Error { var table: String }
}

/// A row of any table: as many values as were asked for.
private struct AnyRow: FromRow {
    @TaskLocal static var width = 0
    let values: [Value]
    init(_ row: Row) throws(StorageError) { values = (0..<AnyRow.width).map(row.value(at:)) }
}

extension Tables.Column: FromRow {
    init(_ row: Row) throws(StorageError) {
        table = try row["owner"]
        name = try row["name"]
        isText = try row["is_text"]
    }
}
