package import Partnership
package import Places
import Planning
import Storage

/// What the pages of initiatives stand on.
package struct InitiativesSite: Sendable {
    package let registry: Registry
    /// Names of areas.
    package let gazetteer: Gazetteer

    package init(_ registry: Registry, gazetteer: Gazetteer) { (self.registry, self.gazetteer) = (registry, gazetteer) }

    /// `Bolsover (E07000033)`; the code alone where it is not known.
    func said(_ code: String) -> String { gazetteer.said(code) }
}
