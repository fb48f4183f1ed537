import Dates
import Markup
import Partnership

/// A template as it is typed: a line for each heading, implication, wording, consultee and aim.
struct TemplateTyped: Hashable, Sendable {
    /// Whole pounds; empty where no limit is known.
    var revenue = ""
    var capital = ""
    var wards = ""
    /// `* purpose: Purpose and summary`; the star where it must be written.
    var headings = ""
    /// `Financial: Section 151 Officer`.
    var implications = ""
    /// `2026-04-01 Financial: It is within the budget.`; a line that begins with a space is a further paragraph of it.
    var wordings = ""
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
        wordings = whole.wordings.map { "\($0.from.iso) \($0.subject): \(lines($0.text).joined(separator: "\n  "))" }
            .joined(separator: "\n")
        consultees = whole.lists.names(.consultee).joined(separator: "\n")
        aims = whole.lists.names(.link).joined(separator: "\n")
    }

    /// What it says, with what must be put right.
    func read(_ template: ReportTemplate) -> (file: TemplateFile, faults: [Fault]) {
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
        faults += take(wordings, &file)
        return (file, faults + missing(file))
    }

    /// Words that are used again: a later day for the same implication is the next edition of them.
    private func take(_ wordings: String, _ file: inout TemplateFile) -> [Fault] {
        var faults: [Fault] = []
        for bytes in wordings.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let line = trimmed(String(decoding: bytes, as: UTF8.self))
            if line.isEmpty { continue }
            if bytes.first == 0x20 || bytes.first == 9, let last = file.wordings.indices.last {
                file.wordings[last].text += "\n" + line
                continue
            }
            guard let (before, words) = pair(line), let space = before.utf8.firstIndex(of: 0x20),
                let from = Day(iso: String(before[..<space]))
            else {
                faults.append(
                    Fault(
                        "words-again",
                        "“\(line)” does not begin with a day such as 2026-04-01, of what the words are, and a colon."))
                continue
            }
            let subject = trimmed(String(before[space...]))
            if !file.implications.contains(where: { $0.subject.utf8.elementsEqual(subject.utf8) }) {
                faults.append(Fault("words-again", "There is no implication “\(subject)” above."))
            }
            let others = file.wordings.filter { $0.subject.utf8.elementsEqual(subject.utf8) }
            if others.contains(where: { $0.from == from }) {
                faults.append(Fault("words-again", "“\(subject)” has words from \(from.said) twice."))
            }
            file.wordings.append(TemplateFile.Wording(subject, others.count + 1, from, words))
        }
        return faults
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
        for (text, field, most) in [
            (headings, "headings", 10_000), (implications, "implications", 10_000), (wordings, "words-again", 50_000),
            (consultees, "usual", 10_000), (aims, "council-aims", 10_000),
        ] where text.utf8.count > most {
            faults.append(Fault(field, "Use fewer than \(most) characters."))
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
