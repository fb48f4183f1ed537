import Dates
import Pages
import Partnership
import Planning
import Storage

/// What is written down of a document: what it is, whose, who keeps it under review and how often.
struct DocumentWords: Hashable, Sendable {
    var title = ""
    var sort: Sort
    var marking: Marking = .official
    /// A body outside the partnership whose it is; empty where it is an agency's or the partnership's.
    var body = ""
    /// Whose it is; nothing for the partnership as a whole, and for a body outside it.
    var agency: ID<Agency>?
    /// That keeps it under review.
    var seat: ID<Seat>?
    /// That it belongs to.
    var priority: ID<Priority>?
    /// What it is for; may be empty.
    var about = ""
    /// Between one review and the next; nothing where nobody has said.
    var months: Int?
    /// By which it is next reviewed; nothing where no day is set.
    var reviewBy: Day?
    /// Where an outside paper was read: all of it may be unknown.
    var cited = Cited()

    /// An outside paper as it is cited.
    ///
    /// Source: Bolsover District Council, 18 March 2019, before question 11: “Agenda Item 5/5A presented at the Police and Crime
    /// Panel, 24 January 2019”.
    struct Cited: Hashable, Sendable {
        /// The day, month or year of the meeting that it went to.
        var met: ToldDay?
        /// As `5/5A`.
        var item = ""
        /// The page or paragraph that is meant.
        var place = ""
        /// On the web.
        var address = ""

        var isEmpty: Bool { self == Cited() }
    }

    enum Sort: String, CaseIterable, Stored {
        case policy, procedure, `protocol`, agreement
        case strategy, assessment, guidance
        case outside = "outside-paper"
        case other

        var said: String {
            switch self {
            case .policy: "Policy"
            case .procedure: "Procedure"
            case .protocol: "Protocol"
            case .agreement: "Agreement"
            case .strategy: "Strategy or plan"
            case .assessment: "Assessment"
            case .guidance: "Guidance"
            case .outside: "Outside paper"
            case .other: "Other"
            }
        }
    }

    /// `Every 12 months`.
    var everySaid: String {
        switch months {
        case nil: "Nobody has said how often"
        case 1?: "Every month"
        case let months?: "Every \(months) months"
        }
    }

    /// Everything that must be mended before it can be kept.
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(title, "document-title", "the title")
        if marking != .official, marking != .sensitive {
            faults.append(Fault("marking", "Choose OFFICIAL or OFFICIAL-SENSITIVE."))
        }
        if !body.isEmpty, agency != nil {
            faults.append(Fault("outside-body", "Choose an agency or name a body outside, not both."))
        }
        if sort == .outside, body.isEmpty { faults.append(Fault("outside-body", "Enter whose paper it is.")) }
        if sort != .outside, !cited.isEmpty {
            faults.append(Fault("document-sort", "Only an outside paper has a meeting, an item and an address here."))
        }
        for (text, field, most) in [
            (body, "outside-body", 200), (about, "about", 2000), (cited.item, "agenda-item", 200),
            (cited.place, "where-in-it", 200),
        ] where text.utf8.count > most {
            faults.append(Fault(field, "Use fewer than \(most) characters."))
        }
        faults.check(web: cited.address, "outside-address")
        if let months, !(1...120).contains(months) {
            faults.append(Fault("review-months", "Enter a number from 1 to 120."))
        }
        return faults
    }
}
