import Dates
import Files
import Meetings
import Pages
import Storage

/// A record of another register here that shows that a duty was done.
enum RegisterRecord: Hashable, Sendable {
    case document(ID<NamedDocument>)
    /// A strategic assessment as it was published.
    case assessment(ID<PublishedAssessment>)
    /// An edition of a plan, by its number.
    case plan(ID<Plan>, Int)
    case meeting(ID<Meeting>)
    /// A meeting of a crime and disorder committee.
    case committee(ID<CommitteeSitting>)
    /// A quarter of data that an agency sent.
    case data(ID<Supply>, Quarter)

    /// In which register it is.
    enum Register: String, CaseIterable, Stored {
        case document, assessment, plan, meeting, committee, data

        var said: String {
            switch self {
            case .document: "Document"
            case .assessment: "Strategic assessment"
            case .plan: "Edition of a plan"
            case .meeting: "Meeting"
            case .committee: "Committee meeting"
            case .data: "Data that came"
            }
        }
    }

    var register: Register {
        switch self {
        case .document: .document
        case .assessment: .assessment
        case .plan: .plan
        case .meeting: .meeting
        case .committee: .committee
        case .data: .data
        }
    }

    /// What it is as evidence.
    var form: DutyEvidence.Form {
        switch self {
        case .document, .data: .document
        case .assessment: .report
        case .plan: .plan
        case .meeting, .committee: .minute
        }
    }
}

/// A strategic assessment as it was published, by its number alone.
enum PublishedAssessment {}

/// A meeting of a crime and disorder committee, by its number alone.
enum CommitteeSitting {}

extension RegisterRecord: InAddress {
    /// `document-881`, `plan-971-2`, `data-978-2026-04`.
    init?(inAddress text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 2).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count > 1, let register = Register(rawValue: parts[0]) else { return nil }
        let rest = parts.count > 2 ? parts[2] : ""
        func id<Named>(_ named: Named.Type) -> ID<Named>? { ID<Named>(inAddress: parts[1]) }
        let found: RegisterRecord? =
            switch register {
            case .document: id(NamedDocument.self).map { .document($0) }
            case .assessment: id(PublishedAssessment.self).map { .assessment($0) }
            case .meeting: id(Meeting.self).map { .meeting($0) }
            case .committee: id(CommitteeSitting.self).map { .committee($0) }
            case .plan: id(Plan.self).flatMap { plan in Int(inAddress: rest).map { .plan(plan, $0) } }
            case .data: id(Supply.self).flatMap { supply in Quarter(inAddress: rest).map { .data(supply, $0) } }
            }
        guard let found, found.inAddress.utf8.elementsEqual(text.utf8) else { return nil }
        self = found
    }

    var inAddress: String {
        switch self {
        case .document(let id): "document-\(id.inAddress)"
        case .assessment(let id): "assessment-\(id.inAddress)"
        case .plan(let id, let number): "plan-\(id.inAddress)-\(number)"
        case .meeting(let id): "meeting-\(id.inAddress)"
        case .committee(let id): "committee-\(id.inAddress)"
        case .data(let id, let quarter): "data-\(id.inAddress)-\(quarter.inAddress)"
        }
    }
}

extension RegisterRecord {
    /// As a row of `duty_evidence_record` names it; nothing where the evidence names none.
    init?(_ row: Row) throws(StorageError) {
        let (document, edition): (ID<NamedDocument>?, ID<PublishedAssessment>?) = (
            try row["document"], try row["edition"]
        )
        let (plan, number): (ID<Plan>?, Int?) = (try row["plan"], try row["publication"])
        let (meeting, sitting): (ID<Meeting>?, ID<CommitteeSitting>?) = (
            try row["meeting"], try row["committee_meeting"]
        )
        let (supply, quarter): (ID<Supply>?, Quarter?) = (try row["supply"], try row["month"])
        if let document {
            self = .document(document)
        } else if let edition {
            self = .assessment(edition)
        } else if let plan, let number {
            self = .plan(plan, number)
        } else if let meeting {
            self = .meeting(meeting)
        } else if let sitting {
            self = .committee(sitting)
        } else if let supply, let quarter {
            self = .data(supply, quarter)
        } else {
            return nil
        }
    }

    func keep(of evidence: ID<DutyEvidence>, _ connection: Connection) throws(StorageError) {
        var (document, edition, plan, number): (ID<NamedDocument>?, ID<PublishedAssessment>?, ID<Plan>?, Int?)
        var (meeting, sitting): (ID<Meeting>?, ID<CommitteeSitting>?)
        var (supply, quarter): (ID<Supply>?, Quarter?)
        switch self {
        case .document(let id): document = id
        case .assessment(let id): edition = id
        case .plan(let id, let edition): (plan, number) = (id, edition)
        case .meeting(let id): meeting = id
        case .committee(let id): sitting = id
        case .data(let id, let of): (supply, quarter) = (id, of)
        }
        try connection.execute(
            """
            INSERT INTO duty_evidence_record (evidence, document, edition, plan, publication, meeting, committee_meeting,
                supply, month)
            VALUES (\(evidence), \(document), \(edition), \(plan), \(number), \(meeting), \(sitting), \(supply),
                \(quarter))
            """)
    }
}
