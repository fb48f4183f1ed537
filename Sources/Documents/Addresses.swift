import Pages
import Storage

/// Every address of the register of documents, each written and read by the same value.
enum Addresses {
    static let documents = home / "documents"
    static let newDocument = home / "documents" / "new"
    static let document = home / "documents" / ID<Document>.self
    static let changeDocument = home / "documents" / ID<Document>.self / "change"
    static let newVersion = home / "documents" / ID<Document>.self / "versions" / "new"
    static let changeVersion = home / "documents" / ID<Document>.self / "versions" / ID<DocumentVersion>.self / "change"
    static let versionFile = home / "documents" / ID<Document>.self / "versions" / ID<DocumentVersion>.self / "file"
    static let attachToVersion =
        home / "documents" / ID<Document>.self / "versions" / ID<DocumentVersion>.self / "attach"
    static let takeOutOfVersion =
        home / "documents" / ID<Document>.self / "versions" / ID<DocumentVersion>.self / "file" / "out"
    static let newReview = home / "documents" / ID<Document>.self / "reviews" / "new"
    static let withdrawal = home / "documents" / ID<Document>.self / "withdrawal"
}

extension DocumentWords.Sort: InAddress {}
