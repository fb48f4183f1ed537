package import Pages
package import Partnership
package import Storage

/// Tells what an answer refers to: an answer may have references to figures in braces, as a report has.
package protocol AnswerTelling: Sendable {
    /// Each text as the record tells it now to whoever looks, in the same order.
    func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> [ToldAnswer]

    /// Where all that can be referred to is listed; nothing where no such list is.
    var choices: Address? { get }

    /// The same of one text, in the open transaction of whoever gives the answer.
    func told(_ text: String, _ writing: Writing) throws(StorageError) -> ToldAnswer
}

extension AnswerTelling {
    package var choices: Address? { nil }
}

/// Leaves answers as they were written.
package struct AsWritten: AnswerTelling {
    package init() {}

    package func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> [ToldAnswer] {
        texts.map { ToldAnswer($0) }
    }

    package func told(_ text: String, _ writing: Writing) throws(StorageError) -> ToldAnswer { ToldAnswer(text) }
}
