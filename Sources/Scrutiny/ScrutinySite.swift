package import Partnership

/// What the pages of scrutiny stand on.
package struct ScrutinySite: Sendable {
    package let registry: Registry
    /// Tells the figures that answers refer to.
    package let telling: any AnswerTelling

    package init(_ registry: Registry, telling: any AnswerTelling = AsWritten()) {
        (self.registry, self.telling) = (registry, telling)
    }
}
