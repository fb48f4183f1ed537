import Dates
import Files
import Markup
package import Partnership
import Planning
import Scrutiny
import Storage

extension WholeReport {
    /// The report as the readable text file that ``ImportReport`` takes in. What is exempt by itself is left out.
    ///
    /// Source: docs/committee-reports.md, which describes each block.
    package func file(_ registry: Registry, _ trace: Trace) async throws -> String {
        let papers = try await registry.look(Assessments(viewer: trace.viewer), trace)
        let editions = try await registry.look(AssessmentEditions(viewer: trace.viewer), trace)
        let plans = try await registry.plans(trace)
        let own = appendices.filter { $0.report == report.id }
        let blocks: [[FileBlock]] = [
            [head], template.headings.compactMap(section), implications.compactMap(FileBlock.init),
            consultees.compactMap(FileBlock.init), links.compactMap(FileBlock.init),
            own.filter { $0.paragraph == 0 }.map { one in
                FileBlock(
                    one, drawn: one.extract.map { NamedExtract($0, papers, editions, plans) })
            },
            named.compactMap(paper),
        ]
        let left = own.count { $0.paragraph != 0 }
        let note = left == 0 ? [] : ["# What is exempt is left out: \(left) of its appendices."]
        return (note + blocks.joined().map(\.text)).joined(separator: "\n\n") + "\n"
    }

    private var head: FileBlock {
        let header = report.header
        var block = FileBlock("report", header.title)
        block.add("council", council)
        block.add("template", template.template.name)
        block.add("committee", committee?.name ?? "")
        block.add("meeting", header.day.iso)
        let typed: [(String, String)] = [
            ("of", header.reportOf), ("director", header.director), ("lead", header.leadOfficer),
            ("contact", header.contact), ("author", header.author), ("finance", header.finance),
        ]
        for (key, value) in typed { block.add(key, value) }
        block.add("revenue", header.revenuePence.map { "\($0 / 100)" } ?? "")
        block.add("capital", header.capitalPence.map { "\($0 / 100)" } ?? "")
        block.add("from", header.speaks?.lowerBound.iso ?? "")
        block.add("until", header.speaks?.upperBound.iso ?? "")
        for ward in header.wards { block.add("ward", ward) }
        block.add("why-open", each: header.reasoning)
        return block
    }

    private func section(_ heading: TemplateHeading) -> FileBlock? {
        let text = text(heading.heading)
        guard heading.heading != .implications, !lines(text).isEmpty else { return nil }
        var block = FileBlock("section", heading.heading.rawValue)
        block.add("line", each: text)
        return block
    }

    private func paper(_ one: NamedPaper) -> FileBlock? {
        guard let document = documents[one.document] else { return nil }
        var block = FileBlock("paper", document.title)
        block.add("whose", documents.whose(document))
        block.add("as", one.part.rawValue)
        block.add("number", one.number)
        block.add("place", one.place)
        return block
    }
}

/// One block of a readable text file, a line for each key.
private struct FileBlock {
    private var rows: [String] = []

    init(_ key: String, _ value: String) { add(key, value) }

    var text: String { rows.joined(separator: "\n") }

    /// Left out where it says nothing.
    mutating func add(_ key: String, _ value: String) {
        let said = lines(value).joined(separator: " ")
        if !said.isEmpty { rows.append("\(key): \(said)") }
    }

    /// The same key for each line of a text.
    mutating func add(_ key: String, each text: String) { for line in lines(text) { add(key, line) } }

    init?(_ one: ReportImplication) {
        guard one.answer != .unanswered else { return nil }
        self.init("implication", one.subject)
        add("answer", one.answer.rawValue)
        add("text", each: one.text)
    }

    init?(_ one: ReportConsultee) {
        guard one.state != .open else { return nil }
        self.init("consultee", one.name)
        add("consulted", one.state.rawValue)
        add("on", one.asked?.iso ?? "")
        add("text", each: one.text)
    }

    init?(_ one: ReportLink) {
        guard one.answer != .unanswered else { return nil }
        self.init("link", one.name)
        add("answer", one.answer.rawValue)
        add("text", each: one.text)
    }

    /// - Parameter drawn: What it is drawn from; an empty one where that may not be read.
    init(_ one: ReportAppendix, drawn: NamedExtract??) {
        self.init("appendix", one.title)
        add("number", one.number)
        if let drawn {
            if let drawn { add(drawn) } else { rows.append("# It is drawn from a paper that is not shared with you.") }
        }
        add("line", each: one.text)
    }

    private mutating func add(_ drawn: NamedExtract) {
        add("drawn-from", drawn.title)
        add("whose", drawn.whose)
        add("plan", drawn.plan)
        switch drawn.edition {
        case .latest: break
        case .inWork: add("edition", "in-work")
        case .number(let number): add("edition", "\(number)")
        }
        for part in drawn.parts { add("part", part.matter.rawValue) }
    }
}
