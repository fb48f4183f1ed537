import Dates
import Partnership
import Storage

/// A record of another register, as far as a duty needs it: what it is called, and the day on which it was done.
struct DutyRecord: FromRow, Guarded, Hashable {
    var record: RegisterRecord
    var name: String
    /// Of a plan.
    var edition: String
    /// Nothing where it was not done, or not yet.
    var day: Day?
    /// By which data was to come; nothing where no day was agreed.
    var due: Day?
    var thing: Thing
    var hidden: Set<Field> = []

    init(_ record: RegisterRecord, _ name: String, day: Day?, _ thing: Thing) {
        (self.record, self.name, edition, self.day, self.thing) = (record, name, "", day, thing)
    }

    /// Where a row of one of those registers becomes what a duty knows of it.
    init(_ row: Row) throws(StorageError) {
        (name, edition, day) = (try row["name"], try row["edition"], try row["day"])
        let (number, part): (Int64, Int64) = (try row["id"], try row["part"])
        switch try row["register"] as RegisterRecord.Register {
        case .assessment:
            record = .assessment(ID(number))
            edition = "edition \(part)"
            thing = Thing(.assessmentEdition, number: number, marking: .open)
        case .plan:
            record = .plan(ID(number), Int(part))
            thing = Thing(.plan, number: number)
        case .meeting:
            record = .meeting(ID(number))
            thing = Thing(.meeting, number: number)
        case .committee:
            record = .committee(ID(number))
            thing = Thing(.committee, number: part)
        case .data:
            let (quarter, days): (Quarter, Int) = (try row["month"], try row["due_after"])
            record = .data(ID(number), quarter)
            due = days < 0 ? nil : quarter.lastDay + days
            thing = Thing(.supply, number: number, owner: ID<Agency>(part))
        case .document: throw .notUnderstood(column: "register")
        }
    }

    mutating func blank() { if !isRead { (edition, day) = ("", nil) } }

    /// Whether its viewer may know when it was done.
    var isRead: Bool { hidden.isDisjoint(with: [.name, .title, .terms]) }

    var title: String {
        switch record {
        case .data(_, let quarter): "\(name), \(quarter.said)"
        case .meeting, .committee, .document: day.map { "\(name), \($0.said)" } ?? name
        case .assessment, .plan: "\(name), \(edition)"
        }
    }

    /// How it stands in its own register.
    var stands: String {
        guard let day else { return record.register == .data ? "Not received" : "Not held" }
        return switch record {
        case .data: DeliveryState.received(day, late: due.map { max(0, day - $0) }).said
        case .meeting, .committee: "Held on \(day.said)"
        case .assessment, .plan, .document: "Published on \(day.said)"
        }
    }
}

/// What is in the registers that show duties, but for documents.
struct RecordsThatShow: Query {
    var viewer: Viewer
    /// Whether those alone that evidence names.
    var named: Bool

    var sql: SQL {
        let all = !named
        return """
            SELECT   'assessment' AS register, assessment_edition.id AS id, assessment_edition.number AS part, '' AS month,
                     assessment_edition.title AS name, '' AS edition, assessment_edition.day AS day, -1 AS due_after
            FROM     assessment_edition JOIN assessment ON assessment.id = assessment_edition.assessment
            WHERE    \(StrategicAssessment.known(to: viewer))
              AND    assessment.id NOT IN \(list: viewer.kept(from: .assessment))
              AND    (\(all) = 1 OR assessment_edition.id IN (SELECT edition FROM duty_evidence_record))
            UNION ALL
            SELECT   'plan', plan.id, plan_publication.number, '', plan.name, plan_publication.edition,
                     plan_publication.published_day, -1
            FROM     plan_publication JOIN plan ON plan.id = plan_publication.plan
            WHERE    (\(all) = 1 OR plan.id IN (SELECT plan FROM duty_evidence_record))
            UNION ALL
            SELECT   'meeting', meeting.id, 0, '', meeting_group.name, '',
                     CASE WHEN meeting.state = 'held' THEN meeting.day END, -1
            FROM     meeting JOIN meeting_group ON meeting_group.id = meeting.in_group
            WHERE    meeting_group.id NOT IN \(list: viewer.kept(from: .group))
              AND    (\(all) = 1 OR meeting.id IN (SELECT meeting FROM duty_evidence_record))
            UNION ALL
            SELECT   'committee', committee_meeting.id, committee.id, '', committee.name, '', committee_meeting.day, -1
            FROM     committee_meeting JOIN committee ON committee.id = committee_meeting.committee
            WHERE    (\(all) = 1 AND committee.paper = ''
                     OR committee_meeting.id IN (SELECT committee_meeting FROM duty_evidence_record))
            UNION ALL
            SELECT   'data', supply.id, supply.agency, supply_delivery.month, supply.name, '', supply_delivery.received_day,
                     COALESCE(supply.due_after, -1)
            FROM     supply_delivery JOIN supply ON supply.id = supply_delivery.supply
            WHERE    (\(all) = 1 OR supply.id IN (SELECT supply FROM duty_evidence_record))
            ORDER BY register, name, id, part
            """
    }

    typealias Line = DutyRecord
}
