import Storage

/// How a seat that was expected at a meeting was there, or was not.
///
/// That nothing was written down is none of these: a gap is not an absence.
package enum Came: String, CaseIterable, Stored {
    case holder, deputy, substitute, apologies, absent

    /// Whether somebody sat there for the seat.
    package var isThere: Bool { self == .holder || self == .deputy || self == .substitute }

    package var said: String {
        switch self {
        case .holder: "Came"
        case .deputy: "Deputy came"
        case .substitute: "Somebody else came"
        case .apologies: "Apologies"
        case .absent: "Did not come"
        }
    }
}
