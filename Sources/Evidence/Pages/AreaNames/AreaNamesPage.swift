import Markup
import Pages
import Partnership
import Places
import Storage

/// The names that the partnership gave to areas that no list knows, and the form that gives another one.
struct AreaNamesPage: Page {
    var names: [AreaName]
    var maySave: Bool
    var mayImport = false
    var asked = ListAsked()
    var code = ""
    var name = ""
    var errors: [FieldError] = []

    var title: String { "Names of areas" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Data held", to: Addresses.data())] }

    var body: HTML {
        """
        <p class="govuk-body">The areas of 2024 come with the program by name, and \(link("a lookup", to: Addresses.data())) adds
        others. An area that neither knows is told by its code, until it has a name here.</p>
        \(list.drawn())
        \(maySave ? adding : "")
        """
    }

    private var adding: HTML {
        """
        <h2 class="govuk-heading-m" id="add">Name an area</h2>
        \(form(
            Addresses.areaNames(),
            """
            \(input(Field("area-code", "Its code", hint: "Such as E07000033", error: errors.of("area-code")), value: code, width: .ten))\
            \(input(Field("area-name", "What it is called", error: errors.of("area-name")), value: name, width: .thirty))\
            \(button("Keep the name"))
            """))
        \(mayImport ? many : "")
        """
    }

    private var many: HTML {
        """
        <p class="govuk-body">For many at once, \(link("bring in a table", to: Addresses.bringIn())) of codes and names under headings
        such as LAD26CD and LAD26NM.</p>
        """
    }

    var list: Listing<AreaName> {
        Listing(
            "Names of areas", comes: "by name", id: "area-names", at: Addresses.areaNames(), names, asked: asked,
            empty: "No area was given a name here.",
            columns: [
                ListColumn("Code", \.code.text)
                    .shown { maySave ? link("\($0.code.text)", to: Addresses.areaName($0.code)) : "\($0.code.text)" }
                    .ordered(),
                ListColumn("Name", \.name).ordered(),
            ])
    }

    static let example = AreaNamesPage(names: [.example], maySave: true, mayImport: true)

    static func routes(_ site: EvidenceSite) -> [Route] {
        [
            Route(.get, Addresses.areaNames, .see, .openData) { request in
                let page = try await page(request, site)
                return try .listed(page, page.list, request, file: FileName("names of areas"))
            },
            Route(.post, Addresses.areaNames, .saveSettings, .openData) { request in
                var page = try await page(request, site)
                (page.code, page.name) = (
                    try request.form.one("area-code") ?? "", try request.form.one("area-name") ?? ""
                )
                return try await site.keep(KeepAreaName(code: page.code, name: page.name), request)?.answer(
                    to: { _ in Addresses.areaNames() },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { _ in .page(page, status: 409) }) ?? .notFound
            },
        ]
    }

    private static func page(_ request: Request, _ site: EvidenceSite) async throws -> AreaNamesPage {
        AreaNamesPage(
            names: try await site.facts.database.look(AreaNames(viewer: request.viewer), at: request.now),
            maySave: request.maySave,
            mayImport: request.viewer.may(.importData, Thing(.importedFile), now: request.now),
            asked: try ListAsked(request.query))
    }
}

extension EvidenceSite {
    /// Keeps a name and takes it up; nothing where there is no record to tell of it.
    func keep(_ command: KeepAreaName, _ request: Request) async throws -> Written<AreaName>? {
        guard let registry else { return nil }
        let gazetteer = gazetteer
        let written = try await registry.write(request.trace) { try command.run($0, gazetteer) }
        if case .done = written {
            try await gazetteer.takeNames(registry.database, viewer: request.viewer, at: request.now)
        }
        return written
    }
}

extension AreaName {
    static let example = AreaName("E07999001", "Aldermouth")
}
