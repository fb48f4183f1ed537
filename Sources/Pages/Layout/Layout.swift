package import Markup

/// What stands around every page of one partnership: its name, the way about, and whose data it is.
package struct Layout: Sendable {
    /// As in `Aldermouth Community Safety Partnership`.
    package var partnership: String
    /// The pages of the first level, in the order they are shown.
    package var navigation: [Way]
    /// Whom to ask when something is wrong, as it follows “ask”: `the community safety team on 01632 960000`.
    package var contact: String?
    /// Sources and licences, one sentence each.
    package var attribution: [HTML]
    package var assets: Assets
    /// Whether these are the public pages: they bear the partnership's name alone, and tell of what is new.
    package var isPublic = false

    package init(
        partnership: String, navigation: [Way], contact: String? = nil, attribution: [HTML] = Layout.openData,
        assets: Assets = .embedded
    ) {
        (self.partnership, self.navigation, self.contact) = (partnership, navigation, contact)
        (self.attribution, self.assets) = (attribution, assets)
    }

    /// What the publishers of the open data ask to be said.
    package static let openData: [HTML] = [
        """
        Police data: \(outsideLink("data.police.uk", to: "https://data.police.uk/")), Home Office.
        """,
        """
        Population, areas and boundaries: Office for National Statistics. Contains OS data © Crown copyright and \
        database right.
        """,
        """
        All under the \
        \(outsideLink("Open Government Licence v3.0", to: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")).
        """,
    ]

    /// An invented partnership, for previews and tests.
    package static let example = Layout(
        partnership: "Aldermouth Community Safety Partnership",
        navigation: [Way("Home", to: "/"), Way("Data held", to: "/data")],
        contact: "the Aldermouth community safety team")
}

extension Layout {
    /// The whole page.
    ///
    /// - Parameter target: The address that was asked for. Its section is marked in the navigation.
    package func draw(_ page: some Page, at target: String, for reader: Reader = .keeper) -> HTML {
        let fault: HTML = page.errors.isEmpty ? "" : "Error: "
        let width: HTML = page.isWide ? "govuk-width-container wardmote-wide" : "govuk-width-container"
        let whole: HTML = """
            <!doctype html>
            <html lang="en" class="govuk-template">
            <head>
            <meta charset="utf-8">
            <title>\(fault)\(page.title) – \(partnership)\(isPublic ? "" : " – Wardmote")</title>
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <link rel="icon" href="data:,">
            <meta name="theme-color" content="#1f2a30">
            \(assets.links)\(isPublic ? Layout.feedLink : "")</head>
            <body class="govuk-template__body">
            \(skipLink)
            \(header(width, at: target, for: reader))
            <div class="\(width)">
            \(wayBack(page))
            <main class="govuk-main-wrapper" id="main-content" tabindex="-1">
            \(errorSummary(page.errors))\(page.notice.map { notificationBanner($0, .success) } ?? "")\(heading(page))
            \(page.body)
            </main>
            </div>
            \(footer(width))
            </body>
            </html>

            """
        return whole.filled(reader.formWord)
    }

    private func heading(_ page: some Page) -> HTML {
        if page.hasOwnHeading { return "" }
        let caption: HTML = page.caption.map { "<span class=\"govuk-caption-l\">\($0)</span>\n" } ?? ""
        return "\(caption)<h1 class=\"govuk-heading-l\">\(page.title)</h1>"
    }

    private func wayBack(_ page: some Page) -> HTML {
        if let back = page.back { return backLink(to: back) }
        return page.breadcrumbs.isEmpty ? "" : Pages.breadcrumbs(page.breadcrumbs)
    }
}
