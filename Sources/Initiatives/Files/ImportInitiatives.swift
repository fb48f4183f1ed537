package import Partnership
package import Planning
import Storage

/// Takes in initiatives, events and training as a readable text file says them: all of it, or nothing. What is written down
/// already stays as the partnership has it.
package struct ImportInitiatives: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> TakenOnce {
        var outcome = TakenOnce()
        for block in try InitiativesFile(text).blocks {
            let (named, line) = (NamedThings(block.named, writing), block.named.line)
            guard try !isThere(block, named, writing) else {
                outcome.held += 1
                continue
            }
            switch block {
            case .initiative(_, var words):
                (words.agency, words.seat) = (try named.agency, try named.seat)
                (words.partners, words.priorities) = (Set(try named.partners), try named.priorities)
                try outcome.count(try KeepInitiative(words: words).run(writing), line)
            case .evaluation(_, let words):
                guard let initiative = try named.initiative else { continue }
                try outcome.count(try KeepEvaluation(initiative: initiative, words: words).run(writing), line)
            case .milestone(_, let words):
                guard let initiative = try named.initiative else { continue }
                try outcome.count(try KeepMilestone(initiative: initiative, words: words).run(writing), line)
            case .achievement(_, var words):
                (words.agency, words.initiative) = (try named.agency, try named.initiative)
                try outcome.count(try KeepAchievement(words: words).run(writing), line)
            case .event(_, var words):
                (words.agency, words.initiative) = (try named.agency, try named.initiative)
                (words.partners, words.outputs) = (Set(try named.partners), try named.counted)
                try outcome.count(try KeepEvent(words: words).run(writing), line)
            case .training(_, var words):
                (words.provider, words.duty, words.came) = (try named.agency, try named.duty, try named.counted)
                try outcome.count(try KeepTraining(words: words).run(writing), line)
            case .communication(_, var words):
                (words.agency, words.initiative) = (try named.agency, try named.initiative)
                words.partners = Set(try named.partners)
                try outcome.count(try KeepCommunication(words: words).run(writing), line)
            }
        }
        return outcome
    }

    /// Whether it is written down already.
    private func isThere(_ block: InitiativesFile.Block, _ named: NamedThings, _ writing: Writing) throws -> Bool {
        let connection = writing.connection
        let count: Int? =
            switch block {
            case .initiative(_, let words):
                try connection.value("SELECT COUNT(*) FROM initiative WHERE name = \(words.name)", as: Int.self)
            case .evaluation(_, let words):
                try connection.value(
                    """
                    SELECT COUNT(*) FROM initiative_evaluation
                    WHERE initiative = \(try named.initiative) AND evaluator = \(words.evaluator)
                    """, as: Int.self)
            case .milestone(_, let words):
                try connection.value(
                    """
                    SELECT COUNT(*) FROM initiative_milestone
                    WHERE initiative = \(try named.initiative) AND text = \(words.text)
                    """, as: Int.self)
            case .achievement(_, let words):
                try connection.value("SELECT COUNT(*) FROM achievement WHERE text = \(words.text)", as: Int.self)
            case .event(_, let words):
                try connection.value(
                    """
                    SELECT COUNT(*) FROM community_event
                    WHERE name = \(words.name) AND day = \(words.day) AND day_to = \(words.dayTo)
                    """, as: Int.self)
            case .training(_, let words):
                try connection.value(
                    """
                    SELECT COUNT(*) FROM training_session
                    WHERE topic = \(words.topic) AND tier = \(words.tier) AND audience = \(words.audience)
                        AND audience_said = \(words.audienceSaid) AND note = \(words.note)
                    """, as: Int.self)
            case .communication(_, let words):
                try connection.value(
                    """
                    SELECT COUNT(*) FROM communication WHERE message = \(words.message) AND audience = \(words.audience)
                    """, as: Int.self)
            }
        return count != 0
    }
}
