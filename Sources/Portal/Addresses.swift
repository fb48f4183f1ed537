import Pages
import Storage

/// Every address of what is put on the public pages, each written and read by the same value.
enum Addresses {
    static let shown = home / "public-pages"
    static let new = home / "public-pages" / "new"
    static let one = home / "public-pages" / ID<ShownPaper>.self
    static let change = home / "public-pages" / ID<ShownPaper>.self / "change"
}
