package import Storage

/// Adds somebody who works with the partnership.
package struct AddPerson: Sendable {
    package var agency: ID<Agency>
    package var name: String
    package var email: String
    package var telephone: String

    package init(agency: ID<Agency>, name: String, email: String, telephone: String) {
        (self.agency, self.name, self.email, self.telephone) = (agency, name, email, telephone)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Person> {
        let person = Person(id: .new(), agency: agency, name: name, email: email, telephone: telephone)
        guard try writing.known(agency) != nil, writing.may(.add, person.thing, [.name]) else {
            return .notThere
        }
        let faults = person.faults
        guard faults.isEmpty else { return .faults(faults) }
        try person.insert(writing.connection)
        writing.note(.collection, [person.thing.id], [.name, .contact])
        return .done(person)
    }
}

/// Changes what is known of a person.
package struct ChangePerson: Sendable {
    package var id: ID<Person>
    /// The version that was looked at.
    package var version: Int
    package var name: String
    package var email: String
    package var telephone: String

    package init(id: ID<Person>, version: Int, name: String, email: String, telephone: String) {
        (self.id, self.version, self.name) = (id, version, name)
        (self.email, self.telephone) = (email, telephone)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Person> {
        let connection = writing.connection
        guard var person = try Person.find(id, connection), writing.may(.change, person.thing) else { return .notThere }
        guard person.version == version else { return .stale(person) }
        (person.name, person.email, person.telephone) = (name, email, telephone)
        person.version += 1
        let faults = person.faults
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE person SET name = \(name), email = \(email), telephone = \(telephone), version = \(person.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [person.thing.id], [.name, .contact])
        return .done(person)
    }
}

extension Person {
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the person's name")
        if !email.isEmpty, !email.utf8.contains(UInt8(ascii: "@")) || email.utf8.contains(0x20) {
            faults.append(Fault("email", "This is not an email address, such as name@aldermouth.example."))
        }
        if email.utf8.count > 200 { faults.append(Fault("email", "Use fewer than 200 characters for the address.")) }
        if telephone.utf8.count > 40 {
            faults.append(Fault("telephone", "Use fewer than 40 characters for the number."))
        }
        return faults
    }

    package static func find(_ id: ID<Person>, _ connection: Connection) throws(StorageError) -> Person? {
        try connection.first("SELECT \(columns) FROM person WHERE id = \(id)", as: Person.self)
    }
}
