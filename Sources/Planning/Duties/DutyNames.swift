package import Pages
package import Partnership
package import Storage

/// The page of a duty.
package func dutyAddress(_ id: ID<Duty>) -> Address { Addresses.duty(id) }

extension Registry {
    /// The duties that may be seen, by name, for what is evidence for one of them.
    package func dutyNames(_ trace: Trace) async throws -> [ID<Duty>: String] {
        Dictionary(
            try await look(Duties(viewer: trace.viewer), trace).map { ($0.id, $0.words.name) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Duty: Nameable {
    package static func isKnown(_ id: ID<Duty>, to writing: Writing) throws(StorageError) -> Bool {
        try Duty.find(id, writing.connection).map { writing.may(.see, $0.thing, [.title]) } ?? false
    }
}
