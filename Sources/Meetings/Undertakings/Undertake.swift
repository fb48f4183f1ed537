package import Dates
package import Partnership
package import Storage

/// Writes down what a seat took on at a meeting.
package struct Undertake: Sendable {
    package var meeting: ID<Meeting>
    package var form: Undertaking.Form
    package var seat: ID<Seat>
    package var text: String
    package var due: Day?
    /// How it was put where no day was given.
    package var saidDue: String
    package var scope: Undertaking.Scope
    package var term: ActionTerm

    package init(
        meeting: ID<Meeting>, form: Undertaking.Form = .action, seat: ID<Seat>, text: String, due: Day? = nil,
        saidDue: String = "", scope: Undertaking.Scope = Undertaking.Scope(),
        term: ActionTerm = .unsaid
    ) {
        (self.meeting, self.form, self.seat, self.text) = (meeting, form, seat, text)
        (self.due, self.saidDue, self.scope, self.term) = (due, saidDue, scope, term)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Undertaking> {
        let connection = writing.connection
        var undertaking = Undertaking(
            id: .new(), meeting: meeting, form: form, seat: seat, text: text, due: due, saidDue: saidDue)
        (undertaking.scope, undertaking.term) = (scope, term)
        guard let meeting = try Meeting.find(meeting, connection), writing.may(.see, meeting.thing, [.title]),
            writing.may(.add, undertaking.thing), let seat = try writing.known(seat)
        else { return .notThere }
        var faults: [Fault] = []
        faults.check(text, "text", "what is to be done", most: 2000)
        if let until = seat.until, until < writing.now.localDay {
            faults.append(Fault("whose", "The seat is not there any more. Choose the one that has its work."))
        }
        if let due, due < meeting.day { faults.append(Fault("due", "This day is before the meeting.")) }
        if due != nil, !saidDue.isEmpty {
            faults.append(Fault("said", "Give a day, or say how it was put, not both."))
        }
        if saidDue.utf8.count > 200 { faults.append(Fault("said", "Use fewer than 200 characters.")) }
        faults += scope.faults
        guard faults.isEmpty else { return .faults(faults) }
        try undertaking.insert(connection)
        try undertaking.keepAreas(connection)
        writing.note(.collection, [undertaking.thing.id, meeting.thing.id], [.text])
        return .done(undertaking)
    }
}

/// Changes when something is due, with why where its day moves, passes it to another seat, or ends it with what shows that it was done.
package struct ChangeUndertaking: Sendable {
    package var id: ID<Undertaking>
    /// The version that was looked at.
    package var version: Int
    package var seat: ID<Seat>
    package var due: Day?
    package var state: Undertaking.State
    package var evidence: String
    /// Nothing where that stays as it is.
    package var scope: Undertaking.Scope?
    package var term: ActionTerm?
    /// Why its day moves; empty where it does not, or where there was none.
    package var reason: String

    package init(
        id: ID<Undertaking>, version: Int, seat: ID<Seat>, due: Day?, state: Undertaking.State, evidence: String,
        scope: Undertaking.Scope? = nil, term: ActionTerm? = nil, reason: String = ""
    ) {
        (self.id, self.version, self.seat) = (id, version, seat)
        (self.due, self.state, self.evidence) = (due, state, evidence)
        (self.scope, self.term, self.reason) = (scope, term, reason)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Undertaking> {
        let connection = writing.connection
        guard var undertaking = try Undertaking.find(id, connection), writing.may(.change, undertaking.thing),
            try writing.knows(seat == undertaking.seat ? nil : seat)
        else { return .notThere }
        guard undertaking.version == version else { return .stale(undertaking) }
        var faults: [Fault] = []
        if state == .done, evidence.isEmpty {
            faults.append(Fault("evidence", "Say what shows that it was done."))
        }
        if state == .dropped, evidence.isEmpty { faults.append(Fault("evidence", "Say why it was dropped.")) }
        if evidence.utf8.count > 2000 { faults.append(Fault("evidence", "Use fewer than 2000 characters.")) }
        faults += (scope?.faults ?? []) + dayFaults(undertaking)
        guard faults.isEmpty else { return .faults(faults) }
        let before = undertaking
        if let scope { undertaking.scope = scope }
        if let term { undertaking.term = term }
        if due != nil { undertaking.saidDue = "" }
        (undertaking.seat, undertaking.due, undertaking.evidence) = (seat, due, evidence)
        undertaking.endedOn = state == .open ? nil : undertaking.endedOn ?? writing.now.localDay
        (undertaking.state, undertaking.version) = (state, version + 1)
        try connection.execute(
            """
            UPDATE undertaking SET seat = \(seat), due_day = \(due), said_due = \(undertaking.saidDue), state = \(state),
                ended_on = \(undertaking.endedOn), evidence = \(evidence), version = \(undertaking.version),
                level = \(undertaking.scope.level), is_whole = \(undertaking.scope.isWhole),
                term = \(undertaking.term)
            WHERE id = \(id)
            """)
        try undertaking.keepAreas(connection)
        if due != before.due {
            try DayMove(
                before, was: before.due, saidDue: before.saidDue, reason: reason, kept: writing.now.localDay,
                person: writing.viewer.person
            ).insert(connection)
        }
        writing.note(.alteration, [undertaking.thing.id], [.text], detail: state.rawValue)
        return .done(undertaking)
    }

    /// A day that was there is not moved without saying why.
    private func dayFaults(_ before: Undertaking) -> [Fault] {
        var faults: [Fault] = []
        if due == before.due {
            if !reason.isEmpty {
                faults.append(Fault("why-moved", "The day is as it was. Leave this empty, or move the day."))
            }
        } else if before.due != nil {
            faults.check(reason, "why-moved", "why the day moves", most: 1000)
        } else {
            faults.checkLength(reason, "why-moved", "why the day is given", most: 1000)
        }
        return faults
    }
}

extension Undertaking {
    fileprivate func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO undertaking (id, meeting, form, seat, text, due_day, said_due, state, ended_on, evidence, version,
                level, is_whole, term)
            VALUES (\(id), \(meeting), \(form), \(seat), \(text), \(due), \(saidDue), \(state), \(endedOn), \(evidence),
                \(version), \(scope.level), \(scope.isWhole),
                \(term))
            """)
    }
}
