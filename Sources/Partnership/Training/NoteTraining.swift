package import Dates
package import Storage

/// Says when somebody passed their training, and until when that counts. From the day after, their account sees nothing
/// until they have passed it again.
package struct NoteTraining: Sendable {
    package var account: ID<Account>
    package var passed: Day
    /// The last day on which it counts.
    package var lapses: Day

    package init(account: ID<Account>, passed: Day, lapses: Day) {
        (self.account, self.passed, self.lapses) = (account, passed, lapses)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Account> {
        let connection = writing.connection
        guard var held = try Account.find(account, connection), writing.may(.change, held.thing) else {
            return .notThere
        }
        let today = writing.now.localDay
        var faults: [Fault] = []
        if passed > today { faults.append(Fault("passed", "Enter the day on which it was passed, not one to come.")) }
        if lapses < passed { faults.append(Fault("lapses", "It cannot lapse before it was passed.")) }
        if lapses < today, held.id == writing.viewer.account {
            faults.append(Fault("lapses", "You would be kept out yourself. Ask another administrator."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO training (id, account, passed_on, lapses_on)
            VALUES (\(ID<NoteTraining>.new()), \(account), \(passed), \(lapses))
            """)
        try connection.execute(
            "UPDATE account SET trained_until = \(lapses), version = version + 1 WHERE id = \(account)")
        writing.refuse(at: "lapses")
        held.trainedUntil = lapses
        writing.note(.alteration, [held.thing.id], [.signIn], detail: "training counts until \(lapses.iso)")
        return .done(held)
    }
}
