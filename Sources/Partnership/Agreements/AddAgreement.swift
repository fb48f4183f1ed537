package import Dates
package import Storage

/// Makes an information-sharing agreement, with its parties and the fields that it shares.
package struct AddAgreement: Sendable {
    package var title: String
    package var purpose: Purpose
    package var gateway: String
    package var from: Day
    package var review: Day
    package var until: Day
    /// Each party with the person it names, where it has named one.
    package var parties: [ID<Agency>: ID<Person>?]
    /// What is shared, and whether it may be changed as well as seen.
    package var fields: [SharedField: Bool]

    package init(
        title: String, purpose: Purpose, gateway: String, from: Day, review: Day, until: Day,
        parties: [ID<Agency>: ID<Person>?], fields: [SharedField: Bool]
    ) {
        (self.title, self.purpose, self.gateway) = (title, purpose, gateway)
        (self.from, self.review, self.until) = (from, review, until)
        (self.parties, self.fields) = (parties, fields)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Agreement> {
        let agreement = Agreement(
            id: .new(), title: title, purpose: purpose, gateway: gateway, from: from, review: review, until: until)
        guard writing.may(.add, agreement.thing) else { return .notThere }
        let faults = faults
        guard faults.isEmpty else { return .faults(faults) }
        let connection = writing.connection
        try connection.execute(
            """
            INSERT INTO agreement (id, title, purpose, gateway, from_day, review_day, until_day, version)
            VALUES (\(agreement.id), \(title), \(purpose), \(gateway), \(from), \(review), \(until), 1)
            """)
        for (agency, person) in parties {
            try connection.execute(
                """
                INSERT INTO agreement_party (agreement, agency, nominated)
                VALUES (\(agreement.id), \(agency), \(person))
                """)
        }
        for (field, mayWrite) in fields {
            try connection.execute(
                """
                INSERT INTO agreement_field (agreement, kind, field, may_write)
                VALUES (\(agreement.id), \(field.kind), \(field.field), \(mayWrite))
                """)
        }
        writing.note(.collection, [agreement.thing.id], [.terms, .nominated])
        return .done(agreement)
    }

    private var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(title, "title", "the title of the agreement")
        faults.check(gateway, "gateway", "the law that lets it be shared", most: 500)
        faults.check(from: from, until: until, "until")
        if review > until { faults.append(Fault("review", "Look at it again before it ends, not after.")) }
        if parties.count < 2 { faults.append(Fault("parties", "Choose two parties or more.")) }
        if fields.isEmpty { faults.append(Fault("fields", "Choose what is shared.")) }
        if fields.keys.contains(where: { !SharedField.all.contains($0) }) {
            faults.append(Fault("fields", "One of these is not something that agreements are made about."))
        }
        return faults
    }
}

/// A part of a kind of thing that other agencies see only under an agreement.
package struct SharedField: Hashable, Sendable {
    package var kind: Kind
    package var field: Field

    package init(_ kind: Kind, _ field: Field) { (self.kind, self.field) = (kind, field) }

    package static let all: [SharedField] = Kind.allCases.flatMap { kind in
        kind.fields.filter(kind.isShared).map { SharedField(kind, $0) }
    }
}

/// Ends an agreement: from the day after, its fields are not shown to the other parties.
package struct EndAgreement: Sendable {
    package var id: ID<Agreement>
    package var version: Int
    package var until: Day

    package init(id: ID<Agreement>, version: Int, until: Day) {
        (self.id, self.version, self.until) = (id, version, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Agreement> {
        let connection = writing.connection
        guard var agreement = try Agreement.find(id, connection), writing.may(.end, agreement.thing) else {
            return .notThere
        }
        guard agreement.version == version else { return .stale(agreement) }
        var faults: [Fault] = []
        faults.check(from: agreement.from, until: until, "until")
        if until > agreement.until { faults.append(Fault("until", "Make a new agreement to go on for longer.")) }
        guard faults.isEmpty else { return .faults(faults) }
        (agreement.until, agreement.review, agreement.version) = (until, min(agreement.review, until), version + 1)
        try connection.execute(
            """
            UPDATE agreement SET until_day = \(until), review_day = \(agreement.review), version = \(agreement.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [agreement.thing.id], [.terms], detail: "ends \(until.iso)")
        return .done(agreement)
    }
}

extension Agreement {
    package static func find(_ id: ID<Agreement>, _ connection: Connection) throws(StorageError) -> Agreement? {
        try connection.first("SELECT \(columns) FROM agreement WHERE id = \(id)", as: Agreement.self)
    }
}
