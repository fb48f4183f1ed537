package import Dates
package import Markup

/// What is new on some pages, for a program that follows them.
///
/// Source: RFC 4287, The Atom Syndication Format.
package struct AtomFeed: Sendable {
    package var title: String
    package var author: String
    /// Where the feed itself is.
    package var at: Address
    /// The pages that it follows.
    package var pages: Address
    package var entries: [Entry]

    package init(title: String, author: String, at: Address, pages: Address, _ entries: [Entry]) {
        (self.title, self.author, self.at, self.pages, self.entries) = (title, author, at, pages, entries)
    }

    package struct Entry: Sendable {
        /// By which it is known for ever, wherever its page moves.
        package var number: Int64
        package var title: String
        package var published: Day
        package var updated: Day
        package var page: Address
        package var summary: String

        package init(
            number: Int64, title: String, published: Day, updated: Day, page: Address, summary: String
        ) {
            (self.number, self.title, self.published) = (number, title, published)
            (self.updated, self.page, self.summary) = (updated, page, summary)
        }
    }

    package var xml: XML {
        let latest = entries.map(\.updated).max() ?? "1970-01-01"
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
            <id>\(AtomFeed.name(of: 0))</id>
            <title>\(title)</title>
            <updated>\(latest.iso)T00:00:00Z</updated>
            <author><name>\(author)</name></author>
            <link rel="self" href="\(at.text)"/>
            <link href="\(pages.text)"/>
            \(entries.map(drawn))</feed>

            """
    }

    private func drawn(_ entry: Entry) -> XML {
        """
        <entry>
        <id>\(AtomFeed.name(of: entry.number))</id>
        <title>\(entry.title)</title>
        <updated>\(entry.updated.iso)T00:00:00Z</updated>
        <published>\(entry.published.iso)T00:00:00Z</published>
        <link href="\(entry.page.text)"/>
        <summary>\(entry.summary)</summary>
        </entry>

        """
    }

    /// A UUID of a kind of our own. Source: RFC 9562, section 5.8.
    private static func name(of number: Int64) -> String {
        let digits = String(UInt64(bitPattern: number), radix: 16)
        let hex = Array(String(repeating: "0", count: 16 - digits.utf8.count) + digits)
        return
            "urn:uuid:\(String(hex[0..<8]))-\(String(hex[8..<12]))-8\(String(hex[12..<15]))-8\(hex[15])00-000000000000"
    }
}
