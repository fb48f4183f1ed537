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
        /// Nothing where what it rests on may not be seen.
        var state: DutyState?

        init(_ duty: Duty, _ evidence: [DutyEvidence], _ events: [DutyEvent], today: Day) {
            let isOpen = !duty.hidden.contains(.text)
            self.duty = duty
            self.evidence = isOpen ? evidence.filter { $0.duty == duty.id && !$0.hidden.contains(.text) } : []
            self.events = isOpen ? events.filter { $0.duty == duty.id && !$0.hidden.contains(.text) } : []
            state = isOpen ? DutyState(duty.words, self.evidence, self.events, today: today) : nil
        }

        /// What last showed it; nothing where nothing did.
        var shown: DutyEvidence? { evidence.holding.max { $0.day < $1.day } }
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
                "last shown by \($0.form.said.lowercased()) “\($0.text)” of \($0.day.said)"
            }
            return """
                \(line.state?.said(line.duty.words) ?? "Not shared"): \(line.duty.words.name) (\(whose(line.duty)))
                    \(line.duty.words.clock.said). \(line.duty.words.source). \
                As of \(line.duty.words.asOf.said); \(shown ?? "nothing recorded that shows it").
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
        return DutyRegister(
            lines: duties.map { DutyRegister.Line($0, evidence, events, today: today) },
            agencies: try await look(Agencies(viewer: viewer, on: today), trace),
            seats: try await look(Seats(viewer: viewer, on: today, withPast: true), trace), today: today)
    }
}
