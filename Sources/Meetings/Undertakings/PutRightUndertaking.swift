import Dates
package import Partnership
package import Storage

/// Puts right what an action or a commitment says; what it said before stays beside it.
package struct PutRightUndertaking: Sendable {
    package var id: ID<Undertaking>
    /// The version that was looked at.
    package var version: Int
    package var text: String
    package var because: String

    package init(id: ID<Undertaking>, version: Int, text: String, because: String) {
        (self.id, self.version, self.text, self.because) = (id, version, text, because)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Undertaking> {
        let connection = writing.connection
        guard var one = try Undertaking.find(id, connection), writing.may(.change, one.thing) else { return .notThere }
        guard one.version == version else { return .stale(one) }
        var faults: [Fault] = []
        faults.checkPutRight(text, was: one.text, "text", "what is to be done", most: 2000, because: because)
        guard faults.isEmpty else { return .faults(faults) }
        let before = try connection.value(
            "SELECT COUNT(*) FROM undertaking_before WHERE undertaking = \(id)", as: Int.self)
        try connection.execute(
            """
            INSERT INTO undertaking_before (undertaking, number, corrected_day, person, because, text)
            VALUES (\(id), \((before ?? 0) + 1), \(writing.now.localDay), \(writing.viewer.person), \(because), \(one.text))
            """)
        (one.text, one.version) = (text, version + 1)
        try connection.execute("UPDATE undertaking SET text = \(text), version = \(one.version) WHERE id = \(id)")
        writing.note(.alteration, [one.thing.id], [.text], detail: "put right")
        return .done(one)
    }
}

extension Undertaking: Versioned {}
