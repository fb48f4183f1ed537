import Dates
import Markup
import Pages
import Partnership
import Places
import Storage
import Testing

@testable import Consultation

/// The lists of consultation: filtered, in an order that is chosen, and as tables that are safe in a spreadsheet.
@Suite("Lists of consultation")
struct ConsultationListsTests {
    private func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    }

    private static func issue(
        _ id: Int64, _ topic: Topic, _ raised: Day?, ward: String = "", _ commitment: String = "", by day: Day? = nil
    ) -> RaisedIssue {
        var draft = RaisedDraft(raised: raised, meeting: "", text: "@SUM(\(id))", agency: ID(2))
        (draft.ward, draft.commitment, draft.commitmentDay) = (ward, commitment, day)
        return RaisedIssue(id: ID(id), draft, topic: topic)
    }

    private static let raised: RaisedPage = {
        var hidden = issue(4, .burglary, "2026-01-09", "A patrol", by: "2026-02-01")
        hidden.hidden = [.text]
        hidden.blank()
        return RaisedPage(
            issues: [
                issue(1, .shoplifting, "2026-10-06", ward: "E05999001", "A patrol", by: "2026-11-23"),
                issue(2, .drugs, "2026-09-01", "Lights", by: "2026-11-24"), issue(3, .burglary, "2026-08-02"), hidden,
                issue(5, .drugs, nil, ward: "E05999001", "Something"),
            ], agencies: [.marlshirePolice], seats: [], wards: ["": "", "E05999001": "Quayside"], today: "2026-11-24",
            mayAdd: true, changeable: [])
    }()

    @Test(
        arguments: [
            (nil, nil, "", [1, 2, 3, 4, 5]), ("E05999001", nil, "", [1, 5]),
            // What is not shared is neither promised nor not.
            (nil, .promised, "", [1, 2, 5]), (nil, .nothing, "", [3]),
            // A promise for today is not past.
            (nil, .past, "", [1]), ("E05999001", .nothing, "", []),
            // What has no day comes last, up and down.
            (nil, nil, "raised", [4, 3, 2, 1, 5]), (nil, nil, "-raised", [1, 2, 3, 4, 5]),
            (nil, nil, "topic", [3, 4, 2, 5, 1]), (nil, nil, "what-was-promised", [1, 2, 3, 4, 5]),
        ] as [(String?, RaisedPage.Standing?, String, [Int64])])
    func `what members raise is found by ward and by what was promised, in the order that is chosen`(
        ward: String?, standing: RaisedPage.Standing?, order: String, found: [Int64]
    ) {
        var page = Self.raised
        (page.ward, page.standing, page.asked.order) = (ward, standing, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of what members raise says whose the promise is, and no cell of it is a formula`() {
        var page = Self.raised
        page.asked.words = "quayside patrol"
        #expect(
            lines(page.list.csv).last == """
                Shoplifting,2026-10-06,Members,Quayside,,'@SUM(1),\
                "Marlshire Police: A patrol (by 23 November 2026, which is past)"
                """)
        // Nobody finds by a word what is not shared with them.
        page.asked.words = "burglary patrol"
        #expect(page.list.shown.isEmpty)
    }

    // Of the example: five topics are among the answers, shoplifting is not and was raised once; it is recorded 485 times.
    @Test(
        arguments: [
            (nil, "topic", [.antisocialBehaviour, .burglary, .drugs, .hateCrime, .littering, .shoplifting]),
            (.unasked, "", [.shoplifting]), (.raised, "", [.shoplifting]), (.recorded, "", [.shoplifting]),
            (.harm, "", []),
            (.named, "-topic", [.littering, .hateCrime, .drugs, .burglary, .antisocialBehaviour]),
        ] as [(TopicsPage.Standing?, String, [Topic])])
    func `topics are found by who speaks of them, in the order that is chosen`(
        standing: TopicsPage.Standing?, order: String, found: [Topic]
    ) {
        var page = TopicsPage.example
        (page.standing, page.asked.order) = (standing, order)
        #expect(page.list.shown.map(\.topic) == found)
    }

    @Test func `the place of an answer that too few gave is neither in the table, nor does the list go by it`() throws {
        var page = TopicsPage.example
        // Three named hate crime: too few to be shown.
        page.asked.order = "-place"
        let hidden = try #require(page.rows.first { $0.said?.isHidden == true })
        let known = page.rows.count { $0.said.map { !$0.isHidden } ?? false }
        #expect(page.list.shown.prefix(known).allSatisfy { $0.topic != hidden.topic })
        let line = try #require(lines(page.list.csv).first { $0.hasPrefix("\(hidden.topic.said),") })
        #expect(line.hasPrefix("\(hidden.topic.said),Not shown,,"))
        let raised = try #require(lines(page.list.csv).first { $0.hasPrefix("Shoplifting,") })
        #expect(raised.hasPrefix("Shoplifting,Not among the answers,,1,485,"))
    }

    private static let wards: BriefingsPage = {
        let codes = ["E05999001", "E05999002", "E05999003"].compactMap { AreaCode($0) }
        let names = [("Quayside", "Aldermouth"), ("=Ash", "Marl"), ("Mill", "Aldermouth")]
        return BriefingsPage(
            wanted: nil, found: [],
            wards: zip(codes, names).map { code, name in
                .init(code: code, name: name.0, district: nil, districtName: name.1)
            },
            issues: Dictionary(zip(codes, [3, 2, 1]), uniquingKeysWith: { $1 }))
    }()

    @Test(arguments: [
        ("", "", ["Quayside", "=Ash", "Mill"]), ("Aldermouth", "", ["Quayside", "Mill"]),
        ("", "raised-there", ["Mill", "=Ash", "Quayside"]), ("", "-ward", ["Quayside", "Mill", "=Ash"]),
        ("Else", "", []),
    ])
    func `wards where something was raised are found by district, in the order that is chosen`(
        district: String, order: String, found: [String]
    ) {
        var page = Self.wards
        (page.district, page.asked.order) = (district, order)
        #expect(page.list.shown.map(\.name) == found)
        #expect(lines(page.list.csv).count == found.count + 1)
    }

    @Test func `a topic that was raised once is said to be`() {
        #expect(
            TopicsPage.example.body.text.contains("<span class=\"govuk-visually-hidden\"> time Shoplifting was raised"))
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of wards has their codes, and no cell of it is a formula`() {
        #expect(lines(Self.wards.list.csv)[2] == "'=Ash,E05999002,Marl,2")
    }
}
