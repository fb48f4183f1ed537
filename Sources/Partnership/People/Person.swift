package import Storage

/// Somebody who works with the partnership.
package struct Person: FromRow, Hashable {
    package var id: ID<Person>
    package var agency: ID<Agency>
    package var name: String
    package var email: String
    package var telephone: String
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<Person>, agency: ID<Agency>, name: String, email: String = "", telephone: String = "", version: Int = 1
    ) {
        (self.id, self.agency, self.name) = (id, agency, name)
        (self.email, self.telephone, self.version) = (email, telephone, version)
    }

    package static let columns: SQL = "id, agency, name, email, telephone, version"

    /// The one place where a row of `person` becomes a person.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        agency = try row["agency"]
        name = try row["name"]
        email = try row["email"]
        telephone = try row["telephone"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.person, number: id.number, owner: agency, person: id) }
}

extension Person {
    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO person (id, agency, name, email, telephone, version)
            VALUES (\(id), \(agency), \(name), \(email), \(telephone), \(version))
            """)
    }
}
