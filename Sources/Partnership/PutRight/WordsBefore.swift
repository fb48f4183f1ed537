import Dates
package import Storage

/// What something said until it was put right: who put it right, when and why. A recommendation, what a seat took on and a matter
/// of a work programme each keep it beside themselves, with the same words for it.
package struct WordsBefore: FromRow, Hashable, Sendable {
    package var text: String
    package var made: PutRight

    package init(text: String, made: PutRight) { (self.text, self.made) = (text, made) }

    package init(_ row: Row) throws(StorageError) {
        text = try row["text"]
        made = try PutRight(row)
    }

    /// `“More patrols”, until it was put right on 12 October 2026 by Asha Okafor: the minutes say wardens`.
    package func said(_ people: [Person]) -> String {
        let who = made.person.map { " by \(people.named($0))" } ?? ""
        return "“\(text)”, until it was put right on \(made.day.said)\(who): \(made.because)"
    }
}

extension [Fault] {
    /// What whoever puts words right has to say: the words, other than they were, and what was wrong.
    package mutating func checkPutRight(
        _ text: String, was: String, _ field: String, _ what: String, most: Int, because: String
    ) {
        check(text, field, what, most: most)
        if text.utf8.elementsEqual(was.utf8) { append(Fault(field, "It says this already.")) }
        check(because, "reason", "what was wrong", most: 500)
    }
}
