import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: What is watched, judged, sent and owed

    /// Something on the horizon that the council watches, put right once, with a review that found it in the plan.
    static func addProspect(
        _ id: Int64, priority: Int64, issue: Int64, _ seat: Int64, _ connection: Connection
    ) throws {
        try connection.execute("INSERT INTO prospect (id, begun_day, version) VALUES (\(id), \(began), 1)")
        try connection.execute(
            """
            INSERT INTO prospect_version (prospect, version, kept_day, reason, name, sort, text, source, address, read_day,
                expected, agency, seat, months)
            VALUES (\(id), 1, \(began), 'It was wrong', \("Prospect \(id)"), 'economic', 'More theft', 'A paper',
                'https://b.example/8', \(began), 'soon', \(council), \(seat), 6)
            """)
        try connection.execute(
            "INSERT INTO prospect_priority (prospect, version, priority) VALUES (\(id), 1, \(priority))")
        try connection.execute(
            """
            INSERT INTO prospect_review (id, prospect, position, day, found, text, priority, issue, closes, kept_day)
            VALUES (\(id), \(id), 0, \(began + 30), 'came', 'It is here', NULL, \(issue), 0, \(began + 31))
            """)
    }

    /// An assessment of a priority: one answer with an action, one group that was added and not answered, and a review.
    static func addEquality(_ id: Int64, plan: Int64, priority: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO equality_assessment (id, plan, priority, begun_day, review_day, version)
            VALUES (\(id), \(plan), \(priority), \(began), \(began + 365), 1)
            """)
        try connection.execute(
            """
            INSERT INTO equality_line (id, assessment, position, characteristic, name, version)
            VALUES (\(id), \(id), 0, 'age', NULL, 1), (\(id + 20_000), \(id), 1, NULL, 'Care leavers', 0)
            """)
        try connection.execute(
            """
            INSERT INTO equality_answer (line, version, kept_day, effect, shows, address, action, seat, due_day, reason)
            VALUES (\(id), 1, \(began), 'negative', 'Seven of nine', 'https://b.example/7', 'Ask them',
                \(seat(.official)), \(began + 60), 'Nothing else is left')
            """)
        try connection.execute(
            """
            INSERT INTO equality_review (id, assessment, day, found, next_day, kept_day)
            VALUES (\(id), \(id), \(began + 30), 'It holds', \(began + 365), \(began + 31))
            """)
    }

    /// A set of data of the council's, one quarter of which a plan waits for, and one an action.
    static func addSupply(_ supply: Int64, plan: Int64, action: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO supply (id, agency, name, first_month, last_month, due_after, version)
            VALUES (\(supply), \(council), \("Supply \(supply)"), '2026-01', NULL, 28, 1)
            """)
        try connection.execute(
            """
            INSERT INTO supply_delivery (supply, month, received_day, text, version)
            VALUES (\(supply), '2026-04', NULL, 'It is late', 1), (\(supply), '2026-07', NULL, 'It is late too', 1)
            """)
        try connection.execute(
            """
            INSERT INTO supply_wait (supply, month, position, plan, action)
            VALUES (\(supply), '2026-04', 0, \(plan), NULL), (\(supply), '2026-07', 0, NULL, \(action))
            """)
    }

    /// A duty of the council's that runs from each time that something happens, put right once, with what shows it.
    static func addDuty(_ duty: Int64, _ seat: Int64, _ connection: Connection) throws {
        try connection.execute("INSERT INTO duty (id, version) VALUES (\(duty), 1)")
        try connection.execute(
            """
            INSERT INTO duty_version (duty, version, kept_day, reason, name, asks, source, bearer, agency, seat, clock,
                due_day, span, span_unit, occasion, in_force, from_day, expected, until_day, as_of_day, note)
            VALUES (\(duty), 1, \(began), 'It was wrong', \("Duty \(duty)"), 'Answer', 'An Act', 'Each body', \(council),
                \(seat), 'within', NULL, 28, 'days', 'the report', 'from', \(began), 'soon', NULL, \(began), 'Ask')
            """)
        try connection.execute(
            "INSERT INTO duty_event (id, duty, day, text) VALUES (\(duty), \(duty), \(began + 900), 'A report')")
        try connection.execute(
            """
            INSERT INTO duty_evidence (id, duty, event, replaces, form, text, address, day, kept_day)
            VALUES (\(duty), \(duty), NULL, NULL, 'minute', 'Item 6', 'https://b.example/6', \(began + 10), \(began + 20))
            """)
    }
}
