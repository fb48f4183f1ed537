package import Partnership

/// What the pages of scrutiny stand on.
package struct ScrutinySite: Sendable {
    package let registry: Registry

    package init(_ registry: Registry) { self.registry = registry }
}
