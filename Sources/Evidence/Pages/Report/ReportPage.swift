import Dates
import Markup
import Pages

/// The report builder: which area, which month, which report.
struct ReportPage: Page {
    var choices: [Choice]
    var months: [Month]
    var area: String?
    var month: Month?
    var kind: PerformanceReport.Kind
    /// Saved lists of peers, and the one that was chosen.
    var peerSets: [Choice] = []
    var peers: String?
    /// The reports that can be had, once area and month are chosen.
    var papers: [Paper]
    var errors: [FieldError] = []

    struct Paper: Sendable {
        var text: String
        var address: Pages.Address
    }

    var title: String { "Make a report" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let contents: HTML = """
            \(select(Field("area", "Partnership or area", error: errors.of("area")), choices, chosen: area))\
            \(select(Field("month", "Last month of the report", error: errors.of("month")), months.map { Choice($0, "\($0.said)") }, chosen: month?.inAddress))\
            \(select(Field("kind", "Report"), PerformanceReport.Kind.allCases.map { Choice($0, "\($0.said)") }, chosen: kind.inAddress))\
            \(peersField)
            """
        return """
            <p class="govuk-body">The monthly performance report, with every number explainable. The page, the Word
            document and the PDF have the same numbers.</p>
            \(filterForm(Addresses.report(), label: "Report", submit: "Choose", contents))
            \(links)
            <p class="govuk-body">\(link("Reports that were given out", to: Addresses.issues()))</p>
            """
    }

    private var peersField: HTML {
        guard !peerSets.isEmpty else { return "" }
        return select(
            Field("peers", "Peers to set it beside", error: errors.of("peers")), [Choice("", "None")] + peerSets,
            chosen: peers)
    }

    private var links: HTML {
        guard !papers.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m">Your report</h2>
            <ul class="govuk-list govuk-list--bullet">
            \(papers.map { "<li>\(link("\($0.text)", to: $0.address))</li>\n" as HTML })</ul>
            """
    }
}

extension PerformanceReport.Kind: InAddress {
    var said: String {
        switch self {
        case .crime: "All crime"
        case .asb: "Antisocial behaviour"
        }
    }
}
