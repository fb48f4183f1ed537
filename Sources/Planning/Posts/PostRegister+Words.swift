import Dates
import Partnership

/// How posts are said.
extension PostRegister {
    func area(_ code: String) -> String { areas[code] ?? code }

    /// `Bolsover, Chesterfield and North East Derbyshire`.
    private func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    func said(_ place: Capacity.Place) -> String {
        switch place {
        case .area(let code): area(code)
        case .shared(let codes): "\(listed(codes.map(area).sorted())): shared, split not given"
        case .words(let words): words
        case .untold: "Where it works is not told"
        }
    }

    /// `Bolsover 0.5 and Chesterfield 0.5`.
    func places(_ spell: Spell) -> String {
        let named =
            spell.isSharedUnsplit || spell.areas.count < 2
            ? spell.places.map { said($0.0) }
            : [listed(spell.areas.map { "\(area($0.area)) \($0.hundredths.map(Hundredths.said) ?? "")" })]
        let isApart = !spell.areas.isEmpty && !spell.covers.isEmpty
        return (named + (isApart ? [spell.covers] : [])).joined(separator: "; ")
    }

    /// `Children’s Services, Central Bedfordshire Council`.
    func host(_ host: Spell.Host) -> String {
        let body = host.agency.map { owners.said($0, nil) } ?? host.name
        let named = [host.part, body].filter { !$0.isEmpty }
        return named.isEmpty ? "Not told" : named.joined(separator: ", ")
    }

    /// `1.5 full-time equivalents`.
    func time(_ spell: Spell) -> String {
        guard let hundredths = spell.hundredths else { return "How many is not told" }
        return "\(Hundredths.said(hundredths)) full-time \(hundredths == 100 ? "equivalent" : "equivalents")"
    }

    func begins(_ spell: Spell) -> String {
        guard let from = spell.from else { return "Not told" }
        return spell.isBy ? "By \(from.said)" : from.said
    }

    func ends(_ spell: Spell) -> String {
        spell.until?.said ?? (spell.isOver ? "On a day that is not told" : "")
    }

    /// `From 1 September 2017`.
    func period(_ spell: Spell) -> String {
        let from = spell.from.map { spell.isBy ? "There by \($0.said)" : "From \($0.said)" } ?? "From when is not told"
        return spell.until.map { "\(from) to \($0.said)" } ?? (spell.isOver ? "\(from); until when is not told" : from)
    }

    /// `Aldermouth District Council 60%, Marlshire’s commissioner 40%`.
    func funding(_ words: PostWords) -> String {
        let named = words.funders.map { funder in
            let name = funder.agency.map { owners.said($0, nil) } ?? funder.name
            return funder.share.map { "\(name) \(Hundredths.said($0))%" } ?? name
        }
        let all = named.isEmpty ? "Not told" : named.joined(separator: ", ")
        return words.whyUnknown.isEmpty ? all : "\(all); shares not known: \(words.whyUnknown)"
    }

    /// What changed from one spell to the next, with both values.
    struct Change: Hashable {
        /// `1 September 2017`, or `By 18 March 2019`.
        var day: String
        var said: [String]
        var note: String
    }

    func changes(_ spells: [Spell]) -> [Change] {
        var changes = zip(spells, spells.dropFirst()).map { was, now in
            Change(day: begins(now), said: gap(was, now) + differences(was, now), note: now.note)
        }
        if let last = spells.last, last.until != nil || last.isOver {
            let day = last.until.map { ($0 + 1).said } ?? "Not told"
            changes.append(Change(day: day, said: ["It is there no longer"], note: ""))
        }
        return changes
    }

    private func gap(_ was: Spell, _ now: Spell) -> [String] {
        guard let until = was.until, let from = now.from, !now.isBy, until + 1 < from else { return [] }
        return ["It was not there from \((until + 1).said) to \((from + -1).said)"]
    }

    private func differences(_ was: Spell, _ now: Spell) -> [String] {
        var said: [String] = []
        if was.hundredths != now.hundredths {
            func told(_ spell: Spell) -> String { spell.hundredths.map(Hundredths.said) ?? "not told" }
            said.append("Full-time equivalents: \(told(was)) to \(told(now))")
        }
        if was.host != now.host { said.append("Moved from \(host(was.host)) to \(host(now.host))") }
        if was.areas != now.areas || was.covers != now.covers {
            said.append("Where it works: \(places(was)); then \(places(now))")
        }
        return said
    }
}
