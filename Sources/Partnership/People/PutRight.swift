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
    package func who(_ people: [Person]) -> String {
        guard let person else { return "The program" }
        return people.first { $0.id == person }?.name ?? "Somebody"
    }
}

extension Registry {
    /// Those who put things right, as far as `trace`'s viewer may know of them.
    package func people(of made: [PutRight], _ trace: Trace) async throws -> [Person] {
        var people: [Person] = []
        for person in Set(made.compactMap(\.person)) {
            people += try await look(OnePerson(viewer: trace.viewer, id: person), trace)
        }
        return people
    }
}
