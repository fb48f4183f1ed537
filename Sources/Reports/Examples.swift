import Dates
import Files
import Partnership
import Scrutiny
import Storage

extension Committee {
    static let reportExample = Committee(
        id: ID(961), council: ID(1), name: "Communities Scrutiny Committee", from: "2024-05-14")
}

extension ReportTemplate {
    static let example = ReportTemplate(
        id: ID(991), council: ID(1), name: "Report to a scrutiny committee", revenuePence: 10_000_000,
        capitalPence: 25_000_000, wards: 2)
}

extension CommitteeReport {
    static let example: CommitteeReport = {
        var header = ReportHeader(day: "2027-03-15", title: "What the partnership did in 2026, and its priorities")
        header.reportOf = "Councillor Amina Hart, portfolio holder for communities"
        header.leadOfficer = "Moira Keane, community safety manager"
        header.contact = "Moira Keane, safety@aldermouth.example"
        header.author = "Moira Keane"
        header.finance = "FIN 26-27/114"
        header.wards = ["Harbour", "Mill Hill"]
        header.speaks = "2026-04-01"..."2027-03-31"
        header.reasoning = "It holds nothing that is exempt."
        return CommitteeReport(
            id: ID(992), template: ID(991), committee: ID(961), header: header, drafter: nil, since: "2026-11-20")
    }()
}

extension WholeReport {
    static let example: WholeReport = {
        let id = ID<ReportTemplate>(991)
        let headings: [(ReportHeading, Bool)] = [
            (.purpose, true), (.recommendations, true), (.implications, false), (.consultation, true), (.links, true),
            (.background, true), (.appendices, false), (.papers, false),
        ]
        let template = WholeTemplate(
            template: .example,
            headings: headings.map {
                TemplateHeading(template: id, heading: $0.0, title: $0.0.said, isRequired: $0.1)
            },
            implications: [
                TemplateImplication(template: id, position: 0, subject: "Financial", signer: "Section 151 Officer")
            ],
            wordings: [
                ReportWording(
                    template: id, subject: "Financial", edition: 1, from: "2026-04-01",
                    text: "The work is done within the budget of the year.")
            ],
            lists: [
                TemplateListed(template: id, list: .consultee, position: 0, name: "Ward members"),
                TemplateListed(template: id, list: .link, position: 0, name: "Climate"),
            ])
        let sections: [(ReportHeading, String)] = [
            (.purpose, "To tell members what the partnership did, and what it means to put first."),
            (.recommendations, "note: what the partnership did in 2026\nagree: the priorities for 2027"),
            (
                .background,
                "Residents were asked what worries them, and 62% named antisocial behaviour.\nTable: Reports of each ward\n| Ward | Reports |\n| Harbour | 120 |\n| Mill Hill | 80 |\n| Total | 210 |"
            ),
        ]
        var signed = ReportImplication(
            id: ID(994), report: ID(992), position: 1, subject: "Legal", signer: "Monitoring Officer", answer: .some,
            text: "A committee reviews the partnership each year (Police and Justice Act 2006, section 19).")
        signed.signed = "2026-11-23"
        return WholeReport(
            report: .example, template: template, council: "Aldermouth District Council", committee: .reportExample,
            meets: ["2027-03-15"],
            sections: sections.map { ReportSection(report: ID(992), heading: $0.0, text: $0.1, version: 1) },
            implications: [
                ReportImplication(
                    id: ID(993), report: ID(992), position: 0, subject: "Financial", signer: "Section 151 Officer",
                    agency: ID(1), seat: ID(996)), signed,
            ],
            consultees: [
                ReportConsultee(
                    id: ID(997), report: ID(992), position: 0, name: "Ward members", state: .answered,
                    asked: "2026-11-02", text: "They asked for later patrols."),
                ReportConsultee(id: ID(998), report: ID(992), position: 1, name: "The public"),
            ],
            links: [
                ReportLink(
                    report: ID(992), position: 0, name: "Climate", answer: .some, text: "Wardens walk or cycle."),
                ReportLink(report: ID(992), position: 1, name: "Health"),
            ],
            appendices: [
                ReportAppendix(
                    id: ID(999), report: ID(992), position: 0, number: "7.2", title: "Extract of the assessment",
                    text: "Reports rose most in Harbour.", extract: .example)
            ],
            named: [
                NamedPaper(
                    id: ID(1000), report: ID(992), position: 0, document: NamedDocument.example.id, part: .background,
                    place: "section 5"),
                NamedPaper(
                    id: ID(1001), report: ID(992), position: 1, document: NamedDocument.examplePolicy.id,
                    part: .appendix,
                    number: "7.3"),
            ], documents: .example, moves: [], cited: CitedBook(), annexes: [], records: .extracted)
    }()
}

extension ReportEdition {
    static let example = ReportEdition(
        ReportDocument(.example), of: ID(992), id: ID(995), number: 2, day: "2027-03-05",
        changed: "The total of the wards is 200. The edition before said 210.")
}

extension Agency {
    static let example = Agency(
        id: ID(1), name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
        from: "2010-04-01")
}
