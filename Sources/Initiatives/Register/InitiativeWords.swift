import Dates
import Pages
import Partnership
import Places
import Planning
import Storage

/// What is written down of a scheme, a campaign or a named operation: what it is for, who leads it, who takes part, where and
/// how long.
struct InitiativeWords: Hashable, Sendable {
    var name = ""
    var sort = Sort.scheme
    /// What it is for, in a sentence.
    var aim = ""
    /// That leads it; nothing where nobody is named.
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// That take part besides.
    var partners: Set<ID<Agency>> = []
    /// Bodies outside the partnership that take part, such as another partnership.
    var outside: [String] = []
    /// Of plans, that it serves.
    var priorities: Set<ID<Priority>> = []
    /// ONS codes of where it is; none where that is not written down.
    var areas: [String] = []
    /// Nothing where it is not known since when.
    var from: Day?
    /// Nothing while no last day is set.
    var until: Day?

    enum Sort: String, CaseIterable, Stored, InAddress {
        case scheme, campaign, operation, project, charter, review, other

        var said: String {
            switch self {
            case .scheme: "Scheme"
            case .campaign: "Campaign"
            case .operation: "Operation"
            case .project: "Project"
            case .charter: "Charter"
            case .review: "Review"
            case .other: "Other"
            }
        }
    }

    /// `1 June 2026 to 30 November 2026`, `Since 1 June 2026`.
    var periodSaid: String {
        switch (from, until) {
        case (nil, nil): "Neither its first nor its last day is known"
        case (let from?, nil): "Since \(from.said); no last day is set"
        case (nil, let until?): "Not known since when; until \(until.said)"
        case (let from?, let until?): "\(from.said) to \(until.said)"
        }
    }

    /// Everything that must be mended before it can be kept.
    func faults() -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "its name")
        faults.check(aim, "aim", "what it is for, in a sentence", most: 1000)
        if let from { faults.check(from: from, until: until, "until") }
        if areas.count > 60 { faults.append(Fault("areas", "Enter up to 60 areas.")) }
        for code in areas where AreaCode(code) == nil {
            faults.append(Fault("areas", "“\(code)” is not the code of an area, such as E07000033."))
        }
        if outside.count > 30 { faults.append(Fault("bodies-outside", "Enter up to 30 bodies.")) }
        for name in outside { faults.checkLength(name, "bodies-outside", "each body", most: 200) }
        return faults
    }
}
