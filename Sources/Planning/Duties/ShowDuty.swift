import Dates
import Partnership
import Storage

/// Writes down what shows that a duty was done. What was written before stays, and counts unless this puts it right.
struct ShowDuty: Sendable {
    var duty: ID<Duty>
    var form: DutyEvidence.Form
    var text: String
    var address: String
    var day: Day
    var event: ID<DutyEvent>?
    /// An earlier one that was wrong.
    var replaces: ID<DutyEvidence>?

    func run(_ writing: Writing) throws(StorageError) -> Written<Duty> {
        let connection = writing.connection
        guard let duty = try Duty.find(duty, connection), writing.may(.change, duty.thing) else { return .notThere }
        let events = try connection.look(DutyEvents(viewer: writing.viewer, duty: duty.id), at: writing.now)
        let before = try connection.look(DutyEvidences(viewer: writing.viewer, duty: duty.id), at: writing.now)
        let faults = faults(of: duty, events, before, today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO duty_evidence (id, duty, event, replaces, form, text, address, day, kept_day)
            VALUES (\(ID<DutyEvidence>.new()), \(duty.id), \(event), \(replaces), \(form), \(text), \(address), \(day),
                \(writing.now.localDay))
            """)
        writing.note(.collection, [duty.thing.id], [.text], detail: "evidence of \(day.iso)")
        return .done(duty)
    }

    private func faults(
        of duty: Duty, _ events: [DutyEvent], _ before: [DutyEvidence], today: Day
    ) -> [Fault] {
        var faults: [Fault] = []
        faults.check(text, "evidence", "which document, minute, plan or report it is", most: 500)
        faults.check(web: address, "address")
        if day > today { faults.append(Fault("day", "Enter a day that is not in the future.")) }
        if duty.words.clock.kind == .within, event == nil {
            faults.append(Fault("of-event", "Choose what it answers. Write that down first where it is not there."))
        }
        if let event, !events.contains(where: { $0.id == event }) {
            faults.append(Fault("of-event", "Choose something that is written down of this duty."))
        }
        if let replaces, !before.holding.contains(where: { $0.id == replaces }) {
            faults.append(Fault("replaces", "Choose one that nothing has put right yet."))
        }
        return faults
    }
}

/// Writes down that something happened from which the time of a duty runs.
struct NoteDutyEvent: Sendable {
    var duty: ID<Duty>
    var day: Day
    var text: String

    func run(_ writing: Writing) throws(StorageError) -> Written<Duty> {
        let connection = writing.connection
        guard let duty = try Duty.find(duty, connection), writing.may(.change, duty.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(text, "occasion", "what happened", most: 300)
        if day > writing.now.localDay { faults.append(Fault("on", "Enter a day that is not in the future.")) }
        if duty.words.clock.kind != .within {
            faults.append(Fault("occasion", "The time of this duty is not counted from something that happens."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO duty_event (id, duty, day, text)
            VALUES (\(ID<DutyEvent>.new()), \(duty.id), \(day), \(text))
            """)
        writing.note(.collection, [duty.thing.id], [.text], detail: "event of \(day.iso)")
        return .done(duty)
    }
}
