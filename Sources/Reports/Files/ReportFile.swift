import Dates
import Planning

/// A committee report as a readable text file says it, read strictly.
///
/// Source: docs/committee-reports.md, which describes each block.
struct ReportFile {
    var council = ""
    var template = ""
    var committee = ""
    var header = ReportHeader(day: "1970-01-01", title: "")
    var sections: [Section] = []
    var implications: [Implication] = []
    var consultees: [Consultee] = []
    var links: [Link] = []
    var appendices: [Appendix] = []
    var papers: [Paper] = []

    struct Section {
        var line: Int
        var heading: ReportHeading
        var text: String
    }

    struct Implication {
        var line: Int
        var subject: String
        var answer: ReportImplication.Answer
        var text: String
    }

    struct Consultee {
        var line: Int
        var name: String
        var state: ReportConsultee.State
        var asked: Day?
        var text: String
    }

    struct Appendix {
        var line: Int
        var title: String
        var number: String
        /// Of Schedule 12A; 0 where it is as its report.
        var paragraph: Int
        var text: String
        /// What it is drawn from; nothing where its words are its own alone.
        var drawn: NamedExtract?
    }

    /// A document of the register that it names.
    struct Paper {
        var line: Int
        var title: String
        /// Whose it is; empty where the title alone says which.
        var whose: String
        var part: NamedPaper.Part
        var number: String
        var place: String
    }

    struct Link {
        var line: Int
        var name: String
        var answer: ReportImplication.Answer
        var text: String
    }

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            switch reader.first.key {
            case "report" where header.title.isEmpty: try read(report: &reader)
            case "section": try read(section: &reader)
            case "implication": try read(implication: &reader)
            case "consultee": try read(consultee: &reader)
            case "link": try read(link: &reader)
            case "appendix": try read(appendix: &reader)
            case "paper": try read(paper: &reader)
            default: throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
            }
            try reader.end()
        }
        guard !header.title.isEmpty else { throw PlanFileRefusal(1, "A report begins with “report:” and its title.") }
    }

    private mutating func read(report reader: inout BlockReader) throws(PlanFileRefusal) {
        let named = { (text: String) in text.isEmpty ? nil : text }
        council = try reader.required("council", "a name", named)
        template = try reader.required("template", "a name", named)
        committee = try reader.required("committee", "a name", named)
        let day = try reader.required("meeting", "a day such as 2023-04-14") { Day(iso: $0) }
        header = ReportHeader(day: day, title: reader.first.value)
        header.reportOf = try reader.text("of")
        header.director = try reader.text("director")
        header.leadOfficer = try reader.text("lead")
        header.contact = try reader.text("contact")
        header.author = try reader.text("author")
        header.finance = try reader.text("finance")
        header.wards = reader.all("ward").map(\.value)
        header.revenuePence = try reader.read("revenue", "whole pounds, such as 120000", Int.init).map { $0 * 100 }
        header.capitalPence = try reader.read("capital", "whole pounds, such as 120000", Int.init).map { $0 * 100 }
        header.reasoning = reader.paragraphs("why-open")
        let from = try reader.read("from", "a day such as 2022-04-01") { Day(iso: $0) }
        let until = try reader.read("until", "a day such as 2023-03-31") { Day(iso: $0) }
        if let from, let until {
            guard from <= until else { throw PlanFileRefusal(reader.first.number, "The period ends before it begins.") }
            header.speaks = from...until
        }
    }

    private mutating func read(section reader: inout BlockReader) throws(PlanFileRefusal) {
        let first = reader.first
        guard let heading = ReportHeading(rawValue: first.value), heading != .implications,
            !sections.contains(where: { $0.heading == heading })
        else { throw PlanFileRefusal(first.number, "“\(first.value)” is no heading that is written once here.") }
        sections.append(Section(line: first.number, heading: heading, text: reader.paragraphs("line")))
    }

    private mutating func read(consultee reader: inout BlockReader) throws(PlanFileRefusal) {
        let state = try reader.required("consulted", "asked, answered or not-asked") {
            ReportConsultee.State(rawValue: $0).flatMap { $0 == .open ? nil : $0 }
        }
        consultees.append(
            Consultee(
                line: reader.first.number, name: reader.first.value, state: state,
                asked: try reader.read("on", "a day such as 2026-10-05") { Day(iso: $0) },
                text: reader.paragraphs("text")))
    }

    private mutating func read(link reader: inout BlockReader) throws(PlanFileRefusal) {
        let answer = try reader.required("answer", "none or some") {
            ReportImplication.Answer(rawValue: $0).flatMap { $0 == .unanswered ? nil : $0 }
        }
        links.append(
            Link(line: reader.first.number, name: reader.first.value, answer: answer, text: reader.paragraphs("text")))
    }

    private mutating func read(appendix reader: inout BlockReader) throws(PlanFileRefusal) {
        let paragraph = try reader.read("paragraph", "a paragraph of Schedule 12A, such as 7") { Int($0) }
        appendices.append(
            Appendix(
                line: reader.first.number, title: reader.first.value, number: try reader.text("number"),
                paragraph: paragraph ?? 0, text: reader.paragraphs("line"), drawn: try NamedExtract(&reader)))
    }

    private mutating func read(paper reader: inout BlockReader) throws(PlanFileRefusal) {
        let part = try reader.read("as", "background-paper or appendix") { NamedPaper.Part(rawValue: $0) }
        papers.append(
            Paper(
                line: reader.first.number, title: reader.first.value, whose: try reader.text("whose"),
                part: part ?? .background, number: try reader.text("number"), place: try reader.text("place")))
    }

    private mutating func read(implication reader: inout BlockReader) throws(PlanFileRefusal) {
        let answer = try reader.required("answer", "none or some") {
            ReportImplication.Answer(rawValue: $0).flatMap { $0 == .unanswered ? nil : $0 }
        }
        implications.append(
            Implication(
                line: reader.first.number, subject: reader.first.value, answer: answer, text: reader.paragraphs("text"))
        )
    }
}

extension BlockReader {
    /// A text with each of its paragraphs in a line of its own, all under the same key.
    fileprivate mutating func paragraphs(_ key: String) -> String { all(key).map(\.value).joined(separator: "\n") }
}
