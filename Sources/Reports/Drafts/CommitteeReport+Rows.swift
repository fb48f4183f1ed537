import Storage

extension CommitteeReport {
    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO committee_report (id, template, committee, annex_of, day, title, report_of, director, lead_officer,
                contact, author, finance, wards, revenue, capital, speaks_from, speaks_until, paragraph,
                reasoning, drafter, stage, stage_day, publish_day, procedure, version)
            VALUES (\(id), \(template), \(committee), \(annexOf), \(header.day), \(header.title), \(header.reportOf),
                \(header.director), \(header.leadOfficer), \(header.contact), \(header.author), \(header.finance),
                \(header.wards.joined(separator: "\n")), \(header.revenuePence), \(header.capitalPence),
                \(header.speaks?.lowerBound), \(header.speaks?.upperBound), \(header.paragraph), \(header.reasoning),
                \(drafter), \(stage), \(since), \(publish), \(procedure), \(version))
            """)
    }

    func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE committee_report SET committee = \(committee), day = \(header.day), title = \(header.title),
                report_of = \(header.reportOf), director = \(header.director), lead_officer = \(header.leadOfficer),
                contact = \(header.contact), author = \(header.author), finance = \(header.finance),
                wards = \(header.wards.joined(separator: "\n")), revenue = \(header.revenuePence),
                capital = \(header.capitalPence), speaks_from = \(header.speaks?.lowerBound),
                speaks_until = \(header.speaks?.upperBound), paragraph = \(header.paragraph),
                reasoning = \(header.reasoning), stage = \(stage), stage_day = \(since), publish_day = \(publish),
                version = \(version)
            WHERE id = \(id)
            """)
    }
}

extension ReportImplication {
    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_implication (id, report, position, subject, signer, agency, seat, answer, text, writer,
                signed_by, signed_day, version)
            VALUES (\(id), \(report), \(position), \(subject), \(signer), \(agency), \(seat), \(answer), \(text), NULL,
                \(signedBy), \(signed), \(version))
            """)
    }
}
