import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Documents

@Suite("The register of documents")
struct DocumentTests {
    @Test(arguments: Engine.tested)
    func `a review moves the day of the next, by what is said or by so many months`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        let document = try await shelf.document()
        let id = document.id
        func review(_ day: Day, _ next: Day? = nil, found: String = "No change") -> ReviewDocument {
            ReviewDocument(document: id, day: day, found: found, next: next)
        }
        #expect(try await shelf.line(id)?.state == .due("2026-12-10", within: 16))
        _ = try await shelf.write(review("2026-11-20").run).done()
        #expect(try await shelf.line(id)?.state == .current(until: "2027-11-20"))
        _ = try await shelf.write(review("2026-11-22", "2027-03-31").run).done()
        let line = try #require(try await shelf.line(id))
        #expect(line.state == .current(until: "2027-03-31") && line.reviews.map(\.day) == ["2026-11-22", "2026-11-20"])
        #expect(try await shelf.write(review("2026-11-21").run).faulty == ["reviewed"])
        #expect(
            try await shelf.write(review("2026-11-25", "2026-11-25", found: "").run).faulty
                == ["review-found", "reviewed", "next-review"])
        // Nobody has said how often: then the next day is asked for.
        let other = try await shelf.document { ($0.title, $0.months, $0.reviewBy) = ("Protocol", nil, nil) }
        #expect(try await shelf.line(other.id)?.state == .noDay)
        let command = ReviewDocument(document: other.id, day: "2026-11-20", found: "No change")
        #expect(try await shelf.write(command.run).faulty == ["next-review"])
    }

    @Test(arguments: Engine.tested)
    func `a version has a name of its own and moves the review; put right it moves nothing`(
        engine: Engine
    ) async throws {
        let shelf = try await Shelf(engine)
        let document = try await shelf.document()
        var words = DocumentVersion.Words(name: "1", from: "2026-10-01", approved: "Cabinet, minute 4")
        func keep(_ changed: (id: ID<DocumentVersion>, version: Int)? = nil) -> KeepVersion {
            KeepVersion(document: document.id, changed: changed, words: words)
        }
        let first = try await shelf.write(keep().run).done()
        #expect(try await shelf.line(document.id)?.state == .current(until: "2027-10-01"))
        #expect(try await shelf.write(keep().run).faulty == ["version-name"])
        (words.approved, words.next) = ("Cabinet, minute 5", "2026-12-01")
        let second = try await shelf.write(keep((first.id, 1)).run).done()
        #expect(second.version == 2 && second.position == 0)
        #expect(try await shelf.line(document.id)?.state == .current(until: "2027-10-01"))
        #expect(try await shelf.write(keep((first.id, 1)).run).isStale)
        (words.name, words.next) = ("", "2026-09-30")
        #expect(try await shelf.write(keep().run).faulty == ["version-name", "next-review"])
        let other = try await shelf.document { $0.title = "Another" }
        let elsewhere = KeepVersion(document: other.id, changed: (first.id, 2), words: words)
        #expect(try await shelf.write(elsewhere.run).isNotThere)
    }

    @Test(arguments: Engine.tested)
    func `who was late sees what was written, and one body has a title once`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        let document = try await shelf.document()
        var words = document.words
        words.about = "Halls"
        _ = try await shelf.write(KeepDocument(changed: (document.id, 1), words: words).run).done()
        #expect(try await shelf.write(KeepDocument(changed: (document.id, 1), words: words).run).isStale)
        #expect(try await shelf.write(KeepDocument(words: words).run).faulty == ["document-title"])
        words.agency = nil
        #expect(try await shelf.write(KeepDocument(words: words).run).faulty == [])
        var wrong = DocumentWords(title: "", sort: .outside, marking: .open)
        (wrong.months, wrong.cited.address) = (121, "ftp://x")
        #expect(
            try await shelf.write(as: Shelf.everything, KeepDocument(words: wrong).run).faulty
                == ["document-title", "marking", "outside-body", "outside-address", "review-months"])
        var both = DocumentWords(title: "Two owners", sort: .policy)
        (both.agency, both.body, both.cited.item) = (ID(1), "A panel", "5")
        #expect(
            try await shelf.write(KeepDocument(words: both).run).faulty == ["outside-body", "document-sort"])
        both.agency = ID(77)
        #expect(try await shelf.write(KeepDocument(words: both).run).isNotThere)
    }

    @Test(arguments: Engine.tested)
    func `one that is withdrawn says why and by what it was replaced, and can be taken into use again`(
        engine: Engine
    ) async throws {
        let shelf = try await Shelf(engine)
        let document = try await shelf.document()
        let next = try await shelf.document { $0.title = "Venue hire policy 2" }
        func withdraw(_ version: Int, _ withdrawal: Document.Withdrawal?) -> WithdrawDocument {
            WithdrawDocument(id: document.id, version: version, withdrawal: withdrawal)
        }
        let wrong = Document.Withdrawal(day: "2026-11-25", reason: "", replacedBy: document.id)
        #expect(
            try await shelf.write(withdraw(1, wrong).run).faulty
                == ["withdrawn-because", "withdrawn", "replaced-by"])
        let right = Document.Withdrawal(day: "2026-11-24", reason: "A new one", replacedBy: next.id)
        _ = try await shelf.write(withdraw(1, right).run).done()
        #expect(try await shelf.line(document.id)?.document.withdrawal == right)
        #expect(try await shelf.write(withdraw(1, nil).run).isStale)
        let late = ReviewDocument(document: document.id, day: "2026-11-24", found: "Looked")
        #expect(try await shelf.write(late.run).faulty == ["reviewed"])
        _ = try await shelf.write(withdraw(2, nil).run).done()
        #expect(try await shelf.line(document.id)?.state == .due("2026-12-10", within: 16))
    }

    /// Source: the policy as delivered.
    @Test(arguments: Engine.tested)
    func `what is sensitive is there for those who may know of it, and for whoever keeps it under review`(
        engine: Engine
    ) async throws {
        let shelf = try await Shelf(engine)
        let secret = try await shelf.document { $0.marking = .sensitive }
        for (viewer, sees, changes) in [
            (Shelf.viewer(.officer), true, true), (Shelf.viewer(.partner), true, false),
            (Shelf.viewer(.analyst), false, false), (Shelf.viewer(.member), false, false),
            (Shelf.viewer(.member, seats: [Shelf.otherSeat]), false, false),
            (Shelf.viewer(.member, seats: [Shelf.seat]), true, true),
        ] {
            #expect(try await (shelf.line(secret.id, as: viewer) != nil) == sees)
            let review = ReviewDocument(document: secret.id, day: "2026-11-20", found: "No change")
            #expect(try await shelf.write(as: viewer, review.run).isNotThere == !changes)
        }
        // An analyst writes what is OFFICIAL, cannot raise it out of their own sight, and is not told of a hidden title.
        var words = secret.words
        #expect(try await shelf.write(as: Shelf.viewer(.analyst), KeepDocument(words: words).run).isNotThere)
        words.marking = .official
        let open = try await shelf.write(as: Shelf.viewer(.analyst), KeepDocument(words: words).run).done()
        words.marking = .sensitive
        let raise = KeepDocument(changed: (open.id, 1), words: words)
        #expect(try await shelf.write(as: Shelf.viewer(.analyst), raise.run).isNotThere)
    }

    @Test(arguments: Engine.tested)
    func `what is due waits for the seat that keeps it under review`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        _ = try await shelf.document()
        _ = try await shelf.document { ($0.title, $0.reviewBy) = ("Late", "2026-10-01") }
        _ = try await shelf.document { ($0.title, $0.reviewBy) = ("Later", "2027-10-01") }
        _ = try await shelf.document { ($0.title, $0.seat) = ("Of another seat", Shelf.otherSeat) }
        let request = try Request(
            .get, "/me/waiting", viewer: Shelf.viewer(.partner, seats: [Shelf.seat]), now: Aldermouth.now,
            today: Shelf.today)
        let waiting = try await documentsWaiting(DocumentsSite(shelf.registry))(request)
        #expect(waiting.map(\.said) == ["Late", "Venue hire policy"])
        #expect(waiting.map(\.due) == ["2026-10-01", "2026-12-10"])
    }
}

extension Shelf {
    /// Somebody whom the policy keeps from nothing: what is left are the faults.
    static let everything = Viewer(
        person: ID(1), agency: ID(1), purpose: .running,
        rules: [Kind.document, .agency, .seat, .priority].flatMap { kind in
            [Action.see, .add, .change].map { Rule(.manager, $0, kind, upTo: .restricted) }
        })
}
