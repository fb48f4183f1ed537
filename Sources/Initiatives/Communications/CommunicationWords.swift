import Dates
import Pages
import Partnership
import Storage

/// What is written down of something that the partnership tells people: what, whom, by which ways, when, and what came of it.
struct CommunicationWords: Hashable, Sendable {
    /// What is told, in a sentence.
    var message = ""
    /// Who is to hear it, in words.
    var audience = ""
    var channels: Set<Channel> = []
    /// That speaks; nothing where it is no one agency, but the partnership as a whole or another body.
    var agency: ID<Agency>?
    /// That speak with it.
    var partners: Set<ID<Agency>> = []
    /// That it belongs to; nothing where it belongs to none.
    var initiative: ID<Initiative>?
    var standing = Standing.planned
    /// Nothing where no day is set or known.
    var from: Day?
    /// Nothing where it is one day, or no last day is set.
    var until: Day?
    /// Why it was left out; empty otherwise.
    var why = ""
    /// How many people it reached.
    var reached = Tally.unknown
    /// What came of it, and where it is; may be empty.
    var note = ""

    enum Channel: String, CaseIterable, Stored, InAddress {
        case website
        case socialMedia = "social-media"
        case press, printed
        case inPerson = "in-person"
        case message, other

        var said: String {
            switch self {
            case .website: "Website"
            case .socialMedia: "Social media"
            case .press: "Press and radio"
            case .printed: "Leaflets and posters"
            case .inPerson: "In person"
            case .message: "Letters, e-mail and text messages"
            case .other: "Another way"
            }
        }
    }

    enum Standing: String, CaseIterable, Stored, InAddress {
        case planned, out
        case leftOut = "left-out"

        var said: String {
            switch self {
            case .planned: "Planned"
            case .out: "It went out"
            case .leftOut: "Left out"
            }
        }
    }

    /// In the order in which a form lists them.
    var channelsSaid: [String] { Channel.allCases.filter(channels.contains).map(\.said) }

    /// `1 June 2026 to 30 June 2026`.
    var daysSaid: String {
        guard let from else { return "No day is written down" }
        return until.map { "\(from.said) to \($0.said)" } ?? from.said
    }

    /// Everything that must be mended before it can be kept.
    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(message, "told", "what is told", most: 500)
        faults.check(audience, "to-whom", "who is to hear it")
        if channels.isEmpty { faults.append(Fault("channels", "Choose one way or more.")) }
        if let from {
            faults.check(from: from, until: until, "until")
        } else if until != nil {
            faults.append(Fault("from", "Enter its first day."))
        }
        if standing == .out, let from, from > today {
            faults.append(Fault("went-out", "Its first day is ahead: choose that it is planned."))
        }
        if standing != .out, reached != .unknown {
            faults.append(Fault("reached", "Leave this empty, or choose that it went out."))
        }
        if standing == .leftOut {
            faults.check(why, "why-left-out", "why it was left out", most: 500)
        } else if !why.isEmpty {
            faults.append(Fault("why-left-out", "Leave this empty, or choose that it was left out."))
        }
        faults.checkLength(note, "note", "what came of it", most: 2000)
        return faults
    }
}
