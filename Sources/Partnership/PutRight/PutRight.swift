package import Dates
package import Storage

/// That something kept was put right: on which day, by whom, and what was wrong. What it said until then is kept beside it.
package struct PutRight: FromRow, Hashable, Sendable {
    package var day: Day
    /// What was wrong.
    package var because: String
    /// Nothing where the program did.
    package var person: ID<Person>?

    package init(_ day: Day, because: String, by person: ID<Person>? = nil) {
        (self.day, self.because, self.person) = (day, because, person)
    }

    /// From the columns `corrected_day`, `because` and `person` of any table that keeps what was said before.
    package init(_ row: Row) throws(StorageError) {
        day = try row["corrected_day"]
        because = try row["because"]
        person = try row["person"]
    }

    /// `Asha Okafor`; whoever is not shared with the reader is somebody.
    package func who(_ people: [Person]) -> String { person.map(people.named) ?? "The program" }
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
