package import Dates
import Pages
package import Partnership
package import Places
import Storage

/// All premises and events that the partnership knows of, with their tier and how far they have come on a day.
package struct PremisesRegister: Sendable {
    var lines: [Line]
    var owners: Owners
    /// As it is in force, once a duty of the register says from when.
    var law: ProtectionLaw
    /// Names of areas by code.
    var areas: [String: String]
    var today: Day

    /// One of them as it stands.
    struct Line: Hashable {
        var premises: Premises
        /// The latest first.
        var contacts: [PremisesContact]
        /// Nothing of either where what it rests on may not be seen.
        var tier: ProtectionLaw.Tier?
        var state: PremisesState?

        init(_ premises: Premises, _ contacts: [PremisesContact], _ law: ProtectionLaw) {
            self.premises = premises
            let isOpen = !premises.hidden.contains(.text)
            self.contacts =
                isOpen ? contacts.filter { $0.premises == premises.id && !$0.hidden.contains(.text) } : []
            tier = isOpen ? law.tier(of: premises.words) : nil
            state = isOpen ? PremisesState(self.contacts) : nil
        }
    }

    func keeper(_ premises: Premises) -> String { owners.said(premises.words.agency, premises.words.seat) }
    func place(_ words: PremisesWords) -> String { areas[words.area] ?? words.area }

    /// Those of a tier, of a state and of an area; the closed ones only where they are asked for.
    func found(_ tier: ProtectionLaw.Tier.Name?, _ state: PremisesState.Name?, _ area: String?) -> [Line] {
        lines.filter { line in
            let isOfState = state.map { line.state?.name == $0 } ?? (line.state?.name != .closed)
            let isOfTier = tier.map { line.tier?.name == $0 } ?? true
            // What may not be seen of it is not found by it either.
            let isThere = area.map { line.state != nil && line.premises.words.area == $0 } ?? true
            return isOfState && isOfTier && isThere
        }
    }

    /// How many of a tier are at a state.
    func count(_ tier: ProtectionLaw.Tier.Name, _ state: PremisesState.Name) -> Int {
        found(tier, state, nil).count
    }

    /// How many contacts are overdue.
    var overdue: Int { lines.count { $0.state?.next.map { $0 < today } ?? false } }

    /// How many are at each state, a line a tier, and then a few lines for each that is open, as they are printed.
    package var said: [String] {
        let counts = ProtectionLaw.Tier.Name.allCases.map { tier in
            let each = PremisesState.Name.allCases.compactMap { state in
                let count = count(tier, state)
                return count == 0 ? nil : "\(count) \(state.said.lowercased())"
            }
            return "\(tier.said): \(each.isEmpty ? "none" : each.joined(separator: ", "))"
        }
        return counts
            + found(nil, nil, nil).map { line in
                guard let tier = line.tier, let state = line.state else {
                    return "Not shared: \(line.premises.words.name) (\(keeper(line.premises)))"
                }
                return """
                    \(state.name.said): \(line.premises.words.name), \(place(line.premises.words)) \
                    (\(keeper(line.premises)))
                        \(law.said(tier, on: today)). \(line.premises.words.most) people at most. \
                    Next contact: \(state.nextSaid(on: today)).
                    """
            }
    }
}

extension Viewer {
    /// The program's own operator, at the machine, who prints the list.
    package static let protector = Viewer(
        purpose: .evidence,
        rules: [Rule(.keeper, .see, .premises, upTo: .sensitive)]
            + [Kind.duty, .agency, .seat].map { Rule(.keeper, .see, $0) })
}

extension Registry {
    /// The premises and events as `trace`'s viewer may see them.
    package func premises(_ trace: Trace, on today: Day, _ gazetteer: Gazetteer) async throws -> PremisesRegister {
        try await premises(of: nil, trace, on: today, gazetteer)
    }

    func premises(
        of id: ID<Premises>?, _ trace: Trace, on today: Day, _ gazetteer: Gazetteer
    ) async throws -> PremisesRegister {
        let viewer = trace.viewer
        let all = try await look(PremisesNow(viewer: viewer, id: id), trace)
        let contacts = try await look(PremisesContacts(viewer: viewer, premises: id), trace)
        let duties = try await look(Duties(viewer: viewer, id: nil), trace)
        let law = ProtectionLaw.of2025.commenced(by: duties.filter(\.hidden.isEmpty).map(\.words))
        let areas = Dictionary(all.map { ($0.words.area, gazetteer.name(of: $0.words.area)) }, uniquingKeysWith: { $1 })
        return PremisesRegister(
            lines: all.map { PremisesRegister.Line($0, contacts, law) },
            owners: try await owners(trace, on: today, withPast: true), law: law, areas: areas, today: today)
    }
}
