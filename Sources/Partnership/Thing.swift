/// What an action is done to: one imported file, or all of a kind.
package struct Thing: Hashable, Sendable {
    package var kind: Kind
    package var number: Int64?

    package init(_ kind: Kind, number: Int64? = nil) { (self.kind, self.number) = (kind, number) }
}

/// The kinds of thing that access is decided about.
package enum Kind: String, CaseIterable, Sendable {
    /// Published police records, populations and boundaries, and the figures made of them.
    case openData
    /// A file somebody brought in, with its name and what was refused in it.
    case importedFile
}

/// The parts of a thing that can be shared apart from each other.
package enum Field: String, CaseIterable, Sendable {
    /// Counts, rates and comparisons.
    case figures
    /// The rows that a figure counts.
    case rows
}
