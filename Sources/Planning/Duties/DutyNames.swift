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

extension Writing {
    /// Whether no duty is named, or one that whoever writes may know of.
    package func knows(_ id: ID<Duty>?) throws(StorageError) -> Bool {
        guard let id else { return true }
        guard let duty = try Duty.find(id, connection) else { return false }
        return may(.see, duty.thing, [.title])
    }
}
