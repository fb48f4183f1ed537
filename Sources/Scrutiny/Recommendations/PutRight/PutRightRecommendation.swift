package import Dates
package import Partnership
import Procedures
package import Storage

/// Puts right what a recommendation says, when it was made or who is to respond; what it said before stays beside it.
package struct PutRightRecommendation: Sendable {
    package var id: ID<Recommendation>
    /// The version that was looked at.
    package var version: Int
    package var reference: String
    package var source: String
    package var text: String
    package var made: Day
    package var addressee: Addressee
    package var because: String

    package init(
        id: ID<Recommendation>, version: Int, reference: String, source: String, text: String, made: Day,
        addressee: Addressee, because: String
    ) {
        (self.id, self.version, self.reference, self.source) = (id, version, reference, source)
        (self.text, self.made, self.addressee, self.because) = (text, made, addressee, because)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Recommendation> {
        let connection = writing.connection
        guard var one = try Recommendation.find(id, connection), writing.may(.change, one.thing) else {
            return .notThere
        }
        guard one.version == version else { return .stale(one) }
        let faults = try faults(one, writing)
        guard faults.isEmpty else { return .faults(faults) }
        try keep(one, on: writing.now.localDay, by: writing.viewer.person, connection)
        let isOtherClock = (made, addressee) != (one.made, one.addressee)
        (one.reference, one.source, one.text) = (reference, source, text)
        (one.made, one.addressee) = (made, addressee)
        if isOtherClock {
            let by = try one.committee.flatMap { id throws(StorageError) in try Committee.find(id, connection) }
            one.procedure =
                Procedure<RecommendationWords>.responding(addressee, in: by?.jurisdiction, made: made).version
            one.since = made
        }
        try connection.execute(
            """
            UPDATE recommendation SET reference = \(one.reference), source = \(one.source), text = \(one.text),
                made_day = \(one.made), addressee = \(one.addressee), procedure = \(one.procedure), stage_day = \(one.since)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [one.thing.id], one.thing.kind.fields, detail: "put right")
        return .done(try one.written(connection))
    }

    private func faults(_ one: Recommendation, _ writing: Writing) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(reference, "reference", "a reference", most: 40)
        faults.check(source, "source", "who made it, and in what", most: 500)
        faults.check(text, "text", "the recommendation", most: 4000)
        faults.check(because, "reason", "what was wrong", most: 500)
        let same = try writing.connection.value(
            "SELECT COUNT(*) FROM recommendation WHERE reference = \(reference) AND id <> \(id)", as: Int.self)
        if same != 0 { faults.append(Fault("reference", "There is a recommendation of this reference.")) }
        let first = try writing.connection.value(
            "SELECT on_day FROM recommendation_step WHERE recommendation = \(id) ORDER BY on_day LIMIT 1", as: Day.self)
        if made > writing.now.localDay {
            faults.append(Fault("from", "Enter a day that is not in the future."))
        } else if let first, first < made {
            faults.append(Fault("from", "A body considered it on \(first.said). Enter that day or an earlier one."))
        }
        guard let responded = one.responded else { return faults }
        let said = "It was responded to on \(responded.said): the clock is over, so this stays as it is."
        if made != one.made { faults.append(Fault("from", said)) }
        if addressee != one.addressee { faults.append(Fault("addressee", said)) }
        return faults
    }

    private func keep(
        _ one: Recommendation, on today: Day, by person: ID<Person>?, _ connection: Connection
    ) throws(StorageError) {
        let before = try connection.value(
            "SELECT COUNT(*) FROM recommendation_before WHERE recommendation = \(id)", as: Int.self)
        try connection.execute(
            """
            INSERT INTO recommendation_before (recommendation, number, corrected_day, because, reference, source, text,
                made_day, addressee, person)
            VALUES (\(id), \((before ?? 0) + 1), \(today), \(because), \(one.reference), \(one.source), \(one.text),
                \(one.made), \(one.addressee), \(person))
            """)
    }
}
