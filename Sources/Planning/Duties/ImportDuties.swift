package import Partnership
import Storage

/// Takes in duties as a readable text file says them: all of them, or nothing. One that is in the register under its
/// name stays as the partnership has it.
package struct ImportDuties: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    package struct Outcome: Hashable, Sendable {
        package var added = 0
        package var held = 0
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> Outcome {
        var outcome = Outcome()
        for (line, words) in try DutiesFile(text).duties {
            let there = try writing.connection.value(
                """
                SELECT COUNT(*) FROM duty
                JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
                WHERE  duty_version.name = \(words.name)
                """, as: Int.self)
            guard there == 0 else {
                outcome.held += 1
                continue
            }
            switch try KeepDuty(words: words).run(writing) {
            case .done: outcome.added += 1
            case .faults(let faults): throw PlanFileRefusal(line, faults.map(\.said).joined(separator: " "))
            case .stale, .notThere: throw PlanFileRefusal(line, "This may not be written here.")
            }
        }
        return outcome
    }
}
