package import Partnership
package import Storage

/// A form that writes a thing down or changes it. Who saves what somebody else has changed meanwhile sees both texts.
package protocol KeptForm: Page {
    associatedtype Kept: Versioned
    /// What it changes, as it is now; nothing for a new one.
    var kept: Kept? { get set }
    /// Of what was looked at when the form was drawn.
    var version: Int { get set }
    var errors: [FieldError] { get set }
    var isStale: Bool { get set }
    /// Takes what was typed, with what of it cannot be read as a fault.
    mutating func read(_ form: Fields) throws(BadRequest)
}

extension KeptForm {
    /// Reads what was sent and writes it: leads to where it stands, or draws the form again with what must be mended.
    ///
    /// - Parameter writing: The command for the form as it was sent; what is changed is nothing for a new one.
    package func answer(
        _ request: Request, _ registry: Registry, to go: (Kept) -> Address,
        writing: (Self, Changed<Kept>?) -> @Sendable (Writing) throws -> Written<Kept>
    ) async throws -> Response {
        var page = self
        try page.read(request.form)
        if page.kept != nil { page.version = try request.form.required("version", as: Int.self) }
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = writing(page, page.kept.map { ($0.id, page.version) })
        return try await registry.write(request.trace, command).answer(
            to: go,
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.kept, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    /// The form for a new one and for one that is there, drawn and sent.
    ///
    /// - Parameter found: Nothing where it is not there, or not for this person to change.
    package static func routes(
        of kind: Kind, new: Pattern<Void>, change: Pattern<ID<Kept>>,
        blank: @escaping @Sendable (Request) async throws -> Self,
        found: @escaping @Sendable (Request, ID<Kept>) async throws -> Self?,
        sent: @escaping @Sendable (Self, Request) async throws -> Response
    ) -> [Route] {
        drawnAndSent(at: new, .add, kind, found: { request, _ in try await blank(request) }, sent: sent)
            + drawnAndSent(at: change, .change, kind, found: found, sent: sent)
    }

    /// The same for a part of a thing: who may change the thing writes its parts.
    package static func routes<Whole: Sendable>(
        within kind: Kind, new: Pattern<ID<Whole>>, change: Pattern<(ID<Whole>, ID<Kept>)>,
        found: @escaping @Sendable (Request, ID<Whole>, ID<Kept>?) async throws -> Self?,
        sent: @escaping @Sendable (Self, Request) async throws -> Response
    ) -> [Route] {
        drawnAndSent(at: new, .change, kind, found: { try await found($0, $1, nil) }, sent: sent)
            + drawnAndSent(at: change, .change, kind, found: { try await found($0, $1.0, $1.1) }, sent: sent)
    }
}
