import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Pages

/// What a reader sees while the database cannot be read or written.
struct UnavailableTests {
    private static func router(
        _ fault: StorageError, record: (@Sendable (Entry) async throws -> Void)? = nil
    ) -> Router {
        Router(
            [
                Route(.get, home / "held", .see, .openData) { _ in throw fault },
                Route(.post, home / "held", .see, .openData) { _ in throw fault },
                Route(.get, home / "shown", .see, .own) { _ in .page(Aldermouth.Plain()) },
            ], layout: Layout(partnership: "Aldermouth", navigation: []), record: record)
    }

    @Test(arguments: [StorageError.diskFull, .readOnly, .locked, .unavailable("disk I/O error")], ["GET", "POST"])
    func `what may pass by itself is refused in plain words, and the log is told the cause`(
        fault: StorageError, method: String
    ) async throws {
        let form = method == "POST" ? "a=b" : nil
        let reply = try await Aldermouth.ask(
            method, "/held", site: "same-origin", form: form, with: Self.router(fault))
        #expect(reply.status == 503)
        #expect(reply.header("Retry-After") == "30")
        #expect(reply.text.contains("Try again in a minute."))
        #expect(!reply.text.contains("I/O") && !reply.text.contains(fault.description))
        #expect(reply.trouble?.cause as? StorageError == fault)
        #expect(reply.trouble?.reference == nil)
    }

    @Test(arguments: [StorageError.corrupted, .refused("no such table: x"), .missing("person.name")])
    func `what will not pass is a failure with a reference`(fault: StorageError) async throws {
        let reply = try await Aldermouth.ask("GET", "/held", with: Self.router(fault))
        #expect(reply.status == 500)
        #expect(reply.trouble?.reference != nil)
    }

    @Test func `what cannot be written into the record is not shown, and the log is told why`() async throws {
        let router = Self.router(.diskFull) { _ in throw StorageError.diskFull }
        guard case .route(let matched) = router.find(Head("GET", "/shown", host: "localhost")) else {
            return #expect(Bool(false), "there is no such page")
        }
        let viewer = Viewer(
            account: ID(1), person: ID(2), agency: ID(3), seats: [ID(4)], purpose: .evidence,
            rules: Policy.first.rules(of: [.anybody, .everyone]))
        let reply = await router.answer(
            matched, Sent(), viewer: viewer, now: Instant(milliseconds: 0), today: "2026-11-24")
        #expect(reply.status == 503)
        #expect(!reply.text.contains("Harbour"))
        #expect(reply.trouble?.cause as? StorageError == .diskFull)
    }
}
