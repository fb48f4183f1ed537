package import Partnership
package import Storage

/// Tells what an answer refers to: an answer may have references to figures in braces, as a report has.
package protocol AnswerTelling: Sendable {
    /// Each text as the record tells it now to whoever looks, in the same order.
    func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> [ToldAnswer]

    /// The same of one text, in the open transaction of whoever gives the answer.
    func told(_ text: String, _ writing: Writing) throws(StorageError) -> ToldAnswer
}

/// Leaves answers as they were written.
package struct AsWritten: AnswerTelling {
    package init() {}

    package func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> [ToldAnswer] {
        texts.map { ToldAnswer($0) }
    }

    package func told(_ text: String, _ writing: Writing) throws(StorageError) -> ToldAnswer { ToldAnswer(text) }
}
