import Markup

/// The way about: the headings of the menu, and under the one that is open, its pages.
struct Menu {
    /// One entry of the menu: a page of its own, or a heading with its pages.
    private struct Entry {
        var text: HTML
        var section: Way.Section?
        var pages: [Link]
    }

    private let entries: [Entry]
    /// The address that was asked for, without its question.
    private let here: [UInt8]

    /// - Parameter ways: Those that the reader may open, in the order they are shown.
    init(_ ways: [Way], at target: String) {
        here = Array(target.utf8.prefix { $0 != UInt8(ascii: "?") })
        var entries: [Entry] = []
        for way in ways {
            if let section = way.section, let at = entries.firstIndex(where: { $0.section == section }) {
                entries[at].pages.append(way.link)
            } else {
                let text: HTML = way.section.map { "\($0.rawValue)" } ?? way.link.text
                entries.append(Entry(text: text, section: way.section, pages: [way.link]))
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
        let isPage = entry.pages.count == 1 && isHere(entry.pages[0])
        let isSection = isOpen(entry)
        let active: HTML = isSection ? " govuk-service-navigation__item--active" : ""
        let mark: HTML = isPage ? " aria-current=\"page\"" : isSection ? " aria-current=\"true\"" : ""
        let text: HTML =
            isSection
            ? "<strong class=\"govuk-service-navigation__active-fallback\">\(entry.text)</strong>" : entry.text
        return """
            <li class="govuk-service-navigation__item\(active)">
            <a class="govuk-service-navigation__link" href="\(entry.pages[0].address.text)"\(mark)>\(text)</a>
            </li>

            """
    }

    /// The pages under the heading that is open, where there is more than one.
    private func pages(_ width: HTML) -> HTML {
        guard let open = entries.first(where: { $0.section != nil && isOpen($0) }), open.pages.count > 1 else {
            return ""
        }
        let items = open.pages.map { page -> HTML in
            let mark: HTML = isHere(page) ? " aria-current=\"page\"" : isWithin(page) ? " aria-current=\"true\"" : ""
            return
                "<li><a class=\"govuk-link govuk-link--no-visited-state\" href=\"\(page.address.text)\"\(mark)>\(page.text)</a></li>\n"
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

    private func isOpen(_ entry: Entry) -> Bool { entry.pages.contains { isHere($0) || isWithin($0) } }

    private func isHere(_ page: Link) -> Bool { here.elementsEqual(page.address.path.utf8) }

    /// Whether the page asked for lies under this one. Everything lies under the home page, which says nothing.
    private func isWithin(_ page: Link) -> Bool {
        let path = Array(page.address.path.utf8)
        return path.count > 1 && here.starts(with: path + [UInt8(ascii: "/")])
    }
}
