import Dates
import Partnership
import Storage

/// Puts right what is written down of an edition: its name, its day, its address on the web, and what it corrects. What the
/// edition says, where that is kept, never changes.
struct ChangePublication: Sendable {
    var plan: ID<Plan>
    /// Of the edition.
    var number: Int
    /// The version that was looked at.
    var version: Int
    var draft: PublicationDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<Publication> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.change, plan.thing),
            writing.may(.see, plan.thing, [.terms])
        else { return .notThere }
        let all = try Publication.all(of: plan.id, connection)
        guard let before = all.first(where: { $0.number == number }) else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = draft.faults(all, changing: number, on: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE plan_publication SET edition = \(draft.edition), published_day = \(draft.published),
                address = \(draft.address), corrects = \(draft.corrects), reason = \(draft.reason),
                version = \(version + 1)
            WHERE plan = \(plan.id) AND number = \(number)
            """)
        writing.note(
            .alteration, [plan.thing.id], [.terms],
            detail: "edition \(number) put right: published \(draft.published.iso), was \(before.published.iso)")
        guard let now = try Publication.all(of: plan.id, connection).first(where: { $0.number == number }) else {
            return .notThere
        }
        return .done(now)
    }
}

/// What is written down of an edition that was published.
struct PublicationDraft: Hashable, Sendable {
    var edition: String
    var published: Day
    var address: String
    /// The number of the edition that it corrects.
    var corrects: Int?
    /// Why it does.
    var reason = ""

    /// - Parameters:
    ///   - all: The editions of the plan that are written down.
    ///   - number: Of the one that is put right; nothing for a new one.
    func faults(_ all: [Publication], changing number: Int? = nil, on today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(edition, "name", "the name of the edition", most: 80)
        if address.isEmpty { faults.append(Fault("address", "Enter its address on the web.")) }
        faults.check(web: address, "address")
        if published > today { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        if all.contains(where: { $0.edition == edition && $0.number != number }) {
            faults.append(Fault("name", "That edition is written down already."))
        }
        if let corrects {
            // One that was written down later cannot be what it corrects, and neither can it be itself.
            if !all.contains(where: { one in one.number == corrects && number.map { one.number < $0 } ?? true }) {
                faults.append(Fault("corrects", "Choose an edition of this plan that came before."))
            }
            faults.check(reason, "why-corrected", "why that edition is corrected", most: 2000)
        } else if !reason.isEmpty {
            faults.append(Fault("corrects", "Choose the edition that is corrected."))
        }
        return faults
    }
}

extension Publication {
    static func all(of plan: ID<Plan>, _ connection: Connection) throws(StorageError) -> [Publication] {
        try connection.all("SELECT \(columns) FROM plan_publication WHERE plan = \(plan)", as: Publication.self)
    }
}
