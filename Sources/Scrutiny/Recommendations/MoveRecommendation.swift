package import Dates
package import Partnership
import Procedures
package import Storage

/// Responds to a recommendation, or says how far the work has come.
package struct MoveRecommendation: Sendable {
    package var id: ID<Recommendation>
    /// The version that was looked at.
    package var version: Int
    package var action: RecommendationWords.Action
    package var response: String
    package var reason: String
    package var seat: ID<Seat>?
    package var due: Day?
    package var evidence: String
    package var on: Day

    package init(
        id: ID<Recommendation>, version: Int, action: RecommendationWords.Action, response: String = "",
        reason: String = "", seat: ID<Seat>? = nil, due: Day? = nil, evidence: String = "", on: Day
    ) {
        (self.id, self.version, self.action, self.response) = (id, version, action, response)
        (self.reason, self.seat, self.due, self.evidence, self.on) = (reason, seat, due, evidence, on)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Recommendation> {
        let connection = writing.connection
        guard var one = try Recommendation.find(id, connection), writing.may(.change, one.thing) else {
            return .notThere
        }
        guard one.version == version else { return .stale(one) }
        guard try writing.knows(seat) else { return .notThere }
        let doer: RecommendationWords.Doer = writing.viewer.agency == one.agency ? .addressee : .committee
        let standing = Standing<RecommendationWords>(one.stage, since: one.since, findings: findings)
        var faults: [Fault] = []
        faults.add(one.rules.refusals(of: action, by: doer, at: standing, on: on), "step", field)
        for (text, field, what) in [
            (response, "text", "the response"), (reason, "reason", "the reason"),
            (evidence, "evidence", "what shows it"),
        ] { faults.checkLength(text, field, what, most: 4000) }
        if !response.isEmpty, let responded = one.responded {
            faults.append(Fault("text", "The response was given on \(responded.said). Leave this empty."))
        }
        if let due, due < one.made {
            faults.append(
                Fault("until", "It was made on \(one.made.said). It cannot be due to be carried out before that."))
        }
        if on < one.since {
            faults.append(Fault("step", "It came to this stage on \(one.since.said), which is later."))
        }
        guard faults.isEmpty, let move = one.rules[action, from: one.stage] else { return .faults(faults) }
        if move.from == [.awaiting] {
            (one.response, one.responded, one.responseText) = (action, on, response)
            (one.seat, one.due) = (seat, due)
        } else {
            // Somebody else may come to carry it out, or by another day; what is not said stays.
            (one.seat, one.due) = (seat ?? one.seat, due ?? one.due)
        }
        if !reason.isEmpty { one.reason = reason }
        if !evidence.isEmpty { one.evidence = evidence }
        (one.stage, one.since, one.version) = (move.to, on, version + 1)
        try one.update(connection)
        let before =
            try connection.value(
                "SELECT COUNT(*) FROM recommendation_move WHERE recommendation = \(id)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO recommendation_move (recommendation, position, action, on_day, procedure)
            VALUES (\(id), \(before), \(action), \(on), \(one.procedure))
            """)
        writing.note(.alteration, [one.thing.id], [.text], detail: "\(action.rawValue) under \(one.procedure)")
        return .done(one)
    }

    private var findings: Set<RecommendationWords.Finding> {
        var findings: Set<RecommendationWords.Finding> = []
        if !response.isEmpty { findings.insert(.response) }
        if !reason.isEmpty { findings.insert(.reason) }
        if seat != nil { findings.insert(.seat) }
        if due != nil { findings.insert(.due) }
        if !evidence.isEmpty { findings.insert(.evidence) }
        return findings
    }

    /// The field of the form that would mend what is missing.
    private func field(_ finding: RecommendationWords.Finding) -> String {
        switch finding {
        case .response: "text"
        case .due: "until"
        case .reason, .seat, .evidence: finding.rawValue
        }
    }
}

extension Recommendation {
    fileprivate func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE recommendation SET stage = \(stage), stage_day = \(since), response = \(response),
                responded_day = \(responded), response_text = \(responseText), reason = \(reason), seat = \(seat),
                due_day = \(due), evidence = \(evidence), version = \(version)
            WHERE id = \(id)
            """)
    }
}
