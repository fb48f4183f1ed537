package import Checks
package import Dates
package import Markup
package import Pages
package import Partnership
package import Storage

/// That somebody else than who wrote a paper judged a finding of the checks to be no risk: which, who, why and when.
package struct Clearance: Hashable, Sendable {
    package var rule: PaperFault.Rule
    package var place: String
    /// The finding, word for word: another number or another place is another finding.
    package var said: String
    package var reason: String
    package var person: ID<Person>
    package var on: Day

    package init(_ fault: PaperFault, reason: String, by person: ID<Person>, on day: Day) {
        (rule, place, said) = (fault.rule, fault.place, fault.said)
        (self.reason, self.person, on) = (reason, person, day)
    }

    package init(_ row: Row) throws(StorageError) {
        rule = try row["rule"]
        place = try row["place"]
        said = try row["said"]
        reason = try row["reason"]
        person = try row["person"]
        on = try row["on_day"]
    }

    /// Its columns in the table of any paper, which a query calls `cleared`.
    package static let columns: SQL =
        "cleared.rule, cleared.place, cleared.said, cleared.reason, cleared.person, cleared.on_day"

    /// The same as they are filled, after the paper and the position, and with what.
    package static let filled: SQL = "rule, place, said, reason, person, on_day"
    package var values: SQL { "\(rule), \(place), \(said), \(reason), \(person), \(on)" }

    /// Whether it is this finding that was cleared.
    package func clears(_ fault: PaperFault) -> Bool {
        rule == fault.rule && place.utf8.elementsEqual(fault.place.utf8) && said.utf8.elementsEqual(fault.said.utf8)
    }

    package mutating func blank() { (place, said, reason) = ("", "", "") }
}

extension PaperFault.Rule: Stored {}

extension PaperFault {
    /// By which a form names it.
    package var key: String { "\(rule.rawValue): \(place): \(said)" }
}

extension [PaperFault] {
    /// Each with whether somebody has cleared it.
    package func cleared(by clearances: [Clearance]) -> [PaperFault] {
        map { fault in
            var fault = fault
            fault.isCleared = clearances.contains { $0.clears(fault) }
            return fault
        }
    }

    /// The one that a form names, and why it may not be cleared.
    package func toClear(_ key: String) -> (found: PaperFault?, faults: [Fault]) {
        guard let found = first(where: { $0.key.utf8.elementsEqual(key.utf8) }) else {
            return (nil, [Fault("finding", "The checks find this no longer. Look again.")])
        }
        switch found.weight {
        case .mend: return (found, [Fault("finding", "This must be mended: nobody may let it stand.")])
        case .look: return (found, [Fault("finding", "This asks nothing of anybody.")])
        case .cleared: return (found, [Fault("finding", "Somebody cleared this meanwhile.")])
        case .answer: return (found, [])
        }
    }
}

extension [Clearance] {
    /// Those of what is found now: whoever reads the words may read what was said of them.
    package func of(_ found: [PaperFault]) -> [Clearance] { filter { one in found.contains(where: one.clears) } }

    /// What was cleared, with who did, why and when.
    package func drawn(_ people: [Person]) -> HTML {
        guard !isEmpty else { return "" }
        return table(
            "What was judged to be no risk", id: "clearances",
            columns: [.sentence("Finding"), .sentence("Why it may stand"), Column("Who"), Column("Day")],
            rows: map { ["\($0.place): \($0.said)", "\($0.reason)", "\(people.said($0.person))", "\($0.on)"] },
            empty: "")
    }
}

/// The form in which one finding is cleared.
///
/// - Parameter hidden: What is sent unseen.
package func clearingForm(
    to address: Address, hidden: HTML = "", _ open: [PaperFault], chosen: String?, reason: String,
    errors: [FieldError]
) -> HTML {
    guard !open.isEmpty else { return "<p class=\"govuk-body\">Nothing waits to be answered for.</p>" }
    return form(
        address,
        """
        \(hidden)\(radios(Field("finding", "The finding", error: errors.of("finding")), open.map { Choice($0.key, "\($0.place): \($0.said)") }, chosen: chosen, isSmall: true))\
        \(textarea(Field("why-it-may-stand", "Why it may stand", error: errors.of("why-it-may-stand")), value: reason, rows: 3))\
        \(button("Clear it"))
        """)
}
