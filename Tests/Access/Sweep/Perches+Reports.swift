import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of templates, reports in work, their implications and their editions.
    func reports(_ connection: Connection) throws {
        func word(_ table: String, _ column: String, _ row: Int64, _ thing: Thing, _ field: Field) -> String {
            canaries.word(table, column, row, .part(thing, field))
        }
        let template = World.templateThing
        func terms(_ table: String, _ column: String, _ row: Int64 = World.reportTemplate) -> String {
            word(table, column, row, template, .terms)
        }
        let name = word("report_template", "name", World.reportTemplate, template, .name)
        try connection.execute("UPDATE report_template SET name = \(name)")
        for (position, heading) in World.reportHeadings.enumerated() {
            try connection.execute(
                """
                UPDATE report_template_heading SET title = \(terms("report_template_heading", "title", Int64(position)))
                WHERE heading = \(heading)
                """)
        }
        try connection.execute(
            """
            UPDATE report_template_implication SET subject = \(terms("report_template_implication", "subject")),
                signer = \(terms("report_template_implication", "signer"))
            """)
        try connection.execute(
            """
            UPDATE report_wording SET subject = \(terms("report_wording", "subject")),
                text = \(terms("report_wording", "text"))
            """)
        try connection.execute(
            "UPDATE report_template_change SET reason = \(terms("report_template_change", "reason"))")
        for list in ["consultee", "link"] {
            try connection.execute(
                """
                UPDATE report_template_listed SET name = \(terms("report_template_listed", "name")) WHERE list = \(list)
                """)
        }
        for thing in [World.reportThing, World.exemptReportThing] { try report(thing, word, connection) }
        for thing in [World.implicationThing, World.exemptImplicationThing] {
            let id = thing.id.number
            try connection.execute(
                """
                UPDATE report_implication SET subject = \(word("report_implication", "subject", id, thing, .title)),
                    signer = \(word("report_implication", "signer", id, thing, .title)),
                    text = \(word("report_implication", "text", id, thing, .text))
                WHERE id = \(id)
                """)
        }
        for thing in [World.openEditionThing, World.exemptEditionThing] { try edition(thing, word, connection) }
    }

    private func report(
        _ thing: Thing, _ word: (String, String, Int64, Thing, Field) -> String, _ connection: Connection
    ) throws {
        let id = thing.id.number
        func text(_ column: String) -> String { word("committee_report", column, id, thing, .text) }
        try connection.execute(
            """
            UPDATE committee_report SET title = \(word("committee_report", "title", id, thing, .title)),
                report_of = \(text("report_of")), director = \(text("director")), lead_officer = \(text("lead_officer")),
                contact = \(text("contact")), author = \(text("author")), finance = \(text("finance")),
                wards = \(text("wards")), reasoning = \(text("reasoning"))
            WHERE id = \(id)
            """)
        try connection.execute(
            "UPDATE report_section SET text = \(word("report_section", "text", id, thing, .text)) WHERE report = \(id)")
        func listed(_ table: String, _ column: String) -> String { word(table, column, id, thing, .text) }
        try connection.execute(
            """
            UPDATE report_consultee SET name = \(listed("report_consultee", "name")),
                text = \(listed("report_consultee", "text"))
            WHERE report = \(id)
            """)
        try connection.execute(
            """
            UPDATE report_link SET name = \(listed("report_link", "name")), text = \(listed("report_link", "text"))
            WHERE report = \(id)
            """)
        try connection.execute(
            """
            UPDATE report_appendix SET number = \(listed("report_appendix", "number")),
                title = \(listed("report_appendix", "title")), text = \(listed("report_appendix", "text")),
                assessment = \(World.assessment), assessment_edition = \(World.assessmentEdition), matters = 'levels'
            WHERE report = \(id)
            """)
        try connection.execute(
            """
            UPDATE report_named SET number = \(listed("report_named", "number")),
                place = \(listed("report_named", "place"))
            WHERE report = \(id)
            """)
        try connection.execute(
            """
            UPDATE report_clearance SET place = \(listed("report_clearance", "place")),
                said = \(listed("report_clearance", "said")), reason = \(listed("report_clearance", "reason"))
            WHERE report = \(id)
            """)
        try connection.execute(
            "UPDATE report_move SET reason = \(word("report_move", "reason", id, thing, .text)) WHERE report = \(id)")
    }

    private func edition(
        _ thing: Thing, _ word: (String, String, Int64, Thing, Field) -> String, _ connection: Connection
    ) throws {
        let id = thing.id.number
        func text(_ column: String) -> String { word("report_edition", column, id, thing, .text) }
        try connection.execute(
            """
            UPDATE report_edition SET title = \(word("report_edition", "title", id, thing, .title)),
                publisher = \(text("publisher")), committee = \(text("committee")), ground = \(text("ground")),
                changed = \(text("changed"))
            WHERE id = \(id)
            """)
        for position in 0..<2 {
            let row = id * 10 + Int64(position)
            try connection.execute(
                """
                UPDATE report_edition_part SET name = \(word("report_edition_part", "name", row, thing, .text)),
                    text = \(word("report_edition_part", "text", row, thing, .text))
                WHERE edition = \(id) AND position = \(position)
                """)
        }
    }
}
