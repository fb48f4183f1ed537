import Markup
import Partnership

/// A template as it is typed: a line for each heading, implication, consultee and aim.
struct TemplateTyped: Hashable, Sendable {
    /// Whole pounds; empty where no limit is known.
    var revenue = ""
    var capital = ""
    var wards = ""
    /// `* purpose: Purpose and summary`; the star where it must be written.
    var headings = ""
    /// `Financial: Section 151 Officer`.
    var implications = ""
    var consultees = ""
    var aims = ""
    var reason = ""

    init() {}

    init(_ whole: WholeTemplate) {
        func said(_ number: Int) -> String { number == 0 ? "" : "\(number)" }
        let template = whole.template
        (revenue, capital) = (said(template.revenuePence / 100), said(template.capitalPence / 100))
        wards = said(template.wards)
        headings = whole.headings.map { "\($0.isRequired ? "* " : "")\($0.heading.rawValue): \($0.title)" }
            .joined(separator: "\n")
        implications = whole.implications.map { "\($0.subject): \($0.signer)" }.joined(separator: "\n")
        consultees = whole.lists.names(.consultee).joined(separator: "\n")
        aims = whole.lists.names(.link).joined(separator: "\n")
    }

    /// What it says, with what must be put right.
    func read(_ template: ReportTemplate, wordings: [ReportWording]) -> (file: TemplateFile, faults: [Fault]) {
        var (file, faults) = (TemplateFile(), [Fault]())
        file.name = template.name
        func whole(_ text: String, _ field: String, _ what: String) -> Int {
            if text.isEmpty { return 0 }
            let digits = text.utf8.filter { $0 != 0x2C }
            guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
                faults.append(Fault(field, "Enter \(what) in figures, or leave it empty where it is not known."))
                return 0
            }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        file.revenuePence = 100 * whole(revenue, "limit-revenue", "whole pounds")
        file.capitalPence = 100 * whole(capital, "limit-capital", "whole pounds")
        file.wards = whole(wards, "limit-wards", "a number of wards")
        for line in lines(headings) where !trimmed(line).isEmpty {
            let isRequired = line.utf8.first == UInt8(ascii: "*")
            guard let (word, title) = pair(isRequired ? String(line.dropFirst()) : line),
                let heading = ReportHeading(rawValue: word)
            else {
                let known = ReportHeading.allCases.map(\.rawValue).joined(separator: ", ")
                faults.append(Fault("headings", "“\(line)” begins with none of \(known)."))
                continue
            }
            if file.headings.contains(where: { $0.heading == heading }) {
                faults.append(Fault("headings", "“\(word)” is there twice."))
            }
            file.headings.append(TemplateFile.Heading(heading, title, isRequired))
        }
        for line in lines(implications) where !trimmed(line).isEmpty {
            guard let (subject, signer) = pair(line) else {
                faults.append(Fault("implications", "“\(line)” names no seat: write of what, a colon, and who signs."))
                continue
            }
            if file.implications.contains(where: { $0.subject.utf8.elementsEqual(subject.utf8) }) {
                faults.append(Fault("implications", "“\(subject)” is there twice."))
            }
            file.implications.append(TemplateFile.Implication(subject, signer))
        }
        (file.consultees, file.links) = (names(consultees), names(aims))
        if Set(file.consultees).count < file.consultees.count {
            faults.append(Fault("usual", "A name is there twice."))
        }
        if Set(file.links).count < file.links.count { faults.append(Fault("council-aims", "An aim is there twice.")) }
        let subjects = Set(file.implications.map(\.subject))
        file.wordings = wordings.filter { subjects.contains($0.subject) }
            .map { TemplateFile.Wording($0.subject, $0.edition, $0.from, $0.text) }
        return (file, faults + missing(file))
    }

    private func missing(_ file: TemplateFile) -> [Fault] {
        func lacks(_ heading: ReportHeading) -> Bool { !file.headings.contains { $0.heading == heading } }
        var faults: [Fault] = []
        for one in [ReportHeading.recommendations, .implications] where lacks(one) {
            faults.append(Fault("headings", "A report needs the heading “\(one.rawValue)”."))
        }
        if file.implications.isEmpty { faults.append(Fault("implications", "Name one implication at least.")) }
        for (list, field, heading) in [
            (file.consultees, "usual", ReportHeading.consultation), (file.links, "council-aims", .links),
        ] where !list.isEmpty && lacks(heading) {
            faults.append(Fault(field, "This list needs the heading “\(heading.rawValue)”."))
        }
        for (text, field) in [
            (headings, "headings"), (implications, "implications"), (consultees, "usual"), (aims, "council-aims"),
        ] where text.utf8.count > 10_000 {
            faults.append(Fault(field, "Use fewer than 10000 characters."))
        }
        return faults
    }

    private func names(_ text: String) -> [String] { lines(text).map(trimmed).filter { !$0.isEmpty } }

    /// What stands before the first colon, and after it; nothing where one of them is empty.
    private func pair(_ line: String) -> (String, String)? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let (before, after) = (trimmed(String(line[..<colon])), trimmed(String(line[line.utf8.index(after: colon)...])))
        return before.isEmpty || after.isEmpty ? nil : (before, after)
    }
}
