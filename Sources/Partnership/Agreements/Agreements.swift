package import Dates
package import Storage

/// Every agreement, those in force first, then by the day it ends.
package struct Agreements: Query {
    package var viewer: Viewer
    package var on: Day

    package init(viewer: Viewer, on: Day) { (self.viewer, self.on) = (viewer, on) }

    package var sql: SQL {
        """
        SELECT   \(Agreement.columns), CASE WHEN until_day >= \(on) THEN 0 ELSE 1 END AS is_past
        FROM     agreement
        ORDER BY is_past, until_day, title, id
        """
    }

    package typealias Line = Agreement
}

/// One agreement.
package struct OneAgreement: Query {
    package var viewer: Viewer
    package var id: ID<Agreement>

    package init(viewer: Viewer, id: ID<Agreement>) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL { "SELECT \(Agreement.columns) FROM agreement WHERE id = \(id)" }

    package typealias Line = Agreement
}

/// The parties of agreements, with the person each has named; without those that a conflict of interest hides.
package struct AgreementParties: Query {
    package var viewer: Viewer
    package var agreement: ID<Agreement>

    package init(viewer: Viewer, agreement: ID<Agreement>) { (self.viewer, self.agreement) = (viewer, agreement) }

    package var sql: SQL {
        """
        SELECT   agreement_party.agreement, agreement_party.agency, agency.name AS agency_name, person.name AS person_name,
                 person.id AS person
        FROM     agreement_party
        JOIN     agency ON agency.id = agreement_party.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        LEFT JOIN person ON person.id = agreement_party.nominated
                 AND person.id NOT IN \(list: viewer.kept(from: .person))
        WHERE    agreement_party.agreement = \(agreement)
        ORDER BY agency.name, agency.id
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var agreement: ID<Agreement>
        package var agency: ID<Agency>
        package var agencyName: String
        /// Whom it has named; nothing where it has named nobody yet.
        package var nominated: String?
        package var person: ID<Person>?
        package var hidden: Set<Field> = []

        package init(agreement: ID<Agreement>, agency: ID<Agency>, agencyName: String) {
            (self.agreement, self.agency, self.agencyName) = (agreement, agency, agencyName)
        }

        package init(_ row: Row) throws(StorageError) {
            agreement = try row["agreement"]
            agency = try row["agency"]
            agencyName = try row["agency_name"]
            nominated = try row["person_name"]
            person = try row["person"]
        }

        package var thing: Thing { Thing(.agreement, number: agreement.number) }
        package mutating func blank() { if hidden.contains(.nominated) { (nominated, person) = (nil, nil) } }
    }
}

/// What agreements share.
package struct AgreementFields: Query {
    package var viewer: Viewer
    package var agreement: ID<Agreement>
    package var thing: Thing { Thing(.agreement, number: agreement.number) }

    package init(viewer: Viewer, agreement: ID<Agreement>) { (self.viewer, self.agreement) = (viewer, agreement) }

    package var sql: SQL {
        "SELECT kind, field, may_write FROM agreement_field WHERE agreement = \(agreement) ORDER BY kind, field"
    }

    package struct Line: FromRow, Hashable {
        package var shared: SharedField
        package var mayWrite: Bool

        package init(_ row: Row) throws(StorageError) {
            shared = SharedField(try row["kind"], try row["field"])
            mayWrite = try row["may_write"]
        }
    }
}

extension Agreement: Guarded {
    package mutating func blank() {}
}
