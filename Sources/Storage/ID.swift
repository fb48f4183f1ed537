/// The number by which the database knows one thing, made by us before it is written.
///
/// An id of a case file cannot be given where an id of an officer is wanted.
package struct ID<Owner>: Hashable, Comparable, Sendable, Stored {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }

    package var stored: Value { .whole(number) }
    package init?(stored: Value) {
        guard case .whole(let number) = stored else { return nil }
        self.number = number
    }

    package static func < (one: ID, other: ID) -> Bool { one.number < other.number }
}
