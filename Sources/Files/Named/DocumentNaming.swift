package import Pages
package import Storage

/// Where a document of the register is named: a report, a meeting, a number from elsewhere.
package struct DocumentNaming: Hashable, Sendable {
    /// `Background paper of a report`.
    package var what: String
    /// Of what names it.
    package var title: String
    package var address: Address
    /// Such as which version was meant; may be empty.
    package var said: String

    package init(_ what: String, _ title: String, at address: Address, said: String = "") {
        (self.what, self.title, self.address, self.said) = (what, title, address, said)
    }

    /// How a room tells where it names one, as far as whoever asks may see that.
    package typealias Asking = @Sendable (ID<NamedDocument>, Request) async throws -> [DocumentNaming]
}

/// The page of one document of the register.
package let namedDocumentAddress = home / "documents" / ID<NamedDocument>.self
