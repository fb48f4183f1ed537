import Markup
import Pages
import Partnership
import Storage

/// What a group takes further, and why.
struct ToEscalate: Hashable, Sendable {
    var found: [Escalation]
    /// How many in a row.
    var after: Int
    /// The version of the terms that names that number; nothing where none does.
    var version: Int?

    init(found: [Escalation], after: Int, version: Int? = nil) {
        (self.found, self.after, self.version) = (found, after, version)
    }

    /// - Parameters:
    ///   - lines: Who was expected at the group's meetings, as far as the viewer may see who came.
    ///   - terms: Those that hold today.
    init(_ lines: [Expected.Line], required: Set<ID<Seat>>, under terms: Terms?) {
        after = terms?.escalateAfter ?? Escalation.usual
        version = terms?.escalateAfter == nil ? nil : terms?.number
        found = Escalation.found(lines, required: required, after: after)
    }
}

extension GroupPage {
    /// The seats that must be there and keep away, and to which group that is taken.
    var escalationDrawn: HTML {
        guard !escalation.found.isEmpty else { return "" }
        let to: HTML =
            hearers.first.map {
                "Take it to \(link("\($0.name)", to: Addresses.group($0.id))), to which this group reports."
            }
            ?? "It is to go to the group that this one reports to, and none is shown here."
        let lines: [HTML] = escalation.found.map { one in
            let times: HTML = one.times == 1 ? "the latest meeting" : "each of the latest \(one.times) meetings"
            return "\(one.seat) (\(one.agencyName)) was missing at \(times)."
        }
        let why: HTML =
            escalation.version.map { "Version \($0) of the terms of reference says so" }
            ?? "The terms of reference name no other number"
        return """
            <h2 class="govuk-heading-m" id="escalate">To be taken further</h2>
            <p class="govuk-body">The group should not meet without these seats. \(to)</p>
            \(bullets(lines))
            <p class="govuk-body">It is taken further after \(escalation.after == 1
                ? "one meeting that was missed" : "\(escalation.after) meetings in a row that were missed" as HTML). \(why).</p>

            """
    }
}
