import Dates
import Figures
import Markup
import Pages
import Places

/// The form that chooses the months of a page and what they are set against.
struct PeriodForm: Hashable, Sendable {
    /// The page that it asks again.
    var address: Pages.Address
    var asked: Asked
    var settled: SettledPeriod
    /// Whether the page can be set beside a force, a county or peers.
    var comparesPlaces: Bool
    /// Saved lists of peers to choose from.
    var peerSets: [Choice] = []

    /// How a page of figures begins: its months, why they are these, and the form to choose others.
    ///
    /// - Parameter also: What stands below the form.
    func opening(_ also: HTML = "") -> HTML {
        let why: HTML? = settled.why.map { insetText("\($0)") }
        return """
            <p class="govuk-body-l">\(settled.period)</p>
            \(why)
            <div class="wardmote-screen-only">\(details("Choose other months or another comparison", "\(html)\(also)"))</div>
            """
    }

    private var html: HTML {
        var months = settled.choices
        if !months.contains(settled.last) { months = (months + [settled.last]).sorted(by: >) }
        let kinds = PeriodKind.allCases.map { Choice($0, "\($0.said)") }
        let contents: HTML = """
            \(select(Field("period", "Period"), kinds, chosen: settled.kind.inAddress))\
            \(select(Field("last", "Month it ends with, or lies in"), months.map { Choice($0, "\($0.said)") }, chosen: settled.last.inAddress))\
            \(select(Field("against", "Compared with"), comparisons, chosen: asked.against.inAddress))\
            \(select(Field("years", "Baseline, years before"), baselines, chosen: String(asked.yearsBefore ?? 2)))\
            \(select(Field("per", "Rates by"), PopulationSet.Counted.allCases.map { Choice($0, "1,000 \($0.rawValue)") }, chosen: asked.per.inAddress))\
            \(comparesPlaces ? peerFields : "")\
            \(asked.type.map { hidden("type", $0) } ?? "")\(asked.others ? hidden("others", "yes") : "")
            """
        return filterForm(address, label: "Months and comparison", contents)
    }

    private var comparisons: [Choice] {
        Against.allCases.filter { comparesPlaces || $0 == .lastYear || $0 == .baseline }.map {
            Choice($0, "\($0.said)")
        }
    }

    private var baselines: [Choice] { (1...6).map { Choice($0, "\($0)") } }

    private var peerFields: HTML {
        """
        \(savedPeers)\
        \(input(Field("peers", "Peers", hint: "Codes of areas, with commas, when you compare with peers of your own choice"), value: asked.peers.map(\.text).joined(separator: ", "), width: .thirty))\
        \(input(Field("peers-name", "Name of the list"), value: asked.peersName, width: .twenty))
        """
    }

    private var savedPeers: HTML {
        guard !peerSets.isEmpty else { return "" }
        return select(
            Field("peer-set", "Saved list of peers"), [Choice("", "None: the codes beside")] + peerSets,
            chosen: asked.peerSet?.inAddress)
    }
}
