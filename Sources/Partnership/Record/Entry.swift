package import Dates
package import Storage

/// One line of the record: that something was collected, changed, looked at, given away, joined or erased, by whom and when.
///
/// It holds ids and names of fields, never what stood in them.
///
/// Source: Data Protection Act 2018, s.62, as amended by the Data (Use and Access) Act 2025, s.82.
package struct Entry: Hashable, Sendable {
    package var operation: Operation
    package var at: Instant
    /// 0 for the program itself, and for somebody not known.
    package var account: ID<Account>
    package var seat: ID<Seat>
    /// By which one session of sign-in is told from another; 0 outside one.
    package var session: Int64
    package var purpose: Purpose?
    /// The shape of the address, or the command: `/people/{}`, `wardmote import`.
    package var route: String
    /// What was shown, changed or given, each once, in order.
    package var things: [ThingID]
    package var fields: [Field]
    /// Why, where a reason was asked for.
    package var reason: String
    /// To whom something was given.
    package var recipients: String
    /// What else can be said without telling what stood in a field.
    package var detail: String

    package init(
        _ operation: Operation, at: Instant, account: ID<Account> = ID(0), seat: ID<Seat> = ID(0), session: Int64 = 0,
        purpose: Purpose? = nil, route: String, things: [ThingID] = [], fields: [Field] = [], reason: String = "",
        recipients: String = "", detail: String = ""
    ) {
        (self.operation, self.at, self.account, self.seat) = (operation, at, account, seat)
        (self.session, self.purpose, self.route) = (session, purpose, route)
        (self.things, self.fields) = (Set(things).sorted(), Set(fields).sorted { $0.rawValue < $1.rawValue })
        (self.reason, self.recipients, self.detail) = (reason, recipients, detail)
    }
}

/// What the record tells of.
package enum Operation: UInt8, CaseIterable, Sendable {
    case collection = 1
    case alteration, consultation, disclosure, combination, erasure
    /// Somebody came in, went out, or failed to.
    case session
    /// Something was opened in an emergency, or that was reviewed.
    case emergency

    package var said: String {
        switch self {
        case .collection: "Collected"
        case .alteration: "Changed"
        case .consultation: "Looked at"
        case .disclosure: "Given"
        case .combination: "Joined"
        case .erasure: "Erased"
        case .session: "Sign-in"
        case .emergency: "Emergency"
        }
    }
}

extension Kind {
    /// By which the record knows it. Never changed once released.
    package var code: UInt8 {
        switch self {
        case .openData: 1
        case .importedFile: 2
        case .door: 3
        case .own: 4
        case .agency: 5
        case .person: 6
        case .account: 7
        case .team: 8
        case .seat: 9
        case .note: 10
        case .agreement: 11
        case .policy: 12
        case .record: 13
        case .group: 14
        case .meeting: 15
        case .agendaItem: 16
        case .undertaking: 17
        case .conflict: 18
        case .upkeep: 19
        case .look: 20
        case .checkpoint: 21
        case .rating: 22
        case .plan: 40
        case .priority: 41
        case .emergingIssue: 42
        case .citedFigure: 43
        case .indicator: 44
        case .plannedAction: 45
        case .duty: 47
        case .equalityAssessment: 48
        case .prospect: 49
        case .committee: 50
        case .inquiry: 51
        case .answer: 52
        case .recommendation: 53
        case .reportTemplate: 60
        case .committeeReport: 61
        case .implication: 62
        case .reportEdition: 63
        case .assessment: 64
        case .assessmentEdition: 65
        case .approval: 66
        case .issuedReport: 90
        case .document: 67
        case .shownPaper: 81
        case .supply: 70
        case .survey: 71
        case .raisedIssue: 72
        case .post: 73
        case .premises: 80
        case .initiative: 74
        case .achievement: 75
        case .trainingSession: 76
        case .communityEvent: 77
        case .communication: 78
        }
    }

    init?(code: UInt8) {
        guard let kind = Kind.allCases.first(where: { $0.code == code }) else { return nil }
        self = kind
    }
}
