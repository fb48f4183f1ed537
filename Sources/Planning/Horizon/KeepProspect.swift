import Dates
package import Partnership
package import Storage

/// Writes down something that may change crime or disorder here, or puts it right. What was written before stays.
struct KeepProspect: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Prospect>, version: Int)?
    var words: ProspectWords
    /// Why it is put right; nothing is asked of a new one.
    var reason = ""

    func run(_ writing: Writing) throws(StorageError) -> Written<Prospect> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        var words = words
        guard try writing.knows(words.agency), try writing.knows(words.seat), try writing.knows(all: words.priorities)
        else { return .notThere }
        var begun = today
        if let changed {
            guard let before = try Prospect.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            begun = before.begun
            (words.agency, words.seat) = try writing.named(
                (words.agency, words.seat), before: (before.words.agency, before.words.seat))
            words.priorities = try writing.named(words.priorities, before: before.words.priorities)
        }
        if let seat = try Seat.found(words.seat, connection) { words.agency = seat.agency }
        let prospect = Prospect(
            id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, begun: begun, kept: today,
            reason: changed == nil ? "" : reason, words)
        guard writing.may(changed == nil ? .add : .change, prospect.thing) else { return .notThere }
        var faults = words.faults(today: today)
        if changed != nil { faults.check(reason, "reason", "why it is changed", most: 500) }
        let same = try connection.value(
            """
            SELECT COUNT(*) FROM prospect
            JOIN   prospect_version ON prospect_version.prospect = prospect.id
                AND prospect_version.version = prospect.version
            WHERE  prospect_version.name = \(words.name) AND prospect.id <> \(prospect.id)
            """, as: Int.self)
        if same != 0 { faults.append(Fault("name", "There is one of that name already.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try prospect.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [prospect.thing.id], [.title, .text],
            detail: "version \(prospect.version)")
        return .done(prospect)
    }
}

/// Writes down what was found when something on the horizon was looked at again.
struct ReviewProspect: Sendable {
    var prospect: ID<Prospect>
    var day: Day
    var found: ProspectReview.Found
    var text: String
    var place: PlaceInPlan?
    /// Whether it is watched no longer; one that came into a plan always is.
    var closes: Bool

    func run(_ writing: Writing) throws(StorageError) -> Written<Prospect> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard let prospect = try Prospect.find(prospect, connection), writing.may(.change, prospect.thing) else {
            return .notThere
        }
        if let priority = place?.priority, try !writing.knows(priority) { return .notThere }
        if let issue = place?.issue {
            guard let known = try EmergingIssue.find(issue, connection), writing.may(.see, known.thing) else {
                return .notThere
            }
        }
        let before = try connection.look(
            ProspectReviews(viewer: writing.viewer, prospect: prospect.id), at: writing.now)
        let last = before.max { $0.position < $1.position }
        var faults: [Fault] = []
        faults.check(text, "found", "what was found", most: 2000)
        if day > today { faults.append(Fault("reviewed", "Enter a day that is not in the future.")) }
        if let last, day < last.day {
            faults.append(Fault("reviewed", "It was last reviewed on \(last.day.said)."))
        }
        if found == .came, place == nil {
            faults.append(Fault("now-in-plan", "Choose the priority or the emerging issue that it now is."))
        }
        if found != .came, place != nil {
            faults.append(Fault("now-in-plan", "Choose none: only what came is in a plan."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO prospect_review (id, prospect, position, day, found, text, priority, issue, closes, kept_day)
            VALUES (\(ID<ProspectReview>.new()), \(prospect.id), \((last?.position ?? -1) + 1), \(day), \(found), \(text),
                \(place?.priority), \(place?.issue), \(closes || found == .came), \(today))
            """)
        writing.note(
            .collection, [prospect.thing.id], [.text], detail: "reviewed \(day.iso): \(found.rawValue)")
        return .done(prospect)
    }
}

extension Writing {
    /// Whether there is such a priority and whoever writes may know of it and of its plan.
    package func knowsPriority(_ id: ID<Priority>) throws(StorageError) -> Bool { try knows(id) }
}

extension Priority: Nameable {
    package static func isKnown(_ id: ID<Priority>, to writing: Writing) throws(StorageError) -> Bool {
        let connection = writing.connection
        guard let priority = try Priority.find(id, connection), let plan = try Plan.find(priority.plan, connection)
        else { return false }
        return writing.may(.see, priority.thing) && writing.may(.see, plan.thing)
    }
}
