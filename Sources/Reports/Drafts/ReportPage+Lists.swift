import Dates
import Markup
import Pages

extension ReportPage {
    /// Who was consulted, with the way to each and to one more.
    var consultees: HTML {
        let add: HTML =
            isDraft
            ? "<p class=\"govuk-body\">\(link("Add who was consulted", to: Addresses.newConsultee(report.id)))</p>" : ""
        return """
            \(table(
                "Who was consulted", id: "consultees",
                columns: [Column("Who"), Column("Consulted"), Column("Asked on"), .sentence("What they said, or why not")],
                rows: whole.consultees.map { one in
                    [
                        isDraft ? link("\(one.name)", to: Addresses.consultee(report.id, one.id)) : "\(one.name)",
                        "\(one.state.said)", one.asked.map { "\($0.said)" } ?? "", "\(one.text)",
                    ]
                }, empty: "Nobody is named yet."))
            \(add)
            """
    }

    /// What it means for each aim of the council, with the way to say so.
    var links: HTML {
        guard !whole.links.isEmpty else { return "" }
        let change: HTML =
            isDraft
            ? "<p class=\"govuk-body\">\(link("Say what it means for each aim", to: Addresses.links(report.id)))</p>"
            : ""
        return """
            \(table(
                "Links to what the council means to achieve", id: "links",
                columns: [Column("Aim"), .sentence("Link")],
                rows: whole.links.map { ["\($0.name)", "\($0.said)"] }, empty: ""))
            \(change)
            """
    }

    /// Its appendices, with the way to write each.
    var appendices: HTML {
        let add: HTML =
            isDraft
            ? "<p class=\"govuk-body\">\(link("Add an appendix", to: Addresses.newAppendix(report.id)))</p>" : ""
        guard !whole.appendices.isEmpty else { return add }
        return """
            \(table(
                "Appendices with words of their own", id: "appendices",
                columns: [
                    Column("What it is called"), Column("Classification"), .sentence("Drawn from"), .sentence("What the checks say"),
                ],
                rows: whole.appendices.map { one in
                    [
                        isDraft && one.report == report.id
                            ? link("\(one.said)", to: Addresses.appendix(report.id, one.id)) : "\(one.said)",
                        one.paragraph == 0 ? "As its report" : "Exempt under paragraph \(one.paragraph)",
                        "\(drawn(one))",
                        told("“\(one.title)”"),
                    ]
                }, empty: ""))
            \(add)
            """
    }

    /// The paper that an appendix is an extract of.
    private func drawn(_ one: ReportAppendix) -> String {
        guard let extract = one.extract else { return "" }
        return whole.records.extracts[extract]?.said ?? ExtractSource.notShared
    }
}
