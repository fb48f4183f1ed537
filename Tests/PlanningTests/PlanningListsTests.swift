import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

/// The registers of planning: filtered, in an order that is chosen, and as tables that are safe in a spreadsheet.
@Suite("Lists of planning")
struct PlanningListsTests {
    private func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    }

    // 979 is the council's strategy, 980 an answer to a committee, 981 a duty of premises that is in force on no set day.
    @Test(
        arguments: [
            (nil, nil, "", "", [979, 980, 981]), (.notInForce, nil, "", "", [981]),
            (nil, .agency(ID(1)), "", "", [979]), (nil, .partnership, "", "", [980, 981]),
            (.notInForce, .agency(ID(1)), "", "", []), (nil, nil, "-duty", "", [979, 981, 980]),
            // What is never due comes last.
            (nil, nil, "-due", "", [979, 980, 981]), (nil, nil, "", "april 2027", [981]), (nil, nil, "", "QUAY", []),
        ] as [(DutyState.Name?, DutyRegister.Whose?, String, String, [Int64])])
    func `duties are found by state, by whose they are and by words, in the order that is chosen`(
        state: DutyState.Name?, whose: DutyRegister.Whose?, order: String, words: String, found: [Int64]
    ) {
        var page = DutiesPage(register: .example, mayAdd: false)
        (page.state, page.whose, page.asked) = (state, whose, ListAsked(words: words, order: order))
        #expect(page.list.shown.map(\.duty.id.number) == found)
        #expect(lines(page.list.csv).count == found.count + 1)
    }

    // 979 is watched by the council, 980 by nobody named, and 981 is closed.
    @Test(
        arguments: [
            (nil, nil, nil, "", [979, 980]), (.closed, nil, nil, "", [981]), (nil, .economic, nil, "", [979]),
            (nil, nil, .agency(ID(1)), "", [979]), (nil, nil, .partnership, "", [980]),
            (nil, nil, nil, "-what", [980, 979]), (nil, nil, nil, "last-review", [979, 980]),
            (nil, nil, nil, "-kind", [980, 979]),
        ] as [(ProspectState.Name?, ProspectWords.Sort?, DutyRegister.Whose?, String, [Int64])])
    func `what is watched is found by state, by kind and by who watches it, in the order that is chosen`(
        state: ProspectState.Name?, sort: ProspectWords.Sort?, whose: DutyRegister.Whose?, order: String,
        found: [Int64]
    ) {
        var page = HorizonPage(register: .example, mayAdd: false)
        (page.state, page.sort, page.whose, page.asked.order) = (state, sort, whose, order)
        #expect(page.list.shown.map(\.prospect.id.number) == found)
        #expect(lines(page.list.csv).count == found.count + 1)
    }

    @Test func `what is not shared of a duty or of the horizon is neither shown, found nor in the table`() {
        var duties = DutyRegister.example
        let strategy = duties.lines[0]
        var duty = strategy.duty
        duty.hidden = [.text]
        duties.lines[0] = DutyRegister.Line(duty, strategy.evidence, strategy.events, today: duties.today)
        var page = DutiesPage(register: duties, mayAdd: false)
        #expect(
            lines(page.list.csv)[1]
                == "Serious violence strategy,,,Aldermouth District Council,,,,,Not shared with you,,,,,"
        )
        page.asked.words = "serious guidance"
        #expect(page.list.shown.isEmpty)
        var horizon = HorizonRegister.example
        let bills = horizon.lines[0]
        var prospect = bills.prospect
        prospect.hidden = [.text]
        horizon.lines[0] = HorizonRegister.Line(prospect, bills.reviews, today: horizon.today)
        var watched = HorizonPage(register: horizon, mayAdd: false)
        #expect(
            lines(watched.list.csv)[1].hasPrefix("Household bills rise,,,,,,,,Aldermouth District Council,,Not shared"))
        watched.asked.words = "winter"
        #expect(watched.list.shown.isEmpty)
    }

    private static let quarters: SupplyQuartersPage = {
        var page = SupplyQuartersPage.example
        // Received on 9 August 2026, due 28 days after 30 June: twelve days late.
        page.register.deliveries[1].note = "=1+1"
        return page
    }()

    // Admissions (hospitals): spring came late, summer is missing, autumn is to come. Fly-tipping (council): no day was agreed.
    @Test(
        arguments: [
            (nil, nil, nil, nil, "", ["921 4", "921 7", "921 10", "922 1", "922 4", "922 7", "922 10"]),
            (ID(2), nil, nil, nil, "", ["921 4", "921 7", "921 10"]),
            (nil, ID(922), nil, .coming, "", ["922 10"]), (nil, nil, "2026-07", nil, "", ["921 7", "922 7"]),
            (nil, nil, nil, .missing, "-quarter", ["921 7", "922 7", "922 4", "922 1"]),
            (nil, nil, nil, .late, "", ["921 4"]), (nil, nil, nil, .here, "", []), (ID(1), ID(921), nil, nil, "", []),
            // Late by 27 days on 24 November comes before the twelve of the spring; what is not late comes last.
            (nil, nil, "2026-07", nil, "-days-late", ["921 7", "922 7"]),
            (ID(2), nil, nil, nil, "days-late", ["921 4", "921 7", "921 10"]),
        ] as [(ID<Agency>?, ID<Supply>?, Month?, SupplyQuartersPage.Standing?, String, [String])])
    func `quarters of data are found by agency, set, quarter and state, in the order that is chosen`(
        agency: ID<Agency>?, supply: ID<Supply>?, quarter: Month?, standing: SupplyQuartersPage.Standing?,
        order: String, found: [String]
    ) {
        var page = Self.quarters
        (page.agency, page.supply, page.standing) = (agency, supply, standing)
        (page.quarter, page.asked.order) = (quarter.map(Quarter.init(containing:)), order)
        #expect(page.list.shown.map { "\($0.supply.id.number) \($0.quarter.first.ofYear)" } == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10. Due on 28 October 2026; 24 November is 27 days later.
    @Test func `the table of quarters says what is late and what waits for it, and no cell of it is a formula`() {
        var page = Self.quarters
        (page.agency, page.standing) = (ID(2), .missing)
        #expect(
            lines(page.list.csv).last == """
                Hospital admissions for assault,Marlshire Hospitals,2026-07,2026-10-28,,27,Late by 27 days,\
                Mend the lamps from the ferry steps to the market,'=1+1
                """)
    }

    private static let issues = PlanIssuesPage(
        plan: .example,
        issues: [
            EmergingIssue(id: ID(1), plan: ID(971), name: "Marina", text: "+44", stage: .proposed, since: "2026-09-15"),
            EmergingIssue(
                id: ID(2), plan: ID(971), name: "alleys", text: "Lights", stage: .declined, since: "2026-08-01"),
            EmergingIssue(id: ID(3), plan: ID(971), name: "Quay", text: "Bikes", stage: .raised, since: "2026-07-20"),
        ])

    @Test(
        arguments: [
            (nil, "", [1, 2, 3]), (.declined, "", [2]), (.adopted, "", []), (nil, "issue", [2, 1, 3]),
            (nil, "stands-as", [3, 1, 2]), (nil, "since", [3, 2, 1]),
        ] as [(IssueStage?, String, [Int64])])
    func `issues of a plan are found by how they stand, in the order that is chosen`(
        stage: IssueStage?, order: String, found: [Int64]
    ) {
        var page = Self.issues
        (page.stage, page.asked.order) = (stage, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of issues has their days, and no cell of it is a formula`() {
        #expect(lines(Self.issues.list.csv)[1] == "Marina,'+44,Proposed for adoption,2026-09-15,")
    }
}
