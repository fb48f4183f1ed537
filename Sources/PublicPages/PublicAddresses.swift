import Pages
import Storage

/// Every address of the public pages, each written and read by the same value.
enum PublicAddresses {
    static let papers = home / "papers"
    static let paper = home / "papers" / ID<PublicPaper>.self
    static let word = home / "papers" / ID<PublicPaper>.self / "docx"
    static let pdf = home / "papers" / ID<PublicPaper>.self / "pdf"
    static let feed = home / "feed"
    static let accessibility = home / "accessibility"
}
