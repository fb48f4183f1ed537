import Aldermouth
import Approvals
import Dates
import Pages
import Partnership
import Places
import Storage

@testable import Planning

/// Two officers of one council who put plans forward and approve them.
enum Officers {
    static let council = ID<Agency>(9901)
    static let (moira, priya) = (ID<Person>(9911), ID<Person>(9912))

    static func trace(_ person: ID<Person>, on day: Day = Aldermouth.now.localDay) -> Trace {
        let viewer = Viewer(
            account: ID(person.number), person: person, agency: council, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .officer]))
        return Trace(viewer, at: Instant(day, WallTime(minutes: 600)), route: "test")
    }
}

extension Registry {
    func addOfficers() async throws {
        try await database.write { connection in
            let there = try connection.value(
                "SELECT COUNT(*) FROM person WHERE id = \(Officers.moira)", as: Int.self)
            guard there == 0 else { return }
            try Agency(
                id: Officers.council, name: "Stonely Borough Council", shortName: "Stonely", standing: .responsible,
                from: "2010-04-01"
            ).insert(connection)
            for (person, name) in [(Officers.moira, "Moira Keane"), (Officers.priya, "Priya Shah")] {
                try connection.execute(
                    """
                    INSERT INTO person (id, agency, name, email, telephone, version)
                    VALUES (\(person), \(Officers.council), \(name), '', '', 1)
                    """)
            }
        }
    }

    /// The words of a plan as it stands, as a second person approves them.
    func words(of plan: ID<Plan>) async throws -> MoveApproval.Read {
        let whole = try await wholePlan(plan, Aldermouth.trace())
        guard let whole else { throw ExamplePlan.Missing() }
        let paper = PlanPaper(whole: whole, today: Aldermouth.now.localDay, gazetteer: .embedded).forApproval
        return MoveApproval.Read(fingerprint: paper.fingerprint)
    }

    func move(
        _ plan: ID<Plan>, _ action: ApprovalWords.Action, by person: ID<Person>
    ) async throws -> Written<Approval> {
        let (identity, words) = (
            PaperIdentity(at: Addresses.planApproval(plan), "Plan", about: ThingID(.plan, plan.number)),
            try await words(of: plan)
        )
        return try await write(Officers.trace(person)) { writing in
            let version = try Approval.find(identity.address, writing.connection)?.version ?? 0
            return try MoveApproval(identity, action, version: version, seen: words, whole: words).run(writing)
        }
    }

    /// Puts a plan forward as it stands, and has somebody else approve it.
    func approve(_ plan: ID<Plan>) async throws {
        try await addOfficers()
        _ = try await move(plan, .putForward, by: Officers.moira)
        _ = try await move(plan, .approve, by: Officers.priya)
    }
}
