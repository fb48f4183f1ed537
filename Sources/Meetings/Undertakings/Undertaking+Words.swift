import Dates
import Markup
import Pages

/// What it is, and which kind where it is no action; and what shows that it was done, or why it was dropped.
///
/// - Parameter address: Where it is changed, for whoever may.
func whatSaid(_ one: Undertaking, to address: Address? = nil) -> HTML {
    let more = [one.form == .action ? "" : one.form.said, one.state == .open ? "" : one.evidence].filter { !$0.isEmpty }
    return more.reduce(into: address.map { link("\(one.text)", to: $0) } ?? "\(one.text)" as HTML) { html, line in
        html = "\(html)<br><span class=\"wardmote-quiet\">\(line)</span>"
    }
}

/// The same, with what it said at first where that was put right.
func whatSaid(_ line: Undertakings.Line, to address: Address? = nil) -> HTML {
    let now = whatSaid(line.undertaking, to: address)
    return line.firstText.map { "\(now)<br><span class=\"wardmote-quiet\">At first: “\($0)”</span>" } ?? now
}

/// The day; how it was put where there is none, and that there is none.
func dueSaid(_ one: Undertaking, _ today: Day) -> HTML {
    if let due = one.due { return "\(due)" }
    return one.saidDue.isEmpty ? "No day given" : "No day given: “\(one.saidDue)”"
}

/// The same, with the day by which it was due at first where that was moved.
func dueSaid(_ line: Undertakings.Line, _ today: Day) -> HTML {
    let now = dueSaid(line.undertaking, today)
    return line.firstDue.map { "\(now), at first \($0)" } ?? now
}

/// The meeting where it was taken on, and the group that has it since where it was handed over.
func fromSaid(_ line: Undertakings.Line) -> HTML {
    let meeting = link("\(line.groupName), \(line.day)", to: Addresses.meeting(line.undertaking.meeting))
    return line.isHandedOver
        ? "\(meeting)<br><span class=\"wardmote-quiet\">Handed over to \(line.heldName)</span>" : meeting
}

func stateSaid(_ one: Undertaking, _ today: Day) -> HTML {
    if let days = one.daysOverdue(on: today) {
        return tag(days == 1 ? "1 day overdue" : "\(days) days overdue", .orange)
    }
    guard let ended = one.endedOn, one.state != .open else { return tag("\(one.state.said)", .blue) }
    return "\(tag("\(one.state.said)", .grey))<br>\(ended)"
}

extension Undertakings.Line {
    /// The seat with its agency.
    var whoseSaid: String { "\(seat), \(agencyName)" }

    /// Whether another group has it than the one that took it on.
    var isHandedOver: Bool { held != group }
}
