package import Dates
package import Procedures

/// The words in which a recommendation is followed.
package enum RecommendationWords: ProcedureWords {
    package enum Stage: String, ProcedureWord {
        case awaiting
        case notStarted = "not-started"
        case inProgress = "in-progress"
        case complete, superseded, rejected

        package var said: String {
            switch self {
            case .awaiting: "Waiting for a response"
            case .notStarted: "Not started"
            case .inProgress: "In progress"
            case .complete: "Complete"
            case .superseded: "Superseded"
            case .rejected: "Rejected"
            }
        }
    }

    package enum Action: String, ProcedureWord {
        case accept
        case acceptInPart = "accept-in-part"
        case reject, begin, complete, supersede

        package var said: String {
            switch self {
            case .accept: "Accept"
            case .acceptInPart: "Accept in part"
            case .reject: "Reject"
            case .begin: "Begin the work"
            case .complete: "Say that it is complete"
            case .supersede: "Say that it is superseded"
            }
        }

        /// As the response to a recommendation is told afterwards.
        package var responseSaid: String {
            switch self {
            case .accept: "Accepted"
            case .acceptInPart: "Accepted in part"
            case .reject: "Rejected"
            default: said
            }
        }
    }

    package enum Doer: String, ProcedureWord {
        /// Whoever the recommendation was made to.
        case addressee
        /// The committee's own officers, who take down what they are told.
        case committee

        package var said: String { self == .addressee ? "whoever it was made to" : "the committee’s officers" }
    }

    package enum Finding: String, ProcedureWord {
        case response, reason, seat, due, evidence

        package var said: String {
            switch self {
            case .response: "the response in writing"
            case .reason: "the reason"
            case .seat: "whose seat it is to carry out"
            case .due: "by when it is to be carried out"
            case .evidence: "what shows it"
            }
        }
    }
}

extension Procedure<RecommendationWords> {
    /// - Parameter accepting: What must be written down with a response that accepts.
    private static func steps(
        _ law: String, accepting: Set<RecommendationWords.Finding> = [.response, .seat, .due]
    ) -> [Move<RecommendationWords>] {
        // swift-format-ignore
        [
            Move(.accept,       from: [.awaiting],                           to: .notStarted, by: both, needs: accepting,                    under: law),
            Move(.acceptInPart, from: [.awaiting],                           to: .notStarted, by: both, needs: accepting.union([.reason]),   under: law),
            Move(.reject,       from: [.awaiting],                           to: .rejected,   by: both, needs: [.response, .reason],         under: law),
            Move(.begin,        from: [.notStarted],                         to: .inProgress, by: both,                                      under: agreed),
            Move(.complete,     from: [.notStarted, .inProgress],            to: .complete,   by: both, needs: [.evidence],                  under: agreed),
            Move(.supersede,    from: [.awaiting, .notStarted, .inProgress], to: .superseded, by: both, needs: [.reason],                    under: agreed),
        ]
    }

    private static var both: Set<RecommendationWords.Doer> { [.addressee, .committee] }
    private static var agreed: String { "The committee’s own arrangements" }
    private static var policeAndJustice: String { "Police and Justice Act 2006, sections 19 and 20; SI 2009/942" }
    private static var localGovernment: String { "Local Government Act 2000, section 9FE" }

    /// Responses of responsible authorities and co-operating bodies to a report of a crime and disorder committee: in
    /// writing, within 28 days of the report, or as soon as reasonably possible after that.
    ///
    /// Source: Police and Justice Act 2006, sections 19 and 20; SI 2009/942; in force from 30 April 2009 (SI 2009/936).
    package static var byAuthorities2009: Procedure<RecommendationWords> {
        Procedure<RecommendationWords>(
            "response-authorities-2009", "Responses of responsible authorities", inForceFrom: "2009-04-30",
            begins: .awaiting, moves: steps(policeAndJustice),
            clocks: [Clock(.awaiting, .days(28), "The response in writing", under: policeAndJustice)])
    }

    /// Responses of a council's executive to its scrutiny committee, in England: within two months.
    ///
    /// Source: Local Government Act 2000, section 9FE, inserted by the Localism Act 2011, Schedule 2; in force from
    /// 4 May 2012.
    package static var byExecutive2012: Procedure<RecommendationWords> {
        Procedure<RecommendationWords>(
            "response-executive-2012", "Responses of the executive", inForceFrom: "2012-05-04", begins: .awaiting,
            moves: steps(localGovernment),
            clocks: [Clock(.awaiting, .months(2), "The response of the executive", under: localGovernment)])
    }

    /// Responses that no clock of the law is known for: from bodies outside the partnership, and from executives in Wales. A
    /// body outside need not say whose it is to carry out, nor by when.
    package static var byAgreement: Procedure<RecommendationWords> {
        Procedure<RecommendationWords>(
            "response-agreed-2", "Responses by agreement", inForceFrom: "1998-07-31", begins: .awaiting,
            moves: steps(agreed, accepting: [.response]))
    }

    /// The same as it was kept at first, with a seat and a day for each: what was begun under it is followed by it.
    package static var byAgreementAtFirst: Procedure<RecommendationWords> {
        Procedure<RecommendationWords>(
            "response-agreed", "Responses by agreement", inForceFrom: "1998-07-31", begins: .awaiting,
            moves: steps(agreed))
    }

    package static var ofResponses: [Procedure<RecommendationWords>] {
        [byAuthorities2009, byExecutive2012, byAgreement, byAgreementAtFirst]
    }

    /// The rules that a recommendation made on `day` follows.
    package static func responding(
        _ addressee: Addressee, in jurisdiction: Jurisdiction?, made day: Day
    ) -> Procedure<RecommendationWords> {
        switch addressee {
        case .responsible where byAuthorities2009.isInForce(on: day): byAuthorities2009
        case .executive where jurisdiction == .england && byExecutive2012.isInForce(on: day): byExecutive2012
        default: byAgreement
        }
    }
}
