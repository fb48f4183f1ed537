import Checks
import Dates
import Markup
package import Pages
package import Papers
package import Partnership

extension ApprovalPage {
    /// The page at which one kind of paper is put forward and approved.
    ///
    /// - Parameter paper: The paper at that address; nothing where there is none for whoever asks.
    package static func routes<Part: InAddress>(
        _ address: Pattern<Part>, _ registry: Registry, _ writer: any PDFWriter,
        _ paper: @escaping @Sendable (Request, Part) async throws -> PaperToApprove?
    ) -> [Route] {
        [
            ApprovedTextPage.route(address, registry, writer, paper),
            Route(.get, address, .see, .approval) { request, part in
                guard let paper = try await paper(request, part) else { return .notFound }
                return .page(try await page(paper, registry, request).0)
            },
            Route(.post, address, .change, .approval) { request, part in
                guard let paper = try await paper(request, part) else { return .notFound }
                let form = request.form
                var (page, asOf) = try await page(paper, registry, request)
                guard page.mayChange else { return .notFound }
                if page.approval != nil, try form.one("approval-step") == nil, let finding = try form.one("finding") {
                    return try await clear(finding, paper, page, asOf, registry, request)
                }
                page.typed.action = ApprovalWords.Action(rawValue: try form.one("approval-step") ?? "")
                page.typed.reason = try form.one("reason") ?? ""
                guard let action = page.typed.action else {
                    page.errors.append(FieldError("approval-step", "Choose what is done"))
                    return .page(page, status: 422)
                }
                if action == .putForward { asOf = request.today }
                guard let seen = try await paper.seen(asOf), let whole = try await paper.whole(asOf) else {
                    return .notFound
                }
                let command = MoveApproval(
                    paper.identity, action, reason: page.typed.reason,
                    version: try form.required("version", as: Int.self),
                    seen: MoveApproval.Read(seen, paper.gate), whole: MoveApproval.Read(whole, paper.gate),
                    everybodys: action == .approve ? try await paper.everybodys(asOf, registry) : nil)
                return try await registry.write(request.trace, command.run)
                    .answer(
                        to: { _ in paper.identity.address },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: {
                            (page.stale, page.approval) = ($0, $0)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    /// Clears one finding of a paper that was put forward.
    private static func clear(
        _ finding: String, _ paper: PaperToApprove, _ shown: ApprovalPage, _ asOf: Day, _ registry: Registry,
        _ request: Request
    ) async throws -> Response {
        var page = shown
        (page.typed.finding, page.typed.clearing) = (finding, try request.form.one("why-it-may-stand") ?? "")
        guard let seen = try await paper.seen(asOf), let whole = try await paper.whole(asOf) else { return .notFound }
        let command = ClearPaperFinding(
            paper.identity, finding: finding, reason: page.typed.clearing,
            seen: MoveApproval.Read(seen, paper.gate), whole: MoveApproval.Read(whole, paper.gate))
        return try await registry.write(request.trace, command.run)
            .answer(
                to: { _ in paper.identity.address },
                again: {
                    page.errors = $0
                    return .page(page, status: 422)
                })
    }

    /// The page of a paper, and the day as of which it is read.
    private static func page(
        _ paper: PaperToApprove, _ registry: Registry, _ request: Request
    ) async throws -> (ApprovalPage, Day) {
        let held = try await registry.approval(of: paper.identity.address, request.trace)
        let asOf = held?.drawn ?? request.today
        let whole = try await paper.whole(asOf)
        // What is found in words that are not shared with the reader is not told to them either.
        let isWhole = try await paper.seen(asOf)?.fingerprint == whole?.fingerprint
        let faults = isWhole ? whole.map { CheckPaper.faults(of: $0, gate: paper.gate) } ?? [] : []
        var page = ApprovalPage(
            name: paper.identity.title, read: paper.read, paper: paper.identity.address,
            standing: PaperStanding(held, words: whole?.fingerprint), approval: held,
            people: try await registry.look(People(viewer: request.viewer), request.trace),
            stopping: waysOut([], stopping: faults.stopping),
            mayChange: request.viewer.may(.change, held?.thing ?? Thing(.approval), now: request.now))
        page.checks = faults
        page.approved = try await paper.approvedTexts(registry)
        if let held, isWhole {
            page.clearances = try await registry.look(
                ApprovalClearances(viewer: request.viewer, approval: held.id), request.trace
            ).filter { !$0.hidden.contains(.text) }.map(\.clearance)
            page.checks = faults.cleared(by: page.clearances.counting(for: held))
            page.clearances = page.clearances.of(faults)
        }
        if let held {
            page.moves = try await registry.look(
                ApprovalMoves(viewer: request.viewer, approval: held.id), request.trace)
        }
        return (page, asOf)
    }
}

extension MoveApproval.Read {
    fileprivate init(_ paper: Paper, _ gate: PrivacyGate) {
        self.init(
            fingerprint: paper.fingerprint, faults: CheckPaper.faults(of: paper, gate: gate))
    }
}
