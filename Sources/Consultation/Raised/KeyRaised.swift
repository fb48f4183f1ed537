import Dates
import Meetings
import Partnership
import Places
import Storage

/// Keys in what a member raised and what was promised, or puts it right.
struct KeyRaised: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<RaisedIssue>, version: Int)?
    var topic: Topic
    var draft: RaisedDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<RaisedIssue> {
        let connection = writing.connection
        var (draft, ended) = (draft, draft.promise.state == .open ? nil : writing.now.localDay)
        if let changed {
            guard let before = try RaisedIssue.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            if let was = before.promiseEnded, ended != nil { ended = was }
            // Whom this person may not know of stays named: they saw an empty field, and did not empty it.
            let (maySee, mayMeet) = (try writing.knows(before.seat), try writing.knows(before.agency))
            if draft.seat == nil, !maySee { draft.seat = before.seat }
            if draft.agency == nil, !mayMeet { draft.agency = before.agency }
        }
        let (maySee, mayMeet) = (try writing.knows(self.draft.seat), try writing.knows(self.draft.agency))
        var issue = RaisedIssue(
            id: changed?.id ?? .new(), draft, topic: topic, version: (changed?.version ?? 0) + 1)
        issue.promiseEnded = ended
        let promise = draft.promise
        guard changed != nil || writing.may(.add, issue.thing), maySee, mayMeet else { return .notThere }
        let faults = faults(of: draft, today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil {
            try connection.execute(
                """
                INSERT INTO raised_issue (id, topic, ward, seat, raised_day, meeting, text, agency, commitment,
                    commitment_day, version, said_due, level, promise_state, promise_ended, promise_outcome)
                VALUES (\(issue.id), \(topic), \(draft.ward), \(draft.seat), \(draft.raised), \(draft.meeting),
                    \(draft.text), \(draft.agency), \(draft.commitment), \(draft.commitmentDay), 1,
                    \(promise.saidDue), \(promise.level), \(promise.state), \(ended), \(promise.outcome))
                """)
        } else {
            try connection.execute(
                """
                UPDATE raised_issue SET topic = \(topic), ward = \(draft.ward), seat = \(draft.seat),
                    raised_day = \(draft.raised), meeting = \(draft.meeting), text = \(draft.text),
                    agency = \(draft.agency), commitment = \(draft.commitment),
                    commitment_day = \(draft.commitmentDay), said_due = \(promise.saidDue), level = \(promise.level),
                    promise_state = \(promise.state), promise_ended = \(ended), promise_outcome = \(promise.outcome),
                    version = \(issue.version)
                WHERE id = \(issue.id)
                """)
        }
        writing.note(changed == nil ? .collection : .alteration, [issue.thing.id], [.subject, .text])
        return .done(issue)
    }

    private func faults(of draft: RaisedDraft, today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(draft.text, "text", "what was raised, in your own words", most: 1000)
        if !draft.ward.isEmpty, AreaCode(draft.ward) == nil {
            faults.append(Fault("ward", "Enter the ONS code of the ward, such as E05010666, or leave it empty."))
        }
        if draft.meeting.utf8.count > 200 { faults.append(Fault("at-meeting", "Use fewer than 200 characters.")) }
        if draft.commitment.utf8.count > 500 { faults.append(Fault("promise", "Use fewer than 500 characters.")) }
        if let raised = draft.raised, raised > today {
            faults.append(Fault("raised", "Enter a day that is not in the future."))
        }
        if let raised = draft.raised, let due = draft.commitmentDay, due < raised {
            faults.append(
                Fault("promised", "It was raised on \(raised.said). A promise has that day or a later one."))
        }
        if draft.commitment.isEmpty,
            draft.agency != nil || draft.commitmentDay != nil || draft.promise != RaisedPromise()
        {
            faults.append(Fault("promise", "Enter what was promised, or leave all that is said of it empty."))
        }
        if draft.commitmentDay != nil, !draft.promise.saidDue.isEmpty {
            faults.append(Fault("said", "Give a day, or say how it was put, not both."))
        }
        return faults + draft.promise.faults
    }
}
