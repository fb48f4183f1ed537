import Dates
import Markup
import Pages
import Storage

import struct Scrutiny.Committee

/// The head of a report as it was typed, right or wrong.
struct HeaderTyped: Sendable {
    var template: ID<ReportTemplate>?
    var committee: ID<Committee>?
    var annex: ID<CommitteeReport>?
    var day = DayTyped()
    var title = ""
    var reportOf = ""
    var director = ""
    var leadOfficer = ""
    var contact = ""
    var author = ""
    var finance = ""
    /// Ticked and typed.
    var wards: [String] = []
    var revenue = ""
    var capital = ""
    var from = DayTyped()
    var until = DayTyped()
    var paragraph = 0
    var reasoning = ""

    init() {}

    init(_ report: CommitteeReport) {
        let header = report.header
        (template, committee, annex) = (report.template, report.committee, report.annexOf)
        (day, title, reportOf) = (DayTyped(header.day), header.title, header.reportOf)
        (director, leadOfficer, contact) = (header.director, header.leadOfficer, header.contact)
        (author, finance, wards) = (header.author, header.finance, header.wards)
        revenue = header.revenuePence.map { "\($0 / 100)" } ?? ""
        capital = header.capitalPence.map { "\($0 / 100)" } ?? ""
        (from, until) = (DayTyped(header.speaks?.lowerBound), DayTyped(header.speaks?.upperBound))
        (paragraph, reasoning) = (header.paragraph, header.reasoning)
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        template = try form.one("template", as: ID<ReportTemplate>.self)
        committee = try form.one("committee", as: ID<Committee>.self)
        annex = try form.one("annex", as: ID<CommitteeReport>.self)
        day = try form.day("day")
        title = try form.one("title") ?? ""
        reportOf = try form.one("report-of") ?? ""
        director = try form.one("director") ?? ""
        leadOfficer = try form.one("lead") ?? ""
        contact = try form.one("contact-officer") ?? ""
        author = try form.one("author") ?? ""
        finance = try form.one("finance") ?? ""
        wards = form.all("ward") + lines(try form.one("wards") ?? "")
        revenue = try form.one("revenue") ?? ""
        capital = try form.one("capital") ?? ""
        (from, until) = (try form.day("from"), try form.day("until"))
        paragraph = try form.one("paragraph", as: Int.self) ?? 0
        reasoning = try form.one("reasoning") ?? ""
    }

    /// Nothing where something must be mended first.
    func header(_ errors: inout [FieldError]) -> ReportHeader? {
        if committee == nil { errors.append(FieldError("committee", "Choose a committee")) }
        guard let day = errors.day(day, "day") else { return nil }
        var header = ReportHeader(day: day, title: trimmed(title))
        (header.reportOf, header.director, header.leadOfficer) = (reportOf, director, leadOfficer)
        (header.contact, header.author, header.finance) = (contact, author, finance)
        header.wards = wards.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        header.revenuePence = pence(revenue, "revenue", &errors)
        header.capitalPence = pence(capital, "capital", &errors)
        (header.paragraph, header.reasoning) = (paragraph, trimmed(reasoning))
        guard !from.isEmpty || !until.isEmpty else { return header }
        if let first = errors.day(from, "from"), let last = errors.day(until, "until") {
            if first <= last {
                header.speaks = first...last
            } else {
                errors.append(FieldError("until", "The last day is before the first."))
            }
        }
        return header
    }

    /// Whole pounds, as pence; nothing where nothing is typed.
    private func pence(_ typed: String, _ field: String, _ errors: inout [FieldError]) -> Int? {
        let digits = typed.utf8.filter { $0 != UInt8(ascii: ",") && $0 != 0x20 }
        guard digits.count <= 9, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            errors.append(FieldError(field, "Enter whole pounds, such as 120000, or 0 where it decides none"))
            return nil
        }
        if digits.isEmpty { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } * 100
    }
}

extension ReportHeader {
    /// Line by line, as a page shows it.
    var rows: [SummaryRow] {
        let facts: [(HTML, String)] = [
            ("Title", title), ("Meeting", day.said), ("Report of", reportOf), ("Director", director),
            ("Lead officer", leadOfficer), ("Contact officer", contact), ("Author", author),
            ("Finance reference", finance),
            ("Wards", wards.isEmpty ? "None in particular" : wards.joined(separator: "; ")),
            ("Revenue", revenuePence.map(pounds) ?? "Not told"), ("Capital", capitalPence.map(pounds) ?? "Not told"),
            ("Period", speaks.map { "\($0.lowerBound.said) to \($0.upperBound.said)" } ?? "None"),
            ("Classification", isExempt ? "Exempt under paragraph \(paragraph) of Schedule 12A" : "Open"),
            ("Why", reasoning),
        ]
        return facts.map { SummaryRow($0.0, "\($0.1)") }
    }
}
