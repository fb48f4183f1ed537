package import Dates
import Files
package import Partnership
import Storage

/// Fills an empty demonstration with invented documents of Aldermouth: one in every state, versions, and reviews.
package struct MakeDemonstrationDocuments: Sendable {
    /// The community safety manager, who writes them down.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            let there = try writing.connection.value(
                "SELECT COUNT(*) FROM document WHERE title = \(DemonstrationDocument.policy)", as: Int.self)
            guard there == 0 else { return }
            _ = try ImportDocuments(text: DemonstrationDocument.text(on: writing.now.localDay)).run(writing)
            try attach(writing)
            try review(writing)
            try withdraw(writing)
        }
    }

    private func attach(_ writing: Writing) throws {
        let connection = writing.connection
        guard let policy = try find(DemonstrationDocument.policy, writing) else { return }
        let version = try connection.first(
            """
            SELECT \(DocumentVersion.columns) FROM \(DocumentVersion.joined)
            WHERE document_version.document = \(policy.id) AND document_version.name = '2'
            """, as: DocumentVersion.self)
        guard let version else { return }
        let content = try FileContent(
            name: "Hiring out halls, version 2.txt", bytes: Array(DemonstrationDocument.file.utf8))
        let command = AttachToVersion(
            document: policy.id, id: version.id, version: version.version, content: content)
        _ = try command.run(writing).kept()
    }

    private func review(_ writing: Writing) throws {
        guard let protocolOfHarbour = try find(DemonstrationDocument.agreed, writing) else { return }
        let today = writing.now.localDay
        let command = ReviewDocument(
            document: protocolOfHarbour.id, day: today + -40,
            found: "The sergeant and the harbour office read it together. It can stay as it is.", next: today + 325)
        _ = try command.run(writing).kept()
    }

    private func withdraw(_ writing: Writing) throws {
        guard let old = try find(DemonstrationDocument.old, writing),
            let new = try find(DemonstrationDocument.policy, writing)
        else { return }
        let withdrawal = Document.Withdrawal(
            day: writing.now.localDay + -200, reason: "All of it is in the policy now.", replacedBy: new.id)
        _ = try WithdrawDocument(id: old.id, version: old.version, withdrawal: withdrawal).run(writing).kept()
    }

    private func find(_ title: String, _ writing: Writing) throws(StorageError) -> Document? {
        try writing.connection.first(
            "SELECT \(Document.columns) FROM document WHERE title = \(title) ORDER BY id", as: Document.self)
    }
}
