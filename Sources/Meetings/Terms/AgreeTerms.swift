package import Dates
package import Partnership
package import Storage

/// Writes down the next version of a group's terms of reference, as it was agreed.
package struct AgreeTerms: Sendable {
    package var group: ID<Group>
    /// The number of the latest version that was looked at; 0 where there was none.
    package var after: Int
    package var text: String
    package var from: Day
    /// Who agreed them, in words; empty where a meeting of the group did.
    package var agreedBy: String
    package var agreedAt: ID<Meeting>?
    package var reviewBy: Day
    /// After how many meetings missed in a row a seat that must be there is taken further; nothing where they name no number.
    package var escalateAfter: Int?

    package init(
        group: ID<Group>, after: Int, text: String, from: Day, agreedBy: String = "", agreedAt: ID<Meeting>? = nil,
        reviewBy: Day, escalateAfter: Int? = nil
    ) {
        self.escalateAfter = escalateAfter
        (self.group, self.after, self.text, self.from) = (group, after, text, from)
        (self.agreedBy, self.agreedAt, self.reviewBy) = (agreedBy, agreedAt, reviewBy)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Terms> {
        let connection = writing.connection
        guard let found = try Group.find(group, connection), writing.may(.change, found.thing),
            writing.may(.see, found.thing, [.terms])
        else { return .notThere }
        let versions = try connection.all(
            "SELECT \(Terms.columns) FROM group_terms WHERE in_group = \(group) ORDER BY number DESC", as: Terms.self)
        if let latest = versions.first, latest.number != after { return .stale(latest) }
        var faults = faults(of: found, versions, on: writing.now.localDay)
        if let agreedAt, try !canHaveAgreed(agreedAt, writing) {
            faults.append(
                Fault("agreed-at", "Choose a meeting of the group that has begun and was not cancelled."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let terms = Terms(
            group: group, number: (versions.first?.number ?? 0) + 1, text: text, from: from, agreedBy: agreedBy,
            agreedAt: agreedAt, reviewBy: reviewBy, escalateAfter: escalateAfter)
        try terms.insert(connection)
        writing.note(
            .collection, [found.thing.id], [.terms], detail: "version \(terms.number) from \(terms.from.iso)")
        return .done(terms)
    }

    private func faults(of group: Group, _ versions: [Terms], on today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(text, "text", "what they say", most: 20_000)
        if !group.isThere(on: from) { faults.append(Fault("from", "The group is not there on \(from.said).")) }
        // A version that held once did so for a day at least: what is past stays as it was.
        if let held = versions.inForce(on: today), from <= held.from {
            faults.append(
                Fault("from", "Version \(held.number) holds from \(held.from.said). Enter a later day than that."))
        }
        if agreedBy.isEmpty == (agreedAt == nil) {
            faults.append(
                Fault("agreed-by", "Say who agreed them: one of the group’s meetings, or somebody else in words."))
        }
        if agreedBy.utf8.count > 200 {
            faults.append(Fault("agreed-by", "Use fewer than 200 characters for who agreed them."))
        }
        if let escalateAfter, !(1...12).contains(escalateAfter) {
            faults.append(
                Fault("escalate-after", "Enter a number of meetings from 1 to 12, or leave it empty."))
        }
        if reviewBy <= from {
            faults.append(Fault("review-by", "Enter a day after the one from which they hold."))
        }
        return faults
    }

    /// Whether it is a meeting of the group, that whoever writes may know of, and that can have decided something.
    private func canHaveAgreed(_ id: ID<Meeting>, _ writing: Writing) throws(StorageError) -> Bool {
        guard let meeting = try Meeting.find(id, writing.connection), meeting.group == group else { return false }
        return writing.may(.see, meeting.thing, [.title]) && meeting.startsAt <= writing.now
            && meeting.state != .cancelled
    }
}
