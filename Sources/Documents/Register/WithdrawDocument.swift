import Dates
import Partnership
import Storage

/// Says that a document is in use no longer and what took its place, or that it is in use again.
struct WithdrawDocument: Sendable {
    var id: ID<Document>
    /// The version that was looked at.
    var version: Int
    /// Nothing where it is in use again.
    var withdrawal: Document.Withdrawal?

    func run(_ writing: Writing) throws(StorageError) -> Written<Document> {
        let connection = writing.connection
        guard var document = try Document.find(id, connection), writing.may(.change, document.thing) else {
            return .notThere
        }
        guard document.version == version else { return .stale(document) }
        var withdrawal = withdrawal
        if let named = withdrawal?.replacedBy {
            guard let other = try Document.find(named, connection), writing.may(.see, other.thing) else {
                return .notThere
            }
        } else if let before = document.withdrawal?.replacedBy, let other = try Document.find(before, connection),
            !writing.may(.see, other.thing)
        {
            // They saw an empty field.
            withdrawal?.replacedBy = before
        }
        var faults: [Fault] = []
        if let withdrawal {
            faults.check(withdrawal.reason, "withdrawn-because", "why it is withdrawn", most: 1000)
            if withdrawal.day > writing.now.localDay {
                faults.append(Fault("withdrawn", "Enter a day that is not in the future."))
            }
            if withdrawal.replacedBy == id { faults.append(Fault("replaced-by", "Choose another document.")) }
        }
        guard faults.isEmpty else { return .faults(faults) }
        document.withdrawal = withdrawal
        try document.update(connection)
        writing.note(
            .alteration, [document.thing.id], [.text], detail: withdrawal == nil ? "in use again" : "withdrawn")
        return .done(document)
    }
}
