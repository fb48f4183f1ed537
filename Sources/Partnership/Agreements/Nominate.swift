package import Storage

/// Says whom each party of an agreement has named.
///
/// Source: Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007, reg. 4.
package struct Nominate: Sendable {
    package var id: ID<Agreement>
    /// The version that was looked at.
    package var version: Int
    /// By party; nothing where it names nobody. A party that is left out stays as it was.
    package var named: [ID<Agency>: ID<Person>?]

    package init(id: ID<Agreement>, version: Int, named: [ID<Agency>: ID<Person>?]) {
        (self.id, self.version, self.named) = (id, version, named)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Agreement> {
        let connection = writing.connection
        guard var agreement = try Agreement.find(id, connection), writing.may(.change, agreement.thing) else {
            return .notThere
        }
        guard agreement.version == version else { return .stale(agreement) }
        var faults: [Fault] = []
        for (agency, person) in named {
            guard let person else { continue }
            if try Person.find(person, connection)?.agency != agency {
                faults.append(Fault("nominated-\(agency.number)", "Choose one of the party's own people."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        for (agency, person) in named {
            try connection.execute(
                "UPDATE agreement_party SET nominated = \(person) WHERE agreement = \(id) AND agency = \(agency)")
        }
        agreement.version += 1
        try connection.execute("UPDATE agreement SET version = \(agreement.version) WHERE id = \(id)")
        writing.note(.alteration, [agreement.thing.id], [.nominated])
        return .done(agreement)
    }
}
