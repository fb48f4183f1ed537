import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    static let plan: Int64 = 971
    static let priority: Int64 = 972
    static let figure: Int64 = 973

    static let supply: Int64 = 978
    static let duty: Int64 = 979
    static let equality: Int64 = 988
    static let prospect: Int64 = 989
    static let issue: Int64 = 975
    static let indicator: Int64 = 976
    static let plannedAction: Int64 = 977

    static let issueThing = Thing(.emergingIssue, number: issue)
    static let indicatorThing = Thing(
        .indicator, number: indicator, owner: ID(council), seat: ID(seat(.official)))
    static let plannedActionThing = Thing(
        .plannedAction, number: plannedAction, owner: ID(council), seat: ID(seat(.official)))
    static let planThing = Thing(.plan, number: plan)
    /// The council's, led from the seat whose members are asked about.
    static let priorityThing = Thing(
        .priority, number: priority, owner: ID(council), seat: ID(seat(.official)))
    static let supplyThing = Thing(.supply, number: supply, owner: ID(council))
    static let dutyThing = Thing(.duty, number: duty, owner: ID(council), seat: ID(seat(.official)))
    static let equalityThing = Thing(
        .equalityAssessment, number: equality, owner: ID(council), seat: ID(seat(.official)))
    static let prospectThing = Thing(.prospect, number: prospect, owner: ID(council), seat: ID(seat(.official)))
    static let figureThing = Thing(.citedFigure, number: figure)

    /// What somebody with a conflict of interest is kept from: these, and what the second world adds.
    static let keptOfPlanning: [ThingID] =
        [
            planThing, priorityThing, figureThing, issueThing, indicatorThing, plannedActionThing, supplyThing,
            dutyThing,
            equalityThing, prospectThing, postThing, premisesThing,
        ].map(\.id)
        + [
            ThingID(.plan, 1971), ThingID(.priority, 1972), ThingID(.citedFigure, 1973), ThingID(.emergingIssue, 1975),
            ThingID(.indicator, 1976), ThingID(.plannedAction, 1977), ThingID(.supply, 1978), ThingID(.duty, 1979),
            ThingID(.equalityAssessment, 1988), ThingID(.prospect, 1989),
            ThingID(.post, 1990), ThingID(.premises, 1990),
            ThingID(.plan, strategy), ThingID(.plan, besidePlan), ThingID(.priority, strategyPriority),
            ThingID(.priority, besidePriority),
        ]

    /// A plan with everything that a plan can have.
    static func addPlanning(_ connection: Connection) throws {
        try addPlan(plan, priority, figure, seat(.official), connection)
        try addWork(plan, priority, seat(.official), connection)
        try addSupply(supply, plan: plan, action: plannedAction, connection)
        try addDuty(duty, seat(.official), connection)
        try addEquality(equality, plan: plan, priority: priority, connection)
        try addProspect(prospect, priority: priority, issue: issue, seat(.official), connection)
        try addPost(post, seat(.official), connection)
        try addPremises(premises, seat(.official), connection)
        try addHierarchy(seat(.official), connection)
        try addEditions(plan, priority, figure, seat(.official), connection)
        try addAssessment(assessment, assessmentEdition, plan: plan, priority: priority, connection)
        try connection.execute("UPDATE document SET priority = \(priority)")
        try addInitiatives(connection)
    }

    /// What arises in a plan, what it is measured by and what is done: numbered after the plan.
    static func addWork(_ plan: Int64, _ priority: Int64, _ seat: Int64, _ connection: Connection) throws {
        let (issue, indicator, action) = (plan + 4, plan + 5, plan + 6)
        try connection.execute(
            """
            INSERT INTO emerging_issue (id, plan, name, text, stage, stage_day, priority, version)
            VALUES (\(issue), \(plan), \("Issue \(issue)"), 'What it is', 'raised', \(began), \(priority), 1)
            """)
        try connection.execute(
            """
            INSERT INTO issue_decision (issue, position, move, on_day, body, reason, minuted)
            VALUES (\(issue), 0, 'reopen', \(began), 'The board', 'It came back', \(agendaItem(.official)))
            """)
        try connection.execute(
            """
            INSERT INTO indicator (id, priority, name, unit, decimals, polarity, counting, baseline, baseline_text, lag,
                tolerance, agency, seat, version)
            VALUES (\(indicator), \(priority), \("Indicator \(indicator)"), 'count', 1, 'lower', 'period', 12.5, 'A year',
                'A month', 500, \(council), \(seat), 1)
            """)
        try connection.execute(
            "INSERT INTO indicator_target (indicator, month, amount) VALUES (\(indicator), '2027-03', 10)")
        try connection.execute(
            """
            INSERT INTO indicator_value (indicator, month, amount, text, source, taken)
            VALUES (\(indicator), '2026-06', 11.25, 'A note', 'measure.asb.E07000033.1', 'Counted'),
                (\(indicator), '2026-07', NULL, 'Nothing came', NULL, '')
            """)
        try connection.execute(
            "INSERT INTO indicator_source (indicator, source) VALUES (\(indicator), 'measure.asb.E07000033.1')")
        try connection.execute(
            """
            INSERT INTO indicator_comparator (indicator, number, name, from_month, upto_month, amount, decimals, base, body,
                document, dated_day, page, caveat)
            VALUES (\(indicator), 1, 'England and Wales', '2026-04', '2026-06', 14.5, 1, '300 answers', 'An office',
                'A bulletin', \(began), 'table 2', 'Provisional')
            """)
        try connection.execute(
            "INSERT INTO objective (id, priority, position, text) VALUES (\(action), \(priority), 0, 'An objective')")
        try connection.execute(
            """
            INSERT INTO planned_action (id, objective, text, agency, seat, due_day, progress, done_day, evidence, version)
            VALUES (\(action), \(action), \("Action \(action)"), \(council), \(seat), \(began + 300), 'complete',
                \(began + 290), 'What shows it', 1)
            """)
        try connection.execute(
            """
            INSERT INTO planned_action_due (action, position, was_day, reason, kept_day)
            VALUES (\(action), 0, \(began + 270), 'Nobody to do it', \(began + 260))
            """)
    }

    /// - Parameters: the numbers that the things have, and the seat that leads.
    static func addPlan(
        _ plan: Int64, _ priority: Int64, _ figure: Int64, _ seat: Int64, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO plan (id, name, body, nation, from_day, until_day, is_ranked, version)
            VALUES (\(plan), \("Plan \(plan)"), 'Aldermouth', 'england', \(began + -365), \(began + 1200), 0, 1)
            """)
        try connection.execute("INSERT INTO plan_area (plan, area) VALUES (\(plan), 'E07000033')")
        try connection.execute(
            """
            INSERT INTO plan_year (plan, year, outcome, decided_day, body, text)
            VALUES (\(plan), 2024, 'changed', \(began), 'The board', 'Nothing moved')
            """)
        try connection.execute(
            """
            INSERT INTO plan_publication (plan, edition, published_day, address, number, kept_day, corrects, reason)
            VALUES (\(plan), 'First', \(began), 'https://aldermouth.example/plan', 1, \(began), NULL, ''),
                (\(plan), 'Second', \(began + 1), 'https://aldermouth.example/plan-2', 2, \(began + 1), 1, 'It was wrong')
            """)
        try connection.execute("INSERT INTO plan_driver (plan, position, name) VALUES (\(plan), 0, 'Alcohol')")
        try connection.execute(
            "INSERT INTO plan_requirement (plan, position, source, name) VALUES (\(plan), 0, 'policing', 'Police plan')"
        )
        try connection.execute(
            """
            INSERT INTO priority (id, plan, position, name, definition, is_theme, is_wanted, origin, lead, agency, seat, gap,
                adopted_day, version)
            VALUES (\(priority), \(plan), 0, \("Priority \(priority)"), 'Meant', 0, 1, 'local', 'The council', \(council),
                \(seat), 'Nobody to do it', \(began + 10), 1)
            """)
        try connection.execute(
            """
            INSERT INTO priority_move (priority, number, what, day, reason, year, was_place, now_place, kept_day)
            VALUES (\(priority), 1, 'moved', \(began + 20), 'It grew', 2024, 2, 1, \(began + 20))
            """)
        try connection.execute("INSERT INTO priority_area (priority, area) VALUES (\(priority), 'E07000033')")
        try connection.execute("INSERT INTO priority_aim (priority, aim) VALUES (\(priority), 'reoffending')")
        try connection.execute(
            "INSERT INTO priority_part (priority, position, name) VALUES (\(priority), 0, 'A part')")
        try connection.execute(
            """
            INSERT INTO priority_count (priority, from_month, upto_month, whole, is_several, source)
            VALUES (\(priority), '2026-04', '2026-06', 12, 0, 'A count')
            """)
        try connection.execute(
            """
            INSERT INTO priority_part_count (priority, from_month, upto_month, part, amount)
            VALUES (\(priority), '2026-04', '2026-06', 'A part', 7)
            """)
        try connection.execute("INSERT INTO priority_driver (priority, position) VALUES (\(priority), 0)")
        try connection.execute(
            "INSERT INTO priority_alignment (priority, position, how, text) VALUES (\(priority), 0, 'explicit', 'Aim 1')"
        )
        try connection.execute(
            """
            INSERT INTO rationale (priority, name, evidence, structure, response, version)
            VALUES (\(priority), 'Another name', 'Evidence', 'Structure', 'Response', 1)
            """)
        try connection.execute(
            """
            INSERT INTO cited_figure (id, subject, amount, decimals, unit, is_rough, base, body, document, dated_day, page,
                caveat, is_asked, measure, version)
            VALUES (\(figure), \("Figure \(figure)"), 48, 0, 'percent', 1, '412 answers', 'A county', 'A survey', \(began),
                'page 3', 'Few answers', 1, 'crime', 1)
            """)
        try addFigureBefore(figure, connection)
        try connection.execute(
            "INSERT INTO rationale_citation (priority, citation) VALUES (\(priority), \(figure))")
        try connection.execute(
            "INSERT INTO group_priority (in_group, priority) VALUES (\(group), \(priority))")
        try connection.execute("INSERT INTO topic_harm (topic, citation) VALUES ('shoplifting', \(figure))")
    }

    /// Everything of planning gone.
    static func clearPlanning(_ connection: Connection) throws {
        try clearInitiatives(connection)
        try clearAssessments(connection)
        try clearPosts(connection)
        try connection.execute("UPDATE document SET priority = NULL")
        try connection.execute("DELETE FROM topic_harm")
        try connection.execute("DELETE FROM group_priority")
        try connection.execute("DELETE FROM planned_action_joint")
        try connection.execute("DELETE FROM priority_carries_out")
        try connection.execute("DELETE FROM plan_under")
        try clearPremises(connection)
        try connection.execute("DELETE FROM prospect_review")
        try connection.execute("DELETE FROM prospect_priority")
        try connection.execute("DELETE FROM prospect_version")
        try connection.execute("DELETE FROM prospect")
        try connection.execute("DELETE FROM equality_review")
        try connection.execute("DELETE FROM equality_answer")
        try connection.execute("DELETE FROM equality_line")
        try connection.execute("DELETE FROM equality_assessment")
        try connection.execute("DELETE FROM duty_evidence")
        try connection.execute("DELETE FROM duty_event")
        try connection.execute("DELETE FROM duty_version")
        try connection.execute("DELETE FROM duty")
        try connection.execute("DELETE FROM supply_wait")
        try connection.execute("DELETE FROM supply_delivery")
        try connection.execute("DELETE FROM supply")
        try connection.execute("DELETE FROM priority_move")
        try connection.execute("DELETE FROM recommendation_action")
        try connection.execute("DELETE FROM planned_action_due")
        try connection.execute("DELETE FROM planned_action")
        try connection.execute("DELETE FROM objective")
        try connection.execute("DELETE FROM indicator_comparator")
        try connection.execute("DELETE FROM indicator_source")
        try connection.execute("DELETE FROM indicator_value")
        try connection.execute("DELETE FROM indicator_target")
        try connection.execute("DELETE FROM indicator")
        try connection.execute("DELETE FROM issue_decision")
        try connection.execute("DELETE FROM emerging_issue")
        try connection.execute("DELETE FROM rationale_citation")
        try connection.execute("DELETE FROM rationale")
        try connection.execute("DELETE FROM priority_alignment")
        try connection.execute("DELETE FROM priority_driver")
        try connection.execute("DELETE FROM priority_part_count")
        try connection.execute("DELETE FROM priority_count")
        try connection.execute("DELETE FROM priority_part")
        try connection.execute("DELETE FROM priority_aim")
        try connection.execute("DELETE FROM priority_area")
        try connection.execute("DELETE FROM priority")
        try connection.execute("DELETE FROM plan_requirement")
        try connection.execute("DELETE FROM plan_driver")
        try connection.execute("DELETE FROM plan_edition_piece")
        try connection.execute("DELETE FROM plan_publication")
        try connection.execute("DELETE FROM plan_year")
        try connection.execute("DELETE FROM plan_area")
        try connection.execute("DELETE FROM plan")
        try connection.execute("DELETE FROM cited_figure_before")
        try connection.execute("DELETE FROM cited_figure")
    }

    /// As it was: what forms have changed of it put back.
    static func mendPlanning(_ connection: Connection) throws {
        try clearPlanning(connection)
        try addPlanning(connection)
    }
}
