/// Somebody who asks, what they came for, and the rows of policy that apply to them. Made once a request.
package struct Viewer: Hashable, Sendable {
    package var purpose: Purpose
    package var grants: Set<Grant>

    package init(purpose: Purpose, grants: Set<Grant>) { (self.purpose, self.grants) = (purpose, grants) }

    /// May see open data, and nothing else.
    package static let openData = Viewer(purpose: .evidence, grants: [Grant(.see, .openData, for: .evidence)])

    /// Runs the program on their own machine: sees open data, brings files in, and keeps settings.
    package static let keeper = Viewer(
        purpose: .evidence,
        grants: [
            Grant(.see, .openData, for: .evidence),
            Grant(.see, .importedFile, for: .evidence),
            Grant(.importData, .importedFile, for: .evidence),
            Grant(.saveSettings, .openData, for: .evidence),
        ])
}

/// Why somebody looks. A thing shared for one purpose is not shared for another.
package enum Purpose: String, CaseIterable, Sendable { case evidence }
