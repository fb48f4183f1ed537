import Markup
import Pages
import Partnership
import Storage

extension QuestionFormPage {
    static let exampleChanged: QuestionFormPage = {
        var page = QuestionFormPage.exampleNew
        page.fill(InquirySet.example.questions[0], InquirySet.example.answers)
        page.errors = [
            FieldError(
                "text", "It has been answered as it is. Ask another question in place of other words for this one.")
        ]
        return page
    }()

    static func changing(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.question, .add, .inquiry) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.question, .add, .inquiry) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let (agencies, seats) = try page.read(request.form)
                let command = ChangeQuestion(
                    id: id, version: try request.form.required("version", as: Int.self),
                    number: Int(inAddress: page.number) ?? 0, theme: page.theme, text: page.text,
                    context: page.context, agencies: agencies, seats: seats, follows: page.follows)
                let inquiry = page.inquiry.id
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { _ in Addresses.inquiry(inquiry) }, again: page.with, stale: page.stale)
            },
            Route(.post, Addresses.takeOutQuestion, .add, .inquiry) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                let command = TakeOutQuestion(id: id, version: try request.form.required("version", as: Int.self))
                let inquiry = page.inquiry.id
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { _ in Addresses.inquiry(inquiry) }, again: page.with, stale: page.stale)
            },
        ]
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private func stale(_ now: InquiryQuestion) -> Response {
        var page = self
        (page.stale, page.changed) = (now, now)
        return .page(page, status: 409)
    }

    private mutating func fill(_ question: InquiryQuestion, _ answers: [QuestionAnswer]) {
        (changed, number, theme, text) = (question, "\(question.number)", question.theme, question.text)
        (context, follows) = (question.context, question.follows)
        let own = answers.filter { $0.question == question.id }
        asked = own.filter { $0.seat == nil }.map(\.agency.inAddress)
        askedSeats = own.compactMap(\.seat?.inAddress)
        askedNow = own.map { one in
            one.seat.map { id in seats.first { $0.id == id }?.title ?? "Another seat" }
                ?? agencies.first { $0.id == one.agency }?.name ?? "Another body"
        }
    }

    private static func found(
        _ id: ID<InquiryQuestion>, _ request: Request, _ site: ScrutinySite
    ) async throws -> QuestionFormPage? {
        let (viewer, trace) = (request.viewer, request.trace)
        guard let question = try await site.registry.look(OneQuestion(viewer: viewer, id: id), trace).first,
            var page = try await blank(question.inquiry, request, site)
        else { return nil }
        page.fill(question, try await site.registry.look(Answers(viewer: viewer, inquiry: question.inquiry), trace))
        return page
    }
}
