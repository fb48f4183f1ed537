import Dates
import Markup
import Pages
import Partnership

/// What is on the horizon as a file for a spreadsheet, filtered as the page is.
struct HorizonFile {
    var register: HorizonRegister
    var lines: [HorizonRegister.Line]

    static let headings = [
        "what", "kind", "what it may change", "priorities", "expected", "source", "address", "date of the source",
        "who watches", "reviewed", "state", "next review", "last review", "last found", "in words",
    ]

    var bytes: [UInt8] {
        let rows = lines.map { line in
            let (words, last) = (line.prospect.words, line.last)
            guard let state = line.state else {
                return csvLine(
                    [words.name] + Array(repeating: "", count: 7)
                        + [register.watcher(line.prospect), "", "Not shared with you", "", "", "", ""])
            }
            return csvLine([
                words.name, words.sort.said, words.text, register.priorities(words).joined(separator: "; "),
                words.expected, words.source, words.address, words.read.iso, register.watcher(line.prospect),
                words.everySaid, state.said, state.next?.iso ?? "", last?.day.iso ?? "", last?.found.said ?? "",
                last?.text ?? "",
            ])
        }
        return Array((csvLine(Self.headings) + rows.joined()).utf8)
    }

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.horizonFile, .see, .prospect) { request in
            let page = try await HorizonPage.asked(request, site)
            return .download(
                FileName("horizon \(request.today.iso)"), .csv,
                HorizonFile(register: page.register, lines: page.shown).bytes)
        }
    }
}
