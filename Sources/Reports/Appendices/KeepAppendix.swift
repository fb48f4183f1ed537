package import Partnership
import Scrutiny
package import Storage

/// Writes an appendix of a report, or adds one, or takes one out. In a draft alone.
package struct KeepAppendix: Sendable {
    package var report: ID<CommitteeReport>
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    package var changed: (id: ID<ReportAppendix>, version: Int)?
    package var number: String
    package var title: String
    package var paragraph: Int
    package var text: String
    /// The paper that it is drawn from; nothing where its words are its own alone.
    package var extract: AppendixExtract?
    package var takesOut: Bool

    package init(
        report: ID<CommitteeReport>, changed: (id: ID<ReportAppendix>, version: Int)? = nil, number: String = "",
        title: String, paragraph: Int = 0, text: String, extract: AppendixExtract? = nil, takesOut: Bool = false
    ) {
        (self.report, self.changed, self.number, self.title) = (report, changed, number, title)
        (self.paragraph, self.text, self.extract, self.takesOut) = (paragraph, text, extract, takesOut)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ReportAppendix> {
        let connection = writing.connection
        guard let held = try CommitteeReport.find(report, connection), writing.may(.change, held.thing) else {
            return .notThere
        }
        let all = try connection.all(
            "\(ReportAppendix.joined) WHERE report_appendix.report = \(held.id)", as: ReportAppendix.self)
        var one = ReportAppendix(
            id: changed?.id ?? .new(), report: held.id, position: (all.map(\.position).max() ?? -1) + 1,
            number: number, title: title, paragraph: paragraph, text: text, extract: extract,
            version: (changed?.version ?? 0) + 1, reportParagraph: held.header.paragraph)
        if let changed {
            guard let before = all.first(where: { $0.id == changed.id }), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            one.position = before.position
        }
        guard writing.may(.change, one.thing) else { return .notThere }
        let faults = try faults(of: held, writing)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil {
            try one.insert(connection, by: writing.viewer.person)
        } else if takesOut {
            try connection.execute("DELETE FROM report_appendix WHERE id = \(one.id)")
        } else {
            try connection.execute(
                """
                UPDATE report_appendix SET number = \(number), title = \(title), paragraph = \(paragraph),
                    text = \(text), assessment = \(extract?.assessment), assessment_edition = \(extract?.edition),
                    matters = \(extract?.mattersKept ?? ""), writer = \(writing.viewer.person), version = \(one.version)
                WHERE id = \(one.id)
                """)
        }
        writing.note(
            .alteration, [held.thing.id], [.text],
            detail: takesOut ? "appendix \(one.position) taken out" : "appendix \(one.position)")
        return .done(one)
    }

    private func faults(of held: CommitteeReport, _ writing: Writing) throws(StorageError) -> [Fault] {
        let connection = writing.connection
        var faults: [Fault] = []
        if held.stage != .draft { faults.append(Fault("appendix-title", held.stage.notDraft)) }
        if takesOut { return faults }
        faults.check(title, "appendix-title", "what it is called", most: 300)
        faults.checkLength(number, "appendix-number", "the number", most: 20)
        if let extract {
            faults.checkLength(text, "appendix-text", "what it says", most: 100_000)
            faults += try extract.faults(isOpen: paragraph == 0 && !held.header.isExempt, writing)
        } else {
            faults.check(text, "appendix-text", "what it says", most: 100_000)
        }
        let jurisdiction = try Committee.found(held.committee, connection)?.jurisdiction ?? .england
        if paragraph != 0, jurisdiction.exemptParagraph(paragraph) == nil {
            faults.append(Fault("appendix-paragraph", "Choose a paragraph of \(jurisdiction.said)."))
        }
        if held.header.isExempt, paragraph != 0 {
            faults.append(Fault("appendix-paragraph", "The whole report is exempt: choose “as its report”."))
        }
        return faults
    }
}
