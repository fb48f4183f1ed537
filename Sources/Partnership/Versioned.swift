package import Storage

/// A thing that is kept with a version, so that two people who change it at once are told of each other.
package protocol Versioned: Sendable {
    var id: ID<Self> { get }
    /// 1 for as it was first written down.
    var version: Int { get }
}

/// Which thing is changed, with the version that was looked at.
package typealias Changed<Kept> = (id: ID<Kept>, version: Int)
