import Dates
import Markup
import Pages
import Partnership

/// The register of duties as a file for a spreadsheet, filtered as the page is.
struct DutyFile {
    var register: DutyRegister
    var lines: [DutyRegister.Line]

    static let headings = [
        "duty", "what the law asks", "on whom", "whose here", "source", "as of", "clock", "in force", "state", "due",
        "last shown", "what showed it", "to check",
    ]

    var bytes: [UInt8] {
        let rows = lines.map { line in
            let (words, shown) = (line.duty.words, line.shown)
            let isOpen = line.state != nil
            return csvLine([
                words.name, words.asks, words.bearer, register.whose(line.duty), words.source,
                isOpen ? words.asOf.iso : "", isOpen ? words.clock.said : "", isOpen ? words.inForceSaid : "",
                line.state?.said(words) ?? "Not shared with you", line.state?.due?.iso ?? "", shown?.day.iso ?? "",
                shown.map { "\($0.form.said): \($0.text)" } ?? "", words.note,
            ])
        }
        return Array((csvLine(Self.headings) + rows.joined()).utf8)
    }

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.dutyFile, .see, .duty) { request in
            let page = try await DutiesPage.asked(request, site)
            return .download(
                FileName("duties \(request.today.iso)"), .csv,
                DutyFile(register: page.register, lines: page.shown).bytes)
        }
    }
}
