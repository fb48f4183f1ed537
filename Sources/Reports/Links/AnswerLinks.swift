package import Partnership
package import Storage

/// Says of each aim of the council what a report means for it, or that it means nothing. In a draft alone.
package struct AnswerLinks: Sendable {
    package var report: ID<CommitteeReport>
    /// The sum of the versions that were looked at.
    package var version: Int
    /// By the position of the aim; one that is not here stays as it is.
    package var answers: [Int: Given]

    package struct Given: Hashable, Sendable {
        package var answer: ReportImplication.Answer
        package var text: String

        package init(_ answer: ReportImplication.Answer, _ text: String) { (self.answer, self.text) = (answer, text) }
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<[ReportLink]> {
        let connection = writing.connection
        guard let report = try CommitteeReport.find(report, connection), writing.may(.change, report.thing) else {
            return .notThere
        }
        var links = try connection.look(ReportLinks(viewer: writing.viewer, report: report.id), at: writing.now)
        guard !links.isEmpty else { return .notThere }
        guard links.version == version else { return .stale(links) }
        var faults: [Fault] = []
        if report.stage != .draft { faults.append(Fault("aim-0", report.stage.notDraft)) }
        for one in links {
            guard let given = answers[one.position] else { continue }
            let field = "aim-\(one.position)-how"
            if given.answer == .some {
                faults.check(given.text, field, "how it is linked to “\(one.name)”", most: 1000)
            } else if given.text.utf8.count > 1000 {
                faults.append(Fault(field, "Use fewer than 1000 characters."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        for at in links.indices {
            guard let given = answers[links[at].position],
                given != Given(links[at].answer, links[at].text)
            else { continue }
            (links[at].answer, links[at].text, links[at].version) = (given.answer, given.text, links[at].version + 1)
            try connection.execute(
                """
                UPDATE report_link SET answer = \(given.answer), text = \(given.text), writer = \(writing.viewer.person),
                    version = \(links[at].version)
                WHERE report = \(report.id) AND position = \(links[at].position)
                """)
        }
        writing.note(.alteration, [report.thing.id], [.text], detail: "links")
        return .done(links)
    }
}
