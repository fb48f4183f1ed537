import Dates
import Planning

/// A template as a readable text file says it, read strictly.
///
/// Source: docs/committee-reports.md, which describes each block.
struct TemplateFile {
    var name = ""
    var council = ""
    /// For a council that is not in the partnership yet.
    var short = ""
    var from: Day?
    var revenuePence = 0
    var capitalPence = 0
    var wards = 0
    var headings: [Heading] = []
    var implications: [Implication] = []
    var wordings: [Wording] = []
    /// Who is usually consulted.
    var consultees: [String] = []
    /// What the council means to achieve.
    var links: [String] = []

    struct Heading: Hashable {
        var heading: ReportHeading
        var title: String
        var isRequired: Bool

        init(_ heading: ReportHeading, _ title: String, _ isRequired: Bool) {
            (self.heading, self.title, self.isRequired) = (heading, title, isRequired)
        }
    }

    struct Implication: Hashable {
        var subject: String
        var signer: String

        init(_ subject: String, _ signer: String) { (self.subject, self.signer) = (subject, signer) }
    }

    struct Wording: Hashable {
        var subject: String
        var edition: Int
        var from: Day
        var text: String

        init(_ subject: String, _ edition: Int, _ from: Day, _ text: String) {
            (self.subject, self.edition, self.from, self.text) = (subject, edition, from, text)
        }
    }

    /// An empty one, to be filled by what is typed.
    init() {}

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            try take(reader.first, &reader)
            try reader.end()
        }
        guard !name.isEmpty else { throw PlanFileRefusal(1, "The file has no block that begins with “template:”.") }
        for one in [ReportHeading.recommendations, .implications] where !headings.contains(where: { $0.heading == one })
        {
            throw PlanFileRefusal(1, "A report needs the heading “\(one.rawValue)”.")
        }
        for (list, heading) in [(consultees, ReportHeading.consultation), (links, .links)]
        where !list.isEmpty && !headings.contains(where: { $0.heading == heading }) {
            throw PlanFileRefusal(1, "Its list needs the heading “\(heading.rawValue)”.")
        }
        guard !implications.isEmpty else { throw PlanFileRefusal(1, "The file asks for no implication.") }
    }

    private mutating func take(_ first: PlanBlocks.Line, _ reader: inout BlockReader) throws(PlanFileRefusal) {
        guard !first.value.isEmpty else { throw PlanFileRefusal(first.number, "“\(first.key)” says nothing.") }
        switch first.key {
        case "template":
            guard name.isEmpty else { throw PlanFileRefusal(first.number, "A file holds one template.") }
            name = first.value
            council = try reader.required("council", "a name") { $0.isEmpty ? nil : $0 }
            short = try reader.text("short")
            from = try reader.read("from", "a day such as 2026-04-01") { Day(iso: $0) }
            revenuePence = 100 * (try reader.read("revenue", "whole pounds", whole) ?? 0)
            capitalPence = 100 * (try reader.read("capital", "whole pounds", whole) ?? 0)
            wards = try reader.read("wards", "a number of wards", whole) ?? 0
        case "heading":
            guard let heading = ReportHeading(rawValue: first.value) else {
                throw PlanFileRefusal(
                    first.number,
                    "“\(first.value)” is none of \(ReportHeading.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            guard !headings.contains(where: { $0.heading == heading }) else {
                throw PlanFileRefusal(first.number, "The heading “\(first.value)” is there twice.")
            }
            let title = try reader.text("title")
            headings.append(Heading(heading, title.isEmpty ? heading.said : title, try reader.yes("required")))
        case "implication":
            guard !implications.contains(where: { $0.subject == first.value }) else {
                throw PlanFileRefusal(first.number, "The implication “\(first.value)” is there twice.")
            }
            implications.append(
                Implication(first.value, try reader.required("signer", "a seat") { $0.isEmpty ? nil : $0 }))
        case "consultee": try add(first, to: &consultees)
        case "link": try add(first, to: &links)
        case "wording":
            guard implications.contains(where: { $0.subject == first.value }) else {
                throw PlanFileRefusal(first.number, "There is no implication “\(first.value)” above.")
            }
            let edition = 1 + wordings.count { $0.subject == first.value }
            let from = try reader.required("from", "a day such as 2026-04-01") { Day(iso: $0) }
            let text = try reader.required("text", "words") { $0.isEmpty ? nil : $0 }
            wordings.append(Wording(first.value, edition, from, text))
        default: throw PlanFileRefusal(first.number, "“\(first.key)” begins no block that is known.")
        }
    }

    private func add(_ first: PlanBlocks.Line, to list: inout [String]) throws(PlanFileRefusal) {
        guard !list.contains(first.value) else {
            throw PlanFileRefusal(first.number, "The \(first.key) “\(first.value)” is there twice.")
        }
        list.append(first.value)
    }

    private func whole(_ text: String) -> Int? {
        let digits = text.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
