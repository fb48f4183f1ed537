import Dates
import Storage
import Testing

@testable import Documents

/// Days are counted on a calendar by hand.
@Suite("How a document stands")
struct DocumentStateTests {
    private func state(
        _ reviewBy: Day?, months: Int? = nil, _ sort: DocumentWords.Sort = .policy, on today: Day
    ) -> DocumentState {
        var words = DocumentWords(title: "One", sort: sort)
        (words.reviewBy, words.months) = (reviewBy, months)
        return DocumentState(Document(id: .init(1), words), today: today)
    }

    @Test func `it is current, then due in its last days, then overdue from the day after`() {
        #expect(state("2026-12-31", on: "2026-11-01") == .due("2026-12-31", within: 60))
        #expect(state("2026-12-31", on: "2026-10-31") == .current(until: "2026-12-31"))
        #expect(state("2026-12-31", on: "2026-12-31") == .due("2026-12-31", within: 0))
        #expect(state("2026-12-31", on: "2027-01-01") == .overdue(since: "2026-12-31"))
        // What is reviewed every month is due soon for ten days alone.
        #expect(state("2026-12-31", months: 1, on: "2026-12-20") == .current(until: "2026-12-31"))
        #expect(state("2026-12-31", months: 1, on: "2026-12-21") == .due("2026-12-31", within: 10))
    }

    @Test func `where no day is set it is said so, and a paper of somebody else is kept for reference`() {
        #expect(state(nil, months: 12, on: "2026-12-31") == .noDay)
        #expect(state(nil, on: "2026-12-31").said == "No review day set")
        #expect(state(nil, .outside, on: "2026-12-31") == .reference)
        #expect(state("2026-12-30", .outside, on: "2026-12-31") == .overdue(since: "2026-12-30"))
    }

    @Test func `what is withdrawn is asked for no longer`() {
        var document = Document(id: .init(1), DocumentWords(title: "One", sort: .policy))
        document.words.reviewBy = "2020-01-01"
        document.withdrawal = Document.Withdrawal(day: "2026-01-31", reason: "Old")
        let state = DocumentState(document, today: "2026-12-31")
        #expect(state == .withdrawn("2026-01-31") && !state.isWaiting && state.next == nil)
    }

    @Test func `the version in force is the last whose first day has come`() {
        let document = Document(id: .init(1), DocumentWords(title: "One", sort: .policy))
        func version(_ position: Int, _ from: ToldDay?, kept: Day = "2026-01-01") -> DocumentVersion {
            DocumentVersion(
                id: .init(Int64(position)), of: document, position: position, DocumentVersion.Words(from: from),
                kept: kept)
        }
        let all = [version(2, "2027-04-01"), version(1, "2026-04-01"), version(0, "2025-04-01")]
        #expect(all.inForce(on: "2026-03-31")?.position == 0)
        #expect(all.inForce(on: "2026-04-01")?.position == 1)
        #expect(all.inForce(on: "2027-04-01")?.position == 2)
        #expect(all.inForce(on: "2025-03-31") == nil)
        // One without a first day counts from when it was written down.
        #expect([version(0, "2025-04-01"), version(1, nil)].inForce(on: "2026-01-01")?.position == 1)
        // One of a month holds from when the month began.
        let month = [version(0, "2025-04-01"), version(1, "2026-11")]
        #expect(month.inForce(on: "2026-10-31")?.position == 0 && month.inForce(on: "2026-11-01")?.position == 1)
    }
}
