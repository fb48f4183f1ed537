import Markup
import Pages
import Partnership
import Places
import Storage

/// Changes the name that an area was given, or takes it away.
struct AreaNamePage: Page {
    var one: AreaName
    var name: String
    var isStale = false
    var errors: [FieldError] = []

    var title: String { "Change what \(one.code) is called" }
    var back: Address? { Addresses.areaNames() }

    var body: HTML {
        """
        \(isStale ? staleNotice([SummaryRow("Name", "\(one.name)")]) : "")\
        \(form(
            Addresses.areaName(one.code),
            """
            \(hidden("version", "\(one.version)"))\
            \(input(Field("area-name", "What it is called", hint: "Leave it empty to take the name away", error: errors.of("area-name")), value: name, width: .thirty))\
            \(button("Keep the name"))
            """))
        """
    }

    static let example = AreaNamePage(
        one: .example, name: "Aldermouth and Saltreach", isStale: true)

    static func routes(_ site: EvidenceSite) -> [Route] {
        [
            Route(.get, Addresses.areaName, .saveSettings, .openData) { request, code in
                try await page(code, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.areaName, .saveSettings, .openData) { request, code in
                guard var page = try await page(code, request, site) else { return .notFound }
                page.name = try request.form.one("area-name") ?? ""
                let command = KeepAreaName(
                    code: code.text, name: page.name, changed: try request.form.required("version", as: Int.self))
                return try await site.keep(command, request)?.answer(
                    to: { _ in Addresses.areaNames() },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: {
                        (page.one, page.isStale) = ($0, true)
                        return .page(page, status: 409)
                    }) ?? .notFound
            },
        ]
    }

    private static func page(
        _ code: AreaCode, _ request: Request, _ site: EvidenceSite
    ) async throws -> AreaNamePage? {
        let names = try await site.facts.database.look(AreaNames(viewer: request.viewer), at: request.now)
        return names.first { $0.code == code }.map { AreaNamePage(one: $0, name: $0.name) }
    }
}
