package import Markup
package import Partnership
import Storage

/// A page that takes in a table by the rules of a command: it is sent, looked through, and taken whole or not at all.
package protocol TableImportPage: Page {
    var sent: TableImport { get set }
    /// What a row of it is.
    var rows: HTML { get }
    /// The columns that it may have.
    var headings: HTML { get }
    /// Where a table is sent, and where it is taken once it was looked through.
    var addresses: (send: Address, take: Address) { get }
}

extension TableImportPage {
    package var errors: [FieldError] { sent.errors }
    package var isWide: Bool { true }

    package var body: HTML {
        """
        <p class="govuk-body">\(rows) It is looked through first, and taken whole or not at all.</p>
        \(sent.drawn(send: addresses.send, take: addresses.take))
        \(details("The headings", headings))
        """
    }

    /// The form, what a table would bring, and what it brought.
    ///
    /// - Parameters:
    ///   - page: Nothing where it is not there, or not for this person to change.
    ///   - run: The command, which says what came of each line.
    ///   - done: Where what was taken stands.
    package static func routes<Parts>(
        send: Pattern<Parts>, take: Pattern<Parts>, _ action: Action, _ kind: Kind, _ registry: Registry,
        page: @escaping @Sendable (Request, Parts) async throws -> Self?,
        run: @escaping @Sendable (Request, Parts) -> @Sendable (CarriedTable, Writing) throws -> [TableImport.Line],
        done: @escaping @Sendable (Parts) -> Address
    ) -> [Route] {
        [
            Route(
                .get, send, action, kind, nil,
                given: { request, parts in
                    try await page(request, parts).map { .page($0) } ?? .notFound
                }),
            Route(
                .post, send, action, kind, .upload(.table),
                given: { request, parts in
                    guard var page = try await page(request, parts) else { return .notFound }
                    page.sent = try await TableImport.looked(through: request, registry, by: run(request, parts))
                    return .page(page, status: page.sent.isReady ? 200 : 422)
                }),
            Route(
                .post, take, action, kind, nil,
                given: { request, parts in
                    guard var page = try await page(request, parts) else { return .notFound }
                    guard let sent = try await TableImport.taken(request, registry, by: run(request, parts)) else {
                        return .seeOther(done(parts))
                    }
                    page.sent = sent
                    return .page(page, status: 422)
                }),
        ]
    }
}
