package import Partnership
import Storage

/// Takes in duties as a readable text file says them: all of them, or nothing. One that is in the register under its
/// name stays as the partnership has it.
package struct ImportDuties: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> TakenOnce {
        var outcome = TakenOnce()
        for one in try DutiesFile(text).duties {
            let (line, words) = (one.line, one.words)
            let there = try writing.connection.value(
                """
                SELECT COUNT(*) FROM duty
                JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
                WHERE  duty_version.name = \(words.name)
                """, as: Int.self)
            let before = outcome.added
            try outcome.take(line, isThere: there != 0, KeepDuty(words: words).run, writing)
            guard outcome.added > before, !one.shown.isEmpty else { continue }
            let id = try writing.connection.value(
                """
                SELECT duty.id FROM duty
                JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
                WHERE  duty_version.name = \(words.name)
                """, as: ID<Duty>.self)
            if let id { try show(id, one.shown, writing) }
        }
        return outcome
    }

    /// Writes down what shows a duty that was added.
    private func show(_ duty: ID<Duty>, _ shown: [ShownInFile], _ writing: Writing) throws {
        let records = try shown.contains { $0.title != nil } ? writing.dutyRecords() : DutyRecords()
        for one in shown {
            let record = one.title.flatMap { records.one(titled: $0) }
            if let title = one.title, record == nil {
                throw PlanFileRefusal(one.line, "No record here is called “\(title)”, or several are.")
            }
            var outcome = TakenOnce()
            let command = ShowDuty(
                duty: duty, form: one.form, text: one.text, address: "", day: one.day, record: record)
            try outcome.count(try command.run(writing), one.line)
        }
    }
}
