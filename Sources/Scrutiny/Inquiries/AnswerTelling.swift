package import Partnership

/// Tells what an answer refers to: an answer may have references to figures in braces, as a report has.
package protocol AnswerTelling: Sendable {
    /// Each text with its references told, in the same order, and the figures that they are.
    func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> ToldAnswers
}

/// Texts of answers with their references told.
package struct ToldAnswers: Hashable, Sendable {
    package var texts: [String]
    package var figures: [Figure]

    package init(_ texts: [String], _ figures: [Figure] = []) { (self.texts, self.figures) = (texts, figures) }

    /// A figure that an answer refers to, as a list under the answers gives it.
    package struct Figure: Hashable, Sendable {
        package var shown: String
        package var what: String
        package var source: String

        package init(_ shown: String, _ what: String, _ source: String) {
            (self.shown, self.what, self.source) = (shown, what, source)
        }
    }
}

/// Leaves answers as they were written.
package struct AsWritten: AnswerTelling {
    package init() {}

    package func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> ToldAnswers {
        ToldAnswers(texts)
    }
}
