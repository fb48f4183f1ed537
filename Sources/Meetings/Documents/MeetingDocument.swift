package import Dates
package import Papers
import Partnership
import Storage

/// The agenda or the minutes of one meeting as a paper, with what one viewer may see of it and nothing else.
package struct MeetingDocument: Sendable {
    package var kind: Kind
    var meeting: Meeting
    var group: Group
    /// Whose turn it is to be in the chair, where the group has a rota.
    var chair: String?
    /// Each seat that is expected, with who holds it; nothing where who came may not be seen.
    var sitters: [Sitter]
    var agenda: [AgendaItem]
    var papers: [AgendaPaper]
    /// What its minutes said before they were corrected, after they were agreed.
    var corrections: [MinuteCorrection] = []
    /// What was taken on at the meeting.
    var taken: [Undertakings.Line]
    /// What was taken on at earlier meetings of the group, and had not ended before this one.
    var carried: [Undertakings.Line]
    /// What other groups gave to seats of this one, and had not ended before the meeting: on an agenda alone.
    var others: [Undertakings.Line] = []
    /// The names of the areas that something may be for.
    package var areas = PlannedAreas()
    /// The day of which it tells.
    package var today: Day

    package enum Kind: String, CaseIterable, Sendable { case agenda, minutes }

    package var paper: Paper {
        Paper(
            title: "\(group.name): \(kind.rawValue) \(kind == .agenda ? "for" : "of") \(meeting.day.said)",
            publisher: group.name, date: today, status: status, classification: marking.rawValue,
            particulars: particulars, numbersSections: false, blocks: kind == .agenda ? agendaBlocks : minuteBlocks)
    }

    /// The highest marking of anything that it shows.
    var marking: Marking { (agenda.map(\.marking) + shownPapers.map(\.marking)).reduce(.official, max) }

    var shownPapers: [AgendaPaper] { papers.filter { !$0.hidden.contains(.text) } }

    /// Minutes are a draft until they are agreed.
    private var status: String? {
        switch (meeting.state, kind) {
        case (.cancelled, _): "Cancelled"
        case (_, .minutes): meeting.agreedOn == nil ? "Draft" : nil
        default: nil
        }
    }

    private var particulars: [Paper.Particular] {
        var rows = [
            Paper.Particular("When", "\(meeting.day), \(meeting.startsAt.localTime), for \(meeting.minutes) minutes"),
            Paper.Particular("How", Words(meeting.mode.said)),
        ]
        func add(_ name: String, _ text: String) {
            if !text.isEmpty { rows.append(Paper.Particular(name, Words(text))) }
        }
        if kind == .minutes, meeting.agreedOn != nil { add("Minutes", meeting.minutesSaid) }
        add("Where", meeting.place)
        add("In the chair", chair ?? "")
        // Minutes are handed on, and the same address leads to the next meeting.
        if kind == .agenda, let address = Destination(meeting.joining) {
            rows.append(Paper.Particular("How to join online", .link(meeting.joining, address)))
        } else if kind == .agenda {
            add("How to join online", meeting.joining)
        }
        add("Why it was cancelled", meeting.reason)
        return rows
    }
}

extension MeetingDocument {
    /// A seat that is expected at a meeting, and who holds it on that day.
    struct Sitter: Hashable, Sendable {
        var line: Expected.Line
        /// Those who may be known of.
        var holders: [String] = []
        var deputies: [String] = []

        var seatSaid: Words { "\(line.title)\(line.isRequired ? " (must be there)" : "")" }

        /// Who sat there: a name where only one person can be meant.
        var whoSaid: Words {
            switch line.came {
            case .holder where holders.count == 1: Words(holders[0])
            case .deputy where deputies.count == 1: "\(deputies[0]), deputy"
            case .deputy: "A deputy"
            case .substitute: "Somebody else"
            default: "The holder"
            }
        }

        /// `Partnership sergeant (Police)`.
        var saidInList: String { "\(line.title) (\(line.agencyName))" }
    }
}
