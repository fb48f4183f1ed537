import Dates
import Figures
import Markup
import Pages
import Places

/// What the ledger has that is not complete, a few lines a source, worst first.
func whatIsMissing(_ holdings: Holdings, _ gazetteer: Gazetteer) -> [HomePage.Gap] {
    let lines = holdings.ledger.filter { $0.state != .complete }
    let sources = Dictionary(grouping: lines) { line in [line.source, line.set.rawValue] }
    return sources.sorted { ($0.key[1] == "street" ? 0 : 1, $0.key[0]) < ($1.key[1] == "street" ? 0 : 1, $1.key[0]) }
        .compactMap { _, lines -> HomePage.Gap? in
            guard let first = lines.first else { return nil }
            let states = Dictionary(grouping: lines, by: \.state).sorted { $0.key < $1.key }
            return HomePage.Gap(
                source:
                    "\(gazetteer.sourceName(first.source))\(first.set == .street ? "" : ", \(first.set.shortSaid)")",
                address: Addresses.dataOf(first.set, Word(first.source)),
                lines: states.map { "\($0.key.said): \(saidTogether($0.value.map(\.month)))." })
        }
}

/// What each force has published last, and what should be out by now: police.uk is about two months behind.
func whatIsDue(_ holdings: Holdings, _ gazetteer: Gazetteer, today: Day) -> [HomePage.Due] {
    let newest = Dictionary(grouping: holdings.sources(.street)) { holdings.latest(.street, $0) ?? Asked.firstMonth }
    return newest.sorted { $0.key > $1.key }.map { newest, sources in
        let next = newest + 1
        // A month comes out about two months after its end, so on the first day of the third month after it.
        let out = Month(containing: today) + -3
        let said =
            next > out
            ? "\(newest.said) is the newest month held. \(next.said) is usually published about two months after it ends, "
                + "around \((next + 3).said)."
            : "\(newest.said) is the newest month held. \(Period(first: next, last: out).said) should have been published by "
                + "now: download \(next == out ? "it" : "them") from data.police.uk and bring \(next == out ? "it" : "them") in."
        return HomePage.Due(sources: sources.map(gazetteer.sourceName), newest: newest, said: said)
    }
}

extension Gazetteer {
    /// `Derbyshire Constabulary` for `derbyshire`; the slug itself where no force is known by it.
    func sourceName(_ slug: String) -> String { force(slug: slug).map { forces[Int($0)].printed } ?? slug }
}

extension DataSet {
    /// In a heading or after a comma.
    var shortSaid: String {
        switch self {
        case .street: "crime and antisocial behaviour"
        case .outcomes: "outcomes"
        case .stopAndSearch: "stop and search"
        case .partner: "partner extract"
        }
    }
}
