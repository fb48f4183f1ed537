package import Dates

/// Something that waits for somebody who works here: what it is, where it is done, and by when.
package struct ToDo: Hashable, Sendable {
    /// As `Answer to a committee`.
    package var sort: String
    package var said: String
    /// Where it is done.
    package var place: Address
    /// Its last day; nothing where there is none.
    package var due: Day?

    package init(_ sort: String, _ said: String, at place: Address, due: Day? = nil) {
        (self.sort, self.said, self.place, self.due) = (sort, said, place, due)
    }

    /// What waits for whoever asks, as one area of the work knows it.
    package typealias Asking = @Sendable (Request) async throws -> [ToDo]
}

extension [ToDo] {
    /// The longest due first, those without a day last.
    package var inOrder: [ToDo] {
        sorted { first, second in
            let (one, other) = (first.due?.number ?? .max, second.due?.number ?? .max)
            return (one, first.sort, first.said) < (other, second.sort, second.said)
        }
    }
}
