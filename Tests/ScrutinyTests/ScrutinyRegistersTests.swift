import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Scrutiny

/// The registers of scrutiny: filtered, in an order that is chosen, and as tables that are safe in a spreadsheet.
@Suite("Registers of scrutiny")
struct ScrutinyRegistersTests {
    private func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    }

    private static func set(_ id: Int64, _ title: String, of committee: Int64 = 961, _ year: Int, asked: Day) -> Inquiry
    {
        Inquiry(
            id: ID(id), committee: ID(committee), meeting: ID(971), year: year, title: title, scope: "", asked: asked,
            due: asked + 28)
    }

    private static func owed(
        _ id: Int64, in set: Int64, by agency: Int64 = 2, number: Int, due: Day, _ state: AnswerState = .asked
    ) -> Outstanding.Line {
        let answer = QuestionAnswer(
            id: ID(id), question: ID(id), agency: ID(agency), asked: "2026-02-02", due: due, state: state)
        return Outstanding.Line(answer: answer, inquiry: ID(set), number: number)
    }

    private static let sets = [
        set(1, "Quay", 2027, asked: "2026-11-25"), set(2, "=1+1", 2026, asked: "2026-02-02"),
        set(3, "alleys", of: 962, 2026, asked: "2026-10-30"), set(4, "Fires", 2025, asked: "2025-02-02"),
    ]

    private static let outstanding = [
        owed(21, in: 2, number: 3, due: "2026-03-02"), owed(22, in: 2, by: 1, number: 1, due: "2026-11-24", .atMeeting),
        owed(31, in: 3, number: 2, due: "2026-11-27"),
    ]

    private static let inquiries = InquiriesPage(
        inquiries: sets, committees: [.example], meetings: [.example], outstanding: outstanding, today: "2026-11-24")

    // What is asked tomorrow is a draft; what is late waits for answers too.
    @Test(
        arguments: [
            (nil, nil, nil, "", [1, 2, 3, 4]), (nil, nil, .draft, "", [1]), (nil, nil, .open, "", [2, 3]),
            (nil, nil, .late, "", [2]), (nil, nil, .answered, "", [4]), (ID(961), nil, .open, "", [2]),
            (nil, 2026, nil, "", [2, 3]), (nil, nil, nil, "set", [2, 3, 4, 1]),
            (nil, nil, nil, "-answers-not-in", [2, 3, 1, 4]),
            (nil, nil, nil, "answers-due", [4, 2, 3, 1]),
        ] as [(ID<Committee>?, Int?, InquiriesPage.Standing?, String, [Int64])])
    func `sets of questions are found by committee, by year and by what is not in, in the order that is chosen`(
        committee: ID<Committee>?, year: Int?, standing: InquiriesPage.Standing?, order: String, found: [Int64]
    ) {
        var page = Self.inquiries
        (page.committee, page.year, page.standing, page.asked.order) = (committee, year, standing, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10. 2 February and 28 days are 2 March.
    @Test func `the table of sets says how many answers are not in, and no cell of it is a formula`() {
        var page = Self.inquiries
        page.standing = .late
        #expect(
            lines(page.list.csv).last == """
                '=1+1,Communities Scrutiny Committee,2026,2026-02-02,2026-03-16,2026-03-02,2,Answers are late,
                """)
    }

    private static let answers = AnswersOwedPage(
        lines: outstanding, inquiries: sets, committees: [.example], agencies: [.example], today: "2026-11-24",
        mine: [])

    // What is due today is not late.
    @Test(
        arguments: [
            (nil, nil, nil, "", [21, 22, 31]), (ID(1), nil, nil, "", [22]), (nil, ID(961), nil, "", [21, 22]),
            (nil, nil, .late, "", [21]), (nil, nil, .inTime, "", [22, 31]), (nil, nil, .atMeeting, "", [22]),
            (ID(1), nil, .late, "", []), (nil, nil, nil, "question", [22, 31, 21]),
            (nil, nil, nil, "-due", [31, 22, 21]),
            // Whose name may not be known is “Another body”, after Aldermouth’s.
            (nil, nil, nil, "-who-owes-it", [21, 31, 22]), (nil, nil, nil, "days-late", [21, 22, 31]),
        ] as [(ID<Agency>?, ID<Committee>?, AnswersOwedPage.Standing?, String, [Int64])])
    func `answers that are owed are found by body, by committee and by how late, in the order that is chosen`(
        agency: ID<Agency>?, committee: ID<Committee>?, standing: AnswersOwedPage.Standing?, order: String,
        found: [Int64]
    ) {
        var page = Self.answers
        (page.agency, page.committee, page.standing, page.asked.order) = (agency, committee, standing, order)
        #expect(page.list.shown.map(\.answer.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10. From 2 March to 24 November 2026 are 267 days.
    @Test func `the table of answers that are owed says how late each is, and no cell of it is a formula`() {
        #expect(lines(Self.answers.list.csv)[1] == "'=1+1,3,Another body,Not answered yet,2026-03-02,267")
    }

    private static func followUp(
        _ id: Int64, due: Day?, _ state: FollowUp.State = .open, by agency: Int64 = 2, in set: Int64 = 2,
        text: String = "By ward"
    ) -> FollowUpsInSets.Line {
        var one = FollowUp(.example, text: text, asked: "2026-03-16", due: due)
        (one.id, one.state, one.ended) = (ID(id), state, state == .open ? nil : "2026-05-02")
        return FollowUpsInSets.Line(one: one, agency: ID(agency), inquiry: ID(set), number: Int(id))
    }

    private static let followUps = FollowUpsPage(
        lines: [
            followUp(1, due: "2026-11-23", text: "-2"), followUp(2, due: "2026-11-24", by: 1, in: 3, text: "All of it"),
            followUp(3, due: nil), followUp(4, due: "2026-04-13", .done),
        ], inquiries: sets, agencies: [.example], today: "2026-11-24", mine: [])

    @Test(
        arguments: [
            (nil, nil, nil, "", [1, 2, 3]), (nil, nil, .late, "", [1]), (nil, nil, .undated, "", [3]),
            (nil, nil, .ended, "", [4]), (nil, nil, .all, "", [1, 2, 3, 4]), (ID(1), nil, nil, "", [2]),
            (nil, ID(2), nil, "", [1, 3]), (ID(1), ID(2), nil, "", []),
            // What has no day comes last, up and down.
            (nil, nil, .all, "due", [4, 1, 2, 3]), (nil, nil, nil, "-due", [2, 1, 3]),
            (nil, nil, nil, "what-was-asked-for", [1, 2, 3]),
        ] as [(ID<Agency>?, ID<Inquiry>?, FollowUpsPage.Standing?, String, [Int64])])
    func `follow-ups are found by body, by set and by what became of them, in the order that is chosen`(
        agency: ID<Agency>?, inquiry: ID<Inquiry>?, standing: FollowUpsPage.Standing?, order: String, found: [Int64]
    ) {
        var page = Self.followUps
        (page.agency, page.inquiry, page.standing, page.asked.order) = (agency, inquiry, standing, order)
        #expect(page.list.shown.map(\.one.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of follow-ups keeps what is exempt, says how late each is, and no cell of it is a formula`() {
        var page = Self.followUps
        #expect(
            lines(page.list.csv)[1]
                == "'-2,'=1+1,1,Another body,2026-03-16,2026-11-23,Open,1,,,Asked for after an answer,,,Not said")
        page.lines[0].hidden = [.text]
        page.lines[0].blank()
        #expect(lines(page.list.csv)[1].hasPrefix("Kept from the public,"))
    }

    private static let meetings: CommitteeMeetingsPage = {
        func meeting(_ id: Int64, of committee: Int64 = 961, _ day: Day, _ place: String) -> CommitteeMeeting {
            CommitteeMeeting(id: ID(id), committee: ID(committee), day: day, address: place)
        }
        return CommitteeMeetingsPage(
            meetings: [
                meeting(3, "2027-03-15", "Town Hall"), meeting(2, of: 962, "2026-11-24", "annexe"),
                meeting(971, "2026-03-16", "=1+1"),
            ], committees: [.example], inquiries: [sets[1], sets[3]], today: "2026-11-24")
    }()

    @Test(
        arguments: [
            (nil, nil, nil, "", [3, 2, 971]), (ID(961), nil, nil, "", [3, 971]), (nil, 2026, nil, "", [2, 971]),
            // Today’s is still to come.
            (nil, nil, .coming, "", [3, 2]), (nil, nil, .past, "", [971]), (ID(961), 2026, .coming, "", []),
            (nil, nil, nil, "day", [971, 2, 3]), (nil, nil, nil, "where", [971, 2, 3]),
        ] as [(ID<Committee>?, Int?, CommitteeMeetingsPage.Standing?, String, [Int64])])
    func `meetings of committees are found by committee and by year, in the order that is chosen`(
        committee: ID<Committee>?, year: Int?, standing: CommitteeMeetingsPage.Standing?, order: String,
        found: [Int64]
    ) {
        var page = Self.meetings
        (page.committee, page.year, page.standing, page.asked.order) = (committee, year, standing, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of meetings names what is asked at each, and no cell of it is a formula`() {
        #expect(lines(Self.meetings.list.csv)[3] == "2026-03-16,Communities Scrutiny Committee,'=1+1,'=1+1; Fires")
    }

    private static let programme: CommitteePage = {
        var page = CommitteePage.example
        page.programme = [
            ProgrammeItem(id: ID(1), committee: ID(961), title: "+Fires", state: .booked, meeting: ID(971)),
            ProgrammeItem(id: ID(2), committee: ID(961), title: "Alleys", state: .withdrawn),
            ProgrammeItem(id: ID(3), committee: ID(961), title: "Quay", state: .deferred),
        ]
        return page
    }()

    @Test(
        arguments: [
            (nil, "", [1, 2, 3]), (.deferred, "", [3]), (.done, "", []), (nil, "matter", [1, 2, 3]),
            (nil, "state", [1, 3, 2]), (nil, "-matter", [3, 2, 1]), (nil, "meeting", [1, 2, 3]),
        ] as [(ProgrammeItem.State?, String, [Int64])])
    func `the work programme is found by state, in the order that is chosen`(
        state: ProgrammeItem.State?, order: String, found: [Int64]
    ) {
        var page = Self.programme
        (page.state, page.asked.order) = (state, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of the work programme has no way to move a matter, and no cell of it is a formula`() {
        #expect(
            lines(Self.programme.list.csv).prefix(2) == [
                "Matter,State,Meeting,What became of it", "'+Fires,Booked,2026-03-16,",
            ])
    }
}
