package import Dates
package import Partnership
import Procedures
package import Storage

/// Makes a recommendation, or takes one in that a body outside has made.
package struct Recommend: Sendable {
    package var committee: ID<Committee>?
    package var inquiry: ID<Inquiry>?
    package var reference: String
    package var source: String
    package var text: String
    package var made: Day
    package var addressee: Addressee
    package var agency: ID<Agency>

    package init(
        committee: ID<Committee>? = nil, inquiry: ID<Inquiry>? = nil, reference: String, source: String, text: String,
        made: Day, addressee: Addressee, agency: ID<Agency>
    ) {
        (self.committee, self.inquiry, self.reference) = (committee, inquiry, reference)
        (self.source, self.text, self.made) = (source, text, made)
        (self.addressee, self.agency) = (addressee, agency)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Recommendation> {
        let connection = writing.connection
        guard try writing.known(agency) != nil, writing.may(.add, Thing(.recommendation, owner: agency)) else {
            return .notThere
        }
        var jurisdiction: Jurisdiction?
        if let committee {
            guard let by = try Committee.find(committee, connection), writing.may(.see, by.thing) else {
                return .notThere
            }
            jurisdiction = by.jurisdiction
        }
        if let inquiry {
            guard let of = try Inquiry.find(inquiry, connection), writing.may(.see, of.thing) else { return .notThere }
        }
        var faults: [Fault] = []
        faults.check(reference, "reference", "a reference", most: 40)
        faults.check(source, "source", "who made it, and in what", most: 500)
        faults.check(text, "text", "the recommendation", most: 4000)
        let same = try connection.value(
            "SELECT COUNT(*) FROM recommendation WHERE reference = \(reference)", as: Int.self)
        if made > writing.now.localDay { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        if same != 0 { faults.append(Fault("reference", "There is a recommendation of this reference.")) }
        guard faults.isEmpty else { return .faults(faults) }
        let rules = Procedure<RecommendationWords>.responding(addressee, in: jurisdiction, made: made)
        let one = Recommendation(
            id: .new(), committee: committee, inquiry: inquiry, reference: reference, source: source, text: text,
            made: made, addressee: addressee, agency: agency, procedure: rules.version)
        try one.insert(connection)
        writing.note(.collection, [one.thing.id], one.thing.kind.fields, detail: rules.version)
        return .done(one)
    }
}

extension Recommendation {
    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO recommendation (id, committee, inquiry, reference, source, text, made_day, addressee, agency,
                procedure, stage, stage_day, response, responded_day, response_text, reason, seat, due_day, evidence,
                version)
            VALUES (\(id), \(committee), \(inquiry), \(reference), \(source), \(text), \(made), \(addressee), \(agency),
                \(procedure), \(stage), \(since), \(response), \(responded), \(responseText), \(reason), \(seat),
                \(due), \(evidence), \(version))
            """)
    }
}

/// Notes that a body considered a recommendation: a link of its chain.
package struct AddStep: Sendable {
    package var recommendation: ID<Recommendation>
    package var on: Day
    package var body: String
    package var outcome: String

    package init(recommendation: ID<Recommendation>, on: Day, body: String, outcome: String) {
        (self.recommendation, self.on, self.body, self.outcome) = (recommendation, on, body, outcome)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Recommendation> {
        let connection = writing.connection
        guard let found = try Recommendation.find(recommendation, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        var faults: [Fault] = []
        faults.check(body, "body", "which body considered it")
        faults.check(outcome, "outcome", "what came of it", most: 1000)
        if on < found.made {
            faults.append(Fault("from", "It was made on \(found.made.said). Enter that day or a later one."))
        }
        if on > writing.now.localDay { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO recommendation_step (id, recommendation, on_day, body, outcome)
            VALUES (\(ID<RecommendationStep>.new()), \(recommendation), \(on), \(body), \(outcome))
            """)
        writing.note(.alteration, [found.thing.id], [.text], detail: "considered on \(on.iso)")
        return .done(found)
    }
}
