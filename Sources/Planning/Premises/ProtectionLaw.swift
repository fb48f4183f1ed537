/// When the law asks something of premises or of an event, and what: by the number of people, the use and the day.
///
/// Law that changes is a second value; an earlier one is never edited. From which day it binds is in the register of duties,
/// once somebody has written it there: ``commenced(by:)``.
struct ProtectionLaw: Hashable, Sendable {
    /// As a source of a duty names it.
    var act: String
    /// The fewest people at one time in premises of the standard tier.
    var standardFrom: Int
    /// The fewest in premises of the enhanced tier.
    var enhancedFrom: Int
    /// The fewest at an event.
    var eventFrom: Int
    /// Uses that stay in the standard tier however many come.
    var alwaysStandard: Set<PremisesUse>
    var inForce: DutyWords.InForce
    /// When it is expected, while no day is set.
    var expected: String

    /// The Act as it stood on 30 September 2026, when no instrument had brought it into force.
    ///
    /// Source: Terrorism (Protection of Premises) Act 2025, sections 2 and 3 and Schedule 1, paragraphs 9 and 13 to 15. An
    /// earlier proposal began at 100 people: it is not the law.
    static let of2025 = ProtectionLaw(
        act: "Terrorism (Protection of Premises) Act 2025", standardFrom: 200, enhancedFrom: 800, eventFrom: 800,
        alwaysStandard: [.worship, .childcare, .school, .furtherEducation], inForce: .noDay,
        expected: "not before April 2027")

    /// Why the law asks nothing.
    enum Outside: Hashable, Sendable {
        /// Its use is none that the Act lists.
        case use
        /// The Act leaves it out, for a reason in words.
        case leftOut(String)
        case fewer(than: Int)
        /// Whoever likes may come to the event: nobody checks who enters.
        case unchecked
    }

    enum Tier: Hashable, Sendable {
        case enhanced, standard
        case outside(Outside)
    }

    func tier(of words: PremisesWords) -> Tier {
        if !words.leftOut.isEmpty { return .outside(.leftOut(words.leftOut)) }
        switch words.sort {
        case .event:
            if words.most < eventFrom { return .outside(.fewer(than: eventFrom)) }
            return words.isChecked ? .enhanced : .outside(.unchecked)
        case .premises:
            if words.use == .other { return .outside(.use) }
            if words.most < standardFrom { return .outside(.fewer(than: standardFrom)) }
            let isStandard = words.most < enhancedFrom || alwaysStandard.contains(words.use)
            return isStandard ? .standard : .enhanced
        }
    }

    /// What it asks, each with its section.
    func asks(_ tier: Tier) -> [String] {
        let both = [
            "Notify the Security Industry Authority (section 9)",
            "Procedures for the public’s protection: evacuation, invacuation, lockdown and communication (section 5)",
        ]
        return switch tier {
        case .outside: []
        case .standard: both
        case .enhanced:
            both + [
                "Measures of protection (section 6)", "A document of the procedures and measures (section 7)",
                "A designated senior individual, where an organisation is responsible (section 10)",
            ]
        }
    }

    /// The same law, in force from the day that duties under it name: the earliest of them.
    func commenced(by duties: [DutyWords]) -> ProtectionLaw {
        let under = duties.filter { isSource(of: $0) }
        var law = self
        if under.contains(where: { $0.inForce == .already }) {
            law.inForce = .already
        } else if let day = under.compactMap(\.inForce.day).min() {
            law.inForce = .from(day)
        }
        return law
    }

    /// Whether a duty is one of this law.
    func isSource(of duty: DutyWords) -> Bool { duty.source.utf8.starts(with: act.utf8) }
}
