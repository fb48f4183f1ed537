import Markup

/// The way about: the headings of the menu, and under the one that is open, its pages.
struct Menu {
    /// One entry of the menu: a page of its own, or a heading with its pages.
    private struct Entry {
        var text: HTML
        var section: Way.Section?
        var pages: [Place]
        /// Whether one of its pages is the one that was asked for, or lies above it.
        var isOpen: Bool { pages.contains { $0.stands != .elsewhere } }
    }

    private struct Place {
        var link: Link
        var stands: Standing
    }

    /// How a page of the menu stands to the one that was asked for.
    private enum Standing { case here, above, elsewhere }

    private let entries: [Entry]

    /// - Parameter ways: Those that the reader may open, in the order they are shown.
    init(_ ways: [Way], at target: String) {
        let here = Array(target.utf8.prefix { $0 != UInt8(ascii: "?") })
        var entries: [Entry] = []
        for way in ways {
            let page = Place(link: way.link, stands: Menu.standing(way.path, to: here))
            if let section = way.section, let at = entries.firstIndex(where: { $0.section == section }) {
                entries[at].pages.append(page)
            } else {
                let text: HTML = way.section.map { "\($0.rawValue)" } ?? way.link.text
                entries.append(Entry(text: text, section: way.section, pages: [page]))
            }
        }
        self.entries = entries
    }

    func drawn(_ width: HTML) -> HTML {
        guard !entries.isEmpty else { return "" }
        return """
            <div class="govuk-service-navigation" data-module="govuk-service-navigation">
            <div class="\(width)">
            <div class="govuk-service-navigation__container">
            <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
            <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" \
            aria-controls="navigation" hidden>Menu</button>
            <ul class="govuk-service-navigation__list" id="navigation">
            \(entries.map(item))</ul>
            </nav>
            </div>
            </div>
            </div>
            \(pages(width))
            """
    }

    private func item(_ entry: Entry) -> HTML {
        let isPage = entry.pages.count == 1 && entry.pages[0].stands == .here
        let isSection = entry.isOpen
        let active: HTML = isSection ? " govuk-service-navigation__item--active" : ""
        let mark: HTML = isPage ? " aria-current=\"page\"" : isSection ? " aria-current=\"true\"" : ""
        let text: HTML =
            isSection
            ? "<strong class=\"govuk-service-navigation__active-fallback\">\(entry.text)</strong>" : entry.text
        return """
            <li class="govuk-service-navigation__item\(active)">
            <a class="govuk-service-navigation__link" href="\(entry.pages[0].link.address.text)"\(mark)>\(text)</a>
            </li>

            """
    }

    /// The pages under the heading that is open, where there is more than one.
    private func pages(_ width: HTML) -> HTML {
        guard let open = entries.first(where: { $0.section != nil && $0.isOpen }), open.pages.count > 1 else {
            return ""
        }
        let items = open.pages.map { page -> HTML in
            let mark: HTML =
                switch page.stands {
                case .here: " aria-current=\"page\""
                case .above: " aria-current=\"true\""
                case .elsewhere: ""
                }
            return
                "<li><a class=\"govuk-link govuk-link--no-visited-state\" href=\"\(page.link.address.text)\"\(mark)>\(page.link.text)</a></li>\n"
        }
        return """
            <nav class="wardmote-pages" aria-label="\(open.text)">
            <div class="\(width)">
            <ul>
            \(items)</ul>
            </div>
            </nav>
            """
    }

    /// Everything lies under the home page, which says nothing.
    private static func standing(_ path: [UInt8], to here: [UInt8]) -> Standing {
        guard here.starts(with: path) else { return .elsewhere }
        if here.count == path.count { return .here }
        return path.count > 1 && here[path.count] == UInt8(ascii: "/") ? .above : .elsewhere
    }
}
