import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: What the council reports to its committee

    static let reportTemplate: Int64 = 841
    static let report: Int64 = 842
    static let implication: Int64 = 843
    /// Of the exempt report.
    static let exemptEdition: Int64 = 844
    static let exemptReport: Int64 = 845
    static let exemptImplication: Int64 = 846
    static let openEdition: Int64 = 847
    /// Of the open report.
    static let reportConsultee: Int64 = 848
    static let reportAppendix: Int64 = 8420
    static let reportHeadings = [
        "purpose", "recommendations", "implications", "background", "consultation", "links", "appendices",
    ]

    static let templateThing = Thing(.reportTemplate, number: reportTemplate)
    static let reportThing = Thing(.committeeReport, number: report)
    static let exemptReportThing = Thing(.committeeReport, number: exemptReport, marking: .sensitive)
    static let implicationThing = implicationThing(implication, .official)
    static let exemptImplicationThing = implicationThing(exemptImplication, .sensitive)
    static let exemptEditionThing = editionThing(exemptEdition, .sensitive)
    static let openEditionThing = editionThing(openEdition, .open)

    /// An edition of what the council's committee is told, whose members have a right of their own to it.
    static func editionThing(_ number: Int64, _ marking: Marking) -> Thing {
        var thing = Thing(.reportEdition, number: number, marking: marking)
        thing.committee = committeeThing.id
        return thing
    }

    static func implicationThing(_ number: Int64, _ marking: Marking) -> Thing {
        Thing(.implication, number: number, owner: ID(council), seat: ID(seat(.official)), marking: marking)
    }

    /// What somebody with a conflict of interest is kept from: these, and what the second world adds.
    static let keptOfReports: [ThingID] =
        [
            templateThing, reportThing, exemptReportThing, implicationThing, exemptImplicationThing, exemptEditionThing,
            openEditionThing,
        ].map(\.id) + [
            ThingID(.committeeReport, 1845), ThingID(.implication, 1846), ThingID(.reportEdition, 1844),
        ]

    /// A template, an open report in work with an edition, and an exempt one.
    static func addReports(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO report_template (id, council, name, edition, revenue_pence, capital_pence, wards)
            VALUES (\(reportTemplate), \(council), 'template-841', 1, 10000000, 25000000, 2)
            """)
        for (position, heading) in reportHeadings.enumerated() {
            try connection.execute(
                """
                INSERT INTO report_template_heading (template, position, heading, title, is_required)
                VALUES (\(reportTemplate), \(position), \(heading), \("title-\(heading)"), 1)
                """)
        }
        try connection.execute(
            """
            INSERT INTO report_template_implication (template, position, subject, signer)
            VALUES (\(reportTemplate), 0, 'subject-841', 'signer-841')
            """)
        try connection.execute(
            """
            INSERT INTO report_wording (template, subject, edition, from_day, text)
            VALUES (\(reportTemplate), 'subject-841', 1, \(began), 'wording-841')
            """)
        try connection.execute(
            """
            INSERT INTO report_template_change (template, person, on_day, reason)
            VALUES (\(reportTemplate), \(person), \(began), 'change-841')
            """)
        for list in ["consultee", "link"] {
            try connection.execute(
                """
                INSERT INTO report_template_listed (template, list, position, name)
                VALUES (\(reportTemplate), \(list), 0, \("\(list)-841"))
                """)
        }
        try addReport(report, implication, paragraph: 0, connection)
        try addReport(exemptReport, exemptImplication, paragraph: 7, connection)
        try addEdition(openEdition, of: report, paragraph: 0, connection)
        try addEdition(exemptEdition, of: exemptReport, paragraph: 7, connection)
    }

    static func addReport(
        _ report: Int64, _ implication: Int64, paragraph: Int, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO committee_report (id, template, committee, annex_of, day, title, report_of, director, lead_officer,
                contact, author, finance, wards, revenue, capital, speaks_from, speaks_until, paragraph,
                reasoning, drafter, stage, stage_day, publish_day, procedure, version)
            VALUES (\(report), \(reportTemplate), \(committee), NULL, \(today + 60), \("report-\(report)"), 'of', 'director',
                'lead', 'contact', 'author', 'finance', 'ward', 1, 1, \(began), \(today), \(paragraph), 'reasoning',
                \(person), 'draft', \(began), NULL, 'committee-report-1986', 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_section (report, heading, text, writer, version)
            VALUES (\(report), 'background', \("section-\(report)"), \(person), 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_implication (id, report, position, subject, signer, agency, seat, answer, text, writer,
                signed_by, signed_day, version)
            VALUES (\(implication), \(report), 0, 'subject-841', 'signer-841', \(council), \(seat(.official)), 'none',
                \("implication-\(implication)"), \(person), NULL, NULL, 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_consultee (id, report, position, name, agency, seat, state, asked_day, text, writer, version)
            VALUES (\(report + 6), \(report), 0, \("consultee-\(report)"), \(council), \(seat(.official)), 'answered',
                \(began), 'said', \(person), 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_link (report, position, name, answer, text, writer, version)
            VALUES (\(report), 0, \("link-\(report)"), 'some', 'how', \(person), 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_appendix (id, report, position, number, title, paragraph, text, writer, version)
            VALUES (\(report * 10), \(report), 0, 'number', 'title', 0, \("appendix-\(report)"), \(person), 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_clearance (report, position, rule, place, said, reason, person, on_day)
            VALUES (\(report), 0, 'totals', 'place', \("finding-\(report)"), 'reason', \(person), \(began))
            """)
        try connection.execute(
            """
            INSERT INTO report_move (report, position, action, on_day, person, reason, procedure)
            VALUES (\(report), 0, 'send-back', \(began), \(person), 'reason', 'committee-report-1986')
            """)
    }

    static func addEdition(
        _ edition: Int64, of report: Int64, paragraph: Int, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO report_edition (id, report, number, day, meeting, title, publisher, committee, paragraph, ground,
                changed)
            VALUES (\(edition), \(report), 1, \(began), \(today), \("edition-\(edition)"), 'publisher', 'committee',
                \(paragraph), 'ground', 'changed')
            """)
        for (position, kind) in ["particular", "section"].enumerated() {
            try connection.execute(
                """
                INSERT INTO report_edition_part (edition, position, kind, name, text)
                VALUES (\(edition), \(position), \(kind), 'name', \("part-\(edition)"))
                """)
        }
        try connection.execute(
            "INSERT INTO report_copy (edition, number, person, on_day) VALUES (\(edition), 1, \(person), \(began))")
    }

    static func removeReports(_ connection: Connection) throws {
        try connection.execute("DELETE FROM report_edition_named")
        try connection.execute("DELETE FROM report_named")
        try connection.execute("DELETE FROM report_copy")
        try connection.execute("DELETE FROM report_edition_part")
        try connection.execute("DELETE FROM report_edition")
        try connection.execute("DELETE FROM report_move")
        try connection.execute("DELETE FROM report_consultee")
        try connection.execute("DELETE FROM report_link")
        try connection.execute("DELETE FROM report_clearance")
        try connection.execute("DELETE FROM report_appendix")
        try connection.execute("DELETE FROM report_implication")
        try connection.execute("DELETE FROM report_section")
        try connection.execute("DELETE FROM committee_report")
        try connection.execute("DELETE FROM report_template_listed")
        try connection.execute("DELETE FROM report_wording")
        try connection.execute("DELETE FROM report_template_implication")
        try connection.execute("DELETE FROM report_template_change")
        try connection.execute("DELETE FROM report_template_heading")
        try connection.execute("DELETE FROM report_template")
    }
}
