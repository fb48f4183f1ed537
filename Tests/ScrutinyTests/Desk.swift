import Aldermouth
import Approvals
import Dates
import Foundation
import Partnership
import Scrutiny
import Storage

/// A partnership of three agencies with a committee, for one test.
struct Desk {
    static let (council, police, commissioner) = (ID<Agency>(1), ID<Agency>(2), ID<Agency>(3))
    static let patrols = ID<Seat>(21)
    static let today: Day = "2026-11-24"

    let registry: Registry
    let committee: Committee

    init(_ engine: Engine, _ jurisdiction: Jurisdiction = .england) async throws {
        let database = try await Aldermouth.database(
            on: engine, inOrder(partnershipMigrations, scrutinyMigrations, approvalsMigrations))
        registry = Registry(database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        try await database.write { connection in
            for (id, name, short) in [
                (Desk.council, "Aldermouth District Council", "Aldermouth"),
                (Desk.police, "Marlshire Police", "Police"),
                (Desk.commissioner, "Marlshire commissioner’s office", "Commissioner"),
            ] {
                try Agency(id: id, name: name, shortName: short, standing: .responsible, from: "2010-04-01")
                    .insert(connection)
            }
            try Seat(
                id: Desk.patrols, agency: Desk.police, title: "Inspector for patrols", role: .partner,
                from: "2024-04-01"
            ).insert(connection)
        }
        let written = try await registry.write(Desk.trace(.officer, Desk.council)) { writing in
            try Designate(
                council: Desk.council, name: "Communities Scrutiny Committee", jurisdiction: jurisdiction,
                from: "2024-05-14"
            ).run(writing)
        }
        committee = try written.made
    }

    static func viewer(_ role: Role, _ agency: ID<Agency>, on committee: ID<Committee>? = nil) -> Viewer {
        var viewer = Viewer(
            account: ID(900), person: ID(901), agency: agency, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, role]))
        if let committee { viewer.sitsOn = [Committee.thing(committee).id] }
        return viewer
    }

    static func trace(_ role: Role, _ agency: ID<Agency>) -> Trace {
        Trace(viewer(role, agency), at: Aldermouth.now, route: "test")
    }

    func write<Answer: Sendable>(
        as role: Role = .officer, of agency: ID<Agency> = Desk.council,
        _ body: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer { try await registry.write(Desk.trace(role, agency), body) }

    /// A set of two questions: the first to council and police, the second to the commissioner.
    func inquiry(_ year: Int = 2026, after: ID<Inquiry>? = nil) async throws -> Inquiry {
        let (asked, due) = (Day(year: year, month: 2, day: 2), Day(year: year, month: 3, day: 2))
        let committee = committee.id
        let inquiry = try await write { writing in
            try BeginInquiry(
                committee: committee, year: year, title: "Lines of enquiry \(String(year))", asked: asked, due: due,
                after: after
            ).run(writing).made
        }
        guard after == nil else { return inquiry }
        try await write { writing in
            _ = try AskQuestion(
                inquiry: inquiry.id, theme: "Policing", text: "Which patrols are planned?",
                agencies: [Desk.council, Desk.police]
            ).run(writing).made
            _ = try AskQuestion(
                inquiry: inquiry.id, theme: "Money", text: "What will be spent?", context: "Members saw the budget.",
                agencies: [Desk.commissioner]
            ).run(writing).made
        }
        return inquiry
    }

    func look(
        _ inquiry: ID<Inquiry>, as role: Role = .officer, of agency: ID<Agency> = Desk.council,
        sitting committee: ID<Committee>? = nil, on today: Day = Desk.today
    ) async throws -> InquirySet? {
        try await InquirySet.look(
            inquiry, registry, Desk.viewer(role, agency, on: committee), Desk.trace(role, agency), on: today)
    }

    /// The answer of one body to a question of the set, by its number.
    func answer(_ inquiry: ID<Inquiry>, _ number: Int, of agency: ID<Agency>) async throws -> QuestionAnswer? {
        guard let set = try await look(inquiry) else { return nil }
        return set.answers.first { set.number(of: $0) == number && $0.agency == agency }
    }
}

extension Written {
    /// What was made; a failure of the test where nothing was.
    var made: One {
        get throws {
            guard case .done(let one) = self else { throw NotMade(why: "\(self)") }
            return one
        }
    }

    var faults: [String] {
        guard case .faults(let faults) = self else { return [] }
        return faults.map(\.said)
    }

    var isNotThere: Bool {
        guard case .notThere = self else { return false }
        return true
    }
}

struct NotMade: Error { var why: String }
