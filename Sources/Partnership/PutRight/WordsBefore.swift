package import Dates
package import Storage

/// What something said until it was put right: who put it right, when and why. A recommendation, what a seat took on and a matter
/// of a work programme each keep it beside themselves, with the same words for it.
package struct WordsBefore: Hashable, Sendable {
    package var text: String
    package var corrected: Day
    /// Nothing where the program did it, or it was not written down.
    package var person: ID<Person>?
    package var because: String

    package init(text: String, corrected: Day, person: ID<Person>? = nil, because: String) {
        (self.text, self.corrected, self.person, self.because) = (text, corrected, person, because)
    }

    /// The one place where the columns that each such table has become the words before.
    package init(_ row: Row) throws(StorageError) {
        text = try row["text"]
        corrected = try row["corrected_day"]
        person = try row["person"]
        because = try row["because"]
    }

    /// `“More patrols”, until it was put right on 12 October 2026 by Asha Okafor: the minutes say wardens`.
    package func said(_ people: [Person]) -> String {
        let who = person.map { " by \(people.named($0))" } ?? ""
        return "“\(text)”, until it was put right on \(corrected.said)\(who): \(because)"
    }
}

extension [Person] {
    /// By name: whoever is not shared with the reader is somebody.
    package func named(_ id: ID<Person>) -> String { first { $0.id == id }?.name ?? "somebody" }
}

extension Registry {
    /// Those of them who may be known of.
    package func people(_ ids: some Collection<ID<Person>> & Sendable, _ trace: Trace) async throws -> [Person] {
        var people: [Person] = []
        for id in Set(ids) { people += try await look(OnePerson(viewer: trace.viewer, id: id), trace) }
        return people
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
