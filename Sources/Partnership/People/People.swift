import Dates
package import Storage

/// Everybody, by name; of one agency where it is named.
package struct People: Query {
    package var viewer: Viewer
    package var agency: ID<Agency>?

    package init(viewer: Viewer, agency: ID<Agency>? = nil) { (self.viewer, self.agency) = (viewer, agency) }

    package var sql: SQL {
        if let agency { return "SELECT \(Person.columns) FROM person WHERE agency = \(agency) ORDER BY name, id" }
        return "SELECT \(Person.columns) FROM person ORDER BY name, id"
    }

    package typealias Line = Person
}

/// One person.
package struct OnePerson: Query {
    package var viewer: Viewer
    package var id: ID<Person>

    package init(viewer: Viewer, id: ID<Person>) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL { "SELECT \(Person.columns) FROM person WHERE id = \(id)" }

    package typealias Line = Person
}

extension Person: Guarded {
    package mutating func blank() { if hidden.contains(.contact) { (email, telephone) = ("", "") } }
}
