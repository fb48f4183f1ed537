import Dates
import Partnership

@testable import Storage

extension Perches {
    /// A word in every text of the plan, its priority and its cited figure.
    func planning(_ connection: Connection) throws {
        func word(_ table: String, _ column: String, _ thing: Thing, _ field: Field) -> String {
            canaries.word(table, column, thing.id.number, .part(thing, field))
        }
        let (plan, priority, figure) = (World.planThing, World.priorityThing, World.figureThing)
        try connection.execute(
            """
            UPDATE plan SET name = \(word("plan", "name", plan, .title)), body = \(word("plan", "body", plan, .terms))
            """)
        try connection.execute(
            """
            UPDATE plan_year SET body = \(word("plan_year", "body", plan, .terms)),
                text = \(word("plan_year", "text", plan, .terms))
            """)
        try connection.execute(
            """
            UPDATE plan_publication SET edition = \(word("plan_publication", "edition", plan, .terms)),
                address = \(word("plan_publication", "address", plan, .terms)),
                reason = \(word("plan_publication", "reason", plan, .terms))
            WHERE number = 2
            """)
        try connection.execute(
            """
            UPDATE plan_publication SET edition = \(word("plan_publication", "edition", plan, .terms)),
                address = \(word("plan_publication", "address", plan, .terms)),
                reason = \(word("plan_publication", "reason", plan, .terms))
            WHERE number = 1
            """)
        let told: [(Thing, Field)] = [
            (plan, .title), (plan, .terms), (priority, .text), (figure, .figures), (World.issueThing, .text),
            (World.indicatorThing, .figures), (World.plannedActionThing, .text), (World.groupThing, .terms),
        ]
        for (thing, field) in told {
            try connection.execute(
                """
                UPDATE plan_edition_piece SET text = \(word("plan_edition_piece", "text", thing, field))
                WHERE kind = \(thing.kind) AND field = \(field)
                """)
        }
        try connection.execute("UPDATE plan_under SET council = \(word("plan_under", "council", plan, .terms))")
        try connection.execute("UPDATE plan_driver SET name = \(word("plan_driver", "name", plan, .terms))")
        try connection.execute("UPDATE plan_requirement SET name = \(word("plan_requirement", "name", plan, .terms))")
        try connection.execute(
            """
            UPDATE priority SET name = \(word("priority", "name", priority, .title)),
                definition = \(word("priority", "definition", priority, .text)),
                lead = \(word("priority", "lead", priority, .text)), gap = \(word("priority", "gap", priority, .text))
            """)
        try connection.execute("UPDATE priority_move SET reason = \(word("priority_move", "reason", priority, .text))")
        try connection.execute("UPDATE priority_part SET name = \(word("priority_part", "name", priority, .text))")
        try connection.execute(
            "UPDATE priority_alignment SET text = \(word("priority_alignment", "text", priority, .text))")
        try connection.execute(
            """
            UPDATE rationale SET name = \(word("rationale", "name", priority, .text)),
                evidence = \(word("rationale", "evidence", priority, .text)),
                structure = \(word("rationale", "structure", priority, .text)),
                response = \(word("rationale", "response", priority, .text))
            """)
        try connection.execute(
            """
            UPDATE cited_figure SET subject = \(word("cited_figure", "subject", figure, .title)),
                word = \(word("cited_figure", "word", figure, .title)),
                base = \(word("cited_figure", "base", figure, .figures)),
                body = \(word("cited_figure", "body", figure, .figures)),
                document = \(word("cited_figure", "document", figure, .figures)),
                page = \(word("cited_figure", "page", figure, .figures)),
                caveat = \(word("cited_figure", "caveat", figure, .figures))
            """)
        try connection.execute(
            """
            UPDATE cited_figure_before SET subject = \(word("cited_figure_before", "subject", figure, .figures)),
                because = \(word("cited_figure_before", "because", figure, .figures)),
                base = \(word("cited_figure_before", "base", figure, .figures)),
                body = \(word("cited_figure_before", "body", figure, .figures)),
                document = \(word("cited_figure_before", "document", figure, .figures)),
                page = \(word("cited_figure_before", "page", figure, .figures)),
                caveat = \(word("cited_figure_before", "caveat", figure, .figures))
            """)
        let (issue, indicator, action) = (World.issueThing, World.indicatorThing, World.plannedActionThing)
        try connection.execute(
            """
            UPDATE emerging_issue SET name = \(word("emerging_issue", "name", issue, .title)),
                text = \(word("emerging_issue", "text", issue, .text))
            """)
        try connection.execute(
            """
            UPDATE issue_decision SET body = \(word("issue_decision", "body", issue, .text)),
                reason = \(word("issue_decision", "reason", issue, .text))
            """)
        try connection.execute(
            """
            UPDATE indicator SET name = \(word("indicator", "name", indicator, .title)),
                baseline_text = \(word("indicator", "baseline_text", indicator, .figures)),
                lag = \(word("indicator", "lag", indicator, .figures)),
                in_sets = \(word("indicator", "in_sets", indicator, .figures)), ended_day = \(World.began + 280),
                ended_because = \(word("indicator", "ended_because", indicator, .figures))
            """)
        try connection.execute(
            """
            UPDATE indicator_value SET text = \(word("indicator_value", "text", indicator, .figures)),
                taken = \(word("indicator_value", "taken", indicator, .figures))
            """)
        try connection.execute(
            "UPDATE priority_count SET source = \(word("priority_count", "source", priority, .text))")
        try connection.execute(
            "UPDATE priority_part_count SET part = \(word("priority_part_count", "part", priority, .text))")
        func beside(_ column: String) -> String { word("indicator_comparator", column, indicator, .figures) }
        try connection.execute(
            """
            UPDATE indicator_comparator SET name = \(beside("name")), base = \(beside("base")),
                body = \(beside("body")), document = \(beside("document")), page = \(beside("page")),
                caveat = \(beside("caveat"))
            """)
        try connection.execute("UPDATE objective SET text = \(word("objective", "text", action, .text))")
        let duty = World.dutyThing
        try connection.execute(
            """
            UPDATE duty_version SET reason = \(word("duty_version", "reason", duty, .text)),
                name = \(word("duty_version", "name", duty, .title)), asks = \(word("duty_version", "asks", duty, .text)),
                source = \(word("duty_version", "source", duty, .text)),
                bearer = \(word("duty_version", "bearer", duty, .text)),
                occasion = \(word("duty_version", "occasion", duty, .text)),
                expected = \(word("duty_version", "expected", duty, .text)),
                note = \(word("duty_version", "note", duty, .text))
            """)
        try connection.execute("UPDATE duty_event SET text = \(word("duty_event", "text", duty, .text))")
        try connection.execute(
            """
            UPDATE duty_evidence SET text = \(word("duty_evidence", "text", duty, .text)),
                address = \(word("duty_evidence", "address", duty, .text))
            """)
        let equality = World.equalityThing
        try connection.execute(
            "UPDATE equality_line SET name = \(word("equality_line", "name", equality, .text)) WHERE name IS NOT NULL")
        try connection.execute(
            """
            UPDATE equality_answer SET shows = \(word("equality_answer", "shows", equality, .text)),
                address = \(word("equality_answer", "address", equality, .text)),
                action = \(word("equality_answer", "action", equality, .text)),
                reason = \(word("equality_answer", "reason", equality, .text))
            """)
        try connection.execute(
            "UPDATE equality_review SET found = \(word("equality_review", "found", equality, .text))")
        let prospect = World.prospectThing
        try connection.execute(
            """
            UPDATE prospect_version SET reason = \(word("prospect_version", "reason", prospect, .text)),
                name = \(word("prospect_version", "name", prospect, .title)),
                text = \(word("prospect_version", "text", prospect, .text)),
                source = \(word("prospect_version", "source", prospect, .text)),
                address = \(word("prospect_version", "address", prospect, .text)),
                expected = \(word("prospect_version", "expected", prospect, .text))
            """)
        try connection.execute(
            "UPDATE prospect_review SET text = \(word("prospect_review", "text", prospect, .text))")
        let premises = World.premisesThing
        try connection.execute(
            """
            UPDATE premises_version SET reason = \(word("premises_version", "reason", premises, .text)),
                name = \(word("premises_version", "name", premises, .title)),
                area = \(word("premises_version", "area", premises, .text)),
                responsible = \(word("premises_version", "responsible", premises, .text)),
                estimate = \(word("premises_version", "estimate", premises, .text)),
                held = \(word("premises_version", "held", premises, .text)),
                left_out = \(word("premises_version", "left_out", premises, .text))
            """)
        try connection.execute(
            "UPDATE premises_contact SET text = \(word("premises_contact", "text", premises, .text))")
        let supply = World.supplyThing
        try connection.execute("UPDATE supply SET name = \(word("supply", "name", supply, .title))")
        try connection.execute(
            "UPDATE supply_delivery SET text = \(word("supply_delivery", "text", supply, .text))")
        try connection.execute(
            "UPDATE planned_action_due SET reason = \(word("planned_action_due", "reason", action, .text))")
        try connection.execute(
            """
            UPDATE planned_action SET text = \(word("planned_action", "text", action, .title)),
                evidence = \(word("planned_action", "evidence", action, .text)), ended_day = \(World.began + 280),
                ended_because = \(word("planned_action", "ended_because", action, .text))
            """)
    }
}
