import Dates
import Markup
import Pages
import Partnership
import Synchronization

/// A page whose words have been written already.
struct DrawnPage: Page {
    let title: String
    let body: HTML
    let caption: HTML?
    let breadcrumbs: [Link]
    let isWide: Bool

    init(_ page: some Page) {
        (title, body, caption) = (page.title, page.body, page.caption)
        (breadcrumbs, isWide) = (page.breadcrumbs, page.isWide)
    }

    static let example = DrawnPage(MeasuresPage.example)
}

/// Pages drawn from one state of the data, kept until an import changes it or there are too many.
///
/// A page is kept under everything that it depends on: its address in one spelling, what its viewer may see, the version of the data and the day. Two shelves of at most ``shelfBytes`` each: when the newer is full the older is
/// thrown away, so that what is asked for often stays.
final class DrawnPages: Sendable {
    struct Key: Hashable, Sendable {
        var address: Pages.Address
        /// The parts of open data that the viewer may see: all that a page here depends on of whoever looks.
        var sight: Set<Partnership.Field>
        var version: Int
        var today: Day
        /// The saved lists that the page offers or compares with.
        var peers: [PeerSet] = []
        /// The numbers from elsewhere that it shows to this viewer.
        var cited: [CitedBeside] = []
    }

    static let shelfBytes = 32 << 20

    fileprivate struct Shelves {
        var newer: [Key: DrawnPage] = [:]
        var older: [Key: DrawnPage] = [:]
        var bytes = 0
    }
    private let shelves = Mutex(Shelves())

    /// How much is kept now.
    var bytes: Int {
        shelves.withLock { shelves in
            (Array(shelves.newer.values) + shelves.older.values).reduce(0) { $0 + $1.body.bytes.count }
        }
    }

    /// The page under `key`, drawn by `draw` when it is not there. The route has asked whether the viewer may see it.
    func page(_ key: Key, _ draw: () throws -> some Page) rethrows -> DrawnPage {
        let known = shelves.withLock { shelves -> DrawnPage? in
            if let page = shelves.newer[key] { return page }
            guard let page = shelves.older[key] else { return nil }
            shelves.keep(page, key)
            return page
        }
        if let known { return known }
        let page = DrawnPage(try draw())
        shelves.withLock { $0.keep(page, key) }
        return page
    }
}

extension DrawnPages.Shelves {
    fileprivate mutating func keep(_ page: DrawnPage, _ key: DrawnPages.Key) {
        if bytes + page.body.bytes.count > DrawnPages.shelfBytes {
            (older, newer, bytes) = (newer, [:], 0)
        }
        if newer.updateValue(page, forKey: key) == nil { bytes += page.body.bytes.count }
    }
}

extension EvidenceSite {
    /// Answers with the page at `address`, drawn now or before.
    func answer(
        _ request: Request, at address: Pages.Address, peers: [PeerSet] = [], cited: [CitedBeside] = [],
        _ draw: (Holdings) throws -> some Page
    ) rethrows -> Response {
        let holdings = facts.holdings(for: request.viewer, at: request.now)
        let key = DrawnPages.Key(
            address: address, sight: request.viewer.sight(of: .openData, now: request.now), version: holdings.version,
            today: request.today, peers: peers, cited: cited)
        return .page(try drawn.page(key) { try draw(holdings) })
    }
}
