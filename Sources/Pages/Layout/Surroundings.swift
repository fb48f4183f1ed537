import Markup
import Partnership

extension Assets {
    /// The stylesheets and scripts, those of them that the program was built with.
    static func links(_ addresses: [String: Address]) -> HTML {
        let sheets = ["govuk-frontend.css", "paper.css", "wardmote.css"].compactMap { addresses[$0] }.map { address in
            "<link rel=\"stylesheet\" href=\"\(address.text)\">\n" as HTML
        }
        // A module waits until the page is there, as a deferred script does.
        let scripts = ["govuk-frontend.js"].compactMap { addresses[$0] }.map { address in
            "<script type=\"module\" src=\"\(address.text)\"></script>\n" as HTML
        }
        let ours = ["wardmote.js"].compactMap { addresses[$0] }.map { address in
            "<script defer src=\"\(address.text)\"></script>\n" as HTML
        }
        return "\(sheets)\(scripts)\(ours)"
    }
}

extension Layout {
    var skipLink: HTML {
        """
        <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
        """
    }

    func header(_ width: HTML, at target: String, for reader: Reader) -> HTML {
        let ways = navigation.filter { reader.viewer.may($0.action, $0.kind, now: reader.now) }
        let names: HTML =
            isPublic
            ? "<a class=\"wardmote-header__product\" href=\"/\">\(partnership)</a>"
            : """
            <a class="wardmote-header__product" href="/">Wardmote</a>
            <span class="wardmote-header__partnership">\(partnership)</span>
            """
        return """
            <header class="wardmote-header">
            <div class="\(width)">
            \(names)
            \(who(reader))</div>
            </header>
            \(Menu(ways, at: target).drawn(width))
            """
    }

    /// Where a program that follows the public pages finds what is new.
    static let feedLink: HTML =
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"New papers\" href=\"/feed\">\n"

    func footer(_ width: HTML) -> HTML {
        let lines = attribution.map { "<li>\($0)</li>\n" as HTML }
        return """
            <footer class="govuk-footer wardmote-footer">
            <div class="\(width)">
            <h2 class="govuk-visually-hidden">Sources and licences</h2>
            <ul class="wardmote-footer__sources">
            \(lines)</ul>
            <p class="wardmote-footer__product">\(partnership) works with Wardmote.</p>
            </div>
            </footer>
            """
    }
}
