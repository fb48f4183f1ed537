import Dates
package import Partnership
package import Storage

/// Gives a numbered copy of an exempt edition to whoever asks, with their name on it.
///
/// Source: Local Government Act 1972, section 100B(5): what is not for publication is marked so.
package struct TakeCopy: Sendable {
    package var edition: ID<ReportEdition>

    /// For whom, where the operator at the machine prints it.
    package var recipient: String

    package init(edition: ID<ReportEdition>, recipient: String = "") {
        (self.edition, self.recipient) = (edition, recipient)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ReportDocument> {
        let (connection, viewer) = (writing.connection, writing.viewer)
        let editions = try connection.look(ReportEditions(viewer: viewer), at: writing.now)
        guard let found = editions.first(where: { $0.id == edition }), writing.may(.disclose, found.thing),
            found.paragraph != 0
        else { return .notThere }
        let last =
            try connection.value(
                "SELECT MAX(number) FROM report_copy WHERE edition = \(edition)", as: Int?.self) ?? nil
        let number = (last ?? 0) + 1
        var name = recipient.isEmpty ? "the operator at the machine" : recipient
        if let person = viewer.person {
            name = try connection.value("SELECT name FROM person WHERE id = \(person)", as: String.self) ?? name
        }
        try connection.execute(
            """
            INSERT INTO report_copy (edition, number, person, on_day)
            VALUES (\(edition), \(number), \(viewer.person), \(writing.now.localDay))
            """)
        writing.note(.disclosure, [found.thing.id], [.title, .text], detail: "copy \(number)")
        let parts = try connection.look(EditionParts(viewer: viewer, edition: edition), at: writing.now)
        var document = found.document(parts, among: editions)
        document.copy = ReportDocument.Copy(name: name, number: number)
        return .done(document)
    }
}
