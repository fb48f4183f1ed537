package import Dates
import Pages
package import Partnership
import Storage

/// Every duty with its state on a day and what shows it.
package struct DutyRegister: Sendable {
    var lines: [Line]
    var agencies: [Agency]
    var seats: [Seat]
    var today: Day

    /// One duty as it stands.
    struct Line: Hashable {
        var duty: Duty
        /// The latest first.
        var evidence: [DutyEvidence]
        var events: [DutyEvent]
        /// Of its events, those that something shows to be answered.
        var answered: Set<ID<DutyEvent>>
        /// Whether a record shows it that is not shared with whoever reads this, or is no longer in its register.
        var hasMore: Bool
        /// Nothing where what it rests on may not be seen. A record that is not shared counts for it all the same: that a
        /// duty was done is told of the duty.
        var state: DutyState?

        init(
            _ duty: Duty, _ evidence: [DutyEvidence], _ events: [DutyEvent], _ records: DutyRecords = DutyRecords(),
            today: Day
        ) {
            let isOpen = !duty.hidden.contains(.text)
            self.duty = duty
            let all = isOpen ? evidence.filter { $0.duty == duty.id && !$0.hidden.contains(.text) } : []
            self.events = isOpen ? events.filter { $0.duty == duty.id && !$0.hidden.contains(.text) } : []
            state = isOpen ? DutyState(duty.words, all, self.events, today: today) : nil
            let counting = all.holding.filter { $0.stands(on: today) }
            answered = Set(counting.compactMap(\.event))
            self.evidence = all.compactMap { one in
                var shown = one
                shown.counts = counting.contains { $0.id == one.id }
                guard let record = one.record else { return shown }
                shown.told = records.told(record, since: one.kept)
                return shown.told == nil ? nil : shown
            }.sorted { ($1.day, $1.kept, $0.id) < ($0.day, $0.kept, $1.id) }
            hasMore = self.evidence.count < all.count
        }

        /// What last showed it; nothing where nothing did.
        var shown: DutyEvidence? { evidence.filter(\.counts).max { $0.day < $1.day } }
    }

    /// Whose duties are asked for.
    enum Whose: Hashable, Sendable {
        case partnership
        case agency(ID<Agency>)

        /// Nothing stands for the partnership as a whole.
        func holds(_ agency: ID<Agency>?) -> Bool {
            switch self {
            case .partnership: agency == nil
            case .agency(let id): agency == id
            }
        }
    }

    /// Whose it is here: a seat with its agency, an agency, or the partnership as a whole.
    func whose(_ duty: Duty) -> String {
        Owners(agencies: agencies, seats: seats).said(duty.words.agency, duty.words.seat)
    }

    /// Those of a state and of a body; the ended ones only where they are asked for.
    func found(_ state: DutyState.Name?, _ whose: Whose?) -> [Line] {
        lines.filter { line in
            let isOfState = state.map { line.state?.name == $0 } ?? (line.state?.name != .ended)
            let isTheirs = whose?.holds(line.duty.words.agency) ?? true
            return isOfState && isTheirs
        }
    }

    /// A few lines for each duty that has not ended, as they are printed.
    package var said: [String] {
        found(nil, nil).map { line in
            let shown = line.shown.map {
                "last shown by \($0.what.lowercased()) “\($0.which)” of \($0.day.said)"
            }
            let none =
                line.hasMore ? "what shows it is not shared with you" : "nothing recorded that shows it"
            return """
                \(line.state?.said(line.duty.words) ?? "Not shared"): \(line.duty.words.name) (\(whose(line.duty)))
                    \(line.duty.words.clock.said). \(line.duty.words.source). \
                As of \(line.duty.words.asOf.said); \(shown ?? none).
                """
        }
    }
}

extension DutyRegister.Whose: InAddress {
    /// `partnership`, or the number of an agency.
    init?(inAddress text: String) {
        if text.utf8.elementsEqual("partnership".utf8) {
            self = .partnership
        } else {
            guard let id = ID<Agency>(inAddress: text) else { return nil }
            self = .agency(id)
        }
    }

    var inAddress: String {
        switch self {
        case .partnership: "partnership"
        case .agency(let id): id.inAddress
        }
    }
}

extension Registry {
    /// The register as `trace`'s viewer may see it; of one duty alone where one is named.
    package func dutyRegister(_ trace: Trace, on today: Day) async throws -> DutyRegister {
        try await dutyRegister(of: nil, trace, on: today)
    }

    func dutyRegister(of id: ID<Duty>?, _ trace: Trace, on today: Day) async throws -> DutyRegister {
        let viewer = trace.viewer
        let duties = try await look(Duties(viewer: viewer, id: id), trace)
        let evidence = try await look(DutyEvidences(viewer: viewer, duty: id), trace)
        let events = try await look(DutyEvents(viewer: viewer, duty: id), trace)
        let records = try await dutyRecords(of: evidence, trace)
        return DutyRegister(
            lines: duties.map { DutyRegister.Line($0, evidence, events, records, today: today) },
            agencies: try await look(Agencies(viewer: viewer, on: today), trace),
            seats: try await look(Seats(viewer: viewer, on: today, withPast: true), trace), today: today)
    }
}
