package import Dates
import Markup
import Pages
package import Partnership
import Planning
import Storage

/// Every document with its versions, its reviews and its state on a day.
package struct DocumentRegister: Sendable {
    var lines: [Line]
    var agencies: [Agency]
    var seats: [Seat]
    /// Priorities that may be seen, by name.
    var priorities: [ID<Priority>: String]
    var today: Day

    /// One of them as it stands.
    struct Line: Hashable, Sendable {
        var document: Document
        /// The latest first.
        var versions: [DocumentVersion]
        /// The latest first.
        var reviews: [DocumentReview]
        /// Nothing where what it rests on may not be seen.
        var state: DocumentState?
        /// The version that holds on the day.
        var inForce: DocumentVersion?

        init(_ document: Document, _ versions: [DocumentVersion], _ reviews: [DocumentReview], today: Day) {
            let isOpen = !document.hidden.contains(.text)
            self.document = document
            self.versions = isOpen ? versions.filter { $0.document == document.id } : []
            self.reviews = isOpen ? reviews.filter { $0.document == document.id } : []
            state = isOpen ? DocumentState(document, today: today) : nil
            inForce = self.versions.inForce(on: today)
        }
    }

    /// Whose documents are asked for.
    enum Whose: Hashable, Sendable {
        case partnership, outside
        case agency(ID<Agency>)

        func holds(_ words: DocumentWords) -> Bool {
            switch self {
            case .partnership: words.agency == nil && words.body.isEmpty
            case .outside: !words.body.isEmpty
            case .agency(let id): words.agency == id
            }
        }
    }

    /// A body outside, an agency, or the partnership as a whole.
    func whose(_ words: DocumentWords) -> String {
        if !words.body.isEmpty { return words.body }
        guard let agency = words.agency else { return "The partnership as a whole" }
        return agencies.first { $0.id == agency }?.name ?? "Another agency"
    }

    /// The seat that keeps it under review, with its agency.
    func keeper(_ words: DocumentWords) -> String {
        guard let id = words.seat else { return "No seat" }
        guard let seat = seats.first(where: { $0.id == id }) else { return "A seat" }
        return "\(seat.title), \(agencies.first { $0.id == seat.agency }?.name ?? "another agency")"
    }

    func priority(_ words: DocumentWords) -> String? { words.priority.flatMap { priorities[$0] } }

    func title(_ id: ID<Document>) -> String? { lines.first { $0.document.id == id }?.document.words.title }

    /// Those of a state, of a sort and of a body; what is withdrawn only where it is asked for.
    func found(_ state: DocumentState.Name?, _ sort: DocumentWords.Sort?, _ whose: Whose?) -> [Line] {
        lines.filter { line in
            let words = line.document.words
            let isOfState = state.map { line.state?.name == $0 } ?? (line.state?.name != .withdrawn)
            return isOfState && (sort == nil || words.sort == sort) && whose?.holds(words) ?? true
        }
    }

    /// A line or two for each that is in use, as they are printed.
    package var said: [String] {
        found(nil, nil, nil).map { line in
            let words = line.document.words
            guard let state = line.state else { return "Not shared: \(words.title)" }
            let version = line.inForce.map { "version \($0.words.name)" } ?? "no version written down"
            return """
                \(state.said): \(words.title) (\(words.sort.said.lowercased()); \(whose(words)))
                    Kept under review by: \(keeper(words)); \(version).
                """
        }
    }
}

extension Registry {
    /// The register of documents as `trace`'s viewer may see it.
    package func documentRegister(_ trace: Trace, on today: Day) async throws -> DocumentRegister {
        try await documentRegister(trace, on: today, of: nil)
    }

    /// - Parameter id: One document alone; every one where none is named.
    func documentRegister(
        _ trace: Trace, on today: Day, of id: ID<Document>?
    ) async throws -> DocumentRegister {
        let viewer = trace.viewer
        let documents = try await look(RegisteredDocuments(viewer: viewer, id: id), trace)
        let versions = try await look(DocumentVersions(viewer: viewer, document: id), trace)
        let reviews = try await look(DocumentReviews(viewer: viewer, document: id), trace)
        return DocumentRegister(
            lines: documents.map { DocumentRegister.Line($0, versions, reviews, today: today) },
            agencies: try await look(Agencies(viewer: viewer, on: today), trace),
            seats: try await look(Seats(viewer: viewer, on: today, withPast: true), trace),
            priorities: documents.contains { $0.words.priority != nil } ? try await priorityNames(trace) : [:],
            today: today)
    }

    /// Every priority that may be seen, with its plan.
    func priorityNames(_ trace: Trace) async throws -> [ID<Priority>: String] {
        Dictionary(
            try await prioritiesOfPlans(trace).map { ($0.id, "\($0.name) (\($0.plan.name))") },
            uniquingKeysWith: { first, _ in first })
    }
}

extension DocumentRegister.Whose: InAddress {
    /// `partnership`, `outside`, or the number of an agency.
    init?(inAddress text: String) {
        switch text {
        case "partnership": self = .partnership
        case "outside": self = .outside
        default:
            guard let id = ID<Agency>(inAddress: text) else { return nil }
            self = .agency(id)
        }
    }

    var inAddress: String {
        switch self {
        case .partnership: "partnership"
        case .outside: "outside"
        case .agency(let id): id.inAddress
        }
    }
}
