import Dates
import Partnership
import Storage

extension NamedDocument {
    /// An invented paper of a body outside.
    package static let example = NamedDocument(
        id: ID(884), title: "Proposed precept", body: "Marlshire Police and Crime Panel", met: "2026-01-22",
        item: "5/5A", place: "sections 1 and 5", address: "https://panel.example/5a")
    /// An invented policy.
    package static let examplePolicy = NamedDocument(id: ID(881), title: "Venue hire policy", agency: ID(1))
}

extension DocumentBook {
    /// Both, as they stood on a day.
    package static let example: DocumentBook = {
        var book = DocumentBook()
        (book.documents, book.day) = ([.example, .examplePolicy], "2026-11-24")
        book.versions = [
            NamedVersion(id: ID(891), of: .examplePolicy, name: "1", from: "2024-05-01"),
            NamedVersion(
                id: ID(892), of: .examplePolicy, name: "2", from: "2025-12-10", position: 1,
                place: "https://council.example/hire-2"),
        ]
        book.agencies = [ID(1): "Aldermouth District Council"]
        return book
    }()
}
