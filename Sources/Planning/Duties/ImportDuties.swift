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
        for (line, words) in try DutiesFile(text).duties {
            let there = try writing.connection.value(
                """
                SELECT COUNT(*) FROM duty
                JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
                WHERE  duty_version.name = \(words.name)
                """, as: Int.self)
            try outcome.take(line, isThere: there != 0, KeepDuty(words: words).run, writing)
        }
        return outcome
    }
}
