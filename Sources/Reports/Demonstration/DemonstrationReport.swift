/// What the invented reports of Aldermouth say.
enum DemonstrationReport {
    static let committee = "Communities Scrutiny Committee"

    /// The seats that sign, and who holds each.
    static let signers = [
        (title: "Section 151 Officer", name: "Lewis Marsh"), (title: "Solicitor to the Council", name: "Ruth Adeyemi"),
        (title: "Head of Paid Service", name: "Colin Frayne"),
    ]

    static let correction = "The grant was left out of the first edition."
    static let added = "Projects were paid with a grant of {cited aldermouth-grant}."

    static let figures = """
        document: What wardens did
        body: Aldermouth District Council
        date: 2026-04-20

        figure: aldermouth-patrols-harbour
        what: Patrols of wardens in Harbour, 2025/26
        value: 412

        figure: aldermouth-patrols-mill-hill
        what: Patrols of wardens in Mill Hill, 2025/26
        value: 288

        figure: aldermouth-patrols-before
        what: Patrols of wardens in both wards, 2024/25
        value: 560

        figure: aldermouth-grant
        what: Grant of the police and crime commissioner to the Aldermouth partnership, 2025/26
        value: £25,000
        document: Grants of the commissioner

        figure: aldermouth-crimes
        what: Crimes recorded by the police in Aldermouth, 2025/26
        value: 6,412
        document: Crime in the districts of Marlshire
        body: Marlshire Police

        figure: saltreach-crimes
        what: Crimes recorded by the police in Saltreach, 2025/26
        value: 3,870
        document: Crime in the districts of Marlshire
        body: Marlshire Police
        """

    /// What both name of the register of documents.
    static let named = [
        ReportFile.Paper(
            line: 0, title: "Proposed precept and what it buys", whose: "", part: .background, number: "",
            place: "section 5"),
        ReportFile.Paper(
            line: 0, title: "Policy on hiring out halls", whose: "", part: .appendix, number: "", place: ""),
    ]

    /// A number that is from the same paper, for where the register has it.
    static let registered = """
        figure: aldermouth-precept
        what: What the precept is to bring in for the partnership, 2026/27
        value: £40,000
        body: Marlshire Police and Crime Panel
        document: Proposed precept and what it buys
        register: Proposed precept and what it buys
        page: section 5
        """

    static let published = """
        report: What the wardens did in 2025/26
        council: Aldermouth District Council
        template: Report to a scrutiny committee
        committee: \(committee)
        meeting:
        of: Councillor Amina Hart, portfolio holder for communities
        contact: Moira Keane, community safety manager
        author: Moira Keane
        ward: Harbour
        ward: Mill Hill
        revenue: 0
        capital: 0
        why-open: It tells of no person.
        from: 2025-04-01
        until: 2026-03-31

        section: purpose
        line: To tell members what the wardens did in the year.

        section: recommendations
        line: note: what the wardens did

        section: consultation
        line: The traders of the harbour were asked.

        section: background
        line: Wardens have walked both wards since April 2024.

        section: proposal
        line: Table: Patrols in the year
        line: | Ward | Patrols |
        line: | Harbour | {bare cited aldermouth-patrols-harbour} |
        line: | Mill Hill | {bare cited aldermouth-patrols-mill-hill} |
        line: | Total | {bare sum aldermouth-patrols-harbour aldermouth-patrols-mill-hill} |
        line: Source: {source aldermouth-patrols-harbour aldermouth-patrols-mill-hill}
        line: The year before there were {cited aldermouth-patrols-before} patrols, so the change is
          {change from aldermouth-patrols-before to aldermouth-patrols-harbour+aldermouth-patrols-mill-hill}.

        section: reasons
        line: Members asked for this each year.

        implication: Finance and risk
        answer: some
        text: The patrols are paid from the budget of the year.

        implication: Legal, including data protection
        answer: some
        text: The council must do what it reasonably can to prevent crime and disorder (Crime and Disorder Act 1998, section 17).

        implication: Staffing
        answer: none
        text: No post is made or lost.

        consultee: Leader and portfolio holder
        consulted: answered
        on: 2026-05-11
        text: She asks that it goes to the parish councils too.

        consultee: Members of the wards affected
        consulted: answered
        on: 2026-05-12
        text: The members of Harbour asked for later patrols.

        consultee: Partner agencies
        consulted: asked
        on: 2026-05-12

        consultee: The public
        consulted: not-asked
        text: It tells of work that is done, and proposes nothing.

        consultee: Traders of the harbour
        consulted: answered
        on: 2026-05-18
        text: They see fewer bicycles stolen since the wardens walk the quay.

        appendix: How patrols are counted
        line: A patrol is one warden for an hour or more in one ward. Two wardens together count as two patrols.
        line: Each writes it down at the end of the shift. Their lists are added up on the first day of the next month.

        link: Climate
        answer: some
        text: Wardens walk or cycle.

        link: Equalities
        answer: some
        text: Of 212 women who answered, 159 avoid the quay after dark (75%); patrols end at ten.

        link: Economics
        answer: some
        text: Traders of the harbour asked for them.

        link: Health
        answer: none
        """

    static let plannedTitle = "Where the wardens are to walk in 2027"

    static let planned = """
        report: \(plannedTitle)
        council: Aldermouth District Council
        template: Report to a scrutiny committee
        committee: \(committee)
        meeting:
        of: Councillor Amina Hart, portfolio holder for communities
        contact: Moira Keane, community safety manager
        author: Moira Keane
        ward: Harbour
        ward: Mill Hill
        why-open: It tells of no person.

        section: purpose
        line: To ask members where the wardens should walk.

        section: recommendations
        line: agree: that a third of the patrols be in the evening

        section: background
        line: There were {sum aldermouth-patrols-harbour aldermouth-patrols-mill-hill} patrols in 2025/26.

        implication: Finance and risk
        answer: some
        text: Evening work costs more for each hour, and is within the budget.

        implication: Legal, including data protection
        answer: none
        text: Nothing is decided that needs a power.

        appendix: The hours of the evening
        number: 6.1
        line: An evening patrol begins at six and ends at ten, from Monday to Saturday.

        consultee: Leader and portfolio holder
        consulted: answered
        on: 2026-10-19
        text: She is for it.

        link: Climate
        answer: none
        """
}
