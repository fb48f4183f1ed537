import Files
import Markup
import Pages
import Partnership
import Storage

extension ReportPage {
    /// The documents of the register that it names as such, with the way to each and to one more.
    func named(as part: NamedPaper.Part) -> HTML {
        let add: HTML =
            isDraft
            ? "<p class=\"govuk-body\">\(link("Name a document of the register", to: Addresses.newNamedPaper(report.id), hidden: "under “\(part.heading.said)”"))</p>"
            : ""
        let all = whole.named(as: part)
        guard !all.isEmpty else { return add }
        let caption: HTML =
            part == .background
            ? "Background papers from the register of documents" : "Appendices from the register of documents"
        let changes = isDraft ? [Column("Change")] : []
        return """
            \(table(
                caption, id: part == .background ? "named-background" : "named-appendices",
                columns: [
                    Column("Document"), .sentence("Cited as"), Column("Classification"), .sentence("How it stands"),
                ] + changes,
                rows: all.map { paper, document in
                    let number = paper.number.isEmpty ? "" : "; Appendix \(paper.number)"
                    let change = link(
                        "Change", to: Addresses.namedPaper(report.id, paper.id), hidden: "how “\(document.title)” is named")
                    return [
                        link("\(document.title)", to: namedDocumentAddress(document.id)),
                        "\(whole.documents.source(document, at: paper.place))\(number)",
                        "\(document.marking.rawValue)", "\(whole.documents.standing(document))",
                    ] + (isDraft ? [change] : [])
                }, onNarrow: .stacks, empty: ""))
            \(add)
            """
    }
}
