package import Dates
package import Partnership
package import Procedures
package import Storage

/// Something that a committee, or a body outside, recommends to somebody; followed until it is done or turned down.
package struct Recommendation: FromRow, Guarded, Hashable {
    package var id: ID<Recommendation>
    /// The committee that made it; nothing where it comes from outside.
    package var committee: ID<Committee>?
    package var inquiry: ID<Inquiry>?
    package var reference: String
    /// Who made it, and in what.
    package var source: String
    package var text: String
    package var made: Day
    package var addressee: Addressee
    package var agency: ID<Agency>
    /// The version of the rules that it follows.
    package var procedure: String
    package var stage: RecommendationWords.Stage
    package var since: Day
    package var response: RecommendationWords.Action?
    package var responded: Day?
    package var responseText: String
    /// Why not, or not all of it.
    package var reason: String
    /// Whose it is to carry out.
    package var seat: ID<Seat>?
    /// By when it is to be carried out.
    package var due: Day?
    package var evidence: String
    package var version: Int
    package var hidden: Set<Field> = []

    package static let columns: SQL = """
        id, committee, inquiry, reference, source, text, made_day, addressee, agency, procedure, stage, stage_day,
        response, responded_day, response_text, reason, seat, due_day, evidence, version
        """

    package init(
        id: ID<Recommendation>, committee: ID<Committee>? = nil, inquiry: ID<Inquiry>? = nil, reference: String,
        source: String, text: String, made: Day, addressee: Addressee, agency: ID<Agency>, procedure: String
    ) {
        (self.id, self.committee, self.inquiry, self.reference) = (id, committee, inquiry, reference)
        (self.source, self.text, self.made, self.addressee) = (source, text, made, addressee)
        (self.agency, self.procedure, stage, since) = (agency, procedure, .awaiting, made)
        (responseText, reason, evidence, version) = ("", "", "", 1)
    }

    /// The one place where a row of `recommendation` becomes a recommendation.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        committee = try row["committee"]
        inquiry = try row["inquiry"]
        reference = try row["reference"]
        source = try row["source"]
        text = try row["text"]
        made = try row["made_day"]
        addressee = try row["addressee"]
        agency = try row["agency"]
        procedure = try row["procedure"]
        stage = try row["stage"]
        since = try row["stage_day"]
        response = try row["response"]
        responded = try row["responded_day"]
        responseText = try row["response_text"]
        reason = try row["reason"]
        seat = try row["seat"]
        due = try row["due_day"]
        evidence = try row["evidence"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.recommendation, number: id.number, owner: agency, seat: seat) }
    package mutating func blank() {}

    package static func find(_ id: ID<Recommendation>, _ connection: Connection) throws(StorageError) -> Recommendation?
    {
        try connection.first("SELECT \(columns) FROM recommendation WHERE id = \(id)", as: Recommendation.self)
    }

    /// Counts a change that was written beside it, and returns it as it is now.
    package func written(_ connection: Connection) throws(StorageError) -> Recommendation {
        var now = self
        now.version += 1
        try connection.execute("UPDATE recommendation SET version = \(now.version) WHERE id = \(id)")
        return now
    }
}

/// What the law makes of whoever is to answer a recommendation: it sets the clock.
package enum Addressee: String, CaseIterable, Stored {
    case responsible = "responsible-authority"
    case executive
    case other

    package var said: String {
        switch self {
        case .responsible: "Responsible authority or co-operating body"
        case .executive: "Executive of the council"
        case .other: "Somebody else"
        }
    }
}

extension RecommendationWords.Stage: Stored {}
extension RecommendationWords.Action: Stored {}

extension Recommendation {
    /// The rules that it follows: those of the version with which it is stamped.
    package var rules: Procedure<RecommendationWords> {
        Procedure<RecommendationWords>.ofResponses.first { $0.version == procedure } ?? .byAgreement
    }

    package var standing: Standing<RecommendationWords> { Standing(stage, since: since) }

    /// What is due next: the response by law, or the work by the day that was given for it.
    package var nextDue: Due? {
        if stage == .awaiting { return rules.due(at: standing).first }
        guard let due, stage == .notStarted || stage == .inProgress else { return nil }
        return Due("The work itself", on: due, under: "the response")
    }
}
