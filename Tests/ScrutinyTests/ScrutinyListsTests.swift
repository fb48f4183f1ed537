import Dates
import Markup
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Scrutiny

/// The lists of scrutiny: filtered, in an order that is chosen, and as tables that are safe in a spreadsheet.
@Suite("Lists of scrutiny")
struct ScrutinyListsTests {
    private let today: Day = "2026-11-24"

    /// Made on 16 March 2026 to a responsible authority: the response is due within 28 days, by 13 April.
    private func one(
        _ id: Int64, _ stage: RecommendationWords.Stage, to agency: Int64 = 1, due: Day? = nil, made: Day = "2026-11-16"
    ) -> Recommendation {
        var one = Recommendation.example
        (one.id, one.agency, one.stage, one.due) = (ID(id), ID(agency), stage, due)
        (one.made, one.since) = (made, made)
        return one
    }

    private var page: RecommendationsPage {
        RecommendationsPage(
            recommendations: [
                one(1, .inProgress, due: "2027-03-31"), one(2, .complete, to: 2), one(3, .awaiting, made: "2026-03-16"),
                one(4, .inProgress, to: 2, due: "2026-11-30"), one(5, .inProgress),
            ], agencies: [.example], today: today, mayAdd: false)
    }

    private func numbers(_ page: RecommendationsPage) -> [Int64] { page.list.shown.map(\.id.number) }

    @Test func `recommendations are filtered by body and by what is still to come of them`() {
        var page = page
        #expect(numbers(page) == [1, 2, 3, 4, 5])
        page.standing = .open
        #expect(numbers(page) == [1, 3, 4, 5])
        page.standing = .late
        #expect(numbers(page) == [3])
        page.standing = .ended
        #expect(numbers(page) == [2])
        (page.standing, page.agency) = (nil, ID(2))
        #expect(numbers(page) == [2, 4])
    }

    @Test func `they are put in the order of what is due, or of the bodies, where that is chosen`() {
        var page = page
        page.asked.order = "due"
        #expect(numbers(page) == [3, 4, 1, 2, 5])
        page.asked.order = "to"
        // Whose name is not known to whoever looks is “Another body”, after Aldermouth’s.
        #expect(numbers(page) == [1, 3, 5, 2, 4])
    }

    // Source: SI 2009/942, regulation 7: 28 days; 16 March and 28 days are 13 April. OWASP ASVS 5.0.0, 1.2.10.
    @Test func `the table of recommendations says what the page says, and no cell of it is a formula`() throws {
        var page = page
        page.recommendations[2].reference = "=1+1"
        page.standing = .late
        let lines = String(decoding: page.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 2)
        let line = try #require(lines.last)
        #expect(line.hasPrefix("'=1+1,") && line.contains(",2026-03-16,"))
        #expect(line.contains(",Waiting for a response,") && line.contains(",2026-04-13,"))
    }

    @Test func `the table of a review has a line for each body that is asked, with its answer of the year before`() {
        var page = InquiryPage.example
        page.whole.answers[0].text = "+44 20 7946 0000"
        let lines = String(decoding: page.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[1].contains("Answered,2026-02-20,,'+44 20 7946 0000,,,,\"£25,000.\""))
        // Due on 2 March, and on 24 November not there: 267 days.
        #expect(lines[3].contains("Another body,") && lines[3].contains(",,267,"))
    }

    @Test func `what the record says of a figure by now is on the page for those who may change the answer alone`() {
        var page = InquiryPage.example
        let (held, now) = (
            "Figures, as held on 20 February 2026:", "£25,000 when it was answered; the record says £27,500 now."
        )
        #expect(page.body.text.contains(held) && page.body.text.contains(now))
        #expect(String(decoding: page.csv, as: UTF8.self).contains("30 January 2026, as held on 20 February 2026"))
        #expect(!String(decoding: page.csv, as: UTF8.self).contains("£27,500"))
        page.mine = []
        #expect(page.body.text.contains(held) && !page.body.text.contains(now))
    }

    @Test func `figures that were frozen after the day of the answer say so, on the page, in the file and in the pack`()
        throws
    {
        var page = InquiryPage.example
        page.whole.told[ID(991)]?.answered = "2026-02-20"
        #expect(!page.body.text.contains("after the answer"))
        page.whole.told[ID(991)]?.answered = "2026-02-16"
        let said = "20 February 2026, after the answer of 16 February 2026"
        #expect(page.body.text.contains("Figures, as held on \(said):"))
        #expect(String(decoding: page.csv, as: UTF8.self).contains("as held on \(said)"))
        let pack = ScrutinyPack(page.whole, on: "2026-11-24").openVersion
        let table = try #require(pack.tables.first { $0.caption == "Figures that the answers refer to" })
        #expect(table.rows.map { $0[3].plain } == [said])
    }

    @Test func `a recommendation of a day on which its committee did not meet says so`() {
        var page = RecommendationPage.example
        page.meetings = [.example]
        #expect(page.noMeeting.text.isEmpty)
        page.one.made = "2026-11-07"
        let said = "It was made on 7 November 2026, and no meeting of the committee is recorded on that day."
        #expect(page.body.text.contains(said))
        // Of a committee no meeting of which is recorded, and of a body outside, nothing can be said.
        page.meetings[0].committee = ID(962)
        #expect(page.noMeeting.text.isEmpty)
        (page.meetings[0].committee, page.one.committee) = (ID(961), nil)
        #expect(page.noMeeting.text.isEmpty)
    }

    @Test func `an answer whose figures were not kept says so to those who may change it, and an open one does not`() {
        let told = ToldAnswer("48%", ToldAnswer.example.figures)
        let kept = "Its figures were not kept when it was answered."
        #expect(told.figuresDrawn.text.contains("Figures, as the record has them today:"))
        #expect(told.noticesDrawn(isOpen: false).text.contains(kept))
        #expect(told.noticesDrawn(isOpen: true).text.isEmpty)
        #expect(ToldAnswer("None.").noticesDrawn(isOpen: false).text.isEmpty)
    }

    @Test func `a figure that is a sentence ends once, and so does what it is of`() {
        let figure = ToldAnswer.Figure(
            key: "compared", shown: "12 in 2025, against 9 in 2024.", way: .computed, formula: "Every row is one.",
            inputs: [ToldAnswer.Figure.Input(what: "incidents recorded", value: "12", source: "a file")])
        #expect(figure.said == "12 in 2025, against 9 in 2024. Of incidents recorded: Every row is one. a file")
        #expect(
            ToldAnswer.example.figures[0].said.hasPrefix(
                "£25,000: Grant of the police and crime commissioner, 2026/27. Marl"))
    }
}
