import Partnership
import Storage

extension Additions {
    /// A further document that is OFFICIAL-SENSITIVE, and that an exempt report names.
    static let document = Addition(
        name: "a sensitive document", parts: [(World.addedDocumentThing, .title)],
        put: {
            try World.addDocument(1871, .sensitive, nil, $0)
            try World.addNamed(8471, World.exemptReport, World.exemptEdition, 1871, $0)
        },
        takeAway: {
            try $0.execute("DELETE FROM report_edition_named WHERE document = 1871")
            try $0.execute("DELETE FROM report_named WHERE document = 1871")
            try $0.execute("DELETE FROM document_review WHERE document = 1871")
            try $0.execute("DELETE FROM document_file WHERE version = 1873")
            try $0.execute("DELETE FROM attached_file WHERE id = \(World.file(of: 1873))")
            try $0.execute("DELETE FROM document_version WHERE document = 1871")
            try $0.execute("DELETE FROM document WHERE id = 1871")
        })
}
