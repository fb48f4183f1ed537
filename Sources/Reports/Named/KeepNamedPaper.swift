package import Files
package import Partnership
package import Storage

/// Names a document of the register in a report, changes how it is named, or takes it out. In a draft alone.
package struct KeepNamedPaper: Sendable {
    package var report: ID<CommitteeReport>
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    package var changed: (id: ID<NamedPaper>, version: Int)?
    package var document: ID<NamedDocument>
    package var part: NamedPaper.Part
    package var number: String
    package var place: String
    package var takesOut: Bool

    package init(
        report: ID<CommitteeReport>, changed: (id: ID<NamedPaper>, version: Int)? = nil, document: ID<NamedDocument>,
        part: NamedPaper.Part, number: String = "", place: String = "", takesOut: Bool = false
    ) {
        (self.report, self.changed, self.document, self.part) = (report, changed, document, part)
        (self.number, self.place, self.takesOut) = (number, place, takesOut)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<NamedPaper> {
        let connection = writing.connection
        guard let held = try CommitteeReport.find(report, connection), writing.may(.change, held.thing) else {
            return .notThere
        }
        let headings = try TemplateHeading.all(of: held.template, connection).map(\.heading)
        let all = try connection.all("\(NamedPaper.joined) WHERE report_named.report = \(held.id)", as: NamedPaper.self)
        var one = NamedPaper(
            id: changed?.id ?? .new(), report: held.id, position: (all.map(\.position).max() ?? -1) + 1,
            document: document, part: part, number: number, place: place, version: (changed?.version ?? 0) + 1,
            paragraph: held.header.paragraph)
        var before: NamedPaper?
        if let changed {
            // Which document it is stays; who may not read that does not know that it is named.
            guard let found = all.first(where: { $0.id == changed.id }) else { return .notThere }
            (one.position, one.document, before) = (found.position, found.document, found)
        }
        guard headings.contains(part.heading), let named = try writing.documentBook(of: [one.document])[one.document]
        else { return .notThere }
        if let before, let changed, before.version != changed.version { return .stale(before) }
        var faults: [Fault] = []
        if held.stage != .draft { faults.append(Fault("named-document", held.stage.notDraft)) }
        if !takesOut {
            faults.checkLength(number, "named-number", "the number", most: 20)
            faults.checkLength(place, "named-place", "the page or paragraph", most: 200)
            if part == .background, !number.isEmpty {
                faults.append(Fault("named-number", "Leave the number empty: only an appendix has one."))
            }
            if changed == nil, all.contains(where: { $0.document == one.document }) {
                faults.append(Fault("named-document", "“\(named.title)” is named already."))
            }
            if !held.header.isExempt, let why = part.refusal(of: named) {
                faults.append(Fault("named-document", "\(why) Name it in the exempt annex."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        if before == nil {
            try one.insert(connection, by: writing.viewer.person)
        } else if takesOut {
            try connection.execute("DELETE FROM report_named WHERE id = \(one.id)")
        } else {
            try connection.execute(
                """
                UPDATE report_named SET part = \(part), number = \(number), place = \(place),
                    writer = \(writing.viewer.person), version = \(one.version)
                WHERE id = \(one.id)
                """)
        }
        writing.note(
            .alteration, [held.thing.id, named.thing.id], [.text],
            detail: takesOut ? "document taken out" : "names a document")
        return .done(one)
    }
}

extension NamedPaper.Part {
    /// Why an open report does not name a document so; nothing where it may.
    ///
    /// Source: Local Government Act 1972, sections 100B and 100D: what an open report names as a background paper is open to
    /// inspection with it, and so are its appendices.
    func refusal(of named: NamedDocument) -> String? {
        guard named.marking > .official else { return nil }
        switch self {
        case .background:
            return
                "“\(named.title)” is \(named.marking.rawValue), and anybody may inspect the background papers of an open report (Local Government Act 1972, section 100D)."
        case .appendix:
            return "“\(named.title)” is \(named.marking.rawValue), and an appendix of an open report is open with it."
        }
    }
}
