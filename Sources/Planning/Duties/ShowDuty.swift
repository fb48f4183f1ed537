import Dates
import Partnership
import Storage

/// Writes down what shows that a duty was done. What was written before stays, and counts unless this puts it right.
struct ShowDuty: Sendable {
    var duty: ID<Duty>
    var form: DutyEvidence.Form
    var text: String
    var address: String
    /// Nothing where the register of the record gives it.
    var day: Day?
    var event: ID<DutyEvent>?
    /// An earlier one that was wrong.
    var replaces: ID<DutyEvidence>?
    /// The record of another register that it is.
    var record: RegisterRecord?

    func run(_ writing: Writing) throws(StorageError) -> Written<Duty> {
        let connection = writing.connection
        guard let duty = try Duty.find(duty, connection), writing.may(.change, duty.thing) else { return .notThere }
        let events = try connection.look(DutyEvents(viewer: writing.viewer, duty: duty.id), at: writing.now)
        let before = try connection.look(DutyEvidences(viewer: writing.viewer, duty: duty.id), at: writing.now)
        let today = writing.now.localDay
        let (ofRegister, unfit) = try named(writing)
        let faults = unfit + faults(of: duty, events, before, ofRegister, isFit: unfit.isEmpty, today: today)
        guard faults.isEmpty, let day = ofRegister ?? day else { return .faults(faults) }
        let id = ID<DutyEvidence>.new()
        try connection.execute(
            """
            INSERT INTO duty_evidence (id, duty, event, replaces, form, text, address, day, kept_day)
            VALUES (\(id), \(duty.id), \(event), \(replaces), \(record?.form ?? form), \(text), \(address), \(day),
                \(today))
            """)
        try record?.keep(of: id, connection)
        writing.note(.collection, [duty.thing.id], [.text], detail: "evidence of \(day.iso)")
        return .done(duty)
    }

    /// The day that the register of the record gives, and why it cannot be named. One that may not be read is as one that is
    /// not there.
    private func named(_ writing: Writing) throws(StorageError) -> (Day?, [Fault]) {
        guard let record else { return (nil, []) }
        let (book, today) = (try writing.dutyRecords(), writing.now.localDay)
        let missing = [Fault("shown-record", "Choose a record that is there and was done.")]
        guard book.told(record) != nil else { return (nil, missing) }
        if case .document(let id) = record {
            let day = try writing.connection.value(
                "SELECT \(DutyEvidence.documentDay(upTo: "\(today)")) FROM document WHERE id = \(id)", as: Day?.self)
            return (day ?? nil, [])
        }
        guard let day = book.records.first(where: { $0.record == record })?.day, day <= today else {
            return (nil, missing)
        }
        return (day, [])
    }

    private func faults(
        of duty: Duty, _ events: [DutyEvent], _ before: [DutyEvidence], _ ofRegister: Day?, isFit: Bool, today: Day
    ) -> [Fault] {
        var faults: [Fault] = []
        if record == nil {
            faults.check(text, "evidence", "which document, minute, plan or report it is", most: 500)
        } else {
            faults.checkLength(text, "evidence", "what of it is meant", most: 500)
        }
        faults.check(web: address, "address")
        if let ofRegister, let day, day != ofRegister {
            faults.append(Fault("day", "Its register has \(ofRegister.said). Leave the day empty."))
        } else if isFit, ofRegister == nil, day == nil {
            faults.append(
                Fault("day", record == nil ? "Enter its date." : "Enter its date: its register gives none."))
        }
        if let day, day > today { faults.append(Fault("day", "Enter a day that is not in the future.")) }
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
