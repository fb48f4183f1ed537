import Dates
import Files
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// The records of other registers that show duties, as far as one viewer may read them: one that they may not read is not there.
struct DutyRecords: Hashable, Sendable {
    var records: [DutyRecord] = []
    var documents = DocumentBook()

    /// One as a page shows it.
    struct Told: Hashable {
        var register: RegisterRecord.Register
        var title: String
        /// How it stands in its own register.
        var stands: String
        var address: Address
    }

    /// - Parameter then: The day on which it was named, since when a document may have been overtaken.
    func told(_ record: RegisterRecord, since then: Day? = nil) -> Told? {
        if case .document(let id) = record {
            return documents[id].map { one in
                Told(
                    register: .document, title: one.title,
                    stands: [documents.standing(one) + ".", documents.overtaken(one, since: then) ?? ""]
                        .filter { !$0.isEmpty }.joined(separator: " "),
                    address: namedDocumentAddress(one.id))
            }
        }
        return records.first { $0.record == record && $0.isRead }.flatMap { one in
            address(of: record).map {
                Told(register: record.register, title: one.title, stands: "\(one.stands).", address: $0)
            }
        }
    }

    private func address(of record: RegisterRecord) -> Address? {
        switch record {
        case .document(let id): namedDocumentAddress(id)
        case .assessment(let id): publishedAssessmentAddress(id)
        case .plan(let id, _): Addresses.plan(id).at("publications")
        case .meeting(let id): meetingAddress(id)
        case .committee(let id): committeeSittingAddress(id)
        // Only whoever keys it in opens the quarter itself.
        case .data(_, let quarter): Addresses.supply().asking("to", quarter)
        }
    }

    /// What was done by a day and not more than three years before, as a form offers it: by register, the latest first.
    func offered(on today: Day) -> [(record: RegisterRecord, title: String)] {
        let listed = documents.documents.filter { $0.withdrawn == nil }.map { one in
            let whose = documents.whose(one)
            return (RegisterRecord.document(one.id), whose.isEmpty ? one.title : "\(one.title) (\(whose))")
        }
        let held = RegisterRecord.Register.allCases.flatMap { register in
            records.filter { one in
                one.record.register == register && one.isRead
                    && (one.day.map { $0 <= today && today.after(months: -36) <= $0 } ?? false)
            }.sorted { ($1.day ?? today) < ($0.day ?? today) }.map { ($0.record, $0.title) }
        }
        return listed + held
    }

    func choices(on today: Day) -> [Choice] {
        offered(on: today).map { Choice($0.record, "\($0.record.register.said): \($0.title)") }
    }

    /// The one of that title; nothing where there is none, or several.
    func one(titled title: String) -> RegisterRecord? {
        let named = documents.documents.filter { $0.title.utf8.elementsEqual(title.utf8) }.map {
            RegisterRecord.document($0.id)
        }
        let found = named + records.filter { $0.isRead && $0.title.utf8.elementsEqual(title.utf8) }.map(\.record)
        return found.count == 1 ? found[0] : nil
    }

    /// Invented ones, in Aldermouth.
    static let example: DutyRecords = {
        var book = DutyRecords()
        book.documents = .example
        book.records = [
            DutyRecord(
                .meeting(ID(54)), "Joint Strategic Group", day: "2026-01-14", Thing(.meeting, number: 54))
        ]
        return book
    }()
}

/// The page of a strategic assessment as it was published.
private let publishedAssessmentAddress = home / "assessment-editions" / ID<PublishedAssessment>.self
/// The page of a meeting of a crime and disorder committee.
private let committeeSittingAddress = home / "committee-meetings" / ID<CommitteeSitting>.self

extension Registry {
    /// Those that the evidence names.
    func dutyRecords(of evidence: [DutyEvidence], _ trace: Trace) async throws -> DutyRecords {
        let named = evidence.compactMap(\.record)
        var book = DutyRecords()
        book.documents = try await documentBook(of: named.compactMap(\.document), trace)
        if named.contains(where: { $0.document == nil }) {
            book.records = try await look(RecordsThatShow(viewer: trace.viewer, named: true), trace)
                .filter { named.contains($0.record) }
        }
        return book
    }

    /// Every one, for a form.
    func dutyRecords(_ trace: Trace) async throws -> DutyRecords {
        DutyRecords(
            records: try await look(RecordsThatShow(viewer: trace.viewer, named: false), trace),
            documents: try await documentBook(of: nil, trace))
    }
}

extension Writing {
    /// The same in an open transaction, for a command.
    func dutyRecords() throws(StorageError) -> DutyRecords {
        DutyRecords(
            records: try connection.look(RecordsThatShow(viewer: viewer, named: false), at: now),
            documents: try documentBook(of: nil))
    }
}

extension RegisterRecord {
    /// Nothing where it is of another register.
    fileprivate var document: ID<NamedDocument>? { if case .document(let id) = self { id } else { nil } }
}
