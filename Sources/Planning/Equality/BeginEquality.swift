import Dates
import Partnership
import Storage

/// Begins an equality impact assessment of a priority, or of the plan as a whole: with the nine characteristics of the law
/// and the groups that the council adds.
struct BeginEquality: Sendable {
    var plan: ID<Plan>
    /// Nothing for the plan as a whole.
    var priority: ID<Priority>?
    var groups: [String]
    var reviewBy: Day

    func run(_ writing: Writing) throws(StorageError) -> Written<EqualityAssessment> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.see, plan.thing) else { return .notThere }
        let about = try priority.flatMap { id throws(StorageError) in try Priority.find(id, connection) }
        if priority != nil {
            guard let about, about.plan == plan.id, writing.may(.see, about.thing) else { return .notThere }
        }
        let today = writing.now.localDay
        var assessment = EqualityAssessment(
            id: .new(), plan: plan.id, priority: about?.id, begun: today, reviewBy: reviewBy)
        (assessment.agency, assessment.seat) = (about?.agency, about?.seat)
        guard writing.may(.add, assessment.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(names: groups, "added-groups", "groups")
        faults.check(reviewBy: reviewBy, after: today)
        let there = try connection.value(
            """
            SELECT COUNT(*) FROM equality_assessment
            WHERE  plan = \(plan.id) AND (priority = \(priority) OR priority IS NULL AND \(priority == nil) = 1)
            """, as: Int.self)
        if there != 0 { faults.append(Fault("assessed", "There is an assessment of this already.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO equality_assessment (id, plan, priority, begun_day, review_day, version)
            VALUES (\(assessment.id), \(plan.id), \(assessment.priority), \(today), \(reviewBy), 1)
            """)
        let whom = Characteristic.allCases.map(Whom.characteristic) + groups.map(Whom.group)
        for (position, one) in whom.enumerated() {
            try assessment.insert(one, at: position, connection)
        }
        writing.note(.collection, [assessment.thing.id], [.title, .text], detail: "review by \(reviewBy.iso)")
        return .done(assessment)
    }
}

/// Changes the day by which an assessment is reviewed, and the groups that were added. A group of which something was
/// answered stays.
struct ChangeEquality: Sendable {
    var id: ID<EqualityAssessment>
    /// The version that was looked at.
    var version: Int
    var groups: [String]
    var reviewBy: Day

    func run(_ writing: Writing) throws(StorageError) -> Written<EqualityAssessment> {
        let connection = writing.connection
        guard var now = try EqualityAssessment.find(id, connection), writing.may(.change, now.thing) else {
            return .notThere
        }
        guard now.version == version else { return .stale(now) }
        let lines = try EqualityLine.all(of: id, connection)
        let added = lines.filter { if case .group = $0.whom { true } else { false } }
        let dropped = added.filter { !groups.contains($0.whom.said) }
        var faults: [Fault] = []
        faults.check(names: groups, "added-groups", "groups")
        for line in dropped where line.answer != nil {
            faults.append(Fault("added-groups", "“\(line.whom.said)” was answered, and stays."))
        }
        if reviewBy != now.reviewBy { faults.check(reviewBy: reviewBy, after: writing.now.localDay) }
        guard faults.isEmpty else { return .faults(faults) }
        for line in dropped { try connection.execute("DELETE FROM equality_line WHERE id = \(line.id)") }
        let last =
            try connection.value(
                "SELECT MAX(position) FROM equality_line WHERE assessment = \(id)", as: Int?.self) ?? nil
        let new = groups.filter { name in !added.contains { $0.whom.said == name } }
        for (position, name) in new.enumerated() {
            try now.insert(.group(name), at: (last ?? -1) + 1 + position, connection)
        }
        try connection.execute(
            """
            UPDATE equality_assessment SET review_day = \(reviewBy), version = \(version + 1) WHERE id = \(id)
            """)
        writing.note(
            .alteration, [now.thing.id], [.text],
            detail: "review by \(reviewBy.iso), was \(now.reviewBy.iso); groups: \(groups.count), were \(added.count)")
        (now.reviewBy, now.version) = (reviewBy, version + 1)
        return .done(now)
    }
}

extension EqualityAssessment {
    fileprivate func insert(_ whom: Whom, at position: Int, _ connection: Connection) throws(StorageError) {
        var (characteristic, name): (Characteristic?, String?) = (nil, nil)
        switch whom {
        case .characteristic(let one): characteristic = one
        case .group(let one): name = one
        }
        try connection.execute(
            """
            INSERT INTO equality_line (id, assessment, position, characteristic, name, version)
            VALUES (\(ID<EqualityLine>.new()), \(id), \(position), \(characteristic), \(name), 0)
            """)
    }
}

extension [Fault] {
    /// A day of review that would be past before anybody could keep it.
    mutating func check(reviewBy day: Day, after: Day) {
        if day <= after { append(Fault("review-by", "Enter a day after \(after.said).")) }
    }
}
