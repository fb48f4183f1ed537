import Checks
import Dates
import Files
import Markup

extension WholeReport {
    /// Who was consulted, as a table of the paper; nothing where nobody is named.
    var consulted: String {
        guard !consultees.isEmpty else { return "" }
        let rows = consultees.map { one in
            [one.name, one.state.said, one.asked.map(\.said) ?? "", one.text]
        }
        return writtenTable(
            "Who was consulted", [["Who", "Consulted", "Asked on", "What they said, or why not"]] + rows)
    }

    /// What the report means for each aim, as a table of the paper; nothing where the template lists none.
    var linked: String {
        guard !links.isEmpty else { return "" }
        return writtenTable(
            "Links to what the council means to achieve", [["Aim", "Link"]] + links.map { [$0.name, $0.said] })
    }

    /// Whether something stands under a heading, in words or in its list.
    func isWritten(_ heading: ReportHeading) -> Bool {
        switch heading {
        case .consultation: !text(heading).isEmpty || consultees.contains { $0.state != .open }
        case .links: !text(heading).isEmpty || !links.isEmpty
        case .appendices: !text(heading).isEmpty || !appendices.isEmpty || !named(as: .appendix).isEmpty
        case .papers: !text(heading).isEmpty || !named(as: .background).isEmpty
        default: !text(heading).isEmpty
        }
    }

    /// Those who were neither consulted nor is it said why not, and the aims of a list that must be answered.
    func blanks(_ heading: TemplateHeading, at place: String) -> [PaperFault] {
        switch heading.heading {
        case .consultation:
            consultees.filter { $0.state == .open }.map {
                PaperFault(
                    .missing, place, "It is not said yet whether “\($0.name)” were consulted.",
                    mend: "Say when they were asked, or why they were not.")
            }
        case .links where heading.isRequired:
            links.filter { $0.answer == .unanswered }.map {
                PaperFault(
                    .missing, place, "It is not said what it means for “\($0.name)”.",
                    mend: "Say how it is linked, or that it is not applicable.")
            }
        default: []
        }
    }

    /// What is typed in the lists, for the checks.
    var listedText: [(heading: ReportHeading, text: String)] {
        consultees.flatMap { [(ReportHeading.consultation, $0.name), (.consultation, $0.text)] }
            + links.map { (.links, $0.text) }
            + NamedPaper.Part.allCases.flatMap { part in named(as: part).map { (part.heading, $0.document.title) } }
    }
}

/// Rows of a table as a text is written, the first its headings. What would end a cell or a row is taken out.
func writtenTable(_ caption: String, _ rows: [[String]]) -> String {
    func cell(_ text: String) -> String {
        String(decoding: text.utf8.map { [0x7C, 0x0A, 0x0D].contains($0) ? 0x20 : $0 }, as: UTF8.self)
    }
    return (["Table: \(caption)"] + rows.map { "| \($0.map(cell).joined(separator: " | ")) |" })
        .joined(separator: "\n")
}
