import Dates
import Pages
import Partnership
import Planning
import Storage

/// What is written down of a briefing or a training: of what, by whom, for whom, when, and who came.
struct TrainingWords: Hashable, Sendable {
    var topic = ""
    /// Of the strategy against terrorism; nothing where it is of none.
    var strand: Strand?
    /// As `Basic awareness` or `Tier 2`; may be empty.
    var tier = ""
    /// That gives it; nothing where it is a body outside or nobody is named.
    var provider: ID<Agency>?
    /// A body outside the partnership that gives it; may be empty.
    var outside = ""
    var audience = Audience.officers
    /// Which professional group, or whom else; may be empty.
    var audienceSaid = ""
    var standing = Standing.planned
    /// Nothing where no day is set or known.
    var planned: Day?
    /// Nothing until it was held, or where that day is not known.
    var held: Day?
    /// Why it was cancelled.
    var why = ""
    /// Who came, by agency or group.
    var came: [CountedLine] = []
    /// For which it is evidence.
    var duty: ID<Duty>?
    /// Where it is written, or what else there is to say; may be empty.
    var note = ""

    typealias Strand = ContestStrand

    enum Audience: String, CaseIterable, Stored, InAddress {
        case members, officers, professionals
        case people = "public"

        var said: String {
            switch self {
            case .members: "Elected members"
            case .officers: "Officers"
            case .professionals: "A professional group"
            case .people: "The public"
            }
        }
    }

    enum Standing: String, CaseIterable, Stored, InAddress {
        case planned, held, cancelled

        var said: String {
            switch self {
            case .planned: "Planned"
            case .held: "Held"
            case .cancelled: "Cancelled"
            }
        }
    }

    /// `A professional group: general practitioners`.
    var audienceLong: String { audienceSaid.isEmpty ? audience.said : "\(audience.said): \(audienceSaid)" }

    /// By which it is put in a year: when it was held, or is planned.
    var day: Day? { standing == .held ? held : planned }

    var sum: TallySum { TallySum(came.map(\.tally)) }

    /// Everything that must be mended before it can be kept.
    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        func short(_ text: String, _ field: String, _ most: Int = 200) {
            if text.utf8.count > most { faults.append(Fault(field, "Use fewer than \(most) characters.")) }
        }
        faults.check(topic, "training-topic", "what it is about")
        short(tier, "tier")
        short(outside, "outside")
        if provider != nil, !outside.isEmpty {
            faults.append(Fault("outside", "Leave this empty where an agency of the partnership gives it."))
        }
        short(audienceSaid, "audience-said")
        if audience == .professionals, audienceSaid.isEmpty {
            faults.append(Fault("audience-said", "Enter which professional group."))
        }
        switch standing {
        case .planned, .cancelled:
            if held != nil { faults.append(Fault("held", "Leave the day empty, or choose that it was held.")) }
            if !came.isEmpty { faults.append(Fault("came", "Leave this empty, or choose that it was held.")) }
        case .held:
            if let held, held > today { faults.append(Fault("held", "Enter a day that is not in the future.")) }
        }
        if standing == .cancelled {
            faults.check(why, "why-cancelled", "why it was cancelled", most: 500)
        } else if !why.isEmpty {
            faults.append(Fault("why-cancelled", "Leave this empty, or choose that it was cancelled."))
        }
        short(note, "note", 1000)
        return faults + came.faults("came")
    }
}
